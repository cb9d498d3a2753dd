package dev.triage.cli.check;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.CheckReport;
import dev.triage.rules.check.report.Combinations;
import dev.triage.rules.check.report.Example;
import dev.triage.rules.check.report.Finding;
import dev.triage.rules.check.report.OpenRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what a check found for people: what was looked at, each property with what breaks it, and a verdict. */
final class CheckText {

    private static final int INDENT = 2;
    private static final int MOST_NAMED = 10;

    private final Screen screen;

    CheckText(Screen screen) {
        this.screen = screen;
    }

    void print(CheckReport report) {
        Combinations all = report.combinations();
        screen.line(screen.bold(
                "Looked at " + Figures.grouped(all.raw()) + " combinations of inputs, of which the rules can tell "
                        + Figures.grouped(all.classes()) + " apart."));
        if (all.run() > 0) {
            screen.line("Rules with Java in them were run on " + Figures.grouped(all.run())
                    + " combinations in several orders.");
        }
        printDistribution(all);
        screen.line();
        print("Every combination gets exactly one priority", report.gaps());
        print("The order of rules and facts does not matter", report.nondeterministic());
        print(
                "More impact is never less urgent, more complexity or effort never more urgent",
                report.monotonicityViolations());
        print("Every input changes some priority", report.irrelevantInputs());
        print("Every rule can fire", report.unreachableRules());
        print("No rule says only what others say", report.redundantRules());
        print("No floor contradicts a cap", report.contradictions());
        print("Every rule comes to an end, and none fails", report.failing());
        printOpen(report.open());
        screen.line();
        int findings = report.findings().size();
        screen.line(screen.bold((findings == 0 ? "Nothing is wrong with " : Words.count(findings, "finding") + " in ")
                + report.ruleBase() + "."));
    }

    private void printDistribution(Combinations all) {
        if (all.distribution().isEmpty()) {
            return;
        }
        screen.line("Of all combinations "
                + List.of(Priority.values()).stream()
                        .map(priority -> Figures.percent(all.distribution().getOrDefault(priority, 0L), all.raw())
                                + " are " + priority)
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private void print(String property, List<? extends Finding> findings) {
        if (findings.isEmpty()) {
            screen.line("  ok   " + property);
            return;
        }
        screen.line(screen.striking(screen.bold("  NOT  " + property)));
        findings.forEach(this::print);
    }

    private void print(Finding finding) {
        int indent = 3 * INDENT + 1;
        screen.line();
        screen.lines(indent, Layout.wrap(finding.text(), screen.columns() - indent));
        for (Example example : finding.examples()) {
            screen.lines(
                    indent + INDENT, Layout.wrap("Such as: " + example.text(), screen.columns() - indent - INDENT));
            if (!example.assumed().isEmpty()) {
                String assumed =
                        example.assumed().stream().map(Object::toString).collect(Collectors.joining(", "));
                screen.lines(
                        indent + INDENT,
                        Layout.wrap("Unsaid, so assumed: " + assumed, screen.columns() - indent - INDENT));
            }
        }
        for (RuleDescription rule : finding.rules()) {
            screen.line(" ".repeat(indent + INDENT) + screen.faint(rule.file() + ":" + rule.line()) + "  "
                    + Layout.oneLine(rule.name()) + " (" + rule.effect().text() + ")");
        }
        screen.line();
    }

    private void printOpen(List<OpenRule> open) {
        if (open.isEmpty()) {
            return;
        }
        Map<String, List<OpenRule>> byStage = open.stream()
                .collect(Collectors.groupingBy(rule -> rule.rule().stage(), LinkedHashMap::new, Collectors.toList()));
        screen.line();
        screen.line("Open: of these rules not everything is proved.");
        byStage.forEach((stage, rules) -> {
            if (rules.size() > MOST_NAMED) {
                screen.line("  " + rules.size() + " rules of " + stage
                        + " look at texts, which may be anything; --format json names them.");
                return;
            }
            for (OpenRule rule : rules) {
                screen.line("  "
                        + screen.faint(rule.rule().file() + ":" + rule.rule().line()) + "  "
                        + Layout.oneLine(rule.rule().name()));
                screen.lines(2 * INDENT, Layout.wrap(rule.text(), screen.columns() - 2 * INDENT));
            }
        });
    }
}
