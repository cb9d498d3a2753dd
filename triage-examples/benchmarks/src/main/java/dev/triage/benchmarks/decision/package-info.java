/** Measures what a decision costs, and writes the page about it. */
@NullMarked
package dev.triage.benchmarks.decision;

import org.jspecify.annotations.NullMarked;
