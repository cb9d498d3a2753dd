package dev.triage.cli.rules;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.model.decision.Origin;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.List;

/** Prints the catalogue as text: by file, each rule with its effect and its reason. */
final class CatalogueText {

    private static final int INDENT = 2;

    private final Screen screen;

    CatalogueText(Screen screen) {
        this.screen = screen;
    }

    void print(TriageEngine engine) {
        print(engine.catalogue(), Differences.of(engine), engine.ruleBase());
    }

    void print(List<RuleDescription> rules, Differences differences, String ruleBase) {
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
        print(differences);
        screen.line();
        screen.line(screen.faint(Words.count(rules.size(), "rule") + ". Rules: " + ruleBase));
    }

    /** Printed last, because a rule author needs it most. */
    private void print(Differences differences) {
        if (differences.none()) {
            return;
        }
        screen.line();
        screen.line(screen.bold("Differences from the standard rules"));
        print("added", differences.added());
        print("replaced", differences.replaced());
        print("changed", differences.changed());
        print("off", differences.off());
    }

    private void print(String what, List<String> rules) {
        int columns = "replaced".length();
        int indent = columns + 2 * INDENT;
        for (String rule : rules) {
            List<String> lines = Layout.wrap(rule, screen.columns() - indent);
            screen.line(
                    " ".repeat(INDENT) + screen.bold(Layout.right(what, columns)) + " ".repeat(INDENT) + lines.get(0));
            screen.lines(indent, lines.subList(1, lines.size()));
        }
    }

    /** The width of the effects of a file, unless too little is left for the rest. */
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
        List<String> name = Layout.wrap(rule.name() + " (" + rule.id() + ")", screen.columns() - indent);
        List<String> reason = new ArrayList<>(Layout.wrap(rule.reason(), screen.columns() - indent));
        Origin origin = rule.origin();
        if (origin != null) {
            reason.addAll(Layout.wrap(origin.text(), screen.columns() - indent));
        }
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
