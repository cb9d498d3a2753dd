package dev.triage.ranking.internal;

import dev.triage.model.Priority;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word that trackers and teams use for a level of a priority or of a severity, such as {@code high}. All that reads such words uses
 * this table.
 *
 * @param rank its rank among the words of a scale, from 1 for the most urgent to 6; 0 if it is on scales of impact only, or says
 *     when work is planned
 * @param priority what it usually stands for as a priority
 * @param alone whether it is a level only where it stands alone, such as {@code crash} or {@code later}: after a number it is part of
 *     a text
 */
public record LevelWord(int rank, Priority priority, boolean alone) {

    private static final Pattern RATED = Pattern.compile(
            "(?:\\d{1,3}\\s*+(?:/|of\\s|out\\s+of\\s)\\s*+\\d{1,3}|\\d{1,2}[\\s-]?+stars?|\\d{1,3}\\s?+%)(?:\\W.*)?");

    private static final Map<String, LevelWord> WORDS = new LinkedHashMap<>();

    static {
        levels(
                1,
                Priority.P0,
                "blocker",
                "highest",
                "immediate",
                "emergency",
                "showstopper",
                "show stopper",
                "unbreak now");
        levels(2, Priority.P0, "urgent", "very high");
        levels(2, Priority.P1, "critical");
        levels(3, Priority.P1, "high", "severe", "serious", "important", "significant");
        levels(3, Priority.P2, "major");
        levels(4, Priority.P2, "medium", "normal", "moderate", "average", "mid");
        levels(5, Priority.P3, "low", "minor");
        levels(6, Priority.P4, "lowest", "very low", "trivial", "cosmetic", "wishlist");
        levels(0, Priority.P0, "extensive");
        alone(1, Priority.P0, "block", "catastrophic");
        alone(2, Priority.P1, "fatal", "crash");
        alone(5, Priority.P3, "small");
        alone(6, Priority.P4, "tweak", "text");
        alone(0, Priority.P0, "critical urgent", "asap", "drop everything", "now");
        alone(0, Priority.P1, "important soon", "must have", "must", "soon", "next", "support subscription");
        alone(0, Priority.P2, "important longterm", "important long term", "should have", "should");
        alone(0, Priority.P3, "backlog", "nice to have", "could have", "could", "later");
        alone(0, Priority.P4, "awaiting more evidence", "someday", "wont have");
    }

    private static void levels(int rank, Priority priority, String... words) {
        add(new LevelWord(rank, priority, false), words);
    }

    private static void alone(int rank, Priority priority, String... words) {
        add(new LevelWord(rank, priority, true), words);
    }

    private static void add(LevelWord level, String... words) {
        for (String word : words) {
            WORDS.put(word, level);
        }
    }

    /**
     * The level that a word stands for.
     *
     * @param word in lower case, with single spaces and without signs around it
     * @return the level, or null if it is no word for a level
     */
    public static @Nullable LevelWord of(String word) {
        return WORDS.get(word);
    }

    /**
     * Whether a text is a number of stars, or of a highest number: {@code 5 stars}, {@code 3/5}, {@code 7 out of 10}, {@code 80 %}. That 5 is much
     * says nothing of which end of the scale comes first, so it is no number of a level.
     *
     * @param text in lower case, without spaces around it
     */
    public static boolean rated(String text) {
        return RATED.matcher(text).matches();
    }

    /** {@return the level of each word} */
    public static Map<String, LevelWord> all() {
        return Collections.unmodifiableMap(WORDS);
    }

    /** {@return the words that are levels also within a text, as alternatives of a regular expression} */
    public static String expression() {
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, LevelWord> word : WORDS.entrySet()) {
            if (!word.getValue().alone) {
                words.append(words.isEmpty() ? "" : "|").append(word.getKey().replace(" ", "[ -]"));
            }
        }
        return words.toString();
    }

    /** {@return whether it is on a scale of urgency or of impact} */
    public boolean ofScale() {
        return rank > 0 || !alone;
    }
}
