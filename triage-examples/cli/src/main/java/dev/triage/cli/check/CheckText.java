package dev.triage.cli.check;

import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.AcceptedFinding;
import dev.triage.tools.check.ReviewedReport;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.CheckedTable;
import dev.triage.tools.check.report.Combinations;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.OpenRule;
import dev.triage.tools.check.report.Severity;
import dev.triage.tools.check.report.TableFinding;
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
    private final ReviewedReport reviewed;

    CheckText(ReviewedReport reviewed, Screen screen) {
        this.reviewed = reviewed;
        this.screen = screen;
    }

    /** Behind "ok" and "FAIL". */
    private static final int INDENT_OF_PROPERTIES = 7;

    void print() {
        CheckReport report = reviewed.report();
        Combinations all = report.combinations();
        screen.line(screen.bold(
                report.notDecided().isEmpty()
                        ? "Checked " + Figures.grouped(all.raw()) + " combinations of inputs. The rules distinguish "
                                + Figures.grouped(all.classes()) + " of them."
                        : "Decided " + Figures.grouped(all.classes()) + " combinations that the rules distinguish, of "
                                + Figures.grouped(all.raw()) + ". What they do not prove is open."));
        if (all.run() > 0) {
            screen.line(
                    "Rules with Java code ran on " + Figures.grouped(all.run()) + " combinations in several orders.");
        }
        printDistribution(all);
        screen.line();
        for (CheckedProperty property : CheckedProperty.of(report)) {
            print(property.sentence(), property.findings(), property.open());
        }
        printTables(report);
        printOpen(report.open());
        screen.line();
        printAccepted();
        screen.line(screen.bold(verdict() + " in " + report.ruleBase() + "."));
    }

    private String verdict() {
        List<Finding> counting = reviewed.counting();
        int notes = (int) counting.stream()
                .filter(finding -> finding.severity() == Severity.NOTE)
                .count();
        int findings = counting.size() - notes;
        return (findings == 0 ? "No findings" : Words.count(findings, "finding"))
                + (notes == 0 ? "" : " and " + Words.count(notes, "note"));
    }

    private void printAccepted() {
        print("Accepted:", reviewed.accepted());
        print("Accepted until a day that is over, so these count again:", reviewed.expired());
        print("Accepted, but not found any more; maybe delete these:", reviewed.gone());
    }

    private void print(String heading, List<AcceptedFinding> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        screen.line(heading);
        for (AcceptedFinding one : accepted) {
            String until = one.until() == null ? "" : ", until " + one.until();
            screen.line("  " + one.id() + "  " + screen.faint(one.file() + ":" + one.line()));
            screen.lines(2 * INDENT, Layout.wrap(one.reason() + until, screen.columns() - 2 * INDENT));
        }
        screen.line();
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

    private void print(String property, List<? extends Finding> findings, List<NotDecided> open) {
        List<? extends Finding> counting =
                findings.stream().filter(reviewed.counting()::contains).toList();
        boolean notes = counting.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
        if (counting.isEmpty() && !open.isEmpty()) {
            screen.line("  open " + property);
        } else if (counting.isEmpty()) {
            screen.line("  ok   " + property + accepted(findings.size()));
        } else {
            screen.line(notes ? "  note " + property : screen.striking(screen.bold("  FAIL " + property)));
            counting.forEach(this::print);
            screen.line();
        }
        int indent = 3 * INDENT + 1;
        for (NotDecided one : open) {
            screen.lines(indent, Layout.wrap("Not decided: " + one.text(), screen.columns() - indent));
            print(indent + INDENT, one.rules());
        }
    }

    private static String accepted(int findings) {
        return findings == 0 ? "" : ", but for " + Words.count(findings, "accepted finding");
    }

    private void print(int indent, List<RuleDescription> rules) {
        if (rules.size() > MOST_NAMED) {
            screen.line(" ".repeat(indent) + rules.size() + " rules; --format json names them.");
        } else {
            rules.forEach(rule -> rule(indent, rule));
        }
    }

    private void rule(int indent, RuleDescription rule) {
        screen.line(" ".repeat(indent) + screen.faint(rule.file() + ":" + rule.line()) + "  "
                + Layout.oneLine(rule.name()) + " (" + rule.effect().text() + ")");
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
        print(indent + INDENT, finding.rules());
        screen.line(" ".repeat(indent + INDENT) + screen.faint(finding.severity() + " " + finding.id()));
    }

    private void printTables(CheckReport report) {
        for (CheckedTable table : report.tables()) {
            List<TableFinding> findings = report.tableFindings().stream()
                    .filter(finding -> finding.table().equals(table.name()))
                    .filter(reviewed.counting()::contains)
                    .toList();
            boolean open = !table.complete()
                    && report.tableFindings().stream()
                            .noneMatch(finding -> finding.table().equals(table.name()));
            String text = "Table " + table.name() + ", " + Words.count(table.rows(), "row") + " for " + cases(table)
                    + ": " + properties(table, open);
            List<String> lines = Layout.wrap(text, screen.columns() - INDENT_OF_PROPERTIES);
            String first = (!findings.isEmpty() ? "  FAIL " : open ? "  open " : "  ok   ") + lines.get(0);
            screen.line(findings.isEmpty() ? first : screen.striking(screen.bold(first)));
            screen.lines(INDENT_OF_PROPERTIES, lines.subList(1, lines.size()));
            findings.forEach(this::print);
            if (!findings.isEmpty()) {
                screen.line();
            }
        }
        if (!report.tables().isEmpty()) {
            screen.line("  Each table is proved by itself; the lines above are about the rules without tables.");
        }
    }

    private static String cases(CheckedTable table) {
        if (table.cases() == Long.MAX_VALUE) {
            return "more cases than can be counted";
        }
        return Figures.grouped(table.cases()) + (table.cases() == 1 ? " case" : " cases");
    }

    private static String properties(CheckedTable table, boolean open) {
        List<String> properties = new ArrayList<>();
        if (table.complete()) {
            properties.add("complete");
        } else if (open) {
            properties.add("too many cases to look whether each has a row");
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
                int width = screen.columns() - 2 * INDENT;
                // The author can change a rule of the team; of a standard rule the beginning is enough.
                boolean own = rule.rule().origin() != null;
                screen.lines(2 * INDENT, Layout.wrap(own ? rule.text() : Layout.cut(rule.text(), 2 * width), width));
            }
        });
    }
}
