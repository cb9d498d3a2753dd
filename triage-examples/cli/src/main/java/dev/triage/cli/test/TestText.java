package dev.triage.cli.test;

import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.tools.cases.CaseReport;
import dev.triage.tools.cases.CaseResult;
import dev.triage.tools.cases.TriedRule;
import java.util.ArrayList;
import java.util.List;

/** Prints the results of cases: those that are not as expected, and how much the cases try. */
final class TestText {

    private static final int INDENT = 2;
    private static final int FEW = 5;

    private final Screen screen;

    TestText(Screen screen) {
        this.screen = screen;
    }

    void print(CaseReport report, boolean coverage) {
        List<CaseResult> rows = new ArrayList<>();
        for (CaseResult result : report.failed()) {
            if (result.tested().before() != null) {
                rows.add(result);
                continue;
            }
            screen.line(screen.bold(Layout.oneLine(result.tested().place())));
            screen.lines(INDENT, result.text().lines().map(TestText::harmless).toList());
            screen.line();
        }
        if (!rows.isEmpty()) {
            printMoves(rows);
        }
        if (coverage) {
            printCoverage(report.rules());
        }
        int failed = report.failed().size();
        int all = report.results().size();
        screen.line(Words.count(all, "case") + ": "
                + (failed == 0 ? "as expected." : (all - failed) + " as expected, " + failed + " not."));
        boolean cases =
                report.results().stream().anyMatch(result -> result.tested().before() == null);
        if (!report.rules().isEmpty() && cases) {
            summarise(report, coverage);
        }
    }

    /** A line or two for each decision that a baseline has otherwise: there may be many. */
    private void printMoves(List<CaseResult> rows) {
        String file = "";
        for (CaseResult row : rows) {
            if (!row.tested().file().equals(file)) {
                file = row.tested().file();
                screen.line(screen.bold(Layout.oneLine(file)));
            }
            String issue =
                    row.tested().issue().id() + "  " + row.tested().issue().title();
            screen.line(" ".repeat(INDENT) + Layout.cut(Layout.oneLine(issue), screen.columns() - INDENT));
            List<String> differences = row.failures();
            screen.line(" ".repeat(2 * INDENT) + differences.get(0));
            for (String difference : differences.subList(1, differences.size())) {
                Layout.wrap(harmless(difference), screen.columns() - 2 * INDENT)
                        .forEach(line -> screen.line(" ".repeat(2 * INDENT) + screen.faint(line)));
            }
        }
        screen.line();
        screen.line(Words.count(rows.size(), "decision") + " of the backlog differ" + (rows.size() == 1 ? "s" : "")
                + " from the baseline. If you want this, run the command again with --accept.");
    }

    private void summarise(CaseReport report, boolean coverage) {
        List<TriedRule> silent =
                report.rules().stream().filter(rule -> rule.fired() == 0).toList();
        screen.line("They try " + report.percent() + " % of your rules, their conditions and the rows of your tables"
                + (coverage || report.percent() == 100 ? "." : "; --coverage shows what is missing."));
        if (!coverage && !silent.isEmpty()) {
            screen.line("Not tried:");
            silent.stream().limit(FEW).forEach(rule -> screen.line(" ".repeat(INDENT) + name(rule)));
            if (silent.size() > FEW) {
                screen.line(" ".repeat(INDENT) + "and " + (silent.size() - FEW) + " more");
            }
        }
    }

    private void printCoverage(List<TriedRule> rules) {
        for (TriedRule rule : rules) {
            String fired = rule.fired() == 0 ? "never" : rule.fired() == 1 ? "once" : rule.fired() + " times";
            screen.line(Layout.left(fired, 12) + name(rule));
            for (String missing : rule.missing()) {
                screen.line(" ".repeat(12) + screen.striking(harmless(missing)));
            }
        }
        screen.line();
    }

    private static String name(TriedRule rule) {
        return harmless(rule.rule().name() + "  (" + rule.rule().file() + ":"
                + rule.rule().line() + ")");
    }

    /** Text of rules and cases must not control the terminal. */
    private static String harmless(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
