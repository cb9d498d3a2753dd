package dev.triage.testkit.coverage;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.testkit.internal.Failure;
import dev.triage.tools.internal.observe.ObservedRules;
import dev.triage.tools.internal.observe.Reached;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Collects which rules a test run let fire, and whether each of their conditions was once true and once false.
 *
 * <pre>{@code
 * private static final RuleCoverage COVERAGE = RuleCoverage.of(TriageEngine.builder().rules(Path.of("rules")).build());
 * private static final TriageEngine ENGINE = COVERAGE.engine();  // the tests use this one
 *
 * @AfterAll
 * static void allOurRulesAreTried() {
 *     COVERAGE.ofTeamRules().requireAtLeast(90);
 * }
 * }</pre>
 *
 * <p>A rule counts as many goals: one for firing, and two for each of its conditions. A row of a decision table counts as
 * one. Of a rule with Java only the firing is seen. Conditions that {@code decide} evaluates to find changes of a priority are not counted, because no test
 * looks at them. Safe to share between threads.
 */
public final class RuleCoverage {

    private final ObservedRules observed;
    private final Predicate<RuleDescription> wanted;

    private RuleCoverage(ObservedRules observed, Predicate<RuleDescription> wanted) {
        this.observed = observed;
        this.wanted = wanted;
    }

    /**
     * Begins to collect. The engine itself is not touched; use {@link #engine()} in its place.
     *
     * @param engine the engine with the rules
     * @return the collection, with nothing in it
     */
    public static RuleCoverage of(TriageEngine engine) {
        return new RuleCoverage(new ObservedRules(requireNonNull(engine, "engine")), rule -> true);
    }

    /** {@return an engine that decides as the other one does, and collects} */
    public TriageEngine engine() {
        return observed.engine();
    }

    /** {@return the same collection, looking only at rules that a team wrote or changed} */
    public RuleCoverage ofTeamRules() {
        return new RuleCoverage(observed, wanted.and(rule -> rule.origin() != null));
    }

    /**
     * {@return the same collection, looking only at some stages}
     *
     * @param stages such as {@code "prioritise"}
     */
    public RuleCoverage inStages(String... stages) {
        Set<String> names = Set.of(stages);
        return new RuleCoverage(observed, wanted.and(rule -> names.contains(rule.stage())));
    }

    /** {@return how much was reached of what there is, in percent, rounded down; 100 if there is nothing to reach} */
    public int percent() {
        return reached().percent();
    }

    /**
     * Expects that at least so much was reached.
     *
     * @param percent from 0 to 100
     * @throws AssertionError if it was less; the message is the table
     */
    public void requireAtLeast(int percent) {
        if (percent() < percent) {
            throw Failure.of(
                    "The tests should reach " + percent + " % of the rules, but reach " + percent() + " %.\n" + text());
        }
    }

    /**
     * {@return a table of the rules and rows of tables: how often each fired, how much of its conditions was tried, and
     * what is missing}
     */
    public String text() {
        return reached().text();
    }

    /** {@return how often each rule fired, with what it does: a line for each} */
    public List<String> firings() {
        return reached().rules().stream()
                .map(rule -> String.format(
                        "%5d  %s: %s",
                        rule.firings(),
                        rule.description().name(),
                        rule.description().effect().text()))
                .toList();
    }

    private Reached reached() {
        return new Reached(observed, wanted);
    }
}
