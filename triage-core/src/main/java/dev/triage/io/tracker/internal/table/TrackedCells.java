package dev.triage.io.tracker.internal.table;

import static java.util.Objects.requireNonNull;

import dev.triage.io.internal.ForeignResolutions;
import dev.triage.io.internal.ForeignValues;
import dev.triage.io.internal.Phrases;
import dev.triage.io.tracker.internal.export.ExportSink;
import dev.triage.io.tracker.internal.export.FormFields;
import dev.triage.io.tracker.internal.export.Moments;
import dev.triage.io.tracker.internal.jira.JiraFields;
import dev.triage.io.tracker.internal.jira.JiraText;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the tracker knows of an issue, in the cells of its rows. */
final class TrackedCells {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}(?:\\.0+)?");

    /** A number before a word for nothing: 4 - None. */
    private static final Pattern NO_LEVEL = Pattern.compile(
            "(?i)\\d{1,2}\\s*[-–:.)]\\s*(?:none|no priority|no severity|n/a|not set|unset|undefined|unspecified)");

    /** A longer value of a field is a text, which is not kept. */
    private static final int LONGEST_FIELD = 60;

    private final Cells cells;
    private final int line;
    private final Moments.Order order;
    private final ExportSink findings;

    /**
     * Takes the cells.
     *
     * @param line the line of the issue, for problems
     * @param order the order of day and month in its dates
     */
    TrackedCells(Cells cells, int line, Moments.Order order, ExportSink findings) {
        this.cells = cells;
        this.line = line;
        this.order = order;
        this.findings = findings;
    }

    /** What the tracker knows of the issue. */
    TrackedBuilder read(@Nullable String duplicateOf) {
        String type = cells.text("type");
        TrackedBuilder tracked = Tracked.builder()
                .type(type == null ? null : ForeignValues.type(type))
                .milestone(cells.several("milestone").stream()
                        .filter(name -> !CsvIssue.NO_PART.matcher(name).matches())
                        .collect(Collectors.joining(", ")))
                .due(time("due"))
                .reactions(count("reactions"))
                .comments(
                        !cells.of("one comment").isEmpty()
                                ? Integer.valueOf(cells.of("one comment").size())
                                : count("comments"))
                .opened(time("opened"))
                .updated(time("updated"))
                .closed(time("closed"))
                .duplicateOf(duplicateOf);
        level(tracked, "Priority", cells.text("priority"));
        level(tracked, "Severity", cells.text("severity"));
        field(tracked, "Story Points", cells.text("story points"));
        field(tracked, "Weight", cells.text("weight"));
        for (Cells.Cell cell : cells.of("field")) {
            String value = JiraFields.text(cell.text());
            if (value != null && value.length() <= LONGEST_FIELD && value.indexOf('\n') < 0) {
                String resolution = ForeignResolutions.english(cell.column(), value);
                tracked.field(
                        resolution == null ? cell.column() : "Resolution", resolution == null ? value : resolution);
            }
        }
        String description = cells.text("description");
        // Marks of Jira are rewritten only where there can be a form.
        if (description != null && (description.contains("###") || description.contains("h3."))) {
            FormFields.in(JiraText.ofMarkup(description)).forEach(field -> tracked.field(field.name(), field.value()));
        }
        return tracked;
    }

    private static void level(TrackedBuilder tracked, String name, @Nullable String value) {
        boolean none = value == null || NO_LEVEL.matcher(value).matches();
        field(tracked, name, none ? null : ProductWords.level(requireNonNull(value)));
    }

    private static void field(TrackedBuilder tracked, String name, @Nullable String value) {
        if (value != null) {
            tracked.field(name, value);
        }
    }

    private @Nullable Integer count(String target) {
        List<Integer> counts = new ArrayList<>();
        cells.each(target, line, findings, cell -> {
            if (COUNT.matcher(cell.text()).matches()) {
                counts.add(Integer.valueOf(cell.text().replaceFirst("\\..*", "")));
            } else {
                leftOut(cell, "a whole number from 0");
            }
        });
        return counts.isEmpty() ? null : counts.get(0);
    }

    private void leftOut(Cells.Cell cell, String expected) {
        findings.repeated(
                cell.column(),
                line,
                cell.column() + ": expected " + expected + ", but found (" + Phrases.shorten(cell.text())
                        + "). It was left out.");
    }

    private @Nullable Instant time(String target) {
        List<Instant> times = new ArrayList<>();
        cells.each(target, line, findings, cell -> {
            // Some tables only say whether an issue is closed.
            if (target.equals("closed") && CellStatus.isAnswer(cell.text())) {
                return;
            }
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
