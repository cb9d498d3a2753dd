package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.WordMeaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A word that does not stand for the same in two rule bases. Immutable.
 *
 * @param word the word and what kind of word it is, such as {@code "label sev1"}
 * @param before what it stood for; empty if it stood for nothing
 * @param after what it stands for; empty if it stands for nothing
 */
public record WordDifference(String word, List<String> before, List<String> after) {

    /**
     * Makes a difference; the lists are copied.
     *
     * @param word the word and what kind of word it is
     * @param before what it stood for
     * @param after what it stands for
     */
    public WordDifference {
        requireNonNull(word, "word");
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The words that differ, in the order of the settings. */
    static List<WordDifference> between(TriageEngine before, TriageEngine after) {
        Map<String, String> spellings = new LinkedHashMap<>();
        Map<String, List<String>> was = meanings(before, spellings);
        Map<String, List<String>> is = meanings(after, spellings);
        Set<String> words = new LinkedHashSet<>(is.keySet());
        words.addAll(was.keySet());
        List<WordDifference> differences = new ArrayList<>();
        for (String word : words) {
            List<String> meant = was.getOrDefault(word, List.of());
            List<String> means = is.getOrDefault(word, List.of());
            if (!meant.equals(means)) {
                differences.add(new WordDifference(spellings.getOrDefault(word, word), meant, means));
            }
        }
        return differences;
    }

    private static Map<String, List<String>> meanings(TriageEngine engine, Map<String, String> spellings) {
        Map<String, List<String>> meanings = new LinkedHashMap<>();
        for (WordMeaning one : engine.words()) {
            String name = one.kind() + " " + one.word().strip();
            String key = name.toLowerCase(Locale.ROOT);
            spellings.put(key, name);
            meanings.computeIfAbsent(key, word -> new ArrayList<>())
                    .add(one.meaning().strip());
        }
        return meanings;
    }

    /** {@return what it stands for, in words} */
    public String text() {
        if (after.isEmpty()) {
            return "no longer stands for " + String.join(" and ", before);
        }
        return "stands for " + String.join(" and ", after)
                + (before.isEmpty() ? "" : " instead of " + String.join(" and ", before));
    }
}
