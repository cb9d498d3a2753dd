package dev.triage.io.markdown.internal.outline;

import dev.triage.io.markdown.internal.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
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
import org.commonmark.node.ThematicBreak;
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

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .maxInlineNesting(DEEPEST_INLINES)
            .build();

    /** Reads the lines of a text that has no blocks. */
    private static final Parser INLINES = Parser.builder()
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxInlineNesting(DEEPEST_INLINES)
            .build();

    /** Reads what stands between tags. */
    private static final Parser WITHOUT_HTML = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(
                    Heading.class,
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .maxInlineNesting(DEEPEST_INLINES)
            .build();

    /** "P1 (High): Login fails". */
    private static final Pattern PRIORITY_LABEL = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}]*+P[0-4](?:\\s?\\([\\p{L} ]{1,30}\\)|\\s[–—-]\\s[\\p{L} ]{1,30})?:\\s");

    private static final Pattern LABELLED = Pattern.compile("^\\p{Lu}[\\p{L} /-]{1,30}(?::|\\s[–—])\\s");

    private final int linesBefore;
    private final int embedding;
    private final Deque<Frame> frames = new ArrayDeque<>();

    private Outline(int linesBefore, int embedding) {
        this.linesBefore = linesBefore;
        this.embedding = embedding;
    }

    /** The outline of a whole document. */
    public static Entry of(String markdown) {
        return of(SourceText.plain(markdown), 0, 0);
    }

    private static Entry of(String markdown, int linesBefore, int embedding) {
        Entry document = Entry.document();
        new Outline(linesBefore, embedding).walk(PARSER.parse(markdown), new Place(document));
        return document;
    }

    private void walk(Node document, Place root) {
        LazyLines.moveOut(document);
        frames.push(new Frame(document.getFirstChild(), root));
        while (!frames.isEmpty()) {
            Frame frame = frames.peek();
            Node node = frame.next;
            if (node == null) {
                frames.pop();
                frame.place.finish();
                continue;
            }
            frame.next = node.getNext();
            block(node, frame.place);
        }
    }

    private void block(Node node, Place around) {
        HtmlBlocks open = around.openHtml();
        if (node instanceof HtmlBlock html) {
            around.html(this).read(html.getLiteral(), line(node));
        } else if (open != null && node instanceof IndentedCodeBlock html) {
            open.read(html.getLiteral(), line(node));
        } else if (open != null && node instanceof Heading) {
            open.finish();
            block(node, around);
        } else if (open != null && open.cell() != null) {
            cell(node, open.cell());
        } else {
            markdown(node, open == null ? around : open.place());
        }
    }

    /** Markdown in a cell of a table in HTML. */
    private void cell(Node node, List<MarkdownText> lines) {
        for (Node item = node.getFirstChild(); item != null && node instanceof ListBlock; item = item.getNext()) {
            cell(item, lines);
        }
        Node paragraph = node instanceof ListItem ? node.getFirstChild() : node;
        if (paragraph instanceof Paragraph) {
            MarkdownInlines.linesOf(paragraph, line(paragraph)).forEach(line -> lines.add(line.text()));
        }
    }

    private void markdown(Node node, Place place) {
        if (node instanceof Heading heading) {
            place.heading(Entry.heading(heading.getLevel(), line(node), MarkdownInlines.textOf(node)));
        } else if (node instanceof Paragraph) {
            place.paragraph(
                    lines(Assignments.inLines(MarkdownInlines.linesOf(node, line(node)))), node.getPrevious() == null);
        } else if (node instanceof ListBlock) {
            Entry owner = place.forList(node);
            if (owner.isLevel()) {
                MarkdownInlines.keepChecked(node);
            }
            frames.push(new Frame(node.getFirstChild(), new Place(owner)));
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
        } else {
            place.nothingAnnounced();
        }
    }

    private int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return linesBefore + (spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1);
    }

    /** A line that is no field goes on with what the line before it said, or is the value of the label there. */
    static List<Entry> lines(List<MarkdownInlines.Line> written) {
        return TermLists.in(written) ? TermLists.of(written) : fields(written);
    }

    /** The same for lines that are no list of terms. */
    static List<Entry> fields(List<MarkdownInlines.Line> written) {
        List<Entry> entries = new ArrayList<>();
        List<MarkdownText> words = new ArrayList<>();
        int start = 0;
        for (MarkdownInlines.Line line : written) {
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
        return entries;
    }

    /** The lines of a text that has no blocks. */
    static List<MarkdownInlines.Line> inline(String text, int firstLine) {
        List<MarkdownInlines.Line> lines = new ArrayList<>();
        for (Node node = INLINES.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            List<SourceSpan> spans = node.getSourceSpans();
            int line = firstLine + (spans.isEmpty() ? 0 : spans.get(0).getLineIndex());
            lines.addAll(MarkdownInlines.linesOf(node, line));
        }
        return lines;
    }

    /** The text between two tags is Markdown. */
    void markdown(String text, int linesAbove, Place place) {
        if (embedding < DEEPEST_EMBEDDING) {
            new Outline(linesAbove, embedding + 1).walk(WITHOUT_HTML.parse(text), place);
        }
    }

    /** Whether a line is a field; below another one, a label may be unknown. */
    private static boolean startsField(MarkdownText above, MarkdownText line) {
        return FieldLine.of(line) != null
                || PRIORITY_LABEL.matcher(line.text()).find()
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
    void embedded(String content, int linesAbove, Place place) {
        boolean fields = embedding < DEEPEST_EMBEDDING
                && content.lines().map(Outline::withoutMarks).anyMatch(Outline::recognised);
        if (fields) {
            place.forBlock().adopt(of(content, linesAbove, embedding + 1).children());
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
}
