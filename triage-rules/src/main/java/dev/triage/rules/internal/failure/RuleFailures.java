package dev.triage.rules.internal.failure;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.RuleProblem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which rule went wrong, without what Drools wraps around it. */
public final class RuleFailures {

    /** How Java says that a value is absent, with its name last. */
    private static final Pattern ABSENT =
            Pattern.compile("because (?:the return value of )?\"(?:[^\"]*\\.)?(\\w+)(?:\\([^\"]*\\))?\" is null$");

    /** What a rule does that is stopped. */
    public static final String ENDLESS = "fires more often than the limit allows.";

    private RuleFailures() {}

    /** A rule that fires without end. */
    public static RuleFailedException endless(RuleDescription rule) {
        return failed(
                rule,
                "The rule \"" + rule.name() + "\" " + ENDLESS,
                "Maybe it inserts facts that match its own conditions, or combines several facts that occur often.",
                null);
    }

    /**
     * What a rule threw, unless that is told already.
     *
     * @param blamed the rule
     */
    public static RuntimeException of(RuleDescription blamed, RuntimeException thrown) {
        return thrown instanceof RuleFailedException ? thrown : in(blamed, thrown);
    }

    /** A rule that threw something. */
    public static RuleFailedException in(RuleDescription rule, Exception thrown) {
        return failed(rule, "The rule \"" + rule.name() + "\" failed", thrown);
    }

    /** One of several rules that threw something; which one is not known. */
    public static RuleFailedException among(List<RuleDescription> rules, Exception thrown) {
        List<String> names =
                rules.stream().map(rule -> "\"" + rule.name() + "\"").limit(3).toList();
        boolean more = rules.size() > names.size();
        return failed(
                rules.get(0),
                "One of the rules " + String.join(", ", names) + (more ? " and others" : "") + " failed",
                thrown);
    }

    private static RuleFailedException failed(RuleDescription rule, String what, Exception thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = cause.getMessage();
        Matcher absent = ABSENT.matcher(String.valueOf(said));
        if (cause instanceof NullPointerException && absent.find()) {
            return failed(
                    rule,
                    what + ", because " + absent.group(1) + " is absent.",
                    "Maybe " + absent.group(1) + " != null before it.",
                    thrown);
        }
        String kind = cause.getClass().getSimpleName();
        return failed(rule, what + " with " + kind + (said == null ? "" : ": " + said) + ".", null, thrown);
    }

    /** Rules that leave something open which every decision needs. */
    public static RuleFailedException incomplete(String message) {
        return new RuleFailedException(
                new RuleProblem(
                        "the rules", 0, 0, 0, null, message, "Maybe run triage check, which shows what is missing."),
                null,
                null);
    }

    private static RuleFailedException failed(
            RuleDescription rule, String message, @Nullable String suggestion, @Nullable Throwable cause) {
        RuleProblem problem = new RuleProblem(rule.file(), rule.line(), 0, 0, null, message, suggestion);
        return new RuleFailedException(problem, null, cause);
    }
}
