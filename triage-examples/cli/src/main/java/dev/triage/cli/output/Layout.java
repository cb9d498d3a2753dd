package dev.triage.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** The layout of text in columns of a terminal; a Chinese letter or an emoji needs two columns. */
public final class Layout {

    private static final String CUT = "…";
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Cc}]+");

    private Layout() {}

    /** The text in one line and without control characters, which could control the terminal. */
    public static String oneLine(String text) {
        return BREAK.matcher(text).replaceAll(" ").strip();
    }

    /** The width of the text in columns. */
    public static int width(String text) {
        return text.codePoints().map(Layout::width).sum();
    }

    /** The text, shortened to a maximum width. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1; // the ellipsis
        for (int letter : text.codePoints().toArray()) {
            used += width(letter);
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.toString().stripTrailing() + CUT;
    }

    /** The text with spaces after it, up to a width. */
    public static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The text with spaces before it, up to a width. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** The text in lines of a maximum width, broken between words. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : oneLine(text).split(" ", -1)) {
            if (used > 0 && used + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += width(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A control character has no width, for which the library gives -1. */
    private static int width(int letter) {
        return Math.max(0, WCWidth.wcwidth(letter));
    }
}
