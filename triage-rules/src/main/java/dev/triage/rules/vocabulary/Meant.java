package dev.triage.rules.vocabulary;

import dev.triage.model.Input;
import dev.triage.model.Labelled;
import dev.triage.model.decision.Derivation;
import org.jspecify.annotations.Nullable;

/** What a word of an issue can be mapped to. */
public enum Meant implements Labelled {
    /** A level of the impact on users, or a range of levels. */
    USER_IMPACT(Input.USER_IMPACT),
    /** A level of the impact on function, or a range of levels. */
    FUNCTIONAL_IMPACT(Input.FUNCTIONAL_IMPACT),
    /** A level of the impact on the brand, or a range of levels. */
    BRAND_IMPACT(Input.BRAND_IMPACT),
    /** A complexity, or a range of complexities. */
    COMPLEXITY(Input.COMPLEXITY),
    /** An effort from 1 to 5, or a range of efforts. */
    EFFORT(Input.EFFORT),
    /** The status. */
    STATUS(Input.STATUS),
    /** A category. */
    CATEGORY(null, Derivation.CATEGORY),
    /** A component. */
    COMPONENT(null, Derivation.COMPONENT),
    /** The priority that the issue has, regardless of its score. */
    PRIORITY(null, Derivation.PRIORITY);

    private final @Nullable Input input;
    private final String label;

    Meant(Input input) {
        this(input, input.label());
    }

    Meant(@Nullable Input input, String label) {
        this.input = input;
        this.label = label;
    }

    /**
     * {@return the input that has one value, which is filled by this; null for a category, a component and a priority}
     */
    public @Nullable Input input() {
        return input;
    }

    /** {@return whether it is a level on one of the five scales, where two values make a range} */
    public boolean level() {
        return input != null && this != STATUS;
    }

    @Override
    public String label() {
        return label;
    }
}
