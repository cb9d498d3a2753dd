package dev.triage.tools.evaluation;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Two rule bases side by side on the same issues, to see whether the second is better than the first or only different.
 *
 * <pre>{@code
 * PairedEvaluation comparison = PairedEvaluation.of(Evaluation.of(TriageEngine.standard(), issues), mine);
 * boolean better = comparison.exact().better() > comparison.exact().worse() && comparison.exact().significant();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param pairs each issue with a recommended priority as both decided it, in the order of the input
 */
public record PairedEvaluation(List<Pair> pairs) {

    /**
     * Makes a comparison; the list is copied.
     *
     * @param pairs each issue with a recommended priority as both decided it, in the order of the input
     */
    public PairedEvaluation {
        pairs = List.copyOf(pairs);
    }

    /**
     * Lets a second engine decide what a first one has decided already.
     *
     * @param before what the first engine decides
     * @param after the second engine
     * @return both, issue by issue
     * @throws dev.triage.rules.source.RuleFailedException if a rule with Java in it fails
     */
    public static PairedEvaluation of(Evaluation before, TriageEngine after) {
        List<Pair> pairs = new ArrayList<>();
        for (EvaluatedIssue issue : before.issues()) {
            pairs.add(new Pair(
                    issue.located(),
                    issue.expected(),
                    issue.decision(),
                    after.decide(issue.located().issue())));
        }
        return new PairedEvaluation(pairs);
    }

    /** {@return how the first agrees} */
    public Agreement before() {
        return agreement(Pair::before);
    }

    /** {@return how the second agrees} */
    public Agreement after() {
        return agreement(Pair::after);
    }

    private Agreement agreement(Function<Pair, Decision> side) {
        return Agreement.between(
                pairs.stream().map(Pair::expected).toList(),
                pairs.stream().map(side).map(Decision::ruled).toList());
    }

    /** {@return the issues that only the second decides as recommended, in the order of the input} */
    public List<Pair> onlyAfterRight() {
        return pairs.stream()
                .filter(pair -> pair.rightAfter() && !pair.rightBefore())
                .toList();
    }

    /** {@return the issues that only the first decides as recommended, in the order of the input} */
    public List<Pair> onlyBeforeRight() {
        return pairs.stream()
                .filter(pair -> pair.rightBefore() && !pair.rightAfter())
                .toList();
    }

    /**
     * {@return how many issues only the second and only the first decides as recommended, which McNemar's exact test
     * looks at}
     */
    public PairedCounts exact() {
        return new PairedCounts(onlyAfterRight().size(), onlyBeforeRight().size());
    }

    /**
     * {@return how many came closer to what is recommended and how many went further from it, which the sign test looks
     * at}
     */
    public PairedCounts distance() {
        int closer = (int) pairs.stream().filter(pair -> pair.closer() > 0).count();
        int further = (int) pairs.stream().filter(pair -> pair.closer() < 0).count();
        return new PairedCounts(closer, further);
    }

    /**
     * An issue as two rule sets decided it.
     *
     * @param located the issue and where it stands
     * @param expected what its document recommends
     * @param before what the first rule set says
     * @param after what the second rule set says
     */
    public record Pair(LocatedIssue located, Priority expected, Decision before, Decision after) {

        /**
         * Makes a pair.
         *
         * @param located the issue and where it stands
         * @param expected what its document recommends
         * @param before what the first rule set says
         * @param after what the second rule set says
         */
        public Pair {
            requireNonNull(located, "located");
            requireNonNull(expected, "expected");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        boolean rightBefore() {
            return before.ruled() == expected;
        }

        boolean rightAfter() {
            return after.ruled() == expected;
        }

        /** How many levels the second is closer to what is recommended; negative if it is further from it. */
        int closer() {
            return Agreement.distance(expected, before.ruled()) - Agreement.distance(expected, after.ruled());
        }
    }
}
