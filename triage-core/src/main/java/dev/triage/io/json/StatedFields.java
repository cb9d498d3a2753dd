package dev.triage.io.json;

import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.json.JsonFields;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.JsonValue.Kind;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that must state all that it is made of. What is missing or cannot be read is reported, and the object does
 * not count as {@link #complete} any more; the methods then return any value. Not thread-safe.
 */
final class StatedFields {

    private final JsonFields fields;
    private final ProblemReporter problems;
    private final Completeness completeness;

    /** Whether the object and all that is in it was read. */
    private static final class Completeness {
        private boolean complete = true;
    }

    /** Takes the fields of an object. */
    StatedFields(JsonValue object, ProblemReporter problems, List<String> known) {
        this(new JsonFields(object, problems, known), problems, new Completeness());
    }

    private StatedFields(JsonFields fields, ProblemReporter problems, Completeness completeness) {
        this.fields = fields;
        this.problems = problems;
        this.completeness = completeness;
    }

    /** Whether all fields that were asked for could be read. */
    boolean complete() {
        return completeness.complete;
    }

    /** Whether a field is stated. */
    boolean has(String name) {
        return fields.value(name) != null;
    }

    /** A field as it stands, or null if it is not stated. */
    @Nullable
    JsonValue value(String name) {
        return fields.value(name);
    }

    /** Where problems go. */
    ProblemReporter problems() {
        return problems;
    }

    /** The text of a field. */
    String text(String name) {
        JsonValue value = needed(name, "text");
        return value == null ? "" : read(value, Kind.TEXT, "text");
    }

    /** The text of a field, or null if it is not stated. */
    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** The whole number of a field. */
    int number(String name) {
        JsonValue value = needed(name, "a whole number");
        String digits = value == null ? "0" : read(value, Kind.NUMBER, "a whole number");
        try {
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException notWhole) {
            unexpected(value == null ? fields.object() : value, "a whole number");
            return 0;
        }
    }

    /** Whether a field is true. */
    boolean truth(String name) {
        JsonValue value = needed(name, "true or false");
        return value != null && read(value, Kind.TRUTH, "true or false").equals("true");
    }

    /** The priority of a field. */
    Priority priority(String name) {
        return choice(name, Priority.values(), Priority::name);
    }

    /** The value of a field, by its label. */
    <E extends Enum<E> & Labelled> E labelled(String name, E[] values) {
        return choice(name, values, Labelled::label);
    }

    private <E> E choice(String name, E[] values, Function<E, String> label) {
        String[] labels = Arrays.stream(values).map(label).toArray(String[]::new);
        String expected = "one of " + String.join(", ", labels);
        JsonValue value = needed(name, expected);
        String word = value == null ? "" : read(value, Kind.TEXT, expected);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].equals(word)) {
                return values[i];
            }
        }
        if (value != null && !word.isEmpty()) {
            completeness.complete = false;
            problems.errorIn(
                    value,
                    "unknown (" + Phrases.shorten(word) + "): expected " + String.join(", ", labels) + "."
                            + Phrases.suggestion(word, labels));
        }
        return values[0];
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            texts.add(read(element, Kind.TEXT, "text"));
        }
        return texts;
    }

    /**
     * The objects of a list.
     *
     * @param inner the fields of each
     * @param reading makes one
     */
    <T> List<T> list(String name, List<String> inner, Function<StatedFields, @Nullable T> reading) {
        List<T> all = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            if (element.object()) {
                T one = read(inner(element, inner), reading);
                if (one != null) {
                    all.add(one);
                }
            } else {
                unexpected(element, "an object with " + String.join(", ", inner));
            }
        }
        return all;
    }

    /** What a reading makes of an object, or null, with a problem, if it refuses what the object says. */
    static <T> @Nullable T read(StatedFields object, Function<StatedFields, @Nullable T> reading) {
        try {
            T one = reading.apply(object);
            object.completeness.complete &= one != null;
            return one;
        } catch (IllegalArgumentException refused) {
            if (object.complete()) {
                object.refuse(String.valueOf(refused.getMessage()));
            }
            return null;
        }
    }

    /** The object of a field, or null if it is not stated. */
    @Nullable
    StatedFields object(String name, List<String> inner) {
        JsonValue value = fields.value(name);
        if (value != null && !value.object()) {
            unexpected(value, "an object with " + String.join(", ", inner));
            return null;
        }
        return value == null ? null : inner(value, inner);
    }

    /** The object of a field. */
    StatedFields neededObject(String name, List<String> inner) {
        needed(name, "an object with " + String.join(", ", inner));
        StatedFields object = object(name, inner);
        return object == null ? inner(fields.object().unstated(name), inner) : object;
    }

    /** Says what is wrong with the object as a whole. */
    void refuse(String message) {
        completeness.complete = false;
        problems.error(fields.object(), message);
    }

    private StatedFields inner(JsonValue object, List<String> known) {
        return new StatedFields(new JsonFields(object, problems, known), problems, completeness);
    }

    private List<JsonValue> elements(String name) {
        JsonValue value = needed(name, "a list");
        if (value != null && value.kind() != Kind.LIST) {
            unexpected(value, "a list");
        }
        return value != null && value.kind() == Kind.LIST ? value.elements() : List.of();
    }

    private @Nullable JsonValue needed(String name, String expected) {
        JsonValue value = fields.value(name);
        if (value == null && completeness.complete) {
            refuse(fields.object().path(name) + ": missing; expected " + expected + ".");
        }
        return value;
    }

    private String read(JsonValue value, Kind kind, String expected) {
        if (value.kind() != kind) {
            unexpected(value, expected);
            return "";
        }
        return value.text();
    }

    private void unexpected(JsonValue value, String expected) {
        completeness.complete = false;
        problems.unexpected(value, expected);
    }
}
