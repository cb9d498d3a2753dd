package dev.triage.model.tracked;

import static java.util.Objects.requireNonNull;

/**
 * A field of an issue in a tracker or in an issue form, such as {@code Severity: High}.
 *
 * @param name the name of the field; never blank
 * @param value the value of the field; never blank
 */
public record TrackedField(String name, String value) {

    /**
     * Makes a field; name and value lose the blanks around them.
     *
     * @param name the name of the field
     * @param value the value of the field
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
