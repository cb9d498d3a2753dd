package dev.triage.rules.internal.drl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule looks for.
 *
 * @param presence how many facts it takes
 * @param variable the name that the fact gets, such as {@code $text}, or null
 * @param type the name of the fact's type
 * @param typeSpan where that stands
 * @param constraints what must hold
 * @param from whether {@code from} says where its facts come from
 * @param span where all of it stands
 */
public record FactPattern(
        Presence presence,
        @Nullable String variable,
        String type,
        Span typeSpan,
        List<Constraint> constraints,
        boolean from,
        Span span) {

    /** How many facts it takes. */
    public enum Presence {
        /** The rule fires for each. */
        EACH,
        /** At least one. */
        EXISTS,
        /** None. */
        NOT
    }

    /**
     * What must hold.
     *
     * @param variable the name that the value gets, or null
     * @param expression the condition, or only a value if it gets a name
     * @param span where it stands as a whole; without parentheses around all of it
     */
    public record Constraint(@Nullable String variable, Expression expression, Span span) {}

    /** The same pattern, with facts that come from what stands behind {@code from}. */
    public FactPattern sourced() {
        return new FactPattern(presence, variable, type, typeSpan, constraints, true, span);
    }

    /** Makes a pattern; the list is copied. */
    public FactPattern {
        constraints = List.copyOf(constraints);
    }
}
