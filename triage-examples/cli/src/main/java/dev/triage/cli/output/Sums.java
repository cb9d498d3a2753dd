package dev.triage.cli.output;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Reads from a decision what its points alone came to. */
public final class Sums {

    private Sums() {}

    /** The priority that the points reached, before bounds; null if no reason says so. */
    public static @Nullable Priority reached(Decision decision) {
        return decision.reasons().stream()
                .map(Reason::effect)
                .filter(Effect.Reaches.class::isInstance)
                .map(effect -> ((Effect.Reaches) effect).priority())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
