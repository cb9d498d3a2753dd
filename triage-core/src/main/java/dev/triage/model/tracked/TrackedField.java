package dev.triage.model.tracked;

import static java.util.Objects.requireNonNull;

/**
 * A field that a tracker, or a form that people filled in, has for an issue, such as {@code Severity: High}.
 *
 * @param name how the field is called; never blank
 * @param value what stands in it; never blank
 */
public record TrackedField(String name, String value) {

    /**
     * Makes a field; name and value lose the blanks around them.
     *
     * @throws IllegalArgumentException if the name or the value is blank
     */
    public TrackedField {
        name = requireNonNull(name, "name").strip();
        value = requireNonNull(value, "value").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A field needs a name, but got a blank one.");
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The field " + name + " needs a value, but got a blank one.");
        }
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
