package dev.triage.rules.internal.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what a title says is not there: "reachable without authentication" lacks "authentication". */
final class Absences {

    /** Words after which stands what is not there. */
    private static final Set<String> BEFORE = Set.of("without", "no", "missing", "lacks", "lacking");

    /** The word behind which it may stand as well: "permission check is missing". */
    private static final String BEHIND = "missing";

    /** "Even without" tells of a trial, not of what is missing. */
    private static final String EVEN = "even";

    /** Small words between these words and what is not there. */
    private static final Set<String> BETWEEN = Set.of("a", "an", "any", "the", "is", "are");

    /** Small words where what is not there ends. */
    private static final Set<String> ENDS =
            Set.of("in", "on", "at", "for", "from", "of", "when", "if", "and", "or", "to", "longer", "more");

    /** How many words say what is not there, at most. */
    private static final int REACH = 3;

    private Absences() {}

    /**
     * What is not there: the words as the title has them, without articles.
     *
     * @param tokens the title in lower case, without spaces
     */
    static List<String> in(String[] tokens) {
        List<String> absences = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            String word = TitleWords.bare(tokens[i]);
            if (BEFORE.contains(word) && tokens[i].endsWith(word) && !even(tokens, i)) {
                add(absences, tokens, i + 1, 1);
            }
            if (word.equals(BEHIND)) {
                add(absences, tokens, i - 1, -1);
            }
        }
        return absences;
    }

    private static boolean even(String[] tokens, int at) {
        return at > 0 && TitleWords.bare(tokens[at - 1]).equals(EVEN);
    }

    /** Adds the words from here on, one way or the other, up to the end of the part of the sentence. */
    private static void add(List<String> absences, String[] tokens, int from, int step) {
        List<String> words = new ArrayList<>();
        boolean more = true;
        for (int at = from; more && at >= 0 && at < tokens.length; at += step) {
            String word = TitleWords.bare(tokens[at]);
            boolean ends = !tokens[at].endsWith(word) || word.isEmpty();
            if (step < 0 && ends) {
                break;
            }
            boolean small = BETWEEN.contains(word);
            if (ENDS.contains(word) || (small && !words.isEmpty())) {
                break;
            }
            if (!small) {
                words.add(step < 0 ? 0 : words.size(), word);
            }
            more = !ends && words.size() < REACH;
        }
        if (!words.isEmpty()) {
            absences.add(String.join(" ", words).strip());
        }
    }
}
