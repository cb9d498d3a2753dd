package dev.triage.rules.internal.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what two lists of names have in common, though people write names in more or in fewer words. */
final class SharedWords {

    private SharedWords() {}

    /** The names of the first list of which one of the second says the same, or the same in more or fewer words. */
    static List<String> of(List<String> names, List<String> others) {
        return names.stream()
                .filter(name -> others.stream().anyMatch(other -> alike(words(name), words(other))))
                .distinct()
                .toList();
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#.]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
