package dev.triage.cli.evaluate;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.model.Priority;
import dev.triage.tools.evaluation.Agreement;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.LevelAgreement;
import dev.triage.tools.evaluation.PatternAgreement;
import dev.triage.tools.evaluation.RankAgreement;
import java.util.List;
import java.util.Locale;

/** Prints a comparison as text: the numbers, then the rules and issues to review. */
final class EvaluationText {

    private static final String INDENT = "  ";
    private static final int CELL = 6;
    private static final List<Integer> LEVEL_COLUMNS = List.of(CELL, 13, 9, 6, 11, 8, 6);

    private final Screen screen;

    EvaluationText(Screen screen) {
        this.screen = screen;
    }

    void print(EvaluationResult result) {
        Evaluation evaluation = result.evaluation();
        Agreement agreement = evaluation.agreement();
        screen.line(screen.bold(Words.count(agreement.issues(), "issue") + " with a recommended priority in "
                + Words.count(result.input().documents(), "document")));
        if (agreement.issues() > 0) {
            screen.line();
            printNumbers(agreement);
            printRanks(evaluation.ranks());
            screen.line();
            printConfusion(agreement);
            screen.line();
            printLevels(agreement);
        }
        result.patterns().ifPresent(this::printFound);
        result.comparison().ifPresent(new PairedEvaluationText(screen, result.most())::print);
        new RuleInvolvementText(screen).print(result.rulesBeyondTheirShare());
        new DisagreementText(screen).print(result);
        printSkipped(result.input().skipped());
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
        number(
                "quadratic weighted kappa",
                Figures.decimals(3, agreement.quadraticWeightedKappa()) + "  (1 is full agreement, 0 is chance)");
    }

    private void printRanks(RankAgreement ranks) {
        number("Spearman, score", Figures.decimals(3, ranks.spearman()) + "  (how well the score orders the issues)");
        number("AUC, P0 and P1", Figures.decimals(3, ranks.urgentAuc()) + "  (1 is perfect, 0.5 is chance)");
    }

    private void number(String name, String value) {
        screen.line(INDENT + Layout.left(name, "quadratic weighted kappa".length()) + INDENT + value);
    }

    private static String share(int count, int issues) {
        return Figures.percent(count, issues) + "  (" + count + " of " + issues + ")";
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

    private void printLevels(Agreement agreement) {
        screen.line(screen.bold(levelLine("level", "recommended", "decided", "both", "precision", "recall", "F1")));
        for (LevelAgreement level : agreement.levels()) {
            screen.line(levelLine(
                    level.level().name(),
                    String.valueOf(level.recommended()),
                    String.valueOf(level.decided()),
                    String.valueOf(level.both()),
                    Figures.decimals(2, level.precision()),
                    Figures.decimals(2, level.recall()),
                    Figures.decimals(2, level.f1())));
        }
        String meaning = "Precision: of the issues with this level by the rules, the share with the same level in the"
                + " documents. Recall: of the issues with this level in the documents, the share with the same level"
                + " by the rules.";
        Layout.wrap(meaning, screen.columns() - INDENT.length())
                .forEach(line -> screen.line(INDENT + screen.faint(line)));
    }

    private static String levelLine(String... cells) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int i = 0; i < cells.length; i++) {
            line.append(Layout.right(cells[i], LEVEL_COLUMNS.get(i)));
        }
        return line.toString();
    }

    private void printSkipped(List<Skipped> all) {
        if (all.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Not compared (" + all.size() + ")"));
        Skipped.byReason(all).forEach((why, group) -> {
            screen.lines(INDENT.length(), Layout.wrap(why, screen.columns() - INDENT.length()));
            for (Skipped skipped : group) {
                String line = skipped.place() + (skipped.title().isEmpty() ? "" : ": " + skipped.title());
                screen.line(INDENT + INDENT + Layout.cut(Layout.oneLine(line), screen.columns() - 2 * INDENT.length()));
            }
        });
    }
}
