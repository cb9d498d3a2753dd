package dev.triage.tools.cases;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.explain.ConditionAnswer;
import dev.triage.tools.explain.RuleAnswer;
import dev.triage.tools.explain.RuleAnswers;
import dev.triage.tools.internal.explain.SumText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules did with a case.
 *
 * @param tested the case
 * @param decision the decision
 * @param failures what was expected and is not so, each in a sentence; none if the case passes
 * @param nearest the rule that comes nearest to what was expected and did not fire, or null if there is none
 * @param text the failures with the whole score and the conditions of the nearest rule; empty if the case passes
 */
public record CaseResult(
        Case tested,
        Decision decision,
        List<String> failures,
        @Nullable RuleAnswer nearest,
        String text) {

    /**
     * Makes the result; the list is copied.
     *
     * @param tested the case
     * @param decision the decision
     * @param failures what was expected and is not so, each in a sentence
     * @param nearest the rule that comes nearest to what was expected and did not fire, or null if there is none
     * @param text the failures with the whole score and the conditions of the nearest rule
     */
    public CaseResult {
        requireNonNull(tested, "tested");
        requireNonNull(decision, "decision");
        requireNonNull(text, "text");
        failures = List.copyOf(failures);
    }

    /** {@return whether all is as expected} */
    public boolean passed() {
        return failures.isEmpty();
    }

    static CaseResult of(Case tested, TriageEngine engine, Decision decision) {
        if (tested.before() != null) {
            List<String> differences = BaselineDifference.of(tested, tested.before(), decision);
            String text = differences.isEmpty()
                    ? ""
                    : SumText.name(tested.issue()) + " " + String.join("\n", differences) + "\n" + SumText.of(decision);
            return new CaseResult(tested, decision, differences, null, text);
        }
        List<String> failures = new ArrayList<>();
        Priority expected = tested.priority();
        boolean wrongPriority = expected != null && expected != decision.priority();
        if (wrongPriority) {
            String pinned = decision.pinned() == null ? "" : ", which is pinned; the rules say " + decision.ruled();
            failures.add("should be " + expected + ", but is " + decision.priority() + pinned + ".");
        }
        Integer points = tested.points();
        if (points != null && points != decision.points()) {
            failures.add("should have " + SignedNumber.points(points) + ", but has "
                    + SignedNumber.text(decision.points()) + ".");
        }
        List<RuleAnswer> shown = new ArrayList<>();
        RuleAnswers answers = tested.fires().isEmpty() && tested.not().isEmpty() && failures.isEmpty()
                ? null
                : RuleAnswers.of(engine, tested.issue());
        if (answers == null) {
            return new CaseResult(tested, decision, failures, null, "");
        }
        for (RuleDescription rule : tested.fires()) {
            RuleAnswer answer = answers.about(rule);
            if (!counts(answer)) {
                failures.add("should be because of \"" + rule.name() + "\", which "
                        + (answer.fires() ? "fires, but changes nothing." : "does not fire."));
                shown.add(answer);
            }
        }
        for (RuleDescription rule : tested.not()) {
            RuleAnswer answer = answers.about(rule);
            if (counts(answer)) {
                failures.add("should not be because of \"" + rule.name() + "\", which counts.");
                shown.add(answer);
            }
        }
        RuleAnswer nearest = wrongPriority && expected != null ? NearestRule.of(engine, answers, expected) : null;
        String text = failures.isEmpty() ? "" : text(tested, engine, decision, failures, shown, nearest);
        return new CaseResult(tested, decision, failures, nearest, text);
    }

    /** Rules that read signals or assume inputs have no other effect than that they fire. */
    private static boolean counts(RuleAnswer answer) {
        return answer.counts() || (answer.fires() && !answer.rule().stage().equals("prioritise"));
    }

    private static String text(
            Case tested,
            TriageEngine engine,
            Decision decision,
            List<String> failures,
            List<RuleAnswer> shown,
            @Nullable RuleAnswer nearest) {
        StringBuilder text = new StringBuilder();
        for (String failure : failures) {
            text.append(SumText.name(tested.issue()))
                    .append(' ')
                    .append(failure)
                    .append('\n');
        }
        text.append(SumText.of(decision));
        for (RuleAnswer answer : shown) {
            rule(text, answer.fires() ? "The rule that fires" : "The rule that does not fire", answer);
        }
        Priority expected = tested.priority();
        if (expected != null && expected != decision.priority()) {
            text.append('\n').append(SumText.towards(engine, tested.issue(), expected));
        }
        if (nearest != null && !shown.contains(nearest)) {
            rule(text, "The nearest rule that does not fire", nearest);
        }
        return text.toString();
    }

    private static void rule(StringBuilder text, String which, RuleAnswer answer) {
        RuleDescription rule = answer.rule();
        text.append('\n')
                .append(which)
                .append(": ")
                .append(rule.name())
                .append("  (")
                .append(rule.effect().text())
                .append(", ")
                .append(rule.file())
                .append(':')
                .append(rule.line())
                .append(')');
        for (ConditionAnswer condition : answer.conditions()) {
            text.append("\n  ").append(condition.text());
        }
    }
}
