/** Measures the cost of a check, beside the number of rules. */
@NullMarked
package dev.triage.benchmarks.check;

import org.jspecify.annotations.NullMarked;
