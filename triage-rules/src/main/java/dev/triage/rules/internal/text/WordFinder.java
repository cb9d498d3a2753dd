package dev.triage.rules.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for some words in a text, in one pass over its words: it finds what an expression of {@link WordList} finds, many times as
 * fast. Immutable.
 */
final class WordFinder {

    private final List<Wanted> all = new ArrayList<>();

    /** A bit for the first letter of each. */
    private long letters;

    private boolean exact = true;

    /**
     * A word, or several with spaces or hyphens between them.
     *
     * @param first its first letter
     * @param parts what stands between spaces and hyphens; none begins with one
     * @param beginning whether any ending will do; else only that of a plural
     */
    private record Wanted(char first, List<String> parts, boolean beginning) {

        boolean standsIn(String text, int start) {
            int at = start;
            int last = parts.size() - 1;
            for (int part = 0; part < last; part++) {
                int end = at + parts.get(part).length();
                if (!text.startsWith(parts.get(part), at)) {
                    return false;
                }
                at = end;
                while (at < text.length() && gap(text.charAt(at))) {
                    at++;
                }
                if (at == end) {
                    return false;
                }
            }
            return text.startsWith(parts.get(last), at)
                    && (beginning || ends(text, at + parts.get(last).length()));
        }

        private static boolean ends(String text, int end) {
            boolean plural = end < text.length() && text.charAt(end) == 's';
            int behind = plural ? end + 1 : end;
            return behind == text.length() || !inWord(text.charAt(behind));
        }
    }

    /** Finds these words. */
    WordFinder(List<String> words) {
        for (String word : words) {
            List<String> parts = WordList.parts(word);
            exact &= !parts.isEmpty();
            for (String part : parts) {
                exact &= !gap(part.charAt(0));
            }
            if (exact) {
                char first = parts.get(0).charAt(0);
                all.add(new Wanted(first, parts, WordList.beginning(word)));
                letters |= 1L << first;
            }
        }
    }

    /** Whether the answer is right; else, because of a word such as a mere hyphen, it is always yes. */
    boolean exact() {
        return exact;
    }

    /** Whether one of the words stands in a text, which is in lower case. */
    boolean in(String text) {
        if (!exact || all.isEmpty()) {
            return !exact;
        }
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!inWord && (letters >>> letter & 1) != 0 && standsIn(text, at, letter)) {
                return true;
            }
            inWord = letter == '@' || inWord(letter);
        }
        return false;
    }

    private boolean standsIn(String text, int at, char letter) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).first() == letter && all.get(i).standsIn(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean gap(char letter) {
        return letter == '-' || PlainWords.space(letter);
    }

    private static boolean inWord(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_';
    }
}
