package dev.triage.io.markdown.internal.outline;

import java.util.regex.Pattern;

/** The little HTML that people write into Markdown. */
final class Html {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    private Html() {}

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
