package dev.triage.rules.check;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.check.comparison.ComparisonReport;
import dev.triage.rules.internal.check.difference.Comparison;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.RuleBase;

/**
 * Compares the priorities that the rules of two engines give to every combination of inputs.
 *
 * <pre>{@code
 * TriageEngine after = TriageEngine.builder().rules(Path.of("my-rules")).build();
 * ComparisonReport report = RuleComparison.of(TriageEngine.standard(), after).run();
 * report.moves().forEach(move -> System.out.println(move.combinations() + " such as " + move.example().text()));
 * }</pre>
 *
 * <p>Nothing is sampled: values that no rule distinguishes are checked once and counted as often as they occur. So the
 * numbers are exact, with the two exceptions that {@link RuleCheck} has: conditions on open texts, and rules with Java,
 * which {@link ComparisonReport#leftOut()} names. The mapped words of an issue are not compared.
 *
 * <p>Immutable and safe to share. A run takes some seconds.
 */
public final class RuleComparison {

    private final RuleBase before;
    private final RuleBase after;

    private RuleComparison(RuleBase before, RuleBase after) {
        this.before = before;
        this.after = after;
    }

    /** A comparison of the rules that two engines decide with. */
    public static RuleComparison of(TriageEngine before, TriageEngine after) {
        return new RuleComparison(
                EngineAccess.rules(requireNonNull(before, "before")),
                EngineAccess.rules(requireNonNull(after, "after")));
    }

    /**
     * Compares the rules.
     *
     * @throws IllegalArgumentException if the rules distinguish too many combinations to check them all, or if a condition
     *     fails
     * @throws dev.triage.rules.source.RuleFailedException if rules assume nothing for an input that is not stated
     */
    public ComparisonReport run() {
        return Comparison.compare(before, after);
    }
}
