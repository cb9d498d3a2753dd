/** The command diff: what a change of the rules does. */
@NullMarked
package dev.triage.cli.diff;

import org.jspecify.annotations.NullMarked;
