package dev.triage.cli.output;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Reads the priority of the score alone from a decision. */
public final class Sums {

    private Sums() {}

    /** The priority of the score before bounds; null if no reason gives it. */
    public static @Nullable Priority reached(Decision decision) {
        return decision.reasons().stream()
                .map(Reason::effect)
                .filter(Effect.Reaches.class::isInstance)
                .map(effect -> ((Effect.Reaches) effect).priority())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
