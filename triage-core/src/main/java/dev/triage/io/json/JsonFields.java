package dev.triage.io.json;

import dev.triage.io.internal.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object, by name. What cannot be read as it is asked for is reported and then counts as not stated;
 * so does null.
 */
final class JsonFields {

    /** What editors look for to find the schema; it says nothing about an issue. */
    private static final String SCHEMA = "$schema";

    private final JsonValue.Structure object;
    private final String path;
    private final Problems problems;
    private final List<String> known;
    /** The values in the order of the known names, which are so few that looking through them is faster than hashing. */
    private final @Nullable JsonValue[] values;

    /**
     * Takes the fields of an object and reports those that nobody will ask for.
     *
     * @param path how problems call the object, such as "impact"; empty for an issue itself
     */
    JsonFields(JsonValue.Structure object, String path, Problems problems, List<String> known) {
        this.object = object;
        this.path = path;
        this.problems = problems;
        this.known = known;
        this.values = new JsonValue[known.size()];
        for (JsonValue.Member member : object.members()) {
            String name = member.name();
            int place = place(name);
            if (place < 0 && name.equals(SCHEMA)) {
                continue;
            }
            if (place < 0) {
                problems.warning(
                        member.line(),
                        member.column(),
                        path(name) + ": unknown field, left out."
                                + Phrases.suggestion(name, known.toArray(String[]::new)));
                continue;
            }
            JsonValue earlier = values[place];
            values[place] = member.value();
            if (earlier != null) {
                problems.warning(
                        member.line(),
                        member.column(),
                        path(name) + ": stated twice, first in line " + earlier.line() + "; the last one counts.");
            }
        }
    }

    private int place(String name) {
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).equals(name)) {
                return at;
            }
        }
        return -1;
    }

    /** The object whose fields these are. */
    JsonValue.Structure object() {
        return object;
    }

    Problems problems() {
        return problems;
    }

    /** How problems call a field, such as "impact.user". */
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The value of a field, or null if it is not stated. */
    @Nullable
    JsonValue value(String name) {
        int place = place(name);
        JsonValue value = place < 0 ? null : values[place];
        return value instanceof JsonValue.Nothing ? null : value;
    }

    /** The text of a field; a number, true or false is taken as it is written. Null if it is not stated. */
    @Nullable
    String text(String name) {
        JsonValue value = value(name);
        return value == null ? null : text(value, name, "text");
    }

    /** The text of a field that says something, or null if it is not stated or blank. */
    @Nullable
    String words(String name) {
        return words(name, "text");
    }

    /**
     * The same, of a field that needs more than any text.
     *
     * @param expected what it needs, in words
     */
    @Nullable
    String words(String name, String expected) {
        JsonValue value = value(name);
        String text = value == null ? null : text(value, name, expected);
        return text == null || text.isBlank() ? null : text;
    }

    /** The texts of a list; a single one needs no list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<JsonValue> elements = elements(name);
        for (JsonValue element : elements) {
            String text = text(element, name, "text");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The elements of a list without those that are null; a single value that is not blank needs no list. */
    List<JsonValue> elements(String name) {
        JsonValue value = value(name);
        if (value == null
                || (value instanceof JsonValue.Text text && text.text().isBlank())) {
            return List.of();
        }
        if (value instanceof JsonValue.Array array) {
            for (JsonValue element : array.elements()) {
                if (element instanceof JsonValue.Nothing) {
                    return array.elements().stream()
                            .filter(other -> !(other instanceof JsonValue.Nothing))
                            .toList();
                }
            }
            return array.elements();
        }
        return List.of(value);
    }

    /** The fields of an object inside this one; none if it is not stated. */
    JsonFields object(String name, List<String> known) {
        JsonValue value = value(name);
        if (value instanceof JsonValue.Structure inner) {
            return new JsonFields(inner, path(name), problems, known);
        }
        if (value != null) {
            problems.error(value, path(name) + ": expected an object with " + list(known) + but(value));
        }
        var nothing = new JsonValue.Structure(List.of(), object.line(), object.column());
        return new JsonFields(nothing, path(name), problems, known);
    }

    /**
     * The text of a value, or null, with a problem, if it has none.
     *
     * @param name the field in which it stands
     * @param expected what the field needs, in words
     */
    @Nullable
    String text(JsonValue value, String name, String expected) {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        if (value instanceof JsonValue.Literal literal) {
            return literal.text();
        }
        problems.error(value, path(name) + ": expected " + expected + but(value));
        return null;
    }

    static String but(JsonValue value) {
        return ", but found " + value.described() + ".";
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
