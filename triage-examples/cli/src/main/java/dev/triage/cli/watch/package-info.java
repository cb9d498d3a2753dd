/** The command {@code triage watch}. */
@NullMarked
package dev.triage.cli.watch;

import org.jspecify.annotations.NullMarked;
