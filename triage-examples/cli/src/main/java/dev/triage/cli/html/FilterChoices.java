package dev.triage.cli.html;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The numbers of some words with a space around each, in the form that the script searches. */
    String numbers(List<String> words) {
        StringBuilder numbers = new StringBuilder(" ");
        for (String word : words) {
            Choice choice = choices.get(key(word));
            if (choice != null) {
                numbers.append(choice.number()).append(' ');
            }
        }
        return numbers.toString();
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
