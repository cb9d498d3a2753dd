package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.condition.Value.Arithmetic.Operator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares and calculates with numbers of any type, and compares levels. */
final class Numbers {

    private Numbers() {}

    /** What comes of two numbers: a whole one of whole ones; null if one is absent, or nothing can be divided by it. */
    static @Nullable Number calculate(Operator operator, @Nullable Object one, @Nullable Object other) {
        if (!(one instanceof Number first) || !(other instanceof Number second)) {
            return null;
        }
        if (first instanceof Double || second instanceof Double) {
            double a = first.doubleValue();
            double b = second.doubleValue();
            return switch (operator) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case DIVIDED -> b == 0 ? null : (Double) (a / b);
                case REST -> b == 0 ? null : (Double) (a % b);
            };
        }
        long a = first.longValue();
        long b = second.longValue();
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED -> b == 0 ? null : (Long) (a / b);
            case REST -> b == 0 ? null : (Long) (a % b);
        };
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Number first && other instanceof Number second) {
            return compare(first, second) == 0;
        }
        return Objects.equals(one, other);
    }

    /** Compares two numbers or two levels of the same kind, which was looked at when the rule was read. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        if (!(one instanceof Number first) || !(other instanceof Number second)) {
            return ((Comparable<Object>) one).compareTo(other);
        }
        return one instanceof Double || other instanceof Double
                ? Double.compare(first.doubleValue(), second.doubleValue())
                : Long.compare(first.longValue(), second.longValue());
    }
}
