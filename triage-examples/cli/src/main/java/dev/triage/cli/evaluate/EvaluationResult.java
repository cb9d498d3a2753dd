package dev.triage.cli.evaluate;

import dev.triage.tools.evaluation.EvaluatedIssue;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.PairedEvaluation;
import dev.triage.tools.evaluation.PatternAgreement;
import dev.triage.tools.evaluation.RuleInvolvement;
import java.util.List;
import java.util.Optional;

/**
 * The result of a comparison of the rules with the priorities that people recommend.
 *
 * @param evaluation the issues with the recommended and the decided priorities
 * @param input the input
 * @param patterns the agreement of the patterns, if requested
 * @param comparison the comparison with a second rule set, if there is one
 * @param most the maximum number of disagreements to show
 */
record EvaluationResult(
        Evaluation evaluation,
        EvaluationInput input,
        Optional<PatternAgreement> patterns,
        Optional<PairedEvaluation> comparison,
        int most) {

    EvaluationResult {
        if (most < 0) {
            throw new IllegalArgumentException("Too few disagreements (" + most + "): expected at least 0.");
        }
    }

    /** The disagreements that are shown. */
    List<EvaluatedIssue> shownDisagreements() {
        return evaluation.disagreements().stream().limit(most).toList();
    }

    /** The rules to review, most suspicious first; none if all priorities agree. */
    List<RuleInvolvement> rulesBeyondTheirShare() {
        return evaluation.rules().stream()
                .filter(RuleInvolvement::beyondItsShare)
                .toList();
    }
}
