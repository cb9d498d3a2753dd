/** Measures the cost of long streams on the command line, and writes the page about it. */
@NullMarked
package dev.triage.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
