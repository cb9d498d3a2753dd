package dev.triage.cli.evaluate;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.MainReasons;
import dev.triage.cli.output.StatedInputs;
import dev.triage.model.Input;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.DecisionSteps;
import dev.triage.tools.evaluation.EvaluatedIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The inputs of a document and the reasons of the rules, in words. */
final class BothSides {

    /** The maximum number of main reasons. */
    static final int REASONS = 4;

    private BothSides() {}

    /** The inputs that the document states, with its notes, such as "user impact High (every holder)". */
    static List<String> stated(EvaluatedIssue row) {
        return Arrays.stream(Input.values())
                .filter(input ->
                        !StatedInputs.text(input, row.located().issue()).isEmpty())
                .map(input -> input.label() + " "
                        + StatedInputs.text(input, row.located().issue()))
                .toList();
    }

    /** The points of the rules, such as "9 points: Affects users (+5); High complexity (−2)". */
    static String summed(EvaluatedIssue row) {
        Decision decision = row.decision();
        List<String> parts = new ArrayList<>();
        DecisionSteps.mainReasons(decision, REASONS).forEach(reason -> parts.add(MainReasons.text(reason)));
        if (parts.isEmpty()) {
            parts.add("no rule adds points");
        }
        for (Assumption assumption : decision.assumed()) {
            parts.add("assumed " + assumption.input().label() + " " + assumption.value());
        }
        return points(decision) + ": " + String.join("; ", parts);
    }

    private static String points(Decision decision) {
        return Figures.number(decision.points()) + (Math.abs(decision.points()) == 1 ? " point" : " points");
    }
}
