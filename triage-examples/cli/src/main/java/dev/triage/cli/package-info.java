/** The command {@code triage}. It reads, prints and measures. Only the rules decide. */
@NullMarked
package dev.triage.cli;

import org.jspecify.annotations.NullMarked;
