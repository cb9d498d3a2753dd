/** The command diff: the effect of a rule change. */
@NullMarked
package dev.triage.cli.diff;

import org.jspecify.annotations.NullMarked;
