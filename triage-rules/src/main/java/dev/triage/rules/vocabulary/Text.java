package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Category;
import dev.triage.rules.internal.text.WordList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text of an issue, for rules that find the topics of an issue.
 *
 * <pre>{@code
 * $text : Text( place != Place.STATUS, says("plugin-", "plugin system") )
 * $text : Text( category == Category.SECURITY )
 * }</pre>
 *
 * @param place the part of the issue that it comes from
 * @param position the position among those of the same place, from 1
 * @param words the text; it is brought into lower case, so that rules need not care
 * @param category the category, if the place is {@link Place#CATEGORY}; otherwise null
 */
public record Text(
        Place place, int position, String words, @Nullable Category category) {

    /**
     * Makes a text.
     *
     * @param place the part of the issue that it comes from
     * @param position the position among those of the same place, from 1
     * @param words the text
     * @param category the category, if the place is {@link Place#CATEGORY}; otherwise null
     */
    public Text {
        requireNonNull(place, "place");
        words = requireNonNull(words, "words").toLowerCase(Locale.ROOT);
    }

    /**
     * {@return whether one of these words is in the text, as a whole word, in any case} {@code "plugin"} also finds the
     * plural; {@code "plugin-"} finds every word that begins with it; a space in between also finds a hyphen. A word
     * that begins with an exclamation mark is ignored: {@code "!user interface", "interface"} finds other interfaces
     * only.
     *
     * @param wanted the words
     */
    public boolean says(String... wanted) {
        return WordList.of(wanted).in(words);
    }
}
