/** What the columns of a decision table ask of an issue, each with the values that its cells may have. */
@NullMarked
package dev.triage.rules.internal.table.input;

import org.jspecify.annotations.NullMarked;
