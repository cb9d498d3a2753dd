package dev.triage.rules.internal.text;

import dev.triage.io.internal.Phrases;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what was meant. */
public final class Nearest {

    private Nearest() {}

    /** "Maybe ..." with the nearest of the choices, or null if none is near. */
    public static @Nullable String of(String word, Collection<String> choices) {
        return Phrases.nearest(word, choices.toArray(String[]::new))
                .map(nearest -> "Maybe " + nearest + ".")
                .orElse(null);
    }

    /** The same, or if none is near all choices, as far as they can be read. */
    public static @Nullable String orAll(String word, Collection<String> choices) {
        String nearest = of(word, choices);
        if (nearest != null || choices.isEmpty()) {
            return nearest;
        }
        return "There are " + String.join(", ", choices) + ".";
    }
}
