package dev.triage.tools.difference;

import static java.util.Objects.requireNonNull;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.RuleEffect;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is not the same in two rule bases. Immutable.
 *
 * @param kind the kind of change
 * @param before the rule as it was, or null if there was none
 * @param after the rule as it is, or null if there is none
 * @param place where the change is written, or null if nothing is written because something was taken out
 */
public record RuleDifference(
        Kind kind,
        @Nullable RuleDescription before,
        @Nullable RuleDescription after,
        @Nullable String place) {

    /** The kind of change of a rule. */
    public enum Kind {
        /** The rule is new. */
        ADDED,
        /** Another rule replaces it. */
        REPLACED,
        /** The same rule has another number or level. */
        CHANGED,
        /** The same rule has other conditions. */
        REWRITTEN,
        /** The same rule has another reason. */
        REWORDED,
        /** It is switched off. */
        OFF,
        /** It was switched off or replaced, and works again. */
        BACK,
        /** It is no longer there. */
        REMOVED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Makes a difference.
     *
     * @param kind the kind of change
     * @param before the rule as it was, or null if there was none
     * @param after the rule as it is, or null if there is none
     * @param place where the change is written, or null if nothing is written because something was taken out
     * @throws IllegalArgumentException if there is neither a rule before nor one after
     */
    public RuleDifference {
        requireNonNull(kind, "kind");
        if (before == null && after == null) {
            throw new IllegalArgumentException("A difference needs a rule, before or after.");
        }
    }

    /** {@return the name of the rule: as it is now, unless it is gone} */
    public String name() {
        return rule().name();
    }

    /** {@return the rule as it is now, unless it is gone} */
    public RuleDescription rule() {
        return after == null ? requireNonNull(before, "before") : after;
    }

    /** {@return whether only the name or the reason is another} */
    public boolean onlyWords() {
        return kind == Kind.REWORDED
                || (before != null
                        && after != null
                        && !before.name().equals(after.name())
                        && before.effect().equals(after.effect()));
    }

    /** {@return the change in words, such as {@code "High brand impact: +8 instead of +6"}} */
    public String text() {
        if (before == null || after == null) {
            return name() + " (" + rule().effect().text() + ")";
        }
        if (!before.name().equals(after.name())) {
            return after.name() + " (" + after.effect().text() + ") instead of " + before.name() + " ("
                    + before.effect().text() + ")";
        }
        if (before.effect().equals(after.effect())) {
            String what = kind == Kind.REWORDED ? "has another reason" : "has other conditions";
            return after.name() + " (" + after.effect().text() + ") " + what;
        }
        return after.name() + ": " + instead(before.effect(), after.effect());
    }

    /** Such as "+8 instead of +6", without repeating what is the same in both. */
    private static String instead(RuleEffect before, RuleEffect after) {
        if (before instanceof Effect.Reaches was
                && was.from() != null
                && after instanceof Effect.Reaches is
                && is.priority() == was.priority()) {
            return after.text() + " instead of " + SignedNumber.text(was.from());
        }
        if (before instanceof Effect.NeverBelow was && after instanceof Effect.NeverBelow) {
            return after.text() + " instead of " + was.priority();
        }
        if (before instanceof Effect.NeverAbove was && after instanceof Effect.NeverAbove) {
            return after.text() + " instead of " + was.priority();
        }
        return after.text() + " instead of " + before.text();
    }

    /** Where the origin of a rule says that it was written or changed, or null for a standard rule. */
    static @Nullable String place(RuleDescription rule) {
        Origin origin = rule.origin();
        return origin == null ? null : origin.file() + ":" + origin.line();
    }
}
