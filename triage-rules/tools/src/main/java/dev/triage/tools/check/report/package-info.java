/** What a check of a rule base found: proofs, findings with the smallest example, and counts of combinations. */
@NullMarked
package dev.triage.tools.check.report;

import org.jspecify.annotations.NullMarked;
