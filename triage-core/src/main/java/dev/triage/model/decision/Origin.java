package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a rule that differs from the standard rules: a team wrote it, or changed one of its numbers.
 *
 * @param rules the name of the rules of the team
 * @param file the file, so that a reader finds it, such as {@code "my-rules/payments.drl"}
 * @param line the line of that file, from 1
 * @param replaces the names of the rules that it replaces; empty if it is a new rule
 * @param changedFrom the effect of the standard rule with the same name, such as {@code "+3"}, if only the effect is
 *     changed; otherwise null
 */
public record Origin(
        String rules,
        String file,
        int line,
        List<String> replaces,
        @Nullable String changedFrom) {

    /**
     * Makes an origin; the list is copied.
     *
     * @param rules the name of the rules of the team
     * @param file the file, so that a reader finds it
     * @param line the line of that file, from 1
     * @param replaces the names of the rules that it replaces
     * @param changedFrom the effect of the standard rule with the same name, such as {@code "+3"}, if only the effect
     *     is changed; otherwise null
     */
    public Origin {
        requireNonNull(rules, "rules");
        requireNonNull(file, "file");
        if (line < 1) {
            throw new IllegalArgumentException("The lines of a file are counted from 1, but got (" + line + ").");
        }
        replaces = List.copyOf(replaces);
    }

    /**
     * {@return the origin in words: {@code from my-rules/payments.drl:3, instead of "Affects users"}, or {@code changed
     * in my-rules/settings.json:4, +3 before}}
     */
    public String text() {
        String place = file + ":" + line;
        if (changedFrom != null) {
            return "changed in " + place + ", " + changedFrom + " before";
        }
        String instead = replaces.stream().map(rule -> "\"" + rule + "\"").collect(Collectors.joining(" and "));
        return "from " + place + (instead.isEmpty() ? "" : ", instead of " + instead);
    }
}
