package dev.triage.io.markdown.internal.outline;

import dev.triage.links.internal.IdPatterns;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row, and where it stands. */
record Row(int line, List<Cell> cells) {

    static final Pattern ID = Pattern.compile("#\\d|\\b" + IdPatterns.KEY_START);

    private static final Pattern SEPARATOR = Pattern.compile("[:=_*~+–—-]{3,}");

    /** What heads a column that belongs to one issue. */
    private static final Pattern ONE_ISSUE =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*(?:issue|item|ticket|bug|problem)\\s+#?(?:\\d+|[a-z])\\b");

    private static final Pattern LEVEL = Pattern.compile("(?i)[^\\p{L}\\p{N}]*+(?:p|priority )[0-4](?![\\w.]).*");

    Cell first() {
        return cells.isEmpty() ? new Cell(line, List.of()) : cells.get(0);
    }

    /** Whether a cell is the label of a field that holds no others. */
    boolean labels(int index) {
        Field field = index < cells.size() ? cells.get(index).field() : null;
        return field != null && !field.group();
    }

    /** Whether it is only a line between other rows. */
    boolean separates() {
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> SEPARATOR.matcher(cell.text().text()).matches());
    }

    /** Whether a cell is the label of a level. */
    boolean scales() {
        return cells.stream().map(Cell::field).anyMatch(field -> field != null && field.scale());
    }

    /** Whether only the title of an issue is in it, above rows with its fields. */
    boolean title() {
        return first().oneIssue() && cells.stream().skip(1).allMatch(cell -> cell.lines.isEmpty());
    }

    /** The only text in it, where that is a priority above rows with its issues; otherwise null. */
    @Nullable
    MarkdownText priority() {
        List<MarkdownText> said =
                cells.stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
        boolean head = cells.size() > 2 && said.size() == 1;
        return head && LEVEL.matcher(said.get(0).text()).matches() ? said.get(0) : null;
    }

    /** Whether all cells are priorities, each above its issues. */
    boolean priorities() {
        return cells.size() > 1
                && cells.stream()
                        .allMatch(cell -> LEVEL.matcher(cell.text().text()).matches());
    }

    /** A cell, and where it stands. */
    record Cell(int line, List<MarkdownText> lines) {
        MarkdownText text() {
            return MarkdownText.join(lines, " ");
        }

        @Nullable
        Field field() {
            return Field.of(text().text());
        }

        boolean label() {
            return field() != null;
        }

        boolean oneIssue() {
            String words = text().text();
            return ID.matcher(words).find() || ONE_ISSUE.matcher(words).find();
        }
    }
}
