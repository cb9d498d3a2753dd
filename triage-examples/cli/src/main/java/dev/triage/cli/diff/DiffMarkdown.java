package dev.triage.cli.diff;

import static dev.triage.cli.output.MarkdownPage.escaped;

import dev.triage.cli.diff.DiffWords.Line;
import dev.triage.cli.output.Figures;
import dev.triage.cli.output.Ids;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.MarkdownPage;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.tools.difference.BacklogDifference;
import dev.triage.tools.difference.CombinationDifference;
import dev.triage.tools.difference.IssueDifference;
import dev.triage.tools.difference.Moves;
import dev.triage.tools.difference.RuleBaseDifference;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes the effect of a rule change as a comment for a pull request: the result first, then details to unfold. */
final class DiffMarkdown {

    /** A comment must be short, so long lists are cut. */
    private static final int ISSUES = 12;

    private static final int CHANGES = 8;
    private static final int IN_SIGHT = 3;
    private static final int FINDINGS = 5;
    private static final int KINDS = 5;
    private static final int TITLE = 60;

    private final MarkdownPage page;
    private final boolean all;

    /**
     * Makes the comment.
     *
     * @param out receives the comment
     * @param all whether lists are never cut
     */
    DiffMarkdown(PrintWriter out, boolean all) {
        this.page = new MarkdownPage(out);
        this.all = all;
    }

    void write(RuleBaseDifference difference) {
        if (difference.none()) {
            page.line("**" + MoveWords.verdict(difference) + ".**");
            return;
        }
        page.line("### " + MoveWords.verdict(difference));
        List<Line> changes = DiffWords.changes(difference.catalogue());
        if (changes.size() <= IN_SIGHT) {
            list(changes, changes.size());
        }
        difference.backlog().ifPresent(backlog -> writeBacklog(backlog, changes.size() > 1));
        if (changes.size() > IN_SIGHT) {
            details("What changed in the rules: " + DiffWords.counted(difference.catalogue()));
            list(changes, CHANGES);
            endDetails();
        }
        writeCombinations(difference.combinations(), changes.size() > 1);
        page.line("");
        page.line("<sub>Before: " + escaped(difference.catalogue().before()) + ". After: "
                + escaped(difference.catalogue().after()) + ".</sub>");
    }

    private void writeBacklog(BacklogDifference backlog, boolean severalChanges) {
        List<IssueDifference> moved = backlog.moved();
        if (!moved.isEmpty()) {
            String cause = DiffWords.onlyCause(moved);
            List<String> columns = new ArrayList<>(List.of("issue", "before", "after", "points"));
            if (cause == null) {
                columns.add("because of");
            }
            page.tableHead(columns.toArray(new String[0]));
            int shown = all ? moved.size() : Math.min(ISSUES, moved.size());
            moved.subList(0, shown).forEach(issue -> writeIssue(issue, cause == null));
            rest(moved.size() - shown);
            if (cause != null && severalChanges) {
                page.line("");
                page.line("All because of: " + escaped(cause) + ".");
            }
        }
        page.line("");
        page.line(DiffWords.urgent(backlog.moves()) + "; " + DiffWords.levels(backlog.moves()) + ".");
        List<String> staying = MoveWords.staying(backlog);
        if (!staying.isEmpty()) {
            page.line("Of the issues with the same priority: " + String.join(", ", staying) + ".");
        }
        List<Line> findings = DiffWords.findings(backlog);
        if (!findings.isEmpty()) {
            page.line("");
            page.line("In the report:");
            list(findings, FINDINGS);
        }
    }

    private void writeIssue(IssueDifference difference, boolean because) {
        Issue issue = difference.located().issue();
        Priority before = difference.before().priority();
        Priority after = difference.after().priority();
        String name = escaped(Layout.cut(Ids.name(issue.id(), issue.title()), TITLE));
        // A comment must not notify a person whose name is in a title.
        String quiet = name.replace("@", "@<!-- -->");
        List<Object> cells = new ArrayList<>(List.of(
                issue.url() != null && issue.url().matches("https?://[^\\s()<>|]+")
                        ? "[" + quiet + "](" + issue.url() + ")"
                        : quiet,
                before,
                "**" + after + "** " + DiffWords.arrows(difference),
                DiffWords.points(
                        difference.before().points(), difference.after().points())));
        if (because) {
            cells.add(escaped(DiffWords.because(difference.causes())));
        }
        page.row(cells);
    }

    private void writeCombinations(CombinationDifference combinations, boolean severalChanges) {
        Moves moves = combinations.moves();
        String summary = "All combinations of inputs: " + MoveWords.ofCombinations(moves);
        if (moves.moved() == 0 && combinations.open().isEmpty()) {
            page.line("");
            page.line(summary + ".");
            return;
        }
        details(summary);
        if (moves.moved() > 0) {
            page.tableHead("before ↓ after →", "P0", "P1", "P2", "P3", "P4", "share before", "share after");
            for (Priority from : Priority.values()) {
                List<Object> cells = new ArrayList<>(List.of(from));
                for (Priority to : Priority.values()) {
                    String share = MoveWords.share(moves, moves.count(from, to));
                    cells.add(moves.count(from, to) == 0 ? "" : from == to ? share : "**" + share + "**");
                }
                cells.add(MoveWords.share(moves, moves.before(from)));
                cells.add(MoveWords.share(moves, moves.after(from)));
                page.row(cells);
            }
            page.line("");
            page.line(DiffWords.urgentShare(moves) + ". The smallest examples:");
            page.line("");
            combinations.kinds().stream()
                    .limit(KINDS)
                    .forEach(kind -> writeExample(kind, " (" + Figures.grouped(kind.count()) + ")", severalChanges));
        }
        if (!combinations.open().isEmpty()) {
            page.line("");
            page.line("If the texts of an issue match, also:");
            page.line("");
            combinations.open().stream().limit(KINDS).forEach(kind -> writeExample(kind, "", severalChanges));
        }
        page.line("");
        page.line(escaped(DiffWords.note(combinations)));
        endDetails();
    }

    private void writeExample(CombinationDifference.Kind kind, String count, boolean severalChanges) {
        CombinationDifference.Sample sample = kind.examples().get(0);
        page.line("- " + DiffWords.move(kind.from(), kind.to()) + count + ": " + escaped(DiffWords.sample(sample))
                + (severalChanges ? "; " + escaped(DiffWords.because(sample.causes())) : ""));
    }

    private void list(List<Line> lines, int most) {
        page.line("");
        int shown = all ? lines.size() : Math.min(most, lines.size());
        for (Line line : lines.subList(0, shown)) {
            String place = line.place() == null ? "" : " (`" + line.place().replace("`", "") + "`)";
            page.line("- **" + line.what() + "** " + escaped(line.text()) + place);
        }
        if (shown < lines.size()) {
            page.line("- … and " + (lines.size() - shown) + " more");
        }
    }

    private void rest(int more) {
        if (more > 0) {
            page.line("");
            page.line("… and " + more + " more.");
        }
    }

    private void details(String summary) {
        page.line("");
        page.line("<details><summary>" + summary.replace("&", "&amp;").replace("<", "&lt;") + "</summary>");
    }

    private void endDetails() {
        page.line("");
        page.line("</details>");
    }
}
