package dev.triage.io.markdown.internal.source;

import java.util.regex.Pattern;

/** Blanks and hyphens that programs for texts put in: they look like plain ones, and mean the same. */
public final class Blanks {

    /** All signs below are plain. */
    private static final char FIRST = '\u00A0';

    private static final Pattern WIDE = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    /** Invisible signs hide that bold letters begin or end there. */
    private static final Pattern BESIDE_MARK =
            Pattern.compile("[\\u200B\\u2060\\uFEFF]++(?=\\*)|(?<=\\*)[\\u200B\\u2060\\uFEFF]++");

    private static final String NAMED = "&nbsp;";

    /** Such blanks where a line begins, or behind the mark of a list or a heading. */
    private static final Pattern INDENT = Pattern.compile(
            "(?m)^(?=[ \\t>]*+(?:[-*+]|#{1,6}|\\d{1,9}[.)])?[\\u00A0\\u2000-\\u200A\\u202F\\u3000])"
                    + "[ \\t>\\u00A0\\u2000-\\u200A\\u202F\\u3000]*+(?:(?:[-*+]|#{1,6}|\\d{1,9}[.)])[ \\u00A0\\u2000-\\u200A\\u202F\\u3000]++)?");

    private Blanks() {}

    /** Whether {@link #plain} makes something else of a sign. */
    public static boolean replaced(int sign) {
        String written = sign < FIRST ? "" : Character.toString(sign);
        return !plain(written).equals(written);
    }

    /** A text with plain blanks and hyphens. */
    public static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) {
                String wide = WIDE.matcher(text)
                        .replaceAll(" ")
                        .replace('\u2011', '-')
                        .replace('\u2010', '-');
                return INVISIBLE.matcher(wide).replaceAll("");
            }
        }
        return text;
    }

    /** A document in which only plain blanks stand in front of lines and their marks, and none has a name. */
    static String plainDocument(String markdown) {
        String named = withoutNamed(markdown);
        boolean invisible =
                named.indexOf('\u200B') >= 0 || named.indexOf('\u2060') >= 0 || named.indexOf('\uFEFF') >= 0;
        String visible = invisible ? BESIDE_MARK.matcher(named).replaceAll("") : named;
        return INDENT.matcher(visible)
                .replaceAll(indent -> WIDE.matcher(indent.group()).replaceAll(" "));
    }

    /** In a line with code it may be a part of the code. */
    private static String withoutNamed(String markdown) {
        if (!markdown.contains(NAMED)) {
            return markdown;
        }
        var plain = new StringBuilder();
        int start = 0;
        while (start < markdown.length()) {
            int end = markdown.indexOf('\n', start) + 1;
            String line = markdown.substring(start, end == 0 ? markdown.length() : end);
            plain.append(line.indexOf('`') < 0 ? line.replace(NAMED, " ") : line);
            start += line.length();
        }
        return plain.toString();
    }
}
