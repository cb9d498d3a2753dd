package dev.triage.rules.internal.check;

import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.vocabulary.Assessment;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The inputs of an assessment. */
enum ClosedInput {
    USER("user impact", 1),
    FUNCTIONAL("functional impact", 1),
    BRAND("brand impact", 1),
    COMPLEXITY("complexity", -1),
    EFFORT("effort", -1),
    CATEGORIES("categories", 0),
    STATUS("status", 0),
    PINNED("pinned priority", 0);

    private static final Map<String, ClosedInput> BY_PROPERTY = Map.ofEntries(
            Map.entry("leastUserImpact", USER),
            Map.entry("mostUserImpact", USER),
            Map.entry("leastFunctionalImpact", FUNCTIONAL),
            Map.entry("mostFunctionalImpact", FUNCTIONAL),
            Map.entry("leastBrandImpact", BRAND),
            Map.entry("mostBrandImpact", BRAND),
            Map.entry("leastComplexity", COMPLEXITY),
            Map.entry("mostComplexity", COMPLEXITY),
            Map.entry("leastEffort", EFFORT),
            Map.entry("mostEffort", EFFORT),
            Map.entry("categories", CATEGORIES),
            Map.entry("category", CATEGORIES),
            Map.entry("anyOf", CATEGORIES),
            Map.entry("noneOf", CATEGORIES),
            Map.entry("status", STATUS),
            Map.entry("pinned", PINNED));

    private final String label;
    private final int direction;

    ClosedInput(String label, int direction) {
        this.label = label;
        this.direction = direction;
    }

    String label() {
        return label;
    }

    /** 1 if more of it must never give less urgency, -1 if it must never give more, 0 if it has no more and less. */
    int direction() {
        return direction;
    }

    /** The inputs that are looked at. */
    static Set<ClosedInput> of(Collection<Reading> reads) {
        Set<ClosedInput> inputs = EnumSet.noneOf(ClosedInput.class);
        for (Reading read : reads) {
            if (read.owner() == Assessment.class) {
                ClosedInput known = BY_PROPERTY.get(read.property());
                inputs.addAll(known == null ? EnumSet.allOf(ClosedInput.class) : EnumSet.of(known));
            }
        }
        return inputs;
    }
}
