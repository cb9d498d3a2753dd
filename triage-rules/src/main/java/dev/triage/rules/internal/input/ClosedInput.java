package dev.triage.rules.internal.input;

import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.vocabulary.Assessment;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The inputs of an assessment. */
public enum ClosedInput {
    /** The user impact. */
    USER("user impact", 1),
    /** What does not work. */
    FUNCTIONAL("functional impact", 1),
    /** What it does to the trust in the product. */
    BRAND("brand impact", 1),
    /** How hard it is. */
    COMPLEXITY("complexity", -1),
    /** How much work it is. */
    EFFORT("effort", -1),
    /** The kinds of work. */
    CATEGORIES("categories", 0),
    /** How far it has come. */
    STATUS("status", 0),
    /** The priority that a person insists on. */
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

    /** What it is called. */
    public String label() {
        return label;
    }

    /** 1 if more of it must never give less urgency, -1 if it must never give more, 0 if it has no more and less. */
    public int direction() {
        return direction;
    }

    /** The inputs that are looked at. */
    public static Set<ClosedInput> of(Collection<Reading> reads) {
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
