package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

/**
 * That a word of an issue stands for something, because a team agreed so in its settings. Immutable.
 *
 * <pre>{@code
 * new WordMeaning("label", "sev1", "user impact: Critical")
 * }</pre>
 *
 * @param kind where in an issue the word stands: {@code "label"}, {@code "category"} or {@code "component"}
 * @param word the word as the settings write it; an asterisk at its end stands for any ending
 * @param meaning what it stands for, as the settings write it
 */
public record WordMeaning(String kind, String word, String meaning) {

    /**
     * Makes the record.
     *
     * @param kind where in an issue the word stands
     * @param word the word as the settings write it
     * @param meaning what it stands for, as the settings write it
     */
    public WordMeaning {
        requireNonNull(kind, "kind");
        requireNonNull(word, "word");
        requireNonNull(meaning, "meaning");
    }
}
