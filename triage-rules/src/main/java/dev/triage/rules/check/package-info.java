/**
 * Proves that a rule base is right, or shows where it is not.
 *
 * <p>{@link dev.triage.rules.check.RuleCheck} is the entry point, {@link dev.triage.rules.check.report.CheckReport} the result.
 */
@NullMarked
package dev.triage.rules.check;

import org.jspecify.annotations.NullMarked;
