package dev.triage.tools.evaluation;

import static java.util.Objects.requireNonNull;

import dev.triage.io.LocatedIssue;
import dev.triage.model.RecommendedPriority;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well rules agree with what people recommend. Pinned priorities are left aside: what counts is what the rules say.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.of(TriageEngine.standard(), issues);
 * System.out.println(evaluation.agreement().quadraticWeightedKappa());
 * evaluation.disagreements().forEach(issue -> System.out.println(issue.located().issue().id()));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param issues the issues with a recommended priority, in the order of the input
 */
public record Evaluation(List<EvaluatedIssue> issues) {

    /**
     * Makes an evaluation; the list is copied.
     *
     * @param issues the issues with a recommended priority, in the order of the input
     */
    public Evaluation {
        issues = List.copyOf(issues);
    }

    /**
     * Lets an engine decide. An issue without a recommended priority has nothing to be compared with and is left out.
     *
     * @param engine the engine
     * @param issues the issues, with the priorities that their documents recommend
     * @return what the engine decides, beside what is recommended
     * @throws dev.triage.rules.source.RuleFailedException if a rule with Java in it fails
     */
    public static Evaluation of(TriageEngine engine, List<LocatedIssue> issues) {
        requireNonNull(engine, "engine");
        List<EvaluatedIssue> evaluated = new ArrayList<>();
        for (LocatedIssue located : issues) {
            RecommendedPriority recommended = located.issue().recommendedPriority();
            if (recommended != null) {
                evaluated.add(new EvaluatedIssue(located, recommended, engine.decide(located.issue())));
            }
        }
        return new Evaluation(evaluated);
    }

    /** {@return how well both agree} */
    public Agreement agreement() {
        return Agreement.between(
                issues.stream().map(EvaluatedIssue::expected).toList(),
                issues.stream().map(EvaluatedIssue::actual).toList());
    }

    /** {@return how well the score orders the issues} */
    public RankAgreement ranks() {
        return RankAgreement.between(
                issues.stream().map(EvaluatedIssue::expected).toList(),
                issues.stream().map(issue -> issue.decision().points()).toList());
    }

    /** {@return how many issues the rules make more urgent than is recommended} */
    public int tooUrgent() {
        return (int) issues.stream().filter(EvaluatedIssue::tooUrgent).count();
    }

    /** {@return how many issues the rules make less urgent than is recommended} */
    public int tooMild() {
        return (int) issues.stream().filter(EvaluatedIssue::tooMild).count();
    }

    /** {@return the issues whose priorities differ: the largest distances first, then what should be most urgent} */
    public List<EvaluatedIssue> disagreements() {
        return issues.stream()
                .filter(issue -> issue.distance() > 0)
                .sorted(Comparator.comparingInt((EvaluatedIssue issue) -> -issue.distance())
                        .thenComparing(EvaluatedIssue::expected))
                .toList();
    }

    /** {@return every rule that gave points or a bound to an issue, those to look at first at the beginning} */
    public List<RuleInvolvement> rules() {
        return RuleInvolvement.of(issues);
    }
}
