package dev.triage.rules.internal.condition;

import org.jspecify.annotations.Nullable;

/**
 * A value of a known kind.
 *
 * @param type its kind
 * @param constant whether it is the same for all facts
 * @param value works it out
 */
record Typed(ValueType type, boolean constant, Value value) {

    static Typed constant(ValueType type, @Nullable Object value) {
        return new Typed(type, true, (fact, bound) -> value);
    }
}
