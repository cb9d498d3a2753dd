package dev.triage.tools.internal.check.facts;

import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that say what conditions look for: nothing, each word alone, and one word of every condition together. */
public final class WordChoices {

    private final List<Part> parts;

    public WordChoices(List<Part> parts) {
        this.parts = parts;
    }

    public List<String> all() {
        Set<String> texts = new LinkedHashSet<>();
        texts.add("");
        List<String> together = new ArrayList<>();
        for (Part part : parts) {
            if (part.reads().contains(new Reading(Text.class, "says"))
                    || part.reads().contains(new Reading(Text.class, "words"))) {
                List<String> words = part.constants().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(word -> !word.startsWith("!"))
                        .map(WordChoices::plain)
                        .sorted()
                        .toList();
                texts.addAll(words);
                words.stream().findFirst().ifPresent(together::add);
            }
        }
        texts.add(String.join(" . ", together));
        return new ArrayList<>(texts);
    }

    /** The word without the sign that it is only a beginning. */
    private static String plain(String word) {
        return word.endsWith("-") || word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    }
}
