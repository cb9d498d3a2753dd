package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.BulletList;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Ends a list where a field follows it without a blank line. For Markdown such a line is a part of the last item; for
 * people it is not, because it is not indented. In the same way, a line of hyphens directly below several lines is a rule
 * for people, and not the mark of a heading.
 */
final class LazyLines {

    /** The level of a heading that is underlined with hyphens. */
    private static final int HYPHENS = 2;

    private LazyLines() {}

    /** Moves such fields, and what follows them, behind their lists. */
    static void moveOut(Node document) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Node node = document; node != null; node = next(node)) {
            if (node instanceof Heading heading && ruled(heading)) {
                node = paragraph(heading);
            }
            if (node instanceof Paragraph paragraph && node.getParent() instanceof ListItem) {
                paragraphs.add(paragraph);
            }
        }
        // From the end, so that each node moves only once.
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            moveOut(paragraphs.get(i));
        }
    }

    /** Whether a line of hyphens ends a text, and does not make a heading of it. */
    private static boolean ruled(Heading heading) {
        List<SourceSpan> spans = heading.getSourceSpans();
        if (spans.size() < 2 || heading.getLevel() != HYPHENS) {
            return false;
        }
        MarkdownText text = MarkdownInlines.textOf(heading);
        FieldLine field = spans.size() > 2 ? null : FieldLine.of(text);
        return spans.size() > 2
                || text.text().endsWith(".")
                || (field != null && text.boldPrefix() > 0 && !title(field));
    }

    private static boolean title(FieldLine field) {
        return field.field() == null
                || field.field().title()
                || field.field().group()
                || field.value().isEmpty();
    }

    private static Paragraph paragraph(Heading heading) {
        List<SourceSpan> spans = heading.getSourceSpans();
        var paragraph = new Paragraph();
        paragraph.setSourceSpans(spans.subList(0, spans.size() - 1));
        for (Node next = heading.getFirstChild(); next != null; next = heading.getFirstChild()) {
            paragraph.appendChild(next);
        }
        var rule = new ThematicBreak();
        rule.setSourceSpans(spans.subList(spans.size() - 1, spans.size()));
        heading.insertAfter(rule);
        heading.insertAfter(paragraph);
        heading.unlink();
        return paragraph;
    }

    private static @Nullable Node next(Node node) {
        Node next = node instanceof Paragraph ? null : node.getFirstChild();
        for (Node above = node; next == null && above != null; above = above.getParent()) {
            next = above.getNext();
        }
        return next;
    }

    private static void moveOut(Paragraph paragraph) {
        int first = firstField(paragraph);
        int line = 0;
        for (Node child = paragraph.getFirstChild(); child != null && line < first; child = child.getNext()) {
            line += child instanceof SoftLineBreak || child instanceof HardLineBreak ? 1 : 0;
            if (line == first) {
                moveOut(paragraph, child, line);
                return;
            }
        }
    }

    /** The first line that is a field and indented no more than the mark of the item; 0 if there is none. */
    private static int firstField(Paragraph paragraph) {
        List<SourceSpan> spans = paragraph.getSourceSpans();
        int mark = column(Objects.requireNonNull(paragraph.getParent()), 0);
        boolean lazy = false;
        for (int i = 1; i < spans.size() && !lazy; i++) {
            lazy = column(paragraph, i) <= mark;
        }
        if (lazy) {
            for (MarkdownInlines.Line line : MarkdownInlines.linesOf(paragraph, 0)) {
                boolean outside =
                        line.line() > 0 && line.line() < spans.size() && column(paragraph, line.line()) <= mark;
                if (outside && isField(line.text())) {
                    return line.line();
                }
            }
        }
        return 0;
    }

    /** Whether a text is a label with a colon, which is known or bold. */
    private static boolean isField(MarkdownText text) {
        FieldLine field = FieldLine.of(text);
        return field != null
                && (text.boldPrefix() > 0
                        || (field.field() != null
                                && text.text().startsWith(":", field.label().length())));
    }

    private static void moveOut(Paragraph paragraph, Node lineBreak, int line) {
        List<SourceSpan> spans = paragraph.getSourceSpans();
        int column = column(paragraph, line);
        var moved = new Paragraph();
        moved.setSourceSpans(spans.subList(line, spans.size()));
        paragraph.setSourceSpans(spans.subList(0, line));
        for (Node next = lineBreak.getNext(); next != null; next = lineBreak.getNext()) {
            moved.appendChild(next);
        }
        lineBreak.unlink();
        List<Node> behind = new ArrayList<>();
        Node last = paragraph;
        Node item = last.getParent();
        while (item instanceof ListItem && column(item, 0) >= column) {
            for (Node next = last.getNext(); next != null; next = next.getNext()) {
                behind.add(next);
            }
            last = Objects.requireNonNull(item.getParent());
            if (item.getNext() != null) {
                behind.add(listOf(last, item.getNext()));
            }
            item = last.getParent();
        }
        last.insertAfter(moved);
        Node place = moved;
        for (Node next : behind) {
            place.insertAfter(next);
            place = next;
        }
    }

    /** A list with an item of another list and all items behind it. */
    private static Node listOf(Node list, Node first) {
        ListBlock rest = list instanceof OrderedList ? new OrderedList() : new BulletList();
        rest.setSourceSpans(first.getSourceSpans());
        Node item = first;
        while (item != null) {
            Node next = item.getNext();
            rest.appendChild(item);
            item = next;
        }
        return rest;
    }

    private static int column(Node node, int line) {
        List<SourceSpan> spans = node.getSourceSpans();
        return line < spans.size() ? spans.get(line).getColumnIndex() : 0;
    }
}
