package dev.triage.cli.evaluate;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.IssueLines;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.tools.evaluation.Agreement;
import dev.triage.tools.evaluation.PairedEvaluation;
import dev.triage.tools.evaluation.PairedEvaluation.Pair;
import java.util.List;
import java.util.function.Function;

/** Prints two rule sets side by side, and whether the difference is significant. */
final class PairedEvaluationText {

    private static final String INDENT = "  ";
    private static final int NAME = "quadratic weighted kappa".length();
    private static final int CELL = 10;

    private final Screen screen;
    private final int most;

    /**
     * Makes the text.
     *
     * @param screen receives the text
     * @param most the maximum number of issues to show that only one rule set gets right
     */
    PairedEvaluationText(Screen screen, int most) {
        this.screen = screen;
        this.most = most;
    }

    void print(PairedEvaluation comparison) {
        List<Pair> pairs = comparison.pairs();
        if (pairs.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Two rule sets on the same " + Words.count(pairs.size(), "issue")));
        line("before", Layout.oneLine(pairs.get(0).before().ruleBase()));
        line("after", Layout.oneLine(pairs.get(0).after().ruleBase()));
        screen.line();
        printFigures("", "before", "after");
        both("the recommended priority", comparison, one -> Figures.percent(one.exact(), one.issues()));
        both("at most one level apart", comparison, one -> Figures.percent(one.withinOne(), one.issues()));
        both("quadratic weighted kappa", comparison, one -> Figures.decimals(3, one.quadraticWeightedKappa()));
        screen.line();
        line("exactly right", PairedCountsWords.text(comparison.exact(), "better", "worse"));
        line("distance", PairedCountsWords.text(comparison.distance(), "closer", "further"));
        printPairs("Only after is right", comparison.onlyAfterRight());
        printPairs("Only before is right", comparison.onlyBeforeRight());
    }

    private void both(String name, PairedEvaluation comparison, Function<Agreement, String> figure) {
        printFigures(name, figure.apply(comparison.before()), figure.apply(comparison.after()));
    }

    private void printFigures(String name, String before, String after) {
        screen.line(INDENT + Layout.left(name, NAME) + Layout.right(before, CELL) + Layout.right(after, CELL));
    }

    private void line(String name, String text) {
        screen.line(INDENT + Layout.left(name, NAME) + INDENT + text);
    }

    private void printPairs(String heading, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold(heading + " (" + pairs.size() + ")") + screen.faint(", before → after:"));
        List<Pair> shown = pairs.stream().limit(most).toList();
        IssueLines names =
                new IssueLines(screen, shown.stream().map(Pair::located).toList());
        for (Pair pair : shown) {
            names.print(pair.before().ruled() + " → " + pair.after().ruled(), pair.located());
        }
        if (shown.size() < pairs.size()) {
            screen.line(INDENT
                    + screen.faint("… and " + (pairs.size() - shown.size()) + " more; --disagreements " + pairs.size()
                            + " prints them."));
        }
    }
}
