package dev.triage.cli.watch;

import dev.triage.cli.command.RuleFolders;
import dev.triage.cli.diff.DiffWords;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.cli.output.Words;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.tools.cases.CaseProblemsException;
import dev.triage.tools.cases.CaseReport;
import dev.triage.tools.cases.CaseResult;
import dev.triage.tools.cases.Cases;
import dev.triage.tools.difference.BacklogDifference;
import dev.triage.tools.difference.IssueDifference;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what changes with each save. Not thread-safe. */
final class SavedRules {

    private static final int INDENT = 2;
    private static final int MOST = 20;
    private static final int WARM_UPS = 8;

    private final Screen screen;
    private final RuleFolders rules;
    private List<LocatedIssue> issues;
    private List<Issue> plain;

    /** Whether a file was saved. */
    private volatile boolean saved;

    /** The last rules that could be read, or null if none could yet. */
    private @Nullable TriageEngine engine;

    /** What they decide. */
    private List<Decision> decisions = List.of();

    SavedRules(Screen screen, RuleFolders rules, List<LocatedIssue> issues) {
        this.screen = screen;
        this.rules = rules;
        this.issues = List.copyOf(issues);
        this.plain = plain(issues);
    }

    private static List<Issue> plain(List<LocatedIssue> issues) {
        return issues.stream().map(LocatedIssue::issue).toList();
    }

    /** Reads the rules as they are now. */
    void start() {
        String folders = rules.folders().stream().map(Path::toString).collect(Collectors.joining(", "));
        screen.line(screen.bold("Watching " + folders + " with " + Words.count(issues.size(), "issue")) + ".");
        read();
        screen.out().flush();
        TriageEngine first = engine;
        if (first != null) {
            List<LocatedIssue> located = issues;
            List<Decision> decided = decisions;
            Thread warming = new Thread(() -> warmUp(first, located, decided), "triage-watch");
            warming.setDaemon(true);
            warming.start();
        }
    }

    /** Does what a save takes while nothing is saved: Java is several times as fast once it has done it some times. */
    private void warmUp(TriageEngine first, List<LocatedIssue> located, List<Decision> decided) {
        try {
            for (int i = 0; i < WARM_UPS && !saved; i++) {
                TriageEngine again = rules.builder().build();
                BacklogDifference.moved(first, again, located, decided, again.decide(plain(located)));
            }
        } catch (RuleBaseException | RuleFailedException changed) {
            return; // the save that made them wrong is told of
        }
    }

    /**
     * Reads them again, after a save of these files.
     *
     * @param backlog the issues as they are now, if the backlog was saved, too; otherwise null
     */
    void changed(Set<Path> files, @Nullable List<LocatedIssue> backlog) {
        this.saved = true;
        screen.line();
        List<Path> there = files.stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
        List<Path> gone = files.stream().filter(file -> !there.contains(file)).toList();
        String saved = names("Saved ", there);
        String deleted = names(saved.isEmpty() ? "Deleted " : "; deleted ", gone);
        screen.line(screen.bold(saved + deleted));
        if (backlog != null) {
            replaceBacklog(backlog);
        }
        read();
        screen.out().flush();
    }

