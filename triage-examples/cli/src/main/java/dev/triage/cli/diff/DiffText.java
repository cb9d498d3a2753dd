package dev.triage.cli.diff;

import dev.triage.cli.diff.DiffWords.Line;
import dev.triage.cli.output.Figures;
import dev.triage.cli.output.IssueLines;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.Screen;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Priority;
import dev.triage.tools.difference.BacklogDifference;
import dev.triage.tools.difference.Cause;
import dev.triage.tools.difference.CombinationDifference;
import dev.triage.tools.difference.IssueDifference;
import dev.triage.tools.difference.Moves;
import dev.triage.tools.difference.RuleBaseDifference;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Prints the effect of a rule change as text. */
final class DiffText {

    private static final String INDENT = "  ";
    private static final int CELL = 10;
    private static final int NAME = 9;

    /** The maximum number of issues on the page. */
    private static final int ISSUES = 30;
    /** The maximum number of kinds of moves; all others are rare. */
    private static final int KINDS = 6;
    /** The maximum number of causes; all others are rare. */
    private static final int CAUSES = 8;

    private final Screen screen;
    private final boolean all;

    /**
     * Makes the page.
     *
     * @param screen receives the page
     * @param all whether every issue that moves is printed
     */
    DiffText(Screen screen, boolean all) {
        this.screen = screen;
        this.all = all;
    }

    void print(RuleBaseDifference difference) {
        screen.line(screen.bold(MoveWords.verdict(difference) + "."));
        if (difference.none()) {
            return;
        }
        screen.line(screen.faint("before  " + difference.catalogue().before()));
        screen.line(screen.faint("after   " + difference.catalogue().after()));
        printLines("What changed in the rules", DiffWords.changes(difference.catalogue()));
        boolean severalChanges = difference.catalogue().count() > 1;
        difference.backlog().ifPresent(backlog -> printBacklog(backlog, severalChanges));
        printCombinations(difference.combinations(), severalChanges);
    }

    private void printBacklog(BacklogDifference backlog, boolean severalChanges) {
        List<IssueDifference> moved = backlog.moved();
        if (!moved.isEmpty()) {
            heading("Issues that move (" + moved.size() + ")", ", before → after, most urgent first:");
            int shown = all ? moved.size() : Math.min(ISSUES, moved.size());
            printIssues(moved.subList(0, shown), severalChanges);
            if (shown < moved.size()) {
                screen.line(INDENT + screen.faint("… and " + (moved.size() - shown) + " more; --all prints them."));
            }
        }
        screen.line();
        screen.line(DiffWords.levels(backlog.moves()) + ".");
        screen.line(DiffWords.urgent(backlog.moves()) + ".");
        List<String> staying = MoveWords.staying(backlog);
        if (!staying.isEmpty()) {
            screen.line("Of the issues with the same priority: " + String.join(", ", staying) + ".");
        }
        printLines("In the report", DiffWords.findings(backlog));
    }

    private void printIssues(List<IssueDifference> issues, boolean severalChanges) {
        String cause = DiffWords.onlyCause(issues);
        int points = issues.stream()
                .mapToInt(issue -> Layout.width(points(issue)))
                .max()
                .orElse(0);
        List<LocatedIssue> located =
                issues.stream().map(IssueDifference::located).toList();
        IssueLines names = new IssueLines(screen, located);
        for (IssueDifference issue : issues) {
            Priority before = issue.before().priority();
            Priority after = issue.after().priority();
            String words = DiffWords.move(before, after) + INDENT + Layout.right(points(issue), points);
            names.print(words, issue.located());
            int indent = INDENT.length() + Layout.width(words) + INDENT.length();
            if (cause == null) {
                Layout.wrap(DiffWords.because(issue.causes()), screen.columns() - indent)
                        .forEach(line -> screen.line(" ".repeat(indent) + screen.faint(line)));
            }
        }
        if (cause != null && severalChanges) {
            wrapped("All because of: " + cause + ".");
        }
    }

    private static String points(IssueDifference issue) {
        return DiffWords.points(issue.before().points(), issue.after().points());
    }

