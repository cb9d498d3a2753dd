package dev.triage.cli.evaluate;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.MainReasons;
import dev.triage.cli.output.Screen;
import dev.triage.tools.evaluation.RuleInvolvement;
import java.util.List;

/** Prints the rules that have more disagreements than chance explains, below the numbers of all issues. */
final class RuleInvolvementText {

    private static final String INDENT = "  ";
    private static final int MOST = 10;
    private static final int COUNTED = 7;
    private static final int CELL = 12;
    private static final int CHANCE = 9;

    private final Screen screen;

    RuleInvolvementText(Screen screen) {
        this.screen = screen;
    }

    void print(List<RuleInvolvement> rules) {
        if (rules.isEmpty()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Rules to review first") + screen.faint(", with more disagreements than their share:"));
        screen.line(INDENT
                + screen.bold(Layout.right("counted", COUNTED)
                        + Layout.right("too urgent", CELL)
                        + Layout.right("too mild", CELL)
                        + INDENT
                        + Layout.left("by chance", CHANCE)));
        RuleInvolvement.Share all = rules.get(0).all();
        printLine(all.issues(), all.tooUrgent(), all.tooMild(), "", "all issues");
        rules.stream()
                .limit(MOST)
                .forEach(rule -> printLine(
                        rule.issues(),
                        rule.tooUrgent(),
                        rule.tooMild(),
                        Figures.probability(rule.probability()),
                        MainReasons.text(rule.rule(), rule.effect())));
        if (rules.size() > MOST) {
            screen.line(INDENT + screen.faint("… and " + (rules.size() - MOST) + " more; --format json lists them."));
        }
        String meaning = "By chance: the probability of so many disagreements if the rule does not cause them. "
                + (rules.stream().anyMatch(rule -> rule.significant())
                        ? "With many rules, one or two low values are normal."
                        : "No value is significant.");
        Layout.wrap(meaning, screen.columns() - INDENT.length())
                .forEach(line -> screen.line(INDENT + screen.faint(line)));
    }

    private void printLine(int counted, int tooUrgent, int tooMild, String chance, String name) {
        String start = INDENT
                + Layout.right(String.valueOf(counted), COUNTED)
                + cell(tooUrgent, counted)
                + cell(tooMild, counted)
                + INDENT
                + Layout.left(chance, CHANCE)
                + INDENT;
        List<String> lines = Layout.wrap(name, screen.columns() - Layout.width(start));
        screen.line(start + lines.get(0));
        screen.lines(Layout.width(start), lines.subList(1, lines.size()));
    }

    private static String cell(int part, int counted) {
        return Layout.right(part + Layout.right(Figures.wholePercent(part, counted), 6), CELL);
    }
}
