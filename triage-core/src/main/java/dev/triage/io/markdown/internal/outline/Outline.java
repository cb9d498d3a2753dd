package dev.triage.io.markdown.internal.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Markdown document into a tree of {@link Entry entries}: what stands below a heading, inside a list item, or in
 * a list behind an announcing line ("**Next Steps:**") becomes a child of it.
 *
 * <p>Blocks are walked without recursion, and the parser is told where to stop nesting, so that no document can exhaust
 * the stack.
 */
public final class Outline {

    private static final int DEEPEST_BLOCKS = 100;
    private static final int DEEPEST_INLINES = 50;
    private static final int DEEPEST_EMBEDDING = 2;
    private static final int DEEPEST_OPENED = 20;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .maxInlineNesting(DEEPEST_INLINES)
            .build();

    /** How a title of an issue begins that is in HTML. */
    private static final Pattern ISSUE = Pattern.compile(
            "(?i)^\\W*(?:\\d+[.):]\\s|#\\d|P[0-4]\\b|(?:issue|bug|ticket|item|problem)\\s+#?\\d|(?-i:[A-Z][A-Z0-9]+-\\d))|#\\d+\\W*$");

    private static final Pattern LABELLED = Pattern.compile("^\\p{Lu}[\\p{L} /-]{1,30}:\\s");

    private final int linesBefore;
    private final int embedding;
    private final Deque<Frame> frames = new ArrayDeque<>();

    private Outline(int linesBefore, int embedding) {
        this.linesBefore = linesBefore;
        this.embedding = embedding;
    }

    /** The outline of a whole document. */
    public static Entry of(String markdown) {
        return of(markdown, 0, 0);
    }

    private static Entry of(String markdown, int linesBefore, int embedding) {
        Entry document = Entry.document();
        new Outline(linesBefore, embedding).walk(PARSER.parse(markdown), document);
        return document;
    }

