package dev.triage.io.markdown.internal.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a title that say what it is about, cut so that "completion" and "complete" are the same. */
record TitleStems(Set<String> words) {

    private static final int STEM = 6;

    /** What is longer is no title; titles are compared with each other. */
    private static final int LONGEST = 1000;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "a",
            "an",
            "and",
            "or",
            "of",
            "for",
            "to",
            "in",
            "on",
            "with",
            "from",
            "not",
            "is",
            "are",
            "by",
            "at",
            "after",
            "when",
            "issue",
            "issues",
            "problem",
            "problems",
            "fix",
            "bug",
            "bugs",
            "error",
            "improve",
            "add",
            "create",
            "enable",
            "github",
            "pr");

    static TitleStems of(String title) {
        Set<String> words = new HashSet<>();
        String first = title.substring(0, Math.min(title.length(), LONGEST));
        for (String word : first.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+", -1)) {
            String bare = word.replaceAll("^\\.++|(?<!\\.)\\.++$", "");
            if (!bare.isEmpty() && !EMPTY_WORDS.contains(bare)) {
                words.add(stem(bare));
            }
        }
        return new TitleStems(words);
    }

    private static String stem(String word) {
        String singular = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
        return singular.length() > STEM ? singular.substring(0, STEM) : singular;
    }

    Set<String> shared(TitleStems other) {
        Set<String> both = new HashSet<>(words);
        both.retainAll(other.words);
        return both;
    }

    /** How sure it is that both titles name the same, from 0 to 1; one word alone is never enough. */
    double likeness(TitleStems other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        if (words.equals(other.words)) {
            return 1;
        }
        int shared = 0;
        for (String word : words) {
            shared += other.words.contains(word) ? 1 : 0;
        }
        int shorter = Math.min(words.size(), other.words.size());
        int longer = Math.max(words.size(), other.words.size());
        if (shared < 2) {
            return 0;
        }
        // Mostly how much of the shorter title is in the longer one, and a little how much the longer one says besides.
        return 0.8 * shared / shorter + 0.2 * shared / longer;
    }
}
