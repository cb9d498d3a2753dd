package dev.triage.io.tracker.internal.table;

import dev.triage.io.internal.ForeignValues;
import dev.triage.io.tracker.internal.export.Moments;
import dev.triage.io.tracker.internal.jira.JiraIssue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The status of an issue by its cells: its word, its category, and whether a cell says that or when it ended. */
final class CellStatus {

    /** How far work has come is no status. */
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:\\.\\d+)? ?%?");

    private static final Pattern UNDERSCORE = Pattern.compile("(?<=\\w)_(?=\\w)");

    /** Where the next word begins in a name of a program: resolvedInNextRelease. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern YES = Pattern.compile("(?i)y|yes|true|x|1");
    private static final Pattern NO = Pattern.compile("(?i)n|no|false|0");

    private CellStatus() {}

    static @Nullable Status of(Cells cells, Moments.Order order) {
        String stated = cells.text("status");
        String name = stated != null && PERCENT.matcher(stated).matches() ? null : stated;
        if (holds(cells, "archived", order)) {
            return new Status("Archived", StatusKind.CLOSED);
        }
        boolean closed = holds(cells, "closed", order) || holds(cells, "ended", order);
        if (name == null) {
            return closed ? new Status("Closed", StatusKind.CLOSED) : null;
        }
        String category = cells.text("status category");
        Status status = JiraIssue.status(
                UNDERSCORE.matcher(name).replaceAll(" "), category == null ? null : ForeignValues.english(category));
        if (status.kind() != StatusKind.UNCLEAR) {
            return status;
        }
        StatusKind parts = StatusKind.of(
                CAPITAL.matcher(name).replaceAll(" ").replace('-', ' ').replace('_', ' '));
        // A word of a team, or of another language.
        return closed || parts != StatusKind.UNCLEAR
                ? new Status(status.text(), parts == StatusKind.UNCLEAR ? StatusKind.CLOSED : parts)
                : status;
    }

    /** Whether a cell only says yes or no. */
    static boolean isAnswer(String text) {
        return YES.matcher(text).matches() || NO.matcher(text).matches();
    }

    /** Whether a cell says yes, or since when. */
    private static boolean holds(Cells cells, String target, Moments.Order order) {
        return cells.of(target).stream()
                .map(Cells.Cell::text)
                .anyMatch(text -> YES.matcher(text).matches() || Moments.read(text, order) != null);
    }
}
