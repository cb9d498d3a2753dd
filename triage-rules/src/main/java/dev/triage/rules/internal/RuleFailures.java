package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.RuleFailedException;
import dev.triage.rules.RuleProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/** Finds out which rule went wrong, and says so without what Drools wraps around it. */
final class RuleFailures {

    private RuleFailures() {}

    /** A rule that fires for ever. */
    static RuntimeException endless(RuleBase rules, String rule) {
        return find(rules, rule)
                .<RuntimeException>map(description -> failed(
                        description,
                        "The rule \"" + rule + "\" fires for ever.",
                        "Maybe it changes or inserts what it looks for.",
                        null))
                .orElseGet(() -> new IllegalStateException("Rules fire for ever."));
    }

    /** A rule that threw something, or the exception itself if no rule is to blame. */
    static RuntimeException of(RuleBase rules, RuntimeException thrown) {
        if (thrown instanceof RuleFailedException) {
            return thrown;
        }
        RuntimeException known =
                blamed(rules, thrown).map(rule -> in(rule, thrown)).orElse(null);
        return known == null ? thrown : known;
    }

    /** A rule that threw something. */
    static RuleFailedException in(RuleDescription rule, Exception thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = cause.getMessage();
        String what = cause.getClass().getSimpleName() + (said == null ? "" : ": " + said);
        return failed(rule, "The rule \"" + rule.name() + "\" failed with " + what + ".", null, thrown);
    }

    /** Rules that leave something open which every decision needs. */
    static RuleFailedException incomplete(String message) {
        return new RuleFailedException(
                new RuleProblem(
                        "the rules", 0, 0, 0, null, message, "Maybe run triage check, which shows what is missing."),
                null,
                null);
    }

    private static Optional<RuleDescription> blamed(RuleBase rules, RuntimeException thrown) {
        if (thrown instanceof ConsequenceException consequence) {
            return Optional.ofNullable(consequence.getRule()).flatMap(rule -> find(rules, rule.getName()));
        }
        // What happens in a condition names its rules only in the message.
        String message = String.valueOf(thrown.getMessage());
        return rules.catalogue().stream()
                .filter(rule -> message.contains("\"" + rule.name() + "\"")
                        || message.contains("[" + rule.name() + "]")
                        || message.contains(rule.name() + ", ")
                        || message.contains(rule.name() + "]"))
                .findFirst();
    }

    private static Optional<RuleDescription> find(RuleBase rules, String name) {
        return rules.catalogue().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    private static RuleFailedException failed(
            RuleDescription rule, String message, @Nullable String suggestion, @Nullable Throwable cause) {
        RuleProblem problem = new RuleProblem(rule.file(), rule.line(), 0, 0, null, message, suggestion);
        return new RuleFailedException(problem, null, cause);
    }
}
