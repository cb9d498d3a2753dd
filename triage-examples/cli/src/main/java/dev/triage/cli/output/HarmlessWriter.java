package dev.triage.cli.output;

import dev.triage.io.HarmlessText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;

/**
 * The one way of text to a terminal. Issues, rules and file names are texts of others: what could control a terminal or turn
 * the direction of writing around is shown by its code, such as {@code U+202E}.
 * Only line ends, tabs and the styles of this program pass.
 */
final class HarmlessWriter extends FilterWriter {

    /** The numbers of the styles that this program and its help use: none, bold, faint, italic, underlined, and colours. */
    private static final Set<String> STYLES = Set.of(
            "0", "1", "2", "3", "4", "21", "22", "23", "24", "31", "32", "33", "34", "35", "36", "39", "21;0", "22;0",
            "23;0", "24;0", "39;0");

    private static final char ESCAPE = '\u001B';

    /** Whether styles pass: only if the command line has colours. */
    private boolean styles;

    HarmlessWriter(Writer out) {
        super(out);
    }

    void styles(boolean pass) {
        styles = pass;
    }

    @Override
    public void write(int letter) throws IOException {
        write(String.valueOf((char) letter), 0, 1);
    }

    @Override
    public void write(char[] letters, int offset, int length) throws IOException {
        write(new String(letters, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int end = offset + length;
        int start = offset;
        for (int at = offset; at < end; at++) {
            char letter = text.charAt(at);
            boolean harmful = controls(letter)
                    && !(letter == '\r' && at + 1 < end && text.charAt(at + 1) == '\n')
                    && !(styles && letter == ESCAPE && style(text, at, end));
            if (harmful) {
                out.write(text, start, at - start);
                out.write(String.format(Locale.ROOT, "\\u%04X", (int) letter));
                start = at + 1;
            }
        }
        out.write(text, start, end - start);
    }

    private static boolean controls(char letter) {
        if (letter >= ' ' && letter <= '~') {
            return false;
        }
        return letter != '\n' && letter != '\t' && HarmlessText.harmful(letter);
    }

    /** Whether a style begins here that only colours or thickens letters; none that hides them. */
    private static boolean style(String text, int start, int end) {
        int at = start + 1;
        if (at >= end || text.charAt(at) != '[') {
            return false;
        }
        int stop = text.indexOf('m', at);
        return stop >= 0 && stop < end && STYLES.contains(text.substring(at + 1, stop));
    }
}
