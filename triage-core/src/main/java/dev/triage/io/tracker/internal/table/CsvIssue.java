package dev.triage.io.tracker.internal.table;

import dev.triage.io.internal.Phrases;
import dev.triage.io.scale.RatingText;
import dev.triage.io.tracker.internal.export.Findings;
import dev.triage.io.tracker.internal.export.FormFields;
import dev.triage.io.tracker.internal.export.IssueLinks;
import dev.triage.io.tracker.internal.export.Moments;
import dev.triage.io.tracker.internal.export.Repositories;
import dev.triage.io.tracker.internal.jira.JiraFields;
import dev.triage.io.tracker.internal.jira.JiraIssue;
import dev.triage.io.tracker.internal.jira.JiraText;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an issue from a row, or from what has the names of columns elsewhere. */
public final class CsvIssue {

    /** What stands in a cell for nothing: Bugzilla writes dashes, and programs their word for it. */
    private static final Pattern NOTHING = Pattern.compile("|-{2,}|(?i:null|\\(null\\)|\\[\\])");

    /** Trello writes the colours of labels behind their names. */
    private static final Pattern COLOR =
            Pattern.compile(" \\((?:green|yellow|orange|red|purple|blue|sky|lime|pink|black)(?:_(?:light|dark))?\\)$");

    /** What trackers write where no person is named, and no part of a product. */
    private static final Pattern NO_ONE =
            Pattern.compile("(?i)nobody(?:@.*)?|no assignee|not assigned|unassigned|none");

