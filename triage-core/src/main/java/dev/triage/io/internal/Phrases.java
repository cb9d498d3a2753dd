package dev.triage.io.internal;

import java.util.Locale;
import java.util.Optional;

/** Text functions that several readers need. */
public final class Phrases {

    private static final int SHORT = 60;

    private Phrases() {}

    /** The text in one line, cut where it gets long. */
    public static String shorten(String text) {
        String words = text.strip();
        // Only the beginning is looked at, because many messages may name the same long text.
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < words.length() && line.length() <= SHORT; at++) {
            char c = words.charAt(at);
            boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
            if (!blank) {
                line.append(c);
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.length() <= SHORT ? line.toString() : line.substring(0, SHORT - 1) + "…";
    }

    /** What stands inside parentheses or behind a dash, without these. */
    public static String unwrap(String text) {
        String words = text.strip();
        if (words.startsWith("(") && words.endsWith(")") && closing(words) == words.length() - 1) {
            return words.substring(1, words.length() - 1).strip();
        }
        return words.replaceFirst("^[-–—:;,.→]++(?:\\s++|$)", "").strip();
    }

    /** The index of the parenthesis that closes the one at the beginning, or -1. */
    public static int closing(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** " Did you mean ...?" with the nearest of the choices, or nothing if none is near. */
    public static String suggestion(String text, String... choices) {
        return nearest(text, choices)
                .map(nearest -> " Did you mean " + nearest + "?")
                .orElse("");
    }

    /** The nearest of the choices; nothing if none is near. */
    public static Optional<String> nearest(String text, String... choices) {
        String word = shorten(text).toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String choice : choices) {
            int distance = distance(word, choice.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = choice;
            }
        }
        boolean telling = word.length() > 2 && word.length() <= SHORT;
        return telling && least <= Math.max(1, nearest.length() / 3) ? Optional.of(nearest) : Optional.empty();
    }

    /** Whether one letter must be put in, left out, replaced or swapped with the next one to turn one word into the other. */
    public static boolean oneLetterApart(String one, String other) {
        return Math.abs(one.length() - other.length()) <= 1
                && one.length() <= SHORT
                && other.length() <= SHORT
                && distance(one, other) == 1;
    }

    /** How many letters must be put in, left out, replaced or swapped to turn one word into the other. */
    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : least(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int least(int[][] rows, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
