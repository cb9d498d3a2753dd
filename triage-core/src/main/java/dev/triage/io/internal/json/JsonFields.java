package dev.triage.io.internal.json;

import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object, by name. What cannot be read as it is asked for is reported and then counts as not stated;
 * so does null.
 */
public final class JsonFields {

    /** The reference to the schema for editors; it is not part of an issue. */
    private static final String SCHEMA = "$schema";

    private final JsonValue object;
    private final ProblemReporter problems;
    private final List<String> known;
    /** The values in the order of the known names, which are so few that looking through them is faster than hashing. */
    private final @Nullable JsonValue[] values;

    /** Takes the fields of an object and reports unknown ones. */
    public JsonFields(JsonValue object, ProblemReporter problems, List<String> known) {
        this(object, problems, known, Map.of());
    }

    /**
     * The same.
     *
     * @param elsewhere where unknown fields belong, by their names in small letters, without spaces, hyphens and underscores
     */
    public JsonFields(JsonValue object, ProblemReporter problems, List<String> known, Map<String, String> elsewhere) {
        this.object = object;
        this.problems = problems;
        this.known = known;
        this.values = new JsonValue[known.size()];
        for (JsonValue member : object.members()) {
            String name = member.name();
            int at = place(name);
            if (at >= 0) {
                JsonValue earlier = values[at];
                values[at] = member;
                if (earlier != null) {
                    warning(member, "stated twice, first in line " + earlier.line() + "; the last one counts.");
                }
            } else if (!name.equals(SCHEMA)) {
                String place = elsewhere.get(name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""));
                warning(
                        member,
                        "unknown field, left out."
                                + (place == null
                                        ? Phrases.suggestion(name, known.toArray(String[]::new))
                                        : " Did you mean " + place + "?"));
            }
        }
    }

    private void warning(JsonValue member, String message) {
        problems.warning(member.nameLine(), member.nameColumn(), member.path() + ": " + message);
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
    public JsonValue object() {
        return object;
    }

    public ProblemReporter problems() {
        return problems;
    }

    /** The value of a field, or null if it is not stated. */
    public @Nullable JsonValue value(String name) {
        int place = place(name);
        JsonValue value = place < 0 ? null : values[place];
        return value == null || value.kind() == Kind.NULL ? null : value;
    }

    /** The text of a field; a number, true or false is taken as it is written. Null if it is not stated. */
    public @Nullable String text(String name) {
        JsonValue value = value(name);
        return value == null ? null : text(value, "text");
    }

    /** The text of a field that says something, or null if it is not stated or blank. */
    public @Nullable String words(String name) {
        return words(name, "text");
    }

    /**
     * The same, of a field that needs more than any text.
     *
     * @param expected what it needs, in words
     */
    public @Nullable String words(String name, String expected) {
        JsonValue value = value(name);
        String text = value == null ? null : text(value, expected);
        return text == null || text.isBlank() ? null : text;
    }

    /** The texts of a list; a single one needs no list. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            String text = text(element, "text");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The elements of a list without those that are null; a single value that is not blank needs no list. */
    public List<JsonValue> elements(String name) {
        JsonValue value = value(name);
        if (value == null || (value.kind() == Kind.TEXT && value.text().isBlank())) {
            return List.of();
        }
        return value.kind() == Kind.LIST ? value.stated() : List.of(value);
    }

    /** The fields of an object inside this one; none if it is not stated. */
    public JsonFields object(String name, List<String> inner) {
        JsonValue value = value(name);
        if (value != null && !value.object()) {
            problems.unexpected(value, "an object with " + list(inner));
        }
        return new JsonFields(value != null && value.object() ? value : object.unstated(name), problems, inner);
    }

    /**
     * The text of a value, or null, with a problem, if it has none.
     *
     * @param expected what the field needs, in words
     */
    public @Nullable String text(JsonValue value, String expected) {
        return switch (value.kind()) {
            case TEXT, NUMBER, TRUTH -> value.text();
            case OBJECT, LIST, NULL -> {
                problems.unexpected(value, expected);
                yield null;
            }
        };
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
