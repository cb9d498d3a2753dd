/**
 * Tests for rules: what a team needs to test its own rules as it tests its code.
 *
 * <p>It needs JUnit 5 on the class path, and for {@link dev.triage.rules.testkit.TriageProperties} and {@link
 * dev.triage.rules.testkit.IssueArbitraries} jqwik as well.
 *
 * <ul>
 *   <li>{@link dev.triage.rules.testkit.TriageAssertions}: a decision in one line.
 *   <li>{@link dev.triage.rules.testkit.RuleVerifier}: whether one rule fires.
 *   <li>{@link dev.triage.rules.testkit.table.CaseTable}: a table of cases as tests.
 *   <li>{@link dev.triage.rules.testkit.TriageProperties}: what holds for all issues.
 *   <li>{@link dev.triage.rules.testkit.coverage.RuleCoverage}: which rules and conditions the tests tried.
 *   <li>{@link dev.triage.rules.testkit.Baseline}: all decisions in a file, so that a review shows what a change did.
 *   <li>{@link dev.triage.rules.testkit.coverage.RuleMutations}: whether the tests notice when a rule is wrong.
 * </ul>
 */
@NullMarked
package dev.triage.rules.testkit;

import org.jspecify.annotations.NullMarked;
