package dev.triage.cli.html;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a list can be narrowed down to: each word that issues have, with a number that stands for it on the page.
 *
 * <p>Numbers are short and have no spaces, so any word can be a choice.
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

    /** The numbers of some words with a space around each, as a script looks for them. */
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
        // The order above takes words for equal that differ by case alone.
        return word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * A word that some issues have.
     *
     * @param number stands for it
     * @param word the word
     * @param count how many issues have it
     */
    record Choice(int number, String word, int count) {}
}
