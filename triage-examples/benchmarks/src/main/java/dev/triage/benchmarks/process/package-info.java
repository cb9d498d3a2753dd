/** Runs contenders in processes of their own and reads what they say. */
@NullMarked
package dev.triage.benchmarks.process;

import org.jspecify.annotations.NullMarked;
