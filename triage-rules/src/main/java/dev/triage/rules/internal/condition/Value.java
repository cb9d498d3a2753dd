package dev.triage.rules.internal.condition;

import org.jspecify.annotations.Nullable;

/** Something that can be worked out from facts. Immutable. */
@FunctionalInterface
public interface Value {

    /**
     * Works it out.
     *
     * @param fact the fact that is being looked at
     * @param bound the facts that were found before, by the position of their patterns
     */
    @Nullable
    Object of(@Nullable Object fact, @Nullable Object[] bound);
}