    /** Decides the saved backlog by the last rules, so that the effect of new rules is compared on the same issues. */
    private void replaceBacklog(List<LocatedIssue> backlog) {
        if (backlog.isEmpty()) {
            screen.line("The backlog has no issues that can be read; the last ones are kept.");
            return;
        }
        Map<String, Priority> before = new HashMap<>();
        decisions.forEach(decision -> before.put(decision.id(), decision.priority()));
        issues = List.copyOf(backlog);
        plain = plain(backlog);
        screen.line("The backlog has " + Words.count(issues.size(), "issue") + ".");
        TriageEngine last = engine;
        if (last == null) {
            return;
        }
        decisions = last.decide(plain);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Priority was = before.get(decisions.get(i).id());
            Priority is = decisions.get(i).priority();
            if (was != is) {
                changed.add((was == null ? "new" : was) + " → " + is + "  "
                        + Layout.oneLine(
                                decisions.get(i).id() + "  " + plain.get(i).title()));
            }
        }
        changed.stream()
                .limit(MOST)
                .forEach(line -> screen.line(" ".repeat(INDENT) + Layout.cut(line, screen.columns() - INDENT)));
        if (changed.size() > MOST) {
            screen.line(" ".repeat(INDENT) + "and " + (changed.size() - MOST) + " more");
        }
    }

    private static String names(String said, List<Path> files) {
        List<String> names = files.stream()
                .map(file -> Layout.oneLine(String.valueOf(file.getFileName())))
                .distinct()
                .toList();
        return names.isEmpty() ? "" : said + Words.some(names, MOST, ", ");
    }

    private void read() {
        TriageEngine before = engine;
        TriageEngine after;
        List<Decision> decided;
        try {
            after = rules.builder().build();
            decided = after.decide(plain);
            if (before != null) {
                printMoves(BacklogDifference.moved(before, after, issues, decisions, decided));
            }
        } catch (RuleBaseException wrong) {
            print(wrong.problems());
            screen.line(Words.count(wrong.problems().size(), "problem") + " in the rules."
                    + (before == null ? "" : " The next rules without problems are compared with the last ones."));
            return;
        } catch (RuleFailedException failed) {
            screen.line(harmless(String.valueOf(failed.getMessage())));
            return;
        }
        engine = after;
        decisions = decided;
        test(after);
    }

    private void printMoves(List<IssueDifference> moved) {
        if (moved.isEmpty()) {
            screen.line("No issue moves.");
            return;
        }
        screen.line(moved.size() + " of " + Words.count(issues.size(), "issue")
                + (moved.size() == 1 ? " moves:" : " move:"));
        for (IssueDifference one : moved.subList(0, Math.min(MOST, moved.size()))) {
            String move = one.before().priority() + " → " + one.after().priority();
            String title = Layout.oneLine(
                    one.located().issue().id() + "  " + one.located().issue().title());
            int indent = INDENT + Layout.width(move) + INDENT;
            screen.line(" ".repeat(INDENT)
                    + screen.bold(move)
                    + " ".repeat(INDENT)
                    + Layout.cut(title, screen.columns() - indent));
            Layout.wrap(DiffWords.because(one.causes()), screen.columns() - indent)
                    .forEach(line -> screen.line(" ".repeat(indent) + screen.faint(line)));
        }
        if (moved.size() > MOST) {
            screen.line(" ".repeat(INDENT) + "and " + (moved.size() - MOST) + " more");
        }
    }

    private void test(TriageEngine tested) {
        List<Cases> all = new ArrayList<>();
        List<RuleProblem> problems = new ArrayList<>();
        for (Path folder : rules.folders()) {
            try {
                all.add(Cases.in(folder, tested));
            } catch (CaseProblemsException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            print(problems);
            screen.line(Words.count(problems.size(), "problem") + " in the cases.");
            return;
        }
        Cases cases = Cases.together(all);
        if (cases.all().isEmpty()) {
            return;
        }
        CaseReport report = cases.run();
        int failed = report.failed().size();
        screen.line(Words.count(report.results().size(), "case") + ": "
                + (failed == 0
                        ? "as expected."
                        : (report.results().size() - failed) + " as expected, " + failed + " not:"));
        for (CaseResult result : report.failed().subList(0, Math.min(MOST, failed))) {
            screen.line(" ".repeat(INDENT)
                    + harmless(result.tested().place() + " \""
                            + result.tested().issue().title() + "\" "
                            + String.join(result.tested().before() == null ? " It " : " ", result.failures())));
        }
        if (failed > MOST) {
            screen.line(" ".repeat(INDENT) + "and " + (failed - MOST) + " more");
        }
    }

    private void print(List<RuleProblem> problems) {
        for (RuleProblem problem : problems) {
            problem.text().lines().forEach(line -> screen.line(harmless(line)));
        }
    }

    /** Text of rules must not control the terminal. */
    private static String harmless(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
