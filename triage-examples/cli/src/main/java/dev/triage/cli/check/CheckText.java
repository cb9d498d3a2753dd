package dev.triage.cli.check;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.CheckReport;
import dev.triage.rules.check.report.CheckedTable;
import dev.triage.rules.check.report.Combinations;
import dev.triage.rules.check.report.Example;
import dev.triage.rules.check.report.Finding;
import dev.triage.rules.check.report.OpenRule;
import dev.triage.rules.check.report.TableFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the result of a check as text: the checked combinations, each property with its findings, and a summary. */
final class CheckText {

    private static final int INDENT = 2;
    private static final int MOST_NAMED = 10;

    private final Screen screen;

    CheckText(Screen screen) {
        this.screen = screen;
    }

    /** Behind "ok" and "FAIL". */
    private static final int INDENT_OF_PROPERTIES = 7;

    void print(CheckReport report) {
        Combinations all = report.combinations();
        screen.line(screen.bold("Checked " + Figures.grouped(all.raw())
                + " combinations of inputs. The rules distinguish " + Figures.grouped(all.classes()) + " of them."));
        if (all.run() > 0) {
            screen.line(
                    "Rules with Java code ran on " + Figures.grouped(all.run()) + " combinations in several orders.");
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
        print("No rule is redundant", report.redundantRules());
        print("No floor contradicts a cap", report.contradictions());
        print("Every rule terminates, and none fails", report.failing());
        printTables(report);
        printOpen(report.open());
        screen.line();
        int findings = report.findings().size();
        screen.line(screen.bold((findings == 0 ? "No findings in " : Words.count(findings, "finding") + " in ")
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
        screen.line(screen.striking(screen.bold("  FAIL " + property)));
        findings.forEach(this::print);
    }

    private void print(Finding finding) {
        int indent = 3 * INDENT + 1;
        screen.line();
        screen.lines(indent, Layout.wrap(finding.text(), screen.columns() - indent));
        for (Example example : finding.examples()) {
            screen.lines(
                    indent + INDENT, Layout.wrap("Example: " + example.text(), screen.columns() - indent - INDENT));
            if (!example.assumed().isEmpty()) {
                String assumed =
                        example.assumed().stream().map(Object::toString).collect(Collectors.joining(", "));
                screen.lines(
                        indent + INDENT,
                        Layout.wrap("Not stated, so assumed: " + assumed, screen.columns() - indent - INDENT));
            }
        }
        for (RuleDescription rule : finding.rules()) {
            screen.line(" ".repeat(indent + INDENT) + screen.faint(rule.file() + ":" + rule.line()) + "  "
                    + Layout.oneLine(rule.name()) + " (" + rule.effect().text() + ")");
        }
        screen.line();
    }

    private void printTables(CheckReport report) {
        for (CheckedTable table : report.tables()) {
            List<TableFinding> findings = report.tableFindings().stream()
                    .filter(finding -> finding.table().equals(table.name()))
                    .toList();
            String text = "Table " + table.name() + ", " + Words.count(table.rows(), "row") + " for "
                    + Figures.grouped(table.cases()) + (table.cases() == 1 ? " case" : " cases") + ": "
                    + properties(table);
            List<String> lines = Layout.wrap(text, screen.columns() - INDENT_OF_PROPERTIES);
            String first = (findings.isEmpty() ? "  ok   " : "  FAIL ") + lines.get(0);
            screen.line(findings.isEmpty() ? first : screen.striking(screen.bold(first)));
            screen.lines(INDENT_OF_PROPERTIES, lines.subList(1, lines.size()));
            findings.forEach(this::print);
        }
        if (!report.tables().isEmpty()) {
            screen.line("  Each table is proved by itself; the lines above are about the rules without tables.");
        }
    }

    private static String properties(CheckedTable table) {
        List<String> properties = new ArrayList<>();
        if (table.complete()) {
            properties.add("complete");
        }
        properties.add(table.unique() ? "unique" : "the first row counts");
        if (!table.decided()) {
            properties.add("too many cases to look at the order of the inputs");
        } else if (!table.monotone().isEmpty()) {
            properties.add("monotone in " + String.join(", ", table.monotone()));
        }
        return String.join(", ", properties);
    }

    private void printOpen(List<OpenRule> open) {
        if (open.isEmpty()) {
            return;
        }
        Map<String, List<OpenRule>> byStage = open.stream()
                .collect(Collectors.groupingBy(rule -> rule.rule().stage(), LinkedHashMap::new, Collectors.toList()));
        screen.line();
        screen.line("Open: these rules are not completely proved.");
        byStage.forEach((stage, rules) -> {
            if (rules.size() > MOST_NAMED) {
                screen.line("  " + rules.size() + " rules of " + stage
                        + " read free text, which is not limited; --format json names them.");
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
