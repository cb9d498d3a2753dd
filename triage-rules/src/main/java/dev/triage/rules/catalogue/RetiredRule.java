package dev.triage.rules.catalogue;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A rule that no longer works, because a team replaced it or switched it off. Immutable.
 *
 * @param rule the rule as it was
 * @param rules the name of the rules that retired it
 * @param file the file that says so, such as {@code "my-rules/settings.json"}
 * @param line the line of that file, from 1
 * @param instead the name of the rule that works in its place, or null if it was switched off
 */
public record RetiredRule(
        RuleDescription rule,
        String rules,
        String file,
        int line,
        @Nullable String instead) {

    /**
     * Makes the record.
     *
     * @param rule the rule as it was
     * @param rules the name of the rules that retired it
     * @param file the file that says so
     * @param line the line of that file, from 1
     * @param instead the name of the rule that works in its place, or null if it was switched off
     */
    public RetiredRule {
        requireNonNull(rule, "rule");
        requireNonNull(rules, "rules");
        requireNonNull(file, "file");
        if (line < 1) {
            throw new IllegalArgumentException("The lines of a file are counted from 1, but got (" + line + ").");
        }
    }

    /**
     * {@return the change in words: {@code switched off in my-rules/settings.json:2}, or {@code replaced by "Affects
     * more users" in my-rules/impact.drl:1}}
     */
    public String text() {
        return (instead == null ? "switched off" : "replaced by \"" + instead + "\"") + " in " + file + ":" + line;
    }
}
