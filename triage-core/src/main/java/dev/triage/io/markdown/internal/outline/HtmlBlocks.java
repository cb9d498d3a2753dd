package dev.triage.io.markdown.internal.outline;

import dev.triage.links.internal.IdPatterns;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML in a document like its twins in Markdown: headings, tables, lists, and parts that a reader opens. A table or
 * a list may go on behind a blank line, so this remembers what is open.
 */
final class HtmlBlocks {

    private static final int DEEPEST = 10;

    /** How a title of an issue begins that is in HTML. */
    private static final Pattern ISSUE = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*(?:\\d+[.):]\\s|#\\d|P[0-4]\\b|(?:issue|bug|ticket|item|problem)\\s+#?\\d|(?-i:"
                    + IdPatterns.KEY_START + "))|#\\d+[^\\p{L}\\p{N}_]*$");

    private static final Pattern SPAN = Pattern.compile("(?i)\\bcolspan=[\"']?+(\\d)");

    private static final Pattern ROWS = Pattern.compile("(?i)\\browspan=[\"']?+(\\d{1,2})");

    private static final Set<String> ROW = Set.of("tr", "td", "th", "dt", "dd");

    private final Outline outline;
    private final Place around;
    private final Deque<Level> lists = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private int wordsLine;
    private int parts;

    /** How many tables are open, one inside the other; only the outer one is read as a table. */
    private int tables;

    private final List<Row> rows = new ArrayList<>();
    private @Nullable List<MarkdownText> cell;
    private final RowSpans spans = new RowSpans();

    /** The heading that is open, or empty. */
    private String title = "";

    private boolean code;

    HtmlBlocks(Outline outline, Place around) {
        this.outline = outline;
        this.around = around;
    }

    /** A list, and where the content of its open item goes. */
    private static final class Level {

        private final Entry list;
        private @Nullable Place item;

        Level(Entry list) {
            this.list = list;
        }
    }

    /** Whether a table or a list goes on behind this block. */
    boolean open() {
        return tables > 0 || !lists.isEmpty();
    }

    /** Where the text goes that stands here. */
    Place place() {
        for (Level level : lists) {
            if (level.item != null) {
                return level.item;
            }
        }
        return around;
    }

    /** The lines of the open cell, or null. */
    @Nullable
    List<MarkdownText> cell() {
        return cell;
    }

    void read(String html, int firstLine) {
        int line = firstLine;
        int from = 0;
        wordsLine = line;
        for (Html.Tag tag = Html.next(html, 0); tag != null; tag = Html.next(html, from)) {
            words.append(html, from, tag.start());
            line += Html.lines(html, from, tag.start());
            int after = line + Html.lines(html, tag.start(), tag.end());
            switch (tag.kind()) {
                case TEXT -> words.append(html, tag.start(), tag.end());
                case NOTHING -> words.append("\n".repeat(after - line));
                case BREAK -> lineBreak(line, after);
                case STRUCTURE -> structure(tag, html.substring(tag.start(), tag.end()), line, after);
            }
            line = after;
            from = tag.end();
        }
        words.append(html, from, html.length());
        title = "";
        flush(line);
    }

    /** Ends a table and lists that have no end. */
    void finish() {
        endTable();
        lists.clear();
    }

    private void lineBreak(int line, int after) {
        if (cell != null || !lists.isEmpty() || !title.isEmpty()) {
            words.append("<br>").append("\n".repeat(after - line));
        } else {
            flush(after);
        }
    }

    private void structure(Html.Tag tag, String written, int line, int after) {
        String name = tag.name();
        boolean table = name.equals("table") || name.equals("dl");
        if (tables > 1 || (tables == 1 && !table && !ROW.contains(name))) {
            tables += !table ? 0 : tag.closing() ? -1 : 1;
            lineBreak(line, after);
        } else if (table) {
            flush(after);
            endTable();
            tables = tag.closing() ? 0 : 1;
        } else if (tables == 1) {
            flush(after);
            row(tag, written, line);
        } else if (name.equals("ul") || name.equals("ol") || name.equals("li")) {
            flush(after);
            list(tag, line);
        } else if (!lists.isEmpty()) {
            lineBreak(line, after);
        } else if (name.equals("pre")) {
            flush(after);
            code = !tag.closing();
        } else {
            heading(tag, after);
        }
    }

    private void row(Html.Tag tag, String written, int line) {
        cell = null;
        if (tag.closing()) {
            return;
        }
        boolean starts = tag.name().equals("tr") || tag.name().equals("dt");
        if (starts || rows.isEmpty()) {
            rows.add(new Row(line, new ArrayList<>()));
        }
        if (!tag.name().equals("tr")) {
            List<Row.Cell> cells = rows.get(rows.size() - 1).cells();
            cell = new ArrayList<>();
            cells.add(new Row.Cell(line, cell));
            Matcher down = ROWS.matcher(written);
            if (down.find()) {
                spans.add(cells.get(cells.size() - 1), Integer.parseInt(down.group(1)));
            }
            Matcher span = SPAN.matcher(written);
            for (int more = span.find() ? Integer.parseInt(span.group(1)) : 1; more > 1; more--) {
                cells.add(new Row.Cell(line, List.of()));
            }
        }
    }

    private void endTable() {
        cell = null;
        tables = 0;
        spans.fill(rows);
        rows.removeIf(row -> row.cells().isEmpty());
        place().forBlock().adopt(TableEntries.of(List.copyOf(rows)));
        rows.clear();
    }

    private void list(Html.Tag tag, int line) {
        if (!tag.name().equals("li")) {
            if (tag.closing()) {
                lists.poll();
            } else if (lists.size() < DEEPEST) {
                lists.push(new Level(place().forBlock()));
            }
            return;
        }
        if (lists.isEmpty()) {
            lists.push(new Level(around.forBlock()));
        }
        Level level = lists.element();
        level.item = null;
        if (!tag.closing()) {
            Entry item = Entry.item(line, MarkdownText.EMPTY);
            level.list.add(item);
            level.item = new Place(item);
        }
    }

    /** A part that a reader opens is like a part below a heading, if its title is one of an issue or a field. */
    private void heading(Html.Tag tag, int after) {
        String name = tag.name();
        if (!tag.closing() || title.isEmpty()) {
            flush(after);
            title = tag.closing() || name.equals("details") ? "" : name;
            if (tag.closing() && name.equals("details")) {
                around.close();
                parts = Math.max(0, parts - 1);
            }
            return;
        }
        int line = wordsLine;
        List<MarkdownText> lines = new ArrayList<>();
        for (MarkdownInlines.Line one : Outline.inline(words.toString(), line)) {
            line = lines.isEmpty() ? one.line() : line;
            lines.add(one.text());
        }
        MarkdownText text = MarkdownText.join(lines, " ");
        words.setLength(0);
        wordsLine = after;
        if (!title.equals("summary")) {
            around.heading(Entry.heading(title.charAt(1) - '0', line, text));
        } else if (parts++ < DEEPEST && (ISSUE.matcher(text.text()).find() || Field.of(text.text()) != null)) {
            around.open(line, text);
        } else {
            around.openNothing(); // its fields are those of the part around it
        }
        title = "";
    }

    /** Hands over the text since the last tag. */
    private void flush(int next) {
        String text = words.toString();
        int line = wordsLine;
        words.setLength(0);
        wordsLine = next;
        if (text.isBlank()) {
            return;
        }
        if (cell != null) {
            Outline.inline(text, line).forEach(one -> cell.add(one.text()));
        } else if (open()) {
            place().paragraph(Outline.lines(Outline.inline(text, line)), true);
        } else if (code) {
            outline.embedded(text, line - 1, around);
        } else {
            outline.markdown(text, line - 1, around);
        }
    }
}
