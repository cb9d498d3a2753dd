package dev.triage.model.decision;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Input;

/**
 * Something that nobody stated in so many words, but that a word of the issue stands for, because its team agreed so.
 *
 * <pre>{@code
 * new Derivation("user impact", "Critical", "label sev1", "A label fills what nobody stated", "The team agreed on it.")
 * }</pre>
 *
 * @param what what was derived: the label of an {@link Input}, or {@code "category"}, {@code "component"} or
 *     {@code "priority"}
 * @param value what it is, in the words of the scale
 * @param signal the word that stands for it, such as {@code "label sev1"}
 * @param rule the rule that let it count
 * @param reason why
 */
public record Derivation(String what, String value, String signal, String rule, String reason) {

    /** What a derived category is called. */
    public static final String CATEGORY = "category";

    /** What a derived component is called. */
    public static final String COMPONENT = "component";

    /** What a derived priority is called: one that is pinned by a word of the issue. */
    public static final String PRIORITY = "priority";

    /** Makes a derivation. */
    public Derivation {
        requireNonNull(what, "what");
        requireNonNull(value, "value");
        requireNonNull(signal, "signal");
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
    }

    /** Whether this input has its value, or a part of it, from here. */
    public boolean gives(Input input) {
        return what.equals(input == Input.CATEGORIES ? CATEGORY : input.label());
    }

    /** The same in words: {@code "label sev1 stands for Critical"}. */
    public String text() {
        return signal + " stands for " + value;
    }
}
