package dev.triage.io.tracker.internal.table;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.ForeignValues;
import dev.triage.io.internal.Phrases;
import dev.triage.io.scale.RatingText;
import dev.triage.io.tracker.internal.export.ExportSink;
import dev.triage.io.tracker.internal.export.Moments;
import dev.triage.io.tracker.internal.export.Repositories;
import dev.triage.io.tracker.internal.export.StatedLinks;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an issue from a row, or from what has the names of columns elsewhere. */
public final class CsvIssue {

    /** The column of Azure DevOps that counts the changes of a work item. */
    public static final String REVISION = "revision";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** Trello writes the colours of labels behind their names. */
    private static final Pattern COLOR =
            Pattern.compile(" \\((?:green|yellow|orange|red|purple|blue|sky|lime|pink|black)(?:_(?:light|dark))?\\)$");

    /** What trackers write where no person is named, and no part of a product. */
    private static final Pattern NO_ONE = Pattern.compile(
            "(?i)(?:no|some)body(?:@.*)?|closed|no (?:assignee|agent|owner|one)|not assigned|unassigned|none|n/a|-");

    /** The address of a person, behind the name. */
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\S) <[^<>]*>$");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    static final Pattern NO_PART = Pattern.compile(
            "(?i)none|n/a|no (?:component|subsystem|milestone|sprint)|unscheduled|unspecified|undecided");

    private static final List<String> TIMES = List.of("due", "opened", "updated", "closed");

    /** In a table with so many columns, an issue has more than a title. */
    private static final int MANY = 4;

    private final Cells cells = new Cells();
    private final int line;
    private final boolean titled;
    private final boolean numbered;

    /** Whether nothing stands in many columns but a title in the first one, as above a group of issues. */
    private boolean heading;

    @SuppressWarnings("NullAway.Init") // known before anything is read
    private ExportSink findings;

    private Moments.Order order = Moments.Order.UNKNOWN;

    /**
     * Takes a row.
     *
     * @param titled whether the table has a column with titles
     * @param numbered whether the table has no column with ids
     */
    CsvIssue(List<String> row, List<Columns.@Nullable Column> columns, int line, boolean titled, boolean numbered) {
        this(line, titled, numbered);
        for (int at = 0; at < Math.min(row.size(), columns.size()); at++) {
            Columns.Column column = columns.get(at);
            if (column != null) {
                add(column, row.get(at));
            }
        }
        Columns.Column first = columns.size() < MANY ? null : columns.get(0);
        heading = first != null && first.target().equals("title") && cells.onlyTitle();
    }

    /** Takes nothing yet. */
    public CsvIssue(int line, boolean titled, boolean numbered) {
        this.line = line;
        this.titled = titled;
        this.numbered = numbered;
    }

    /** Takes a cell, if it says something. */
    public void add(Columns.Column column, String stated) {
        cells.add(column, stated);
    }

    /** What the dates of this row show of the order of day and month. */
    Moments.Order order(Moments.Order known) {
        Moments.Order shown = known;
        for (String target : TIMES) {
            for (Cells.Cell cell : cells.of(target)) {
                shown = shown.with(cell.text());
            }
        }
        return shown;
    }

    /** Whether a date of this row needs the order of day and month. */
    boolean unclear() {
        return TIMES.stream()
                .flatMap(target -> cells.of(target).stream())
                .anyMatch(cell -> Moments.isSlashed(cell.text()));
    }

    /** Tells how other rows may name this issue. */
    void name(References references) {
        references.add(cells.text("id"), cells.text("own number"), cells.text("title"));
    }

    /** Takes the cells of a further row of the same issue, if it is one and says more. */
    boolean takes(CsvIssue next) {
        if (!revision().equals(next.revision())) {
            return false;
        }
        return cells.take(next.cells) || (!numbered && next.cells.onlyMore() && cells.takeMore(next.cells));
    }

    /** Tells the issue, of whose dates none shows the order of day and month. */
    public void read(ExportSink told) {
        read(Moments.Order.UNKNOWN, new References(), told);
    }

    /** Tells the issue. */
    void read(Moments.Order dates, References references, ExportSink told) {
        // Without other rows, the dates of this one may show it.
        this.order = order(dates);
        this.findings = told;
        if (Repositories.isChange(cells.text("url"), numbered ? null : cells.text("id"))) {
            findings.change();
            return;
        }
        String stated = numbered ? numberOfRow() : cells.text("id");
        if (stated == null && heading) {
            findings.repeated(
                    "heading",
                    line,
                    "A row with only (" + Phrases.shorten(String.valueOf(cells.text("title")))
                            + ") is the heading of a group. It was left out.");
            return;
        }
        if (stated == null) {
            findings.error(line, 0, "A row without an id: expected one. It was left out.");
            return;
        }
        String id = references.shown(stated, cells.text("url"));
        String title = cells.text("title");
        if (title == null && titled && !Cells.KEY.matcher(stated).matches()) {
            findings.repeated(
                    "remark",
                    line,
                    "A row with (" + Phrases.shorten(stated) + ") and without a title is no issue. It was left out.");
            return;
        }
        if (title == null && titled) {
            findings.error(line, 0, id + " has no title: expected one. The id is used as the title.");
        }
        StatedLinks links = cells.links(references);
        IssueBuilder issue = Issue.named(
                        id, title == null ? id : LINE_BREAK.matcher(title).replaceAll(" "))
                .url(cells.text("url"))
                .status(CellStatus.of(cells, order))
                .labels(cells.several("labels").stream()
                        .map(label -> COLOR.matcher(label).replaceFirst(""))
                        .toList())
                .components(components())
                .categories(cells.several("categories").stream()
                        .map(name -> Category.of(ForeignValues.type(name)))
                        .toList())
                .expertise(cells.several("expertise"))
                .nextSteps(cells.lines("next steps"))
                .assignees(cells.several("assignees").stream()
                        .filter(name -> !NO_ONE.matcher(name).matches())
                        .map(name -> new Assignee(ADDRESS.matcher(name).replaceFirst(""), ""))
                        .toList())
                .dependencies(links.texts());
        levels(issue);
        TrackedBuilder tracked = new TrackedCells(cells, line, order, findings).read(links.duplicateOf());
        effort(issue, tracked);
        Issue read = issue.tracked(tracked.build()).build();
        OptionalInt revision = revision();
        if (revision.isPresent()) {
            findings.revision(read, line, revision.getAsInt());
        } else {
            findings.issue(read, line, 0);
        }
    }

    /** The number of the revision that this row is of; empty if it has none. */
    private OptionalInt revision() {
        String number = cells.text(REVISION);
        return number != null && WHOLE.matcher(number).matches()
                ? OptionalInt.of(Integer.parseInt(number))
                : OptionalInt.empty();
    }

    private List<String> components() {
        List<String> components = new ArrayList<>();
        for (Cells.Cell cell : cells.of("components")) {
            // A path of Azure DevOps begins with the project, which is no component.
            boolean path = ColumnNames.normal(cell.column()).equals("area path");
            for (String name : Cells.parts(cell.text())) {
                int last = name.lastIndexOf('\\');
                String bare = path ? name.substring(last + 1).strip() : name.strip();
                if (!bare.isEmpty()
                        && !(path && last < 0)
                        && !NO_PART.matcher(bare).matches()) {
                    components.add(bare);
                }
            }
        }
        return components;
    }

    /** The number of the issue in its address, or that of the row. */
    private String numberOfRow() {
        Integer number = Repositories.number(cells.text("url"));
        return number == null ? "row " + line : number.toString();
    }

    private void levels(IssueBuilder issue) {
        BesideLevels.add(cells);
        cells.each("user impact", line, findings, cell -> issue.userImpact(RatingText.userImpact(cell.text())));
        cells.each(
                "functional impact",
                line,
                findings,
                cell -> issue.functionalImpact(RatingText.functionalImpact(cell.text())));
        cells.each("brand impact", line, findings, cell -> issue.brandImpact(RatingText.brandImpact(cell.text())));
        cells.each("complexity", line, findings, cell -> issue.complexity(RatingText.complexity(cell.text())));
        cells.each(
                "recommended priority",
                line,
                findings,
                cell -> issue.recommendedPriority(RatingText.priority(cell.text())));
        cells.each(
                "pinned priority",
                line,
                findings,
                cell -> issue.pinnedPriority(RatingText.priority(cell.text()).priority()));
    }

    /** An effort from 1 to 5; other values are left to the rules. */
    private void effort(IssueBuilder issue, TrackedBuilder tracked) {
        for (Cells.Cell cell : cells.of("effort")) {
            try {
                issue.effort(RatingText.effort(cell.text()));
            } catch (IllegalArgumentException otherScale) {
                tracked.field("Effort", cell.text());
            }
        }
    }
}
