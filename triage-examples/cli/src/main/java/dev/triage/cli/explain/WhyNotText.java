package dev.triage.cli.explain;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.explain.ConditionAnswer;
import dev.triage.tools.explain.RuleAnswer;

/** Prints which conditions of a rule hold for an issue, and which do not. */
final class WhyNotText {

    private static final int INDENT = 2;
    private static final int ANSWER = 5;

    private final Screen screen;

    WhyNotText(Screen screen) {
        this.screen = screen;
    }

    void print(RuleAnswer answer) {
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
