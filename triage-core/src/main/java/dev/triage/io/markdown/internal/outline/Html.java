package dev.triage.io.markdown.internal.outline;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tags in HTML that people write into Markdown. */
final class Html {

    /** Tags that show no text. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "img",
            "picture",
            "source",
            "svg",
            "path",
            "video",
            "audio",
            "iframe",
            "input",
            "col",
            "colgroup",
            "meta",
            "link",
            "script",
            "style",
            "body",
            "html",
            "head");

    /** Tags between which a text goes on in a new line. */
    private static final Set<String> BREAKS = Set.of(
            "p",
            "div",
            "hr",
            "blockquote",
            "section",
            "article",
            "center",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "address");

    private static final Set<String> STRUCTURE = Set.of(
            "h1", "h2", "h3", "h4", "h5", "h6", "summary", "details", "table", "tr", "td", "th", "ul", "ol", "li", "dl",
            "dt", "dd", "pre");

    private Html() {}

    /** What a tag means for the text around it. Tags inside a line, and words that are no tags of HTML, are text. */
    enum Kind {
        TEXT,
        NOTHING,
        BREAK,
        STRUCTURE
    }

    /**
     * A tag, or a comment.
     *
     * @param name its name in small letters; empty for a comment
     * @param closing whether it ends an element
     * @param start where it begins
     * @param end where the text goes on behind it
     */
    record Tag(String name, boolean closing, int start, int end) {

        Kind kind() {
            if (name.isEmpty() || NOT_SHOWN.contains(name)) {
                return Kind.NOTHING;
            }
            return STRUCTURE.contains(name) ? Kind.STRUCTURE : BREAKS.contains(name) ? Kind.BREAK : Kind.TEXT;
        }
    }

    /** The next tag or comment from a place on, or null. The content of scripts and styles belongs to their tag. */
    static @Nullable Tag next(String html, int from) {
        for (int start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
            if (html.startsWith("<!--", start)) {
                return new Tag("", false, start, behind(html, "-->", start + 4));
            }
            boolean closing = html.startsWith("/", start + 1);
            int word = start + (closing ? 2 : 1);
            int wordEnd = word;
            while (wordEnd < html.length() && letterOrDigit(html.charAt(wordEnd))) {
                wordEnd++;
            }
            int end = wordEnd;
            while (end < html.length() && html.charAt(end) != '>' && html.charAt(end) != '<') {
                end++;
            }
            boolean declaration = html.startsWith("!", word) || html.startsWith("?", word);
            if (end < html.length() && html.charAt(end) == '>' && (wordEnd > word || declaration)) {
                String name = html.substring(word, wordEnd).toLowerCase(Locale.ROOT);
                boolean hidden = !closing && (name.equals("script") || name.equals("style"));
                return new Tag(name, closing, start, hidden ? behind(html, "</" + name + ">", end) : end + 1);
            }
        }
        return null;
    }

    private static int behind(String html, String mark, int from) {
        int at = html.indexOf(mark, from);
        return at < 0 ? html.length() : at + mark.length();
    }

    private static boolean letterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static int lines(String html, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            lines += html.charAt(at) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
