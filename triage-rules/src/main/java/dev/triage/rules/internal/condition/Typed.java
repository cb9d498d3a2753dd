package dev.triage.rules.internal.condition;

import org.jspecify.annotations.Nullable;

/**
 * A value of a known kind.
 *
 * @param type its kind
 * @param value the value
 */
record Typed(ValueType type, Value value) {

    static Typed constant(ValueType type, @Nullable Object value) {
        return new Typed(type, new Value.Constant(value));
    }

    static Typed question(Value value) {
        return new Typed(ValueType.QUESTION, value);
    }

    /** Whether it is the same for all facts. */
    boolean constant() {
        return value instanceof Value.Constant;
    }
}
