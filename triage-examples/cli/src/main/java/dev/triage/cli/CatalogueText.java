package dev.triage.cli;

import dev.triage.rules.RuleDescription;
import java.util.List;

/** Prints the catalogue for people: by file, each rule with its effect and its reason. */
final class CatalogueText {

    private static final int INDENT = 2;

    private final Screen screen;

    CatalogueText(Screen screen) {
        this.screen = screen;
    }

    void print(List<RuleDescription> rules, String ruleBase) {
        String stage = "";
        String file = "";
        int columns = 0;
        for (RuleDescription rule : rules) {
            if (!rule.stage().equals(stage)) {
                if (!stage.isEmpty()) {
                    screen.line();
                }
                screen.line(screen.bold(Words.capital(rule.stage())));
                stage = rule.stage();
            }
            if (!rule.file().equals(file)) {
                screen.line();
                screen.line(screen.faint(rule.file()));
                file = rule.file();
                columns = effectColumns(rules, file);
            }
            printRule(rule, columns);
        }
        screen.line();
        screen.line(screen.faint(Words.count(rules.size(), "rule") + ". Rules: " + ruleBase));
    }

    /** How wide the effects of a file are, unless that leaves too little for the rest. */
    private int effectColumns(List<RuleDescription> rules, String file) {
        int widest = rules.stream()
                .filter(rule -> rule.file().equals(file))
                .mapToInt(rule -> Layout.width(rule.effect().text()))
                .max()
                .orElse(0);
        return Math.min(widest, screen.columns() / 3);
    }

    private void printRule(RuleDescription rule, int columns) {
        List<String> effect = Layout.wrap(rule.effect().text(), columns);
        int indent = columns + 2 * INDENT;
        List<String> name = Layout.wrap(rule.name(), screen.columns() - indent);
        List<String> reason = Layout.wrap(rule.reason(), screen.columns() - indent);
        int lines = Math.max(effect.size(), name.size() + reason.size());
        for (int i = 0; i < lines; i++) {
            String left = Layout.right(i < effect.size() ? effect.get(i) : "", columns);
            String right = i < name.size()
                    ? name.get(i)
                    : i - name.size() < reason.size() ? screen.faint(reason.get(i - name.size())) : "";
            screen.line(" ".repeat(INDENT) + screen.bold(left) + " ".repeat(INDENT) + right);
        }
    }
}
