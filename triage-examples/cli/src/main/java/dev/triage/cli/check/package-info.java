/** The command check: whether rules are right. */
@NullMarked
package dev.triage.cli.check;

import org.jspecify.annotations.NullMarked;
