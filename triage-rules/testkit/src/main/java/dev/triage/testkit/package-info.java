/**
 * Tests for rules: what a team needs to test its own rules as it tests its code.
 *
 * <ul>
 *   <li>{@link dev.triage.testkit.TriageAssertions}: a decision in one line.
 *   <li>{@link dev.triage.testkit.RuleVerifier}: whether one rule fires.
 *   <li>{@link dev.triage.testkit.table.CaseTable}: a table of cases as tests.
 *   <li>{@link dev.triage.testkit.TriageProperties}: what holds for all issues.
 *   <li>{@link dev.triage.testkit.coverage.RuleCoverage}: which rules and conditions the tests tried.
 *   <li>{@link dev.triage.testkit.Baseline}: all decisions in a file, so that a review shows what a change did.
 *   <li>{@link dev.triage.testkit.coverage.RuleMutations}: whether the tests notice when a rule is wrong.
 * </ul>
 */
@NullMarked
package dev.triage.testkit;

import org.jspecify.annotations.NullMarked;
