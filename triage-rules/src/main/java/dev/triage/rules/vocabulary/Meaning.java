package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * That a word of an issue, such as a label, stands for something, because the team agreed so. A rule with
 * {@code @means(true)} says that it counts.
 *
 * <pre>{@code
 * $meaning : Meaning( what == Meant.USER_IMPACT, stated == false )
 * }</pre>
 *
 * @param signal the word with where it stands, such as {@code "label sev1"}
 * @param what what the word says something about
 * @param value what it says of that, in the words of the scale
 * @param rank the place of the value on its scale, from 0: of levels the lowest comes first, of priorities P0, of statuses
 *     open, then in progress, proposed and closed; of a range it is that of the lower end; 0 where there is no scale
 * @param stated whether the source says something about the same without that word: another level, a clear status, a
 *     pinned priority, or this very category or component
 */
public record Meaning(String signal, Meant what, String value, int rank, boolean stated) {

    /** Makes the fact. */
    public Meaning {
        requireNonNull(signal, "signal");
        requireNonNull(what, "what");
        requireNonNull(value, "value");
    }

    /** Whether it is a level on one of the five scales. */
    public boolean level() {
        return what.level();
    }
}
