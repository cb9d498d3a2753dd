/** Measures the cost of a decision, and writes the page about it. */
@NullMarked
package dev.triage.benchmarks.decision;

import org.jspecify.annotations.NullMarked;
