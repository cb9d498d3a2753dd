package dev.triage.testkit;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.TriageEngine;
import dev.triage.testkit.internal.Failure;
import dev.triage.testkit.internal.RuleNames;
import dev.triage.tools.internal.explain.SumText;
import java.util.List;
import java.util.function.Consumer;

/**
 * Assertions on what an engine decides on an issue.
 *
 * <pre>{@code
 * assertThatIssue(issue).with(engine)
 *         .isP1()
 *         .hasPoints(14)
 *         .becauseOf("Affects many users")
 *         .notBecauseOf("Feature request, not a defect")
 *         .assumes(Input.EFFORT)
 *         .becomes(Priority.P0).when(changed -> changed.userImpact(Rating.of(UserImpact.CRITICAL)));
 * }</pre>
 *
 * <p>Each throws an {@link AssertionError} that shows the whole score. Immutable.
 */
public final class DecisionAssert {

    private final TriageEngine engine;
    private final Issue issue;
    private final Decision decision;

    DecisionAssert(TriageEngine engine, Issue issue) {
        this.engine = engine;
        this.issue = issue;
        this.decision = engine.decide(issue);
    }

    /**
     * Expects P0: fix immediately.
     *
     * @return this assertion
     */
    public DecisionAssert isP0() {
        return hasPriority(Priority.P0);
    }

    /**
     * Expects P1: this sprint.
     *
     * @return this assertion
     */
    public DecisionAssert isP1() {
        return hasPriority(Priority.P1);
    }

    /**
     * Expects P2: near term.
     *
     * @return this assertion
     */
    public DecisionAssert isP2() {
        return hasPriority(Priority.P2);
    }

    /**
     * Expects P3: when resources allow.
     *
     * @return this assertion
     */
    public DecisionAssert isP3() {
        return hasPriority(Priority.P3);
    }

    /**
     * Expects P4: future roadmap.
     *
     * @return this assertion
     */
    public DecisionAssert isP4() {
        return hasPriority(Priority.P4);
    }

    /**
     * Expects a priority; a pinned one counts.
     *
     * @param expected the priority
     * @return this assertion
     */
    public DecisionAssert hasPriority(Priority expected) {
        return priority(expected, decision.priority() == expected, expected.name());
    }

    /**
     * Expects this priority or a more urgent one.
     *
     * @param expected the priority
     * @return this assertion
     */
    public DecisionAssert isAtLeast(Priority expected) {
        return priority(expected, !expected.moreUrgentThan(decision.priority()), expected + " or more urgent");
    }

    /**
     * Expects this priority or a less urgent one.
     *
     * @param expected the priority
     * @return this assertion
     */
    public DecisionAssert isAtMost(Priority expected) {
        return priority(expected, !decision.priority().moreUrgentThan(expected), expected + " or less urgent");
    }

    /**
     * Expects a score.
     *
     * @param expected the number of points
     * @return this assertion
     */
    public DecisionAssert hasPoints(int expected) {
        if (decision.points() != expected) {
            throw failure(
                    "should have " + SignedNumber.points(expected) + ", but has " + SignedNumber.text(decision.points())
                            + ".",
                    expected,
                    decision.points());
        }
        return this;
    }

    /**
     * Expects that these rules counted.
     *
     * @param rules the ids or names of the rules
     * @return this assertion
     * @throws IllegalArgumentException if the engine has no rule with such an id or name
     */
    public DecisionAssert becauseOf(String... rules) {
        for (String rule : rules) {
            RuleNames.require(engine, rule);
            if (!counted(rule)) {
                throw failure(
                        "should be " + decision.priority() + " because of \"" + rule + "\", which did not count.");
            }
        }
        return this;
    }

    /**
     * Expects that these rules did not count.
     *
     * @param rules the ids or names of the rules
     * @return this assertion
     * @throws IllegalArgumentException if the engine has no rule with such an id or name
     */
    public DecisionAssert notBecauseOf(String... rules) {
        for (String rule : rules) {
            RuleNames.require(engine, rule);
            if (counted(rule)) {
                throw failure("should not be " + decision.priority() + " because of \"" + rule + "\", which counted.");
            }
        }
        return this;
    }

    /**
     * Expects that these inputs were assumed, because they are not stated.
     *
     * @param inputs the inputs
     * @return this assertion
     */
    public DecisionAssert assumes(Input... inputs) {
        List<Input> assumed = decision.assumed().stream().map(Assumption::input).toList();
        for (Input input : inputs) {
            if (!assumed.contains(input)) {
                throw failure("should assume the " + input.label() + ", but does not.");
            }
        }
        return this;
    }

    /**
     * Expects that nothing had to be assumed.
     *
     * @return this assertion
     */
    public DecisionAssert assumesNothing() {
        if (!decision.assumed().isEmpty()) {
            throw failure("should not assume any input, but does.");
        }
        return this;
    }

    /**
     * Begins an assertion on what a change of the issue would lead to.
     *
     * @param expected the priority
     * @return the assertion on the change
     */
    public Becomes becomes(Priority expected) {
        return new Becomes(requireNonNull(expected, "expected"));
    }

    /** A priority that waits for the change that leads to it. Immutable. */
    public final class Becomes {

        private final Priority expected;

        private Becomes(Priority expected) {
            this.expected = expected;
        }

        /**
         * Expects the priority once the issue is changed.
         *
         * @param change what would be different; it gets a copy
         * @return the assertions on the issue as it is
         */
        public DecisionAssert when(Consumer<IssueBuilder> change) {
            IssueBuilder changed = issue.with();
            change.accept(changed);
            new DecisionAssert(engine, changed.build()).hasPriority(expected);
            return DecisionAssert.this;
        }
    }

    /** {@return the decision itself, for all that has no assertion here} */
    public Decision decision() {
        return decision;
    }

    private boolean counted(String rule) {
        return decision.reasons().stream()
                .anyMatch(reason -> reason.rule().equals(rule) || reason.id().equals(rule));
    }

    private DecisionAssert priority(Priority expected, boolean met, String words) {
        if (met) {
            return this;
        }
        String pinned = decision.pinned() == null ? "" : ", which is pinned; the rules say " + decision.ruled();
        String message = "should be " + words + ", but is " + decision.priority() + pinned + ".";
        throw Failure.of(
                head(message) + "\n" + SumText.towards(engine, issue, expected), expected, decision.priority());
    }

    private AssertionError failure(String message) {
        return Failure.of(head(message));
    }

    private AssertionError failure(String message, Object expected, Object actual) {
        return Failure.of(head(message), expected, actual);
    }

    private String head(String message) {
        return SumText.name(issue) + " " + message + "\n" + SumText.of(decision);
    }
}
