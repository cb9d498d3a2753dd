/** Issues for measurements. */
@NullMarked
package dev.triage.benchmarks.issues;

import org.jspecify.annotations.NullMarked;
