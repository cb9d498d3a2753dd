package dev.triage.tools.check.report;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that rules ask for and no issue of a backlog has.
 *
 * @param what what it is, such as {@code "label"}
 * @param word the word that the rules ask for
 * @param meant what was probably meant, or null if nothing of the backlog is like it
 * @param text what is wrong
 * @param rules the rules that ask for it
 */
public record UnknownWord(
        String what, String word, @Nullable String meant, String text, List<RuleDescription> rules) implements Finding {

    /**
     * Makes a finding; the list is copied.
     *
     * @param what what it is
     * @param word the word that the rules ask for
     * @param meant what was probably meant, or null if nothing of the backlog is like it
     * @param text what is wrong
     * @param rules the rules that ask for it
     */
    public UnknownWord {
        requireNonNull(what, "what");
        requireNonNull(word, "word");
        requireNonNull(text, "text");
        rules = List.copyOf(rules);
    }

    @Override
    public String id() {
        return FindingId.of("unknown", rules, List.of(what, word));
    }

    /** A warning if there is something like it; otherwise the backlog may just not have it yet. */
    @Override
    public Severity severity() {
        return meant == null ? Severity.NOTE : Severity.WARNING;
    }
}
