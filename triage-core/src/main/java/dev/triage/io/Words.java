package dev.triage.io;

import java.util.Locale;

/** Small readings of words that more than one reader needs. */
final class Words {

    private static final int SHORT = 60;

    private Words() {}

    /** The text in one line, cut where it gets long. */
    static String shorten(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    /** What stands inside parentheses or behind a dash, without these. */
    static String unwrap(String text) {
        String words = text.strip();
        if (words.startsWith("(") && words.endsWith(")") && closing(words) == words.length() - 1) {
            return words.substring(1, words.length() - 1).strip();
        }
        return words.replaceFirst("^(?:[-–—:;,]|→)+\\s+", "").strip();
    }

    /** The index of the parenthesis that closes the one at the beginning, or -1. */
    static int closing(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many parentheses are open before an index. */
    static int depth(String words, int index) {
        int depth = 0;
        for (int i = 0; i < index; i++) {
            depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    /** " Did you mean ...?" with the nearest of the choices, or nothing if none is near. */
    static String suggestion(String text, String... choices) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String choice : choices) {
            int distance = distance(word, choice.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = choice;
            }
        }
        return least <= Math.max(1, nearest.length() / 3) ? " Did you mean " + nearest + "?" : "";
    }

    /** How many letters must be put in, left out or replaced to turn one word into the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
