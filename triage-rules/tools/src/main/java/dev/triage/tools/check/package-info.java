/**
 * Proves that a rule base is right, or shows where it is not.
 *
 * <p>{@link dev.triage.tools.check.RuleCheck} is the entry point, {@link dev.triage.tools.check.report.CheckReport} the result.
 */
@NullMarked
package dev.triage.tools.check;

import org.jspecify.annotations.NullMarked;
