package dev.triage.testkit;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Status;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.signal.StatedStatus;
import dev.triage.testkit.internal.Failure;
import dev.triage.tools.internal.explain.SumText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that hold for a decision of any sound rules; each fails with the whole score. */
final class SoundDecision {

    private SoundDecision() {}

    static void hasOnePriority(Decision decision) {
        long giving = decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Reaches)
                .count();
        require(giving == 1, "should get its priority from one rule, but " + giving + " give one.", decision);
    }

    static void canBeRedone(Decision decision) {
        int points = 0;
        Priority reached = null;
        int levels = 0;
        Priority exact = null;
        Priority floor = Priority.P4;
        Priority cap = Priority.P0;
        for (Reason reason : decision.reasons()) {
            Effect effect = reason.effect();
            if (effect instanceof Effect.Points some) {
                points += some.points();
            } else if (effect instanceof Effect.Reaches reaches) {
                reached = reaches.priority();
                Integer from = reaches.from();
                require(
                        from == null || decision.points() >= from,
                        "should not be " + reaches.priority() + ", which needs more points.",
                        decision);
            } else if (effect instanceof Effect.Moves moves) {
                levels += moves.levels();
            } else if (effect instanceof Effect.Decides decides) {
                exact = exact == null ? decides.priority() : Priority.moreUrgent(exact, decides.priority());
            } else if (effect instanceof Effect.NeverBelow bound) {
                floor = Priority.moreUrgent(floor, bound.priority());
            } else if (effect instanceof Effect.NeverAbove bound) {
                cap = Priority.lessUrgent(cap, bound.priority());
            }
        }
        require(decision.points() == points, "should have " + points + " points by its reasons.", decision);
        Priority ruled = reached == null
                ? null
                : Priority.moreUrgent(Priority.lessUrgent(reached.moreUrgentBy(levels), cap), floor);
        ruled = exact == null ? ruled : exact;
        require(decision.ruled() == ruled, "should be " + ruled + " by its reasons.", decision);
    }

    static void isInTheCatalogue(Decision decision, List<RuleDescription> catalogue) {
        for (Reason reason : decision.reasons()) {
            require(
                    catalogue.stream()
                            .anyMatch(rule -> rule.name().equals(reason.rule())
                                    && rule.effect().equals(reason.effect())
                                    && rule.reason().equals(reason.reason())),
                    "has the reason \"" + reason.rule() + "\", which differs from the catalogue.",
                    decision);
        }
        for (Assumption assumption : decision.assumed()) {
            require(
                    catalogue.stream().anyMatch(rule -> rule.name().equals(assumption.rule())),
                    "assumes by \"" + assumption.rule() + "\", which is not in the catalogue.",
                    decision);
        }
    }

    static void saysWhatWasUnsaid(Decision decision, Issue issue) {
        Set<Input> assumed = EnumSet.noneOf(Input.class);
        decision.assumed().forEach(assumption -> assumed.add(assumption.input()));
        Set<Input> unsaid = unsaid(issue);
        for (Input input : Input.values()) {
            boolean derived = decision.derived().stream().anyMatch(one -> one.gives(input));
            require(
                    !(derived && assumed.contains(input)),
                    "has its " + input.label() + " both derived and assumed.",
                    decision);
            require(
                    !derived || unsaid.contains(input) || input == Input.CATEGORIES,
                    "should not derive its " + input.label() + ", which was stated.",
                    decision);
            require(
                    unsaid.contains(input) == assumed.contains(input) || derived,
                    unsaid.contains(input)
                            ? "should say what was assumed for its " + input.label() + "."
                            : "should not assume its " + input.label() + ", which was stated.",
                    decision);
        }
    }

    /** Each derived input comes from a signal that the issue has. */
    static void derivesFromWhatIsThere(Decision decision, Issue issue) {
        List<String> there = new ArrayList<>();
        Tracked tracked = issue.tracked();
        issue.labels().forEach(label -> there.add("label " + label));
        issue.classification().categories().forEach(category -> there.add("category " + category.name()));
        issue.classification().components().forEach(component -> there.add("component " + component.strip()));
        there.add("type " + tracked.type());
        tracked.fields().forEach(field -> there.add("field " + field));
        there.add("milestone " + tracked.milestone());
        Status status = issue.status();
        there.add("state " + (status == null ? "" : status.text()));
        there.add("title \"" + issue.title().strip() + '"');
        tracked.pullRequests().stream().limit(1).forEach(change -> there.add("pull request " + change));
        there.add("duplicate of " + tracked.duplicateOf());
        BacklogRank standing = tracked.standing();
        if (standing != null) {
            standing.duplicateLevels().forEach(level -> there.add("field " + level));
        }
        for (Derivation derivation : decision.derived()) {
            String signal = derivation.signal();
            boolean tag =
                    signal.startsWith("title tag ") && issue.title().contains(signal.substring("title tag ".length()));
            boolean counted = standing != null
                    && Stream.of(standing.ahead(), standing.duplicates(), standing.daysOpen(), standing.daysQuiet())
                            .anyMatch(number -> number != null && signal.contains(number.toString()));
            require(
                    tag || counted || there.stream().anyMatch(signal::startsWith),
                    "derives its " + derivation.what() + " from " + signal + ", which it does not have.",
                    decision);
        }
    }

    /** An error that shows two decisions. */
    static AssertionError failure(String message, Decision before, Decision after) {
        return Failure.of(
                message + "\nBefore it is " + before.ruled() + ". " + SumText.of(before) + "\nAfter it is "
                        + after.ruled() + ". " + SumText.of(after),
                before.ruled(),
                after.ruled());
    }

    private static void require(boolean met, String message, Decision decision) {
        if (!met) {
            throw Failure.of(decision.id() + " \"" + decision.title() + "\" " + message + "\n" + SumText.of(decision));
        }
    }

    private static Set<Input> unsaid(Issue issue) {
        Set<Input> unsaid = EnumSet.noneOf(Input.class);
        note(unsaid, Input.USER_IMPACT, issue.impact().user().known());
        note(unsaid, Input.FUNCTIONAL_IMPACT, issue.impact().functional().known());
        note(unsaid, Input.BRAND_IMPACT, issue.impact().brand().known());
        note(unsaid, Input.COMPLEXITY, issue.classification().complexity().known());
        note(unsaid, Input.EFFORT, issue.resources().effort().known());
        note(unsaid, Input.CATEGORIES, !issue.classification().categories().isEmpty());
        note(unsaid, Input.STATUS, StatedStatus.of(issue) != null);
        return unsaid;
    }

    private static void note(Set<Input> unsaid, Input input, boolean known) {
        if (!known) {
            unsaid.add(input);
        }
    }
}
