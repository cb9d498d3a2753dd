package dev.triage.io.scale;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A level of a scale, and its words. Its pattern is compiled when a text is first searched for it, because few programs need all of them. */
final class ScaleLevel<T> {

    private final T value;
    private final String label;
    private final String words;
    private final List<String> foreign;
    private @Nullable Pattern pattern;
    private @Nullable Pattern foreignPattern;

    ScaleLevel(T value, String label, String words, List<String> foreign) {
        this.value = value;
        this.label = label;
        this.words = words;
        this.foreign = foreign;
    }

    T value() {
        return value;
    }

    String label() {
        return label;
    }

    /** Two threads may compile the same at once. */
    Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            known = Pattern.compile("(?i)^(?:" + words + ")(?![\\p{L}\\p{N}_]|[.,]\\d)");
            pattern = known;
        }
        return known;
    }

    /** The words of other languages; null if there are none. */
    @Nullable
    Pattern foreign() {
        Pattern known = foreignPattern;
        if (known == null && !foreign.isEmpty()) {
            known = ForeignLevel.level(foreign);
            foreignPattern = known;
        }
        return known;
    }
}
