package dev.triage.rules.internal.text;

import dev.triage.io.internal.Phrases;
import dev.triage.model.Category;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds categories that are nearly one of the standard rules, and so would be another one by a slip. */
public final class MisspeltCategory {

    /** A shorter word differs in one letter from many others. */
    private static final int SHORTEST = 6;

    private MisspeltCategory() {}

    /**
     * The category of the standard rules that was meant, or null if the word is one, or one of its own.
     *
     * @param word a category in any spelling
     */
    public static @Nullable String meant(String word) {
        List<String> standard = Category.standard().stream().map(Category::name).toList();
        if (word.length() < SHORTEST || standard.contains(Category.of(word).name())) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        for (String name : standard) {
            String other = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith(other) && !other.startsWith(lower) && Phrases.oneLetterApart(lower, other)) {
                return name;
            }
        }
        return null;
    }

    /** What is wrong with such a word. */
    public static String message(String word) {
        return "\"" + word + "\" is no category of the standard rules.";
    }
}