    private void printCombinations(CombinationDifference combinations, boolean severalChanges) {
        Moves moves = combinations.moves();
        heading("All combinations of inputs", "");
        wrapped(MoveWords.ofCombinations(moves) + ".");
        if (moves.moved() > 0) {
            wrapped(DiffWords.urgentShare(moves) + ".");
            screen.line();
            row("", Priority::toString);
            for (Priority from : Priority.values()) {
                row(
                        "from " + from,
                        to -> moves.count(from, to) == 0 ? "·" : MoveWords.share(moves, moves.count(from, to)));
            }
            row("before", level -> MoveWords.share(moves, moves.before(level)));
            row("after", level -> MoveWords.share(moves, moves.after(level)));
            printCauses(combinations.causes(), moves);
            heading("The smallest examples", "");
            combinations.kinds().stream().limit(KINDS).forEach(kind -> {
                String start = INDENT + DiffWords.move(kind.from(), kind.to()) + INDENT;
                screen.line(start + Figures.grouped(kind.count()) + " combinations ("
                        + MoveWords.share(moves, kind.count()) + ")");
                printExamples(kind, start.length(), severalChanges);
            });
        }
        printOpen(combinations.open(), severalChanges);
        screen.line();
        Layout.wrap(DiffWords.note(combinations), screen.columns()).forEach(line -> screen.line(screen.faint(line)));
    }

    private void printOpen(List<CombinationDifference.Kind> open, boolean severalChanges) {
        if (open.isEmpty()) {
            return;
        }
        heading("If the texts of an issue match", ", also:");
        open.stream().limit(KINDS).forEach(kind -> {
            String start = INDENT + DiffWords.move(kind.from(), kind.to());
            screen.line(start);
            printExamples(kind, start.length() + INDENT.length(), severalChanges);
        });
    }

    private void printExamples(CombinationDifference.Kind kind, int indent, boolean severalChanges) {
        for (CombinationDifference.Sample sample : kind.examples()) {
            screen.lines(indent, Layout.wrap(DiffWords.sample(sample), screen.columns() - indent));
            if (severalChanges) {
                Layout.wrap(DiffWords.because(sample.causes()), screen.columns() - indent - INDENT.length())
                        .forEach(line -> screen.line(" ".repeat(indent + INDENT.length()) + screen.faint(line)));
            }
        }
    }

    private void printCauses(Map<Cause, Long> causes, Moves moves) {
        if (causes.size() < 2) {
            return;
        }
        heading("Because of", ", alone or with others:");
        causes.entrySet().stream().limit(CAUSES).forEach(cause -> {
            String start = INDENT + Layout.right(MoveWords.share(moves, cause.getValue()), NAME) + INDENT;
            List<String> lines = Layout.wrap(cause.getKey().text(), screen.columns() - start.length());
            screen.line(start + lines.get(0));
            screen.lines(start.length(), lines.subList(1, lines.size()));
        });
    }

    private void row(String name, Function<Priority, String> cell) {
        StringBuilder line = new StringBuilder(INDENT + Layout.left(name, NAME));
        for (Priority priority : Priority.values()) {
            line.append(Layout.right(cell.apply(priority), CELL));
        }
        screen.line(line.toString());
    }

    private void printLines(String heading, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        heading(heading + " (" + lines.size() + ")", "");
        int columns =
                lines.stream().mapToInt(line -> line.what().length()).max().orElse(0);
        int indent = columns + 2 * INDENT.length();
        for (Line line : lines) {
            String text = line.text() + (line.place() == null ? "" : ", " + line.place());
            List<String> wrapped = Layout.wrap(text, screen.columns() - indent);
            screen.line(INDENT + screen.bold(Layout.left(line.what(), columns)) + INDENT + wrapped.get(0));
            screen.lines(indent, wrapped.subList(1, wrapped.size()));
        }
    }

    private void heading(String bold, String faint) {
        screen.line();
        screen.line(screen.bold(bold) + screen.faint(faint));
    }

    private void wrapped(String text) {
        Layout.wrap(text, screen.columns()).forEach(screen::line);
    }
}