    private void walk(Node document, Entry root) {
        frames.push(new Frame(document.getFirstChild(), new Place(root)));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            Node node = frame.next;
            if (node == null) {
                frames.pop();
                continue;
            }
            frame.next = node.getNext();
            block(node, frame.place);
        }
    }

    private void block(Node node, Place place) {
        if (node instanceof Heading heading) {
            place.heading(Entry.heading(heading.getLevel(), line(node), MarkdownInlines.textOf(node)));
        } else if (node instanceof Paragraph) {
            paragraph(node, place);
        } else if (node instanceof ListBlock) {
            frames.push(new Frame(node.getFirstChild(), new Place(place.forList(node))));
        } else if (node instanceof ListItem) {
            MarkdownInlines.dropCheckBox(node);
            Entry item = Entry.item(line(node), MarkdownText.EMPTY);
            place.current().add(item);
            frames.push(new Frame(node.getFirstChild(), new Place(item)));
        } else if (node instanceof BlockQuote) {
            frames.push(new Frame(node.getFirstChild(), place));
        } else if (node instanceof TableBlock table) {
            place.forBlock().adopt(TableEntries.of(table, line(node)));
        } else if (node instanceof FencedCodeBlock code) {
            embedded(code.getLiteral(), line(node), place);
        } else if (node instanceof IndentedCodeBlock code) {
            embedded(code.getLiteral(), line(node) - 1, place);
        } else if (node instanceof HtmlBlock html) {
            html(html.getLiteral(), line(node), place);
        } else {
            place.announcer = null;
        }
    }

    private int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return linesBefore + (spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1);
    }

    /** A line that is no field goes on with what the line before it said, or is the value of the label there. */
    private void paragraph(Node node, Place place) {
        List<Entry> entries = new ArrayList<>();
        List<MarkdownText> words = new ArrayList<>();
        int start = 0;
        for (MarkdownInlines.Line line : MarkdownInlines.linesOf(node, line(node))) {
            if (!words.isEmpty() && startsField(words.get(0), line.text())) {
                entries.add(Entry.line(start, MarkdownText.join(words, " ")));
                words.clear();
            }
            start = words.isEmpty() ? line.line() : start;
            if (words.size() == 1 && announces(words.get(0))) {
                words.set(0, MarkdownText.join(List.of(words.get(0), MarkdownText.plain(":")), ""));
            }
            words.add(line.text());
        }
        if (!words.isEmpty()) {
            entries.add(Entry.line(start, MarkdownText.join(words, " ")));
        }
        place.paragraph(entries, node.getPrevious() == null);
    }

    /** Whether a line is a field; below another one, a label may be unknown. */
    private static boolean startsField(MarkdownText above, MarkdownText line) {
        return FieldLine.of(line) != null
                || (FieldLine.of(above) != null
                        && (LABELLED.matcher(line.text()).find() || FieldLine.labelled(line)));
    }

    /** Whether a line is a label without a colon, and nothing else. */
    private static boolean announces(MarkdownText line) {
        FieldLine field = FieldLine.of(line);
        return field != null
                && field.field() != null
                && field.value().isEmpty()
                && !line.text().contains(":");
    }

    /** Code and HTML matter only when fields are inside: a document in a code fence, or a list indented too far. */
    private void embedded(String content, int linesAbove, Place place) {
        boolean fields = embedding < DEEPEST_EMBEDDING
                && content.lines().map(Outline::withoutMarks).anyMatch(Outline::recognised);
        if (fields) {
            place.forBlock().adopt(of(content, linesAbove, embedding + 1).children());
        }
    }

    /** A part that a reader opens is like a part below a heading, if its title is one of an issue or a field. */
    private void html(String html, int line, Place place) {
        for (Html.Piece piece : Html.pieces(html)) {
            if (piece.end()) {
                place.close();
            } else if (!piece.title()) {
                embedded(piece.text(), line + piece.line() - 1, place);
            } else if (place.opened.size() < DEEPEST_OPENED
                    && (ISSUE.matcher(piece.text()).find() || Field.of(piece.text()) != null)) {
                place.open(line + piece.line(), MarkdownText.plain(piece.text()));
            } else {
                place.opened.push(Entry.document()); // its fields are those of the part around it
            }
        }
    }

    private static String withoutMarks(String line) {
        return line.length() > 1000 ? "" : line.replaceFirst("^[\\s>#*+-]*", "").replace("*", "");
    }

    private static boolean recognised(String line) {
        FieldLine field = FieldLine.of(MarkdownText.plain(line));
        return field != null && field.field() != null && line.indexOf(':') > 0;
    }

    /** Where the walk stands within one run of blocks. */
    private static final class Frame {

        private @Nullable Node next;
        private final Place place;

        Frame(@Nullable Node next, Place place) {
            this.next = next;
            this.place = place;
        }
    }

    /** Where new entries go: below the last heading of a document or of a list item. */
    private static final class Place {

        private final Entry root;
        private final List<Entry> headings = new ArrayList<>();
        /** The parts that were opened and not closed; headings inside stay inside. */
        private final Deque<Entry> opened = new ArrayDeque<>();

        private @Nullable Entry announcer;

        Place(Entry root) {
            this.root = root;
        }

        Entry current() {
            return headings.isEmpty() ? root : headings.get(headings.size() - 1);
        }

        void heading(Entry heading) {
            announcer = null;
            while (!headings.isEmpty()
                    && current() != opened.peek()
                    && current().level() >= heading.level()) {
                headings.remove(headings.size() - 1);
            }
            current().add(heading);
            headings.add(heading);
        }

        void open(int line, MarkdownText title) {
            announcer = null;
            Entry heading = Entry.heading(headings.isEmpty() ? 1 : current().level() + 1, line, title);
            current().add(heading);
            headings.add(heading);
            opened.push(heading);
        }

        /** Ends the part that was opened last. */
        void close() {
            announcer = null;
            Entry last = opened.poll();
            int place = last == null ? -1 : headings.indexOf(last);
            if (place >= 0) {
                headings.subList(place, headings.size()).clear();
            }
        }

        void paragraph(List<Entry> lines, boolean first) {
            List<Entry> rest = lines;
            if (first && root.kind() == Entry.Kind.ITEM && headings.isEmpty() && !lines.isEmpty()) {
                root.text(lines.get(0).text());
                rest = lines.subList(1, lines.size());
            }
            current().adopt(rest);
            Entry last = rest.isEmpty() ? null : rest.get(rest.size() - 1);
            announcer = last != null && last.announces() ? last : null;
        }

        Entry forBlock() {
            return announcer != null ? announcer : current();
        }

        /** A list belongs to the announcing line above it, or to the last item of another list if that announces. */
        Entry forList(Node list) {
            Entry last = current().lastChild();
            boolean behindList = list.getPrevious() instanceof ListBlock;
            if (announcer == null && behindList && last != null && last.announces()) {
                return last;
            }
            return forBlock();
        }
    }
}
