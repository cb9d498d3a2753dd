package dev.triage.rules.internal.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Tells which lists may have a word in a text. One pass over the text looks for the first words of all of them, which is many
 * times faster than an expression for each list. Immutable.
 */
public final class FirstWords {

    /** Plain letters and digits are below. */
    private static final int PLAIN = 128;

    /** By their first letters; at 0 are those that begin with no plain letter or digit. */
    private final First[][] byLetter = new First[PLAIN][];

    /**
     * The first word of what a list looks for, such as {@code sign} of {@code sign in}.
     *
     * @param word as it stands in a text
     * @param whole whether a text has it as a whole word or its plural; else a word of the text may begin so
     * @param list the place of its list
     */
    private record First(String word, boolean whole, int list) {

        boolean standsIn(String text, int at) {
            return text.startsWith(word, at) && (!whole || ends(text, at + word.length()));
        }

        private static boolean ends(String text, int end) {
            int behind = end < text.length() && text.charAt(end) == 's' ? end + 1 : end;
            return behind == text.length() || letter(text.charAt(behind)) == 0;
        }
    }

    private FirstWords(List<WordList> lists) {
        for (int list = 0; list < lists.size(); list++) {
            for (String word : lists.get(list).wanted()) {
                add(word, list);
            }
        }
    }

    /** Those of some lists. */
    public static FirstWords of(List<WordList> lists) {
        return new FirstWords(lists);
    }

    private void add(String wanted, int list) {
        List<String> parts = WordList.parts(wanted);
        String word = parts.isEmpty() ? "" : parts.get(0);
        boolean whole = parts.size() > 1 || !WordList.beginning(wanted);
        int letter = letter(word.isEmpty() ? 0 : word.charAt(0));
        First[] others = byLetter[letter];
        First[] more = others == null ? new First[1] : Arrays.copyOf(others, others.length + 1);
        more[more.length - 1] = new First(word, whole && !word.isEmpty(), list);
        byLetter[letter] = more;
    }

    /** The places of the lists that may have a word in a text, which is in lower case. All others have none. */
    public BitSet in(String text) {
        BitSet found = new BitSet();
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            int plain = letter(letter);
            // What begins with another sign may stand behind a letter, if that belongs to what is overlooked.
            if (!inWord || plain == 0) {
                find(text, at, plain, found);
            }
            inWord = letter == '@' || letter == '_' || plain != 0;
        }
        // A word without a beginning, such as a single hyphen, may be anywhere.
        find(text, text.length(), 0, found);
        return found;
    }

    private void find(String text, int at, int letter, BitSet found) {
        First[] some = byLetter[letter];
        if (some != null) {
            for (First first : some) {
                if (first.standsIn(text, at)) {
                    found.set(first.list());
                }
            }
        }
    }

    /** The place of a plain letter or digit in a table; 0 for all others. */
    private static int letter(int letter) {
        boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        return plain ? letter : 0;
    }
}
