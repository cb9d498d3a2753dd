package dev.triage.rules.internal.cells;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a cell of Markdown, without what only shows them in another way: bold, italic, code and links. */
final class MarkdownCell {

    /** What may be around each part of a cell. */
    private static final Pattern PART = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|__([^_]+)__"
            + "|\\[([^\\[\\]]+)\\]\\([^()\\s]*+(?:\\s+\"[^\"]*+\")?\\)|</?(?:b|i|em|strong|code)>");

    /** Between two words in code that stand side by side. */
    private static final Pattern CODES = Pattern.compile("(?<=[^\\s`|,;])`\\s+`(?=[^\\s`])");

    /** What may be around a cell. */
    private static final Pattern WHOLE = Pattern.compile("\\*([^*]+)\\*|_([^_]+)_");

    /** A backslash makes these signs ordinary. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([|*_`<>~\\[\\]#+.!(){}-])");

    private static final List<String> BREAKS = List.of("<br>", "<br/>", "<br />");

    private MarkdownCell() {}

    /** The words, as a reader of the page sees them. */
    static String words(String written) {
        String apart = CODES.matcher(written.replace("\\|", "|")).replaceAll("`, `");
        String words = withoutBreaks(without(PART, without(PART, apart)));
        if (WHOLE.matcher(words).matches()) {
            words = without(WHOLE, words);
        }
        words = ESCAPED.matcher(words).replaceAll("$1");
        return words.indexOf('&') < 0
                ? words
                : words.replace("&nbsp;", " ")
                        .replace("&ge;", ">=")
                        .replace("&le;", "<=")
                        .replace("&gt;", ">")
                        .replace("&lt;", "<")
                        .replace("&ndash;", "\u2013")
                        .replace("&amp;", "&")
                        .strip();
    }

    /** Without the line breaks at both ends, which a reader does not see. */
    private static String withoutBreaks(String written) {
        int start = 0;
        int end = written.length();
        for (String line : BREAKS) {
            while (written.regionMatches(true, start, line, 0, line.length())) {
                start += line.length();
            }
            while (end - line.length() >= start
                    && written.regionMatches(true, end - line.length(), line, 0, line.length())) {
                end -= line.length();
            }
        }
        return written.substring(start, end).strip();
    }

    private static String without(Pattern shown, String written) {
        return shown.matcher(written)
                .replaceAll(found -> {
                    for (int group = 1; group <= found.groupCount(); group++) {
                        if (found.group(group) != null) {
                            return Matcher.quoteReplacement(found.group(group).strip());
                        }
                    }
                    return "";
                })
                .strip();
    }
}
