/** The documents that a command reads. */
@NullMarked
package dev.triage.cli.input;

import org.jspecify.annotations.NullMarked;
