package dev.triage.cli.html;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The choices of a filter: each word that issues have, with the number of this word on the page.
 *
 * <p>Numbers are short and contain no spaces, so any word can be a choice.
 */
final class FilterChoices {

    private final Map<String, Choice> choices = new LinkedHashMap<>();

    /** Counts the words of all issues; each issue has a list of them. */
    FilterChoices(Collection<List<String>> words) {
        Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        words.forEach(ofOne -> ofOne.stream().distinct().forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.forEach((word, count) -> choices.put(key(word), new Choice(choices.size(), word, count)));
    }

    /** Every choice, in alphabetical order. */
    Collection<Choice> all() {
        return choices.values();
    }

    /** The numbers of some words, without those that are no choice. */
    List<Integer> numbers(List<String> words) {
        return words.stream()
                .map(word -> choices.get(key(word)))
                .filter(Objects::nonNull)
                .map(Choice::number)
                .distinct()
                .toList();
    }

    private static String key(String word) {
        // The order above treats words as equal if they differ by case only.
        return word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * A word that some issues have.
     *
     * @param number the number of the word
     * @param word the word
     * @param count how many issues have it
     */
    record Choice(int number, String word, int count) {}
}
