package dev.triage.cli.explain;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.explain.ConditionAnswer;
import dev.triage.tools.explain.RuleAnswer;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints which conditions of a rule hold for an issue, and which do not. */
final class WhyNotText {

    private static final int INDENT = 2;
    private static final int ANSWER = 5;

    /** A row that counts comes first, then one that fires, then the one with the fewest conditions that do not hold. */
    private static final Comparator<RuleAnswer> NEAREST = Comparator.comparing((RuleAnswer row) -> !row.counts())
            .thenComparing(row -> !row.fires())
            .thenComparing(row -> row.conditions().isEmpty())
            .thenComparing(row -> row.missing().size());

    private final Screen screen;

    WhyNotText(Screen screen) {
        this.screen = screen;
    }

    /**
     * Prints the answer of a rule, or of the row of a table that fires or has the fewest conditions that do not hold.
     *
     * @param table the name of the table, or null for a rule
     * @param answers that of the rule, or of each row
     */
    void print(@Nullable String table, List<RuleAnswer> answers) {
        RuleAnswer nearest = answers.stream().min(NEAREST).orElseThrow();
        if (table != null) {
            long firing = answers.stream().filter(RuleAnswer::fires).count();
            screen.line();
            screen.line("Table " + Layout.oneLine(table) + ": " + firing + " of "
                    + Words.count(answers.size(), "row") + (firing == 1 ? " fires." : " fire.")
                    + (firing == 0 ? " The nearest row is this." : ""));
        }
        print(nearest);
    }

    private void print(RuleAnswer answer) {
        RuleDescription rule = answer.rule();
        screen.line();
        screen.line(screen.bold("Why not: " + Layout.oneLine(rule.name())));
        screen.lines(
                INDENT,
                Layout.wrap(rule.effect().text() + ", " + rule.file() + ":" + rule.line(), screen.columns() - INDENT));
        for (ConditionAnswer condition : answer.conditions()) {
            String words = condition.fact() + ": " + condition.words()
                    + (condition.seen().isEmpty() ? "" : "  (" + condition.seen() + ")");
            boolean first = true;
            for (String line : Layout.wrap(words, screen.columns() - INDENT - ANSWER)) {
                String sign = first ? (condition.holds() ? "yes" : "no") : "";
                String shown = Layout.left(sign, ANSWER) + line;
                screen.line(" ".repeat(INDENT) + (condition.holds() ? screen.faint(shown) : shown));
                first = false;
            }
        }
        screen.lines(INDENT, Layout.wrap(verdict(answer), screen.columns() - INDENT));
    }

    private static String verdict(RuleAnswer answer) {
        int missing = answer.missing().size();
        if (answer.counts()) {
            return "The rule fires, and is a reason of the decision.";
        } else if (answer.fires()) {
            return "The rule fires, but does not change the priority.";
        } else if (answer.conditions().isEmpty() && answer.rule().file().contains(".table.")) {
            return "The row is about any case, but another row of the table counts.";
        } else if (answer.conditions().isEmpty()) {
            return "The rule does not fire. It goes beyond the vocabulary, so its conditions are not known.";
        } else if (missing == 0) {
            return "Each condition holds by itself, but not for the same fact, or another row of the table counts.";
        }
        return "The rule does not fire: " + (missing == 1 ? "one condition does" : missing + " conditions do")
                + " not hold.";
    }
}
