/** The command check: proves properties of rules. */
@NullMarked
package dev.triage.cli.check;

import org.jspecify.annotations.NullMarked;
