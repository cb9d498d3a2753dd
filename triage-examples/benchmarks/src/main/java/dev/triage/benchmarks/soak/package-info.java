/** Decides for minutes or hours while rules are exchanged and hostile documents come in, and looks for what goes wrong or grows. */
@NullMarked
package dev.triage.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
