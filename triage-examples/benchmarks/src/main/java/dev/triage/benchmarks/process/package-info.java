/** Runs contenders in separate processes and reads their output. */
@NullMarked
package dev.triage.benchmarks.process;

import org.jspecify.annotations.NullMarked;