    /** The address of a person, behind the name. */
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\S) <[^<>]*>$");

    /** Redmine writes what an issue does to others in words: Blocks #13. */
    private static final Pattern RELATED = Pattern.compile("^(?<words>\\p{L}[\\p{L} ]*+)(?<id>#\\d++).*");

    /** The id of an issue; other tables name parents by their titles. */
    private static final Pattern KEY = Pattern.compile("^#?(?:[A-Z][A-Z0-9_]*+-)?\\d++$");

    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\n]");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(?:\\.0+)?");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern UNDERSCORE = Pattern.compile("(?<=\\w)_(?=\\w)");
    private static final Pattern NO_PART =
            Pattern.compile("(?i)none|n/a|no (?:component|subsystem|milestone)|unscheduled|unspecified");

    private static final Pattern YES = Pattern.compile("(?i)yes|true|x|1");

    /** A longer value of a field is a text, which is not kept. */
    private static final int LONGEST_FIELD = 60;

    private static final List<String> TIMES = List.of("due", "opened", "updated", "closed");

    /** What each row of the same issue may add to. */
    private static final List<String> SEVERAL = List.of(
            "labels",
            "components",
            "categories",
            "assignees",
            "milestone",
            "depends on",
            "blocks",
            "link",
            "field",
            "one comment");

    /** A cell that says something, and what its column is called. */
    private record Cell(String text, String column) {}

    private final Map<String, List<Cell>> cells = new LinkedHashMap<>();
    private final int line;
    private final boolean titled;
    private final boolean numbered;

    @SuppressWarnings("NullAway.Init") // known before anything is read
    private Findings findings;

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
    }

    /** Takes nothing yet. */
    public CsvIssue(int line, boolean titled, boolean numbered) {
        this.line = line;
        this.titled = titled;
        this.numbered = numbered;
    }

    /** Takes a cell, if it says something. */
    public void add(Columns.Column column, String stated) {
        String text = stated.strip();
        if (!NOTHING.matcher(text).matches()) {
            cells.computeIfAbsent(column.target(), target -> new ArrayList<>()).add(new Cell(text, column.name()));
        }
    }

    /** What the dates of this row show of the order of day and month. */
    Moments.Order order(Moments.Order known) {
        Moments.Order shown = known;
        for (String target : TIMES) {
            for (Cell cell : cells.getOrDefault(target, List.of())) {
                shown = shown.with(cell.text());
            }
        }
        return shown;
    }

    /** Whether a date of this row needs the order of day and month. */
    boolean unclear() {
        return TIMES.stream()
                .flatMap(target -> cells.getOrDefault(target, List.of()).stream())
                .anyMatch(cell -> Moments.isSlashed(cell.text()));
    }

    /** Takes the cells of a further row of the same issue, if it is one and says more. */
    boolean takes(CsvIssue next) {
        String id = text("id");
        if (id == null || !id.equals(next.text("id")) || !Objects.equals(text("title"), next.text("title"))) {
            return false;
        }
        boolean more = false;
        for (String target : SEVERAL) {
            List<Cell> own = cells.getOrDefault(target, List.of());
            for (Cell cell : next.cells.getOrDefault(target, List.of())) {
                if (!own.contains(cell)) {
                    cells.computeIfAbsent(target, added -> new ArrayList<>()).add(cell);
                    more = true;
                }
            }
        }
        return more;
    }

    /** Tells the issue, of whose dates none shows the order of day and month. */
    public void read(Findings told) {
        read(Moments.Order.UNKNOWN, told);
    }

    /** Tells the issue. */
    void read(Moments.Order dates, Findings told) {
        this.order = dates;
        this.findings = told;
        String stated = numbered ? numberOfRow() : text("id");
        if (stated == null) {
            findings.error(line, 0, "A row without an id: expected one. It was left out.");
            return;
        }
        String id = Repositories.shown(stated);
        String title = text("title");
        if (title == null && titled) {
            findings.error(line, 0, id + " has no title: expected one. The id is used as the title.");
        }
        IssueLinks links = links();
        IssueBuilder issue = Issue.named(
                        id, title == null ? id : LINE_BREAK.matcher(title).replaceAll(" "))
                .url(text("url"))
                .status(status())
                .labels(several("labels").stream()
                        .map(label -> COLOR.matcher(label).replaceFirst(""))
                        .toList())
                .components(several("components").stream()
                        .filter(name -> !NO_PART.matcher(name).matches())
                        .toList())
                .categories(several("categories").stream().map(Category::of).toList())
                .assignees(several("assignees").stream()
                        .filter(name -> !NO_ONE.matcher(name).matches())
                        .map(name -> new Assignee(ADDRESS.matcher(name).replaceFirst(""), ""))
                        .toList())
                .dependencies(links.texts());
        levels(issue);
        TrackedBuilder tracked = tracked(links.duplicateOf());
        effort(issue, tracked);
        findings.issue(issue.tracked(tracked.build()).build(), line, 0);
    }

    /** The number of the issue in its address, or that of the row. */
    private String numberOfRow() {
        Integer number = Repositories.number(text("url"));
        return number == null ? "row " + line : number.toString();
    }

    private void levels(IssueBuilder issue) {
        each("user impact", cell -> issue.userImpact(RatingText.userImpact(cell.text())));
        each("functional impact", cell -> issue.functionalImpact(RatingText.functionalImpact(cell.text())));
        each("brand impact", cell -> issue.brandImpact(RatingText.brandImpact(cell.text())));
        each("complexity", cell -> issue.complexity(RatingText.complexity(cell.text())));
        each("recommended priority", cell -> issue.recommendedPriority(RatingText.priority(cell.text())));
        each(
                "pinned priority",
                cell -> issue.pinnedPriority(RatingText.priority(cell.text()).priority()));
    }

    /** Reads each cell of that kind, and reports what cannot be read. */
    private void each(String target, Consumer<Cell> reading) {
        for (Cell cell : cells.getOrDefault(target, List.of())) {
            try {
                reading.accept(cell);
            } catch (IllegalArgumentException unknown) {
                String why = String.valueOf(unknown.getMessage());
                findings.error(
                        line,
                        0,
                        cell.column() + ": " + why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1));
            }
        }
    }

    /** An effort from 1 to 5; other values are left to the rules. */
    private void effort(IssueBuilder issue, TrackedBuilder tracked) {
        for (Cell cell : cells.getOrDefault("effort", List.of())) {
            try {
                issue.effort(RatingText.effort(cell.text()));
            } catch (IllegalArgumentException otherScale) {
                tracked.field("Effort", cell.text());
            }
        }
    }

    private @Nullable Status status() {
        String name = text("status");
        if (holds("archived")) {
            return new Status("Archived", StatusKind.CLOSED);
        }
        boolean closed = holds("closed") || holds("ended");
        if (name == null) {
            return closed ? new Status("Closed", StatusKind.CLOSED) : null;
        }
        Status status = JiraIssue.status(UNDERSCORE.matcher(name).replaceAll(" "), text("status category"));
        // A word of a team, or of another language.
        return closed && status.kind() == StatusKind.UNCLEAR ? new Status(status.text(), StatusKind.CLOSED) : status;
    }

    /** Whether a cell says yes, or since when. */
    private boolean holds(String target) {
        String text = text(target);
        return text != null && (YES.matcher(text).matches() || Moments.read(text, order) != null);
    }

    private IssueLinks links() {
        IssueLinks links = new IssueLinks();
        several("depends on").forEach(id -> links.add("depends on", Repositories.shown(id)));
        several("blocks").forEach(id -> links.add("blocks", Repositories.shown(id)));
        several("duplicate of").forEach(id -> links.add("duplicates", Repositories.shown(id)));
        for (String related : several("related issues")) {
            Matcher link = RELATED.matcher(related);
            if (link.matches()) {
                links.add(link.group("words"), link.group("id"));
            }
        }
        for (Cell cell : cells.getOrDefault("parent", List.of())) {
            links.add("sub-issue of", KEY.matcher(cell.text()).matches() ? Repositories.shown(cell.text()) : null);
        }
        for (Cell cell : cells.getOrDefault("link", List.of())) {
            links.add(cell.column(), cell.text());
        }
        return links;
    }

    private TrackedBuilder tracked(@Nullable String duplicateOf) {
        TrackedBuilder tracked = Tracked.builder()
                .type(text("type"))
                .milestone(several("milestone").stream()
                        .filter(name -> !NO_PART.matcher(name).matches())
                        .collect(Collectors.joining(", ")))
                .due(time("due"))
                .reactions(count("reactions"))
                .comments(
                        cells.containsKey("one comment")
                                ? Integer.valueOf(list("one comment").size())
                                : count("comments"))
                .opened(time("opened"))
                .updated(time("updated"))
                .closed(time("closed"))
                .duplicateOf(duplicateOf);
        field(tracked, "Priority", text("priority"));
        field(tracked, "Severity", text("severity"));
        field(tracked, "Story Points", text("story points"));
        field(tracked, "Weight", text("weight"));
        for (Cell cell : cells.getOrDefault("field", List.of())) {
            String value = JiraFields.text(cell.text());
            if (value != null && value.length() <= LONGEST_FIELD && value.indexOf('\n') < 0) {
                tracked.field(cell.column(), value);
            }
        }
        String description = text("description");
        // Marks of Jira are rewritten only where there can be a form.
        if (description != null && (description.contains("###") || description.contains("h3."))) {
            FormFields.in(JiraText.ofMarkup(description)).forEach(field -> tracked.field(field.name(), field.value()));
        }
        return tracked;
    }

    private static void field(TrackedBuilder tracked, String name, @Nullable String value) {
        if (value != null) {
            tracked.field(name, value);
        }
    }

    private @Nullable String text(String target) {
        List<Cell> found = cells.get(target);
        return found == null ? null : found.get(0).text();
    }

    private List<String> list(String target) {
        return cells.getOrDefault(target, List.of()).stream().map(Cell::text).toList();
    }

    /** What stands in all cells of that kind, each cell taken apart. */
    private List<String> several(String target) {
        return list(target).stream()
                .map(text -> text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text)
                .flatMap(text -> Arrays.stream(SEPARATOR.split(text, -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private @Nullable Integer count(String target) {
        List<Integer> counts = new ArrayList<>();
        each(target, cell -> {
            if (COUNT.matcher(cell.text()).matches()) {
                counts.add(Integer.valueOf(cell.text().replaceFirst("\\..*", "")));
            } else {
                leftOut(cell, "a whole number from 0");
            }
        });
        return counts.isEmpty() ? null : counts.get(0);
    }

    private void leftOut(Cell cell, String expected) {
        findings.repeated(
                cell.column(),
                line,
                cell.column() + ": expected " + expected + ", but found (" + Phrases.shorten(cell.text())
                        + "). It was left out.");
    }

    private @Nullable Instant time(String target) {
        List<Instant> times = new ArrayList<>();
        each(target, cell -> {
            Instant time = Moments.read(cell.text(), order);
            if (time == null) {
                leftOut(cell, "a time, such as " + Moments.EXAMPLE);
            } else {
                times.add(time);
            }
        });
        return times.isEmpty() ? null : times.get(0);
    }
}
