package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * The value that a word of an issue, such as a label, is mapped to, by settings or by a rule on a {@link Signal}. A rule
 * with {@code @means(true)} says that it counts.
 *
 * <pre>{@code
 * $meaning : Meaning( what == Meant.USER_IMPACT, stated == false )
 * }</pre>
 *
 * @param signal the word with where it stands, such as {@code "label sev1"}
 * @param what the input that the value is for
 * @param value the value, in the words of the scale
 * @param rank the place of the value on its scale, from 0: of levels the lowest comes first, of priorities P0, of statuses
 *     open, then in progress, proposed and closed; of a range it is that of the lower end; 0 where there is no scale
 * @param stated whether the source says something about the same without that word: another level, a clear status, a
 *     pinned priority, this very component or category, or, of a category that is only suggested, any category
 * @param doubt how sure it is: 0 if the settings of a team say so, 1 if a rule with {@code @standsFor} does, 2 if one with
 *     {@code @suggests} does
 */
public record Meaning(String signal, Meant what, String value, int rank, boolean stated, int doubt) {

    /** That the settings of a team say so. */
    public static final int AGREED = 0;

    /** That the signal states it clearly. */
    public static final int CLEAR = 1;

    /** That the signal only suggests it. */
    public static final int VAGUE = 2;

    /**
     * Makes the fact.
     *
     * @param signal the word with where it stands
     * @param what the input that the value is for
     * @param value the value, in the words of the scale
     * @param rank the place of the value on its scale, from 0
     * @param stated whether the source says something about the same without that word
     * @param doubt how sure it is
     */
    public Meaning {
        requireNonNull(signal, "signal");
        requireNonNull(what, "what");
        requireNonNull(value, "value");
    }

    /** {@return whether it is a level on one of the five scales} */
    public boolean level() {
        return what.level();
    }
}
