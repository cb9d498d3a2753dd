/** Issues to measure with. */
@NullMarked
package dev.triage.benchmarks.issues;

import org.jspecify.annotations.NullMarked;
