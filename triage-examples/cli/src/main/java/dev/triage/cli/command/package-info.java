/** What the commands share: options, formats, exit codes and the log of problems. */
@NullMarked
package dev.triage.cli.command;

import org.jspecify.annotations.NullMarked;
