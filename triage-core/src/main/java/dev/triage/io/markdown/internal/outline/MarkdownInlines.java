package dev.triage.io.markdown.internal.outline;

import dev.triage.io.markdown.internal.source.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Takes the lines of text out of a block: a paragraph, a heading, a cell. */
final class MarkdownInlines {

    /** Tags for formatting only. Other words in angle brackets are text that is not escaped. */
    private static final Set<String> FORMATTING = Set.of(
            "b", "i", "em", "strong", "u", "ins", "sub", "sup", "code", "kbd", "a", "span", "small", "mark", "details",
            "summary", "p", "div", "font", "center", "li", "ul", "ol");

    private static final Set<String> STRUCK = Set.of("s", "del", "strike");

    private static final Set<String> BREAKS = Set.of("br", "p", "div", "li", "ul", "ol");

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhref=[\"']?+([^\"'\\s>]++)");

    private static final Pattern CHECK_BOX = Pattern.compile("^\\[[ xX]]\\s+");

    /** "&#160;". */
    private static final int SHORTEST_NUMBER = 6;

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[\\p{L}\\p{N}_-]{1,20}](?!:)");

    /** "<sup>1</sup>". */
    private static final Pattern NOTE_MARK = Pattern.compile("[\\d*†‡§]{1,3}");

    private final List<Line> lines = new ArrayList<>();
    private final int firstLine;
    private MarkdownText.Builder current = new MarkdownText.Builder();
    private int line;
    private int bold;
    private boolean raised;

    private MarkdownInlines(int firstLine) {
        this.firstLine = firstLine;
        this.line = firstLine;
    }

    /** A line of text and where it stands. */
    record Line(int line, MarkdownText text) {}

    /** The lines of a block that has inline content; lines without text are left out. */
    static List<Line> linesOf(Node block, int firstLine) {
        var inlines = new MarkdownInlines(firstLine);
        inlines.walk(block);
        inlines.endLine();
        return inlines.lines;
    }

    /** All text of a block in one line. */
    static MarkdownText textOf(Node block) {
        return MarkdownText.join(linesOf(block, 1).stream().map(Line::text).toList(), " ");
    }

    /** Takes the box off a task: "[x] Look". Brackets that are escaped are text. */
    static void dropCheckBox(Node item) {
        Node first = item.getFirstChild() == null ? null : item.getFirstChild().getFirstChild();
        if (first instanceof Text text) {
            Matcher box = CHECK_BOX.matcher(text.getLiteral());
            if (box.find() && written(text) == text.getLiteral().length()) {
                text.setLiteral(text.getLiteral().substring(box.end()));
            }
        }
    }

    /** Leaves out the levels that are not checked, where just one of a list is: "- [ ] P0", "- [x] P1". */
    static void keepChecked(Node list) {
        List<Node> others = new ArrayList<>();
        int checked = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first =
                    item.getFirstChild() == null ? null : item.getFirstChild().getFirstChild();
            String words = first instanceof Text text ? text.getLiteral() : "";
            if (!CHECK_BOX.matcher(words).find()) {
                return;
            }
            if (words.startsWith("[ ]")) {
                others.add(item);
            } else {
                checked++;
            }
        }
        if (checked == 1) {
            others.forEach(Node::unlink);
        }
    }

    private void walk(Node block) {
        Node node = block.getFirstChild();
        while (node != null && node != block) {
            boolean footnote = footnote(node);
            if (!footnote) {
                enter(node);
            }
            Node next = footnote ? null : node.getFirstChild();
            while (next == null && node != block) {
                leave(node);
                next = node.getNext();
                if (next == null) {
                    Node parent = node.getParent();
                    if (parent == null || parent == block) {
                        return;
                    }
                    node = parent;
                }
            }
            node = next;
        }
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            if (!raised || !NOTE_MARK.matcher(text.getLiteral()).matches()) {
                current.append(plain(text), false, bold > 0);
            }
        } else if (node instanceof Code code) {
            current.append(code.getLiteral(), true, bold > 0);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            endLine();
            line = lineAfter(node);
        } else if (node instanceof StrongEmphasis) {
            bold++;
        } else if (node instanceof Link link) {
            current.link(link.getDestination());
        } else if (node instanceof HtmlInline html) {
            html(html.getLiteral());
        }
    }

    /** A mark of a footnote whose text stands in the document: "[^1]". */
    private static boolean footnote(Node node) {
        return node instanceof Link
                && node.getFirstChild() instanceof Text text
                && text.getLiteral().startsWith("^")
                && written(node) == text.getLiteral().length() + 2;
    }

    /** A blank that is written as a number is meant as it is. */
    private static String plain(Text text) {
        String literal = text.getLiteral();
        int marks = written(text) - literal.length();
        String plain = marks < SHORTEST_NUMBER - 1 ? Blanks.plain(literal) : literal;
        return marks == 0 && plain.contains("[^") ? FOOTNOTE.matcher(plain).replaceAll("") : plain;
    }

    private static int written(Node node) {
        return node.getSourceSpans().stream().mapToInt(SourceSpan::getLength).sum();
    }

    private void leave(Node node) {
        if (node instanceof StrongEmphasis) {
            bold--;
        }
    }

    private void html(String literal) {
        String name = literal.replaceFirst("^</?\\s*", "").toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        String tag = name.substring(0, end);
        boolean closing = literal.startsWith("</");
        if (BREAKS.contains(tag)) {
            endLine();
        } else if (tag.equals("b") || tag.equals("strong")) {
            bold = Math.max(0, bold + (closing ? -1 : 1));
        } else if (STRUCK.contains(tag)) {
            current.append("~~", false, bold > 0);
        } else if (tag.equals("sup")) {
            raised = !closing;
        } else if (tag.equals("a")) {
            Matcher address = ADDRESS.matcher(literal);
            current.link(address.find() ? address.group(1) : null);
        } else if (!literal.startsWith("<!--") && !FORMATTING.contains(tag)) {
            current.append(literal, false, bold > 0);
        }
    }

    private int lineAfter(Node lineBreak) {
        Node next = lineBreak.getNext();
        List<SourceSpan> spans = next == null ? List.of() : next.getSourceSpans();
        return spans.isEmpty() ? line + 1 : firstLine + spans.get(0).getLineIndex() - lineIndexOfBlock(lineBreak);
    }

    private static int lineIndexOfBlock(Node inline) {
        Node block = inline;
        while (block.getParent() != null && !(block instanceof org.commonmark.node.Block)) {
            block = block.getParent();
        }
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
    }

    private void endLine() {
        MarkdownText text = current.build();
        if (!text.isEmpty()) {
            lines.add(new Line(line, text));
        }
        current = new MarkdownText.Builder();
    }
}
