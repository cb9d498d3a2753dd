package dev.triage.cli.evaluate;

import dev.triage.rules.evaluation.Agreement;
import dev.triage.rules.evaluation.EvaluatedIssue;
import dev.triage.rules.evaluation.Evaluation;
import dev.triage.rules.evaluation.PairedEvaluation;
import dev.triage.rules.evaluation.PatternAgreement;
import dev.triage.rules.evaluation.RuleInvolvement;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be printed of a comparison of rules with people.
 *
 * @param evaluation the issues as recommended and as decided
 * @param input what was read
 * @param held how well numbers tuned on other documents agree, if that was asked for
 * @param patterns how well the patterns agree, if that was asked for
 * @param comparison a second rule set beside the first, if there is one
 * @param most how many disagreements are shown at most
 */
record EvaluationResult(
        Evaluation evaluation,
        EvaluationInput input,
        Optional<Agreement> held,
        Optional<PatternAgreement> patterns,
        Optional<PairedEvaluation> comparison,
        int most) {

    EvaluationResult {
        if (most < 0) {
            throw new IllegalArgumentException("A number of disagreements (" + most + ") is at least 0.");
        }
    }

    /** The disagreements that are shown. */
    List<EvaluatedIssue> shownDisagreements() {
        return evaluation.disagreements().stream().limit(most).toList();
    }

    /** The rules that are worth a look, those to look at first at the beginning; none if all agree. */
    List<RuleInvolvement> rulesBeyondTheirShare() {
        return evaluation.rules().stream()
                .filter(RuleInvolvement::beyondItsShare)
                .toList();
    }
}
