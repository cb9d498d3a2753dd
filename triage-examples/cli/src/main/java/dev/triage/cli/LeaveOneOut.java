package dev.triage.cli;

import java.util.List;

/**
 * Says how well rules would agree with documents that they were not made for: each document is decided with numbers that
 * were tuned on all the others. What the rules look at is not made anew, so even this is a little kind to them.
 */
final class LeaveOneOut {

    private LeaveOneOut() {}

    /** The agreement over all documents, each decided with numbers tuned on the others. */
    static Agreement agreement(List<Evaluation.Row> rows) {
        NumberTuning tuning = new NumberTuning(rows);
        Agreement agreement = new Agreement();
        rows.stream().map(Evaluation.Row::document).distinct().forEach(document -> {
            List<Evaluation.Row> others = rows.stream()
                    .filter(row -> !row.document().equals(document))
                    .toList();
            NumberTuning.Numbers numbers = tuning.tunedOn(others);
            rows.stream()
                    .filter(row -> row.document().equals(document))
                    .forEach(row -> agreement.add(row.expected(), tuning.decide(numbers, row)));
        });
        return agreement;
    }
}
