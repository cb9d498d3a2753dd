package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little HTML that people write into Markdown. */
final class Html {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    private static final Pattern SUMMARY_OR_END = Pattern.compile(
            "(?is)<summary[^<>]*>(?<title>(?:[^<]|<(?!/summary)){0,500}+)</summary[^<>]*>|</details[^<>]*>");

    private Html() {}

    /**
     * A piece of HTML.
     *
     * @param title whether it is the title of a part that a reader opens ({@code <summary>})
     * @param end whether such a part ends here
     * @param line how many lines are above it
     * @param text its text, without tags
     */
    record Piece(boolean title, boolean end, int line, String text) {}

    /** The pieces of HTML: texts, and the titles and ends of parts that a reader opens. */
    static List<Piece> pieces(String html) {
        List<Piece> pieces = new ArrayList<>();
        Matcher marks = SUMMARY_OR_END.matcher(html);
        int from = 0;
        int line = 0;
        while (marks.find()) {
            pieces.add(new Piece(false, false, line, text(html.substring(from, marks.start()))));
            line += lines(html, from, marks.start());
            String title = marks.group("title");
            String words = title == null ? "" : text(title).strip().replaceAll("\\s+", " ");
            pieces.add(new Piece(title != null, title == null, line, words));
            line += lines(html, marks.start(), marks.end());
            from = marks.end();
        }
        pieces.add(new Piece(false, false, line, text(html.substring(from))));
        return pieces;
    }

    private static int lines(String html, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            lines += html.charAt(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The text without tags and comments, on the same lines as before. */
    static String text(String html) {
        var text = new StringBuilder();
        int from = 0;
        while (true) {
            int start = html.indexOf("<!--", from);
            if (start < 0) {
                break;
            }
            int end = html.indexOf("-->", start + 4);
            text.append(html, from, start);
            String comment = end < 0 ? html.substring(start) : html.substring(start, end + 3);
            comment.chars().filter(c -> c == '\n').forEach(c -> text.append('\n'));
            from = start + comment.length();
        }
        text.append(html, from, html.length());
        return TAG.matcher(text).replaceAll("");
    }
}
