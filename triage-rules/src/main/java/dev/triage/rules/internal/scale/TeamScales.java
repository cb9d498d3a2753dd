package dev.triage.rules.internal.scale;

import dev.triage.rules.internal.text.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scales that teams declare in their settings, and their other words for values. Immutable.
 *
 * @param scales the scales, each with another name
 * @param words the values that other words stand for, all in the form of {@link PlainWords#plain}
 */
public record TeamScales(List<SpokenScale> scales, Map<String, String> words) {

    /** No scales. */
    public static final TeamScales NONE = new TeamScales(List.of(), Map.of());

    /** Makes the record; the list and the map are copied. */
    public TeamScales {
        scales = List.copyOf(scales);
        words = Map.copyOf(words);
    }

    /** The word itself, or the value that it stands for. */
    public String value(String word) {
        return words.getOrDefault(word, word);
    }

    /** The value that a word in any spelling stands for, or null if it stands for none. */
    public @Nullable String meant(String word) {
        return words.get(PlainWords.plain(word));
    }

    /** The scale of this name in any spelling, or null. */
    public @Nullable SpokenScale find(String name) {
        for (SpokenScale scale : scales) {
            if (scale.isCalled(name)) {
                return scale;
            }
        }
        return null;
    }

    /** These and others, which replace those of the same name. */
    public TeamScales with(List<SpokenScale> others, Map<String, String> otherWords) {
        Map<String, String> allWords = new HashMap<>(words);
        otherWords.forEach((word, value) -> allWords.put(PlainWords.plain(word), PlainWords.plain(value)));
        List<SpokenScale> all = new ArrayList<>();
        others.forEach(scale -> all.add(scale.with(allWords)));
        for (SpokenScale scale : scales) {
            if (others.stream().noneMatch(other -> other.isCalled(scale.name()))) {
                all.add(scale.with(allWords));
            }
        }
        return new TeamScales(all, allWords);
    }
}
