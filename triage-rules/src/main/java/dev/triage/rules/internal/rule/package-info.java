/** A rule, a rule base, and the table of all that rules can do. */
@NullMarked
package dev.triage.rules.internal.rule;

import org.jspecify.annotations.NullMarked;
