package dev.triage.cli.evaluate;

import dev.triage.cli.output.IssueLines;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.tools.evaluation.EvaluatedIssue;
import java.util.List;

/** Prints the disagreements of rules and people, with the inputs and reasons of both sides. */
final class DisagreementText {

    private static final String INDENT = "  ";
    private static final String DOCUMENT = INDENT + INDENT + "document  ";
    private static final String RULES = INDENT + INDENT + "rules     ";

    private final Screen screen;

    DisagreementText(Screen screen) {
        this.screen = screen;
    }

    void print(EvaluationResult result) {
        int all = result.evaluation().disagreements().size();
        if (all == 0) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Disagreements (" + all + ")")
                + screen.faint(", recommended → decided, the furthest apart first:"));
        List<EvaluatedIssue> shown = result.shownDisagreements();
        IssueLines names = new IssueLines(
                screen, shown.stream().map(EvaluatedIssue::located).toList());
        for (EvaluatedIssue row : shown) {
            names.print(row.expected() + " → " + row.actual(), row.located());
            printSides(row);
        }
        if (shown.size() < all) {
            screen.line(INDENT
                    + screen.faint(
                            "… and " + (all - shown.size()) + " more; --disagreements " + all + " prints them."));
        }
    }

    private void printSides(EvaluatedIssue row) {
        String recommended = row.recommended().toString();
        String stated = String.join("; ", BothSides.stated(row));
        printSide(DOCUMENT, stated.isEmpty() ? recommended : recommended + ", with " + stated);
        printSide(RULES, row.actual() + ", with " + BothSides.summed(row));
    }

    private void printSide(String start, String text) {
        List<String> lines = Layout.wrap(text, screen.columns() - start.length());
        screen.line(start + lines.get(0));
        screen.lines(start.length(), lines.subList(1, lines.size()));
    }
}
