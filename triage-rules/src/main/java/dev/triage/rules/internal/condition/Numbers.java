package dev.triage.rules.internal.condition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares numbers of whatever kind, and levels. */
final class Numbers {

    private Numbers() {}

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
