package dev.triage.io.markdown.internal.read;

import dev.triage.io.internal.TextPatterns;
import dev.triage.io.internal.UnknownLevelException;
import dev.triage.io.markdown.internal.fields.IssuePart;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one of several values of a field says, read once however many values it is compared with.
 *
 * @param somethingElse whether its words are no level at all, not even a mistyped one
 * @param words its words without symbols
 * @param level what the words are read as, null if they cannot be read
 */
record SaidLevel(
        boolean somethingElse, String words, @Nullable Object level) {

    /** Coloured dots and the like, which say nothing more. */
    private static final Pattern SYMBOLS = Pattern.compile(TextPatterns.PICTURE + "+");

    static SaidLevel of(IssuePart.Value value, Function<String, ?> reading) {
        String text = value.text().text();
        String words = SYMBOLS.matcher(text).replaceAll("").strip();
        return new SaidLevel(saysSomethingElse(text, reading), words, level(words, reading));
    }

    /** Whether both say the same. */
    boolean same(SaidLevel other) {
        return words.equals(other.words) || (level != null && level.equals(other.level));
    }

    private static boolean saysSomethingElse(String text, Function<String, ?> reading) {
        try {
            return reading.apply(text) == null;
        } catch (UnknownLevelException unknown) {
            return !unknown.mistyped() && !text.isEmpty();
        }
    }

    private static @Nullable Object level(String words, Function<String, ?> reading) {
        try {
            return reading.apply(words);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
