package dev.triage.rules.evaluation;

import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.List;

/**
 * Leave-one-out cross-validation: says how well rules would agree with documents that they were not made for: each document is decided with numbers that
 * were tuned on all the others. What the rules look at is not made anew, so even this is a little kind to them. Has no state.
 */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /** The agreement over all documents, each decided with numbers tuned on the others. Takes some seconds for a hundred documents. */
    public static Agreement agreement(Evaluation evaluation) {
        List<EvaluatedIssue> issues = evaluation.issues();
        NumberTuning tuning = new NumberTuning(issues);
        List<Priority> expected = new ArrayList<>();
        List<Priority> decided = new ArrayList<>();
        for (String document : documents(issues)) {
            NumberTuning.Numbers numbers = tuning.tunedOn(issues.stream()
                    .filter(issue -> !issue.located().document().equals(document))
                    .toList());
            for (EvaluatedIssue issue : issues) {
                if (issue.located().document().equals(document)) {
                    expected.add(issue.expected());
                    decided.add(tuning.decide(numbers, issue));
                }
            }
        }
        return Agreement.between(expected, decided);
    }

    private static List<String> documents(List<EvaluatedIssue> issues) {
        return issues.stream()
                .map(issue -> issue.located().document())
                .distinct()
                .toList();
    }
}
