package dev.triage.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.triage.io.internal.Phrases;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/** A name or a text that stands in JSON without double quotes. */
final class BareWord {

    private static final String QUOTES = "'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab";

    private BareWord() {}

    /** Whether a character begins a word, not a bracket or another sign. */
    static boolean begins(String found) {
        return !found.isEmpty() && Character.isLetterOrDigit(found.codePointAt(0));
    }

    /**
     * The whole word.
     *
     * @param found what the parser has read of it, which is a word, its first letter or a quote
     * @param parser stands behind what it has read
     * @param name whether a name is expected, which ends at a colon
     */
    static String from(String found, JsonParser parser, boolean name) {
        boolean quote = found.length() == 1 && QUOTES.indexOf(found.charAt(0)) >= 0;
        if (!quote && !begins(found)) {
            return found;
        }
        String rest = rest(parser);
        int end = quote ? closing(found.charAt(0), rest) : -1;
        if (end >= 0) {
            return end == 0 ? found : found + rest.substring(0, end + 1);
        }
        end = 0;
        while (end < rest.length() && !ends(rest, end, name)) {
            end++;
        }
        return (found + rest.substring(0, end)).strip();
    }

    /** What to write instead of a word. */
    static String quoted(String bare) {
        boolean opened = QUOTES.indexOf(bare.charAt(0)) >= 0;
        boolean closed = opened && closing(bare.charAt(0), bare.substring(1)) == bare.length() - 2;
        String text = bare.substring(opened ? 1 : 0, bare.length() - (closed ? 1 : 0));
        return "Put it in double quotes: \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\".";
    }

    /** What to write instead of a value, which may be one of the words that JSON has. */
    static String constant(String bare) {
        String small = bare.toLowerCase(Locale.ROOT);
        if (small.equals("none") || small.equals("nil") || small.equals("undefined")) {
            return "Maybe null.";
        }
        return Phrases.nearest(small, "true", "false", "null")
                .map(near -> "Maybe " + near + ".")
                .orElseGet(() -> quoted(bare));
    }

    private static boolean ends(String text, int at, boolean name) {
        char letter = text.charAt(at);
        return letter == '\n'
                || letter == '\r'
                || letter == ','
                || letter == ']'
                || letter == '}'
                || letter == '"'
                || (letter == '#' && at > 0 && text.charAt(at - 1) == ' ')
                || text.startsWith("//", at)
                || text.startsWith("/*", at)
                || (name && (letter == ':' || letter == '=' || letter == '{' || letter == '['));
    }

    /** Where a quote is closed on the same line, or -1. */
    private static int closing(char opening, String text) {
        int line = text.indexOf('\n');
        String same = line < 0 ? text : text.substring(0, line);
        String marks = switch (opening) {
            case '\u2018', '\u2019', '\u201a' -> "\u2018\u2019";
            case '\u201c', '\u201d', '\u201e' -> "\u201c\u201d";
            case '\u00ab' -> "\u00bb";
            default -> String.valueOf(opening);
        };
        int end = 0;
        while (end < same.length() && marks.indexOf(same.charAt(end)) < 0) {
            end++;
        }
        return end == same.length() ? -1 : end;
    }

    /** What the parser has in memory and has not read yet. */
    private static String rest(JsonParser parser) {
        StringWriter rest = new StringWriter();
        try {
            return parser.releaseBuffered(rest) < 0 ? "" : rest.toString();
        } catch (IOException e) {
            return "";
        }
    }
}
