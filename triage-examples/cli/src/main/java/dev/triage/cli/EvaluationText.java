package dev.triage.cli;

import dev.triage.cli.Evaluation.Row;
import dev.triage.model.Priority;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Prints a comparison for people: the numbers, then what to look into. */
final class EvaluationText {

    private static final String INDENT = "  ";
    private static final int CELL = 6;
    private static final int FAR = 2;

    private final Screen screen;

    EvaluationText(Screen screen) {
        this.screen = screen;
    }

    void print(Evaluation evaluation, Optional<Agreement> held, Optional<PatternAgreement> found) {
        Agreement agreement = evaluation.agreement();
        screen.line(screen.bold(Words.count(agreement.issues(), "issue") + " with a recommended priority in "
                + Words.count(evaluation.documents(), "document")));
        if (agreement.issues() > 0) {
            screen.line();
            printNumbers(agreement);
            screen.line();
            printConfusion(agreement);
        }
        if (held.isPresent()) {
            screen.line();
            screen.line(screen.bold("Each document decided with numbers tuned on the others"));
            printNumbers(held.get());
        }
        found.ifPresent(this::printFound);
        printRows(
                evaluation.rows().stream().filter(row -> row.distance() >= FAR).toList(), "Two or more levels apart");
        printRows(evaluation.rows().stream().filter(row -> row.distance() == 1).toList(), "One level apart");
        printSkipped(evaluation);
    }

    private void printFound(PatternAgreement found) {
        screen.line();
        screen.line(screen.bold("Patterns, in " + Words.count(found.documents(), "document")));
        number("found by both", found.both() + " of " + found.found() + " found, of " + found.claimed() + " claimed");
        number(
                "micro F1",
                String.format(
                        Locale.ROOT,
                        "%.2f  (precision %.2f, recall %.2f)",
                        found.f1(),
                        found.precision(),
                        found.recall()));
    }

    private void printNumbers(Agreement agreement) {
        int issues = agreement.issues();
        number("the recommended priority", share(agreement.exact(), issues));
        number("at most one level apart", share(agreement.withinOne(), issues));
        OptionalDouble kappa = agreement.quadraticWeightedKappa();
        String value = kappa.isPresent() ? String.format(Locale.ROOT, "%.3f", kappa.getAsDouble()) : "–";
        number("quadratic weighted kappa", value + "  (1 is full agreement, 0 is chance)");
    }

    private void number(String name, String value) {
        screen.line(INDENT + Layout.left(name, "quadratic weighted kappa".length()) + INDENT + value);
    }

    private static String share(int count, int issues) {
        return String.format(Locale.ROOT, "%.1f %%  (%d of %d)", 100.0 * count / issues, count, issues);
    }

    private void printConfusion(Agreement agreement) {
        screen.line(INDENT + "recommended" + INDENT + "decided");
        StringBuilder heading = new StringBuilder(INDENT + " ".repeat(CELL));
        for (Priority actual : Priority.values()) {
            heading.append(Layout.right(actual.name(), CELL));
        }
        screen.line(screen.bold(heading.toString()));
        for (Priority expected : Priority.values()) {
            StringBuilder line = new StringBuilder(INDENT + Layout.right(expected.name(), CELL));
            for (Priority actual : Priority.values()) {
                int count = agreement.count(expected, actual);
                String cell = Layout.right(count == 0 ? "·" : String.valueOf(count), CELL);
                line.append(expected == actual ? screen.bold(cell) : cell);
            }
            screen.line(line.toString());
        }
    }

    private void printRows(List<Row> rows, String heading) {
        if (rows.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold(heading + " (" + rows.size() + ")") + screen.faint(", recommended → decided:"));
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparingInt((Row row) -> -row.distance()).thenComparing(Row::expected))
                .toList();
        int places =
                sorted.stream().mapToInt(row -> Layout.width(place(row))).max().orElse(0);
        for (Row row : sorted) {
            String start = INDENT + row.expected() + " → " + row.actual() + INDENT;
            int room = screen.columns() - Layout.width(start) - INDENT.length() - places;
            room = Math.max(room, screen.columns() / 3);
            String name = Layout.cut(Layout.oneLine(row.id() + INDENT + row.title()), room);
            screen.line(start + Layout.left(name, room) + INDENT + screen.faint(place(row)));
        }
    }

    private static String place(Row row) {
        return row.document() + ":" + row.line();
    }

    private void printSkipped(Evaluation evaluation) {
        if (evaluation.skipped().isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Not compared (" + evaluation.skipped().size() + ")"));
        for (Evaluation.Skipped skipped : evaluation.skipped()) {
            String place = skipped.document() + (skipped.line() == 0 ? "" : ":" + skipped.line());
            String title = skipped.title().isEmpty() ? "" : skipped.title() + " – ";
            screen.line(INDENT
                    + Layout.cut(
                            Layout.oneLine(place + ": " + title + skipped.why()), screen.columns() - INDENT.length()));
        }
    }
}
