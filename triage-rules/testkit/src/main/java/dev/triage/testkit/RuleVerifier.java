package dev.triage.testkit;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.testkit.internal.Failure;
import dev.triage.testkit.internal.RuleNames;
import dev.triage.tools.internal.explain.SumText;
import dev.triage.tools.internal.observe.ObservedQuestion;
import dev.triage.tools.internal.observe.ObservedRule;
import dev.triage.tools.internal.observe.ObservedRules;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tests one rule, independent of the others.
 *
 * <pre>{@code
 * import static dev.triage.testkit.RuleVerifier.verify;
 *
 * verify(engine).rule("It costs money every day").given(expensive).fires();
 * verify(engine).rule("What affects few users is never above P2").given(severe).doesNotFire();
 * verify(engine).rule("Too many issues are urgent").given(one, two, three, four, five).fires();
 * }</pre>
 *
 * <p>That a rule fires means that its condition holds. A floor or cap that the score keeps anyway fires as well, but it
 * does not count in the decision. Rules that look at a backlog are run on a report of all given issues. A failed test
 * shows the result of each condition of the rule. Immutable.
 */
public final class RuleVerifier {

    /** The stages that look at one issue alone, before the report. */
    private static final Set<String> DECIDING = Set.of("interpret", "assess", "prioritise");

    private final TriageEngine engine;

    private RuleVerifier(TriageEngine engine) {
        this.engine = engine;
    }

    /**
     * Begins to test rules of an engine.
     *
     * @param engine the engine with the rules
     * @return the verifier of its rules
     */
    public static RuleVerifier verify(TriageEngine engine) {
        return new RuleVerifier(requireNonNull(engine, "engine"));
    }

    /**
     * Chooses a rule.
     *
     * @param name the name of the rule
     * @return the test of this rule
     * @throws IllegalArgumentException if the engine has no rule of this name; the message names the nearest
     */
    public OfRule rule(String name) {
        return new OfRule(RuleNames.require(engine, name));
    }

    /** A rule that is to be tested. Immutable. */
    public final class OfRule {

        private final RuleDescription rule;

        private OfRule(RuleDescription rule) {
            this.rule = rule;
        }

        /**
         * Runs all rules on these issues and watches this one.
         *
         * @param issues the issues; rules that look at a backlog see them together
         * @return what is to be expected
         */
        public Given given(Issue... issues) {
            ObservedRules observed = new ObservedRules(engine);
            List<Issue> all = List.of(issues);
            if (DECIDING.contains(rule.stage())) {
                observed.engine().decide(all);
            } else {
                observed.engine().report(all);
            }
            return new Given(Objects.requireNonNull(observed.rule(rule.name())), all);
        }
    }

    /** A rule that was run. Immutable. */
    public static final class Given {

        private final ObservedRule rule;
        private final List<Issue> issues;

        private Given(ObservedRule rule, List<Issue> issues) {
            this.rule = rule;
            this.issues = issues;
        }

        /** Expects that the rule fired at least once. */
        public void fires() {
            if (rule.firings() == 0) {
                throw failure("should fire", "does not");
            }
        }

        /**
         * Expects that the rule fired so many times.
         *
         * @param times how many times, over all issues
         */
        public void fires(int times) {
            if (rule.firings() != times) {
                throw failure("should fire " + times(times), "fires " + times(rule.firings()));
            }
        }

        /** Expects that the rule did not fire. */
        public void doesNotFire() {
            if (rule.firings() > 0) {
                throw failure("should not fire", rule.firings() == 1 ? "does" : "fires " + times(rule.firings()));
            }
        }

        private AssertionError failure(String expected, String actual) {
            RuleDescription description = rule.description();
            StringBuilder text = new StringBuilder("The rule \"")
                    .append(description.name())
                    .append("\" (")
                    .append(description.effect().text())
                    .append(", ")
                    .append(RuleNames.place(description))
                    .append(") ")
                    .append(expected)
                    .append(" for ")
                    .append(issues.stream().map(SumText::name).collect(Collectors.joining(", ")))
                    .append(", but ")
                    .append(actual)
                    .append('.');
            for (ObservedRule.ObservedFact fact : rule.facts()) {
                text.append("\n  ").append(fact.words()).append(fact.questions().isEmpty() ? ": any" : "");
                fact.questions().forEach(question -> text.append("\n    ").append(answer(question)));
            }
            return Failure.of(text.toString());
        }

        private static String answer(ObservedQuestion question) {
            String answer = question.yes() == 0
                    ? question.no() == 0 ? "not checked" : "no"
                    : question.no() == 0 ? "yes" : question.yes() + " yes, " + question.no() + " no";
            return String.format("%-12s%s", answer, question.words());
        }

        private static String times(long times) {
            return times == 1 ? "once" : times + " times";
        }
    }
}
