package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * A value that the issue does not state directly, but that a label or another signal stands for, because the team
 * defined it so.
 *
 * <pre>{@code
 * new Derivation(
 *         "user impact", "Critical", "label sev1", "A label sets an input that is not stated", "The team defines it.")
 * }</pre>
 *
 * @param what what was derived: the label of an {@link Input}, or {@code "category"}, {@code "component"} or
 *     {@code "priority"}
 * @param value what it is, in the words of the scale
 * @param signal the signal that stands for it, such as {@code "label sev1"}
 * @param rule the rule that applies it
 * @param reason why
 */
public record Derivation(String what, String value, String signal, String rule, String reason) {

    /** The name of a derived category. */
    public static final String CATEGORY = "category";

    /** The name of a derived component. */
    public static final String COMPONENT = "component";

    /** The name of a derived priority, which a label or another signal pins. */
    public static final String PRIORITY = "priority";

    /**
     * Makes a derivation.
     *
     * @param what what was derived
     * @param value what it is, in the words of the scale
     * @param signal the signal that stands for it
     * @param rule the rule that applies it
     * @param reason why
     */
    public Derivation {
        requireNonNull(what, "what");
        requireNonNull(value, "value");
        requireNonNull(signal, "signal");
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
    }

    /**
     * {@return whether the value of this input, or a part of it, is derived here}
     *
     * @param input the input
     */
    public boolean gives(Input input) {
        return what.equals(input == Input.CATEGORIES ? CATEGORY : input.label());
    }

    /** {@return the derivation in words: {@code "label sev1 stands for Critical"}} */
    public String text() {
        return signal + " stands for " + value;
    }
}
