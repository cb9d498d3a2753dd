package dev.triage.rules.internal.rule;

/**
 * Something that an annotation says about an effect.
 *
 * @param annotation the annotation that says it
 * @param type what it is
 * @param number whether settings can change it
 * @param required whether it has to be there
 */
public record EffectValue(String annotation, Type type, boolean number, boolean required) {

    /** What a value is. */
    public enum Type {
        /** That the annotation is there is all it says. */
        FLAG,
        /** Any text. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** How many levels of the priority. */
        LEVELS,
        /** A number. */
        DECIMAL,
        /** A priority. */
        PRIORITY,
        /** A list of the summary. */
        LIST,
        /** What follows from a link. */
        RELATION,
        /** An input with its value, such as {@code "user impact: Low"}. */
        ASSUMPTION,
        /** What a word stands for, such as {@code "category: Bug"}. */
        STATEMENT
    }

    EffectValue named(String other) {
        return new EffectValue(other, type, number, required);
    }

    EffectValue orNone() {
        return new EffectValue(annotation, type, number, false);
    }
}
