package dev.triage.io.tracker.internal.export;

import dev.triage.io.internal.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of an export. The same thing is called by several names, depending on how it was exported;
 * the first one that is there counts. What is not of the type that is asked for is reported, and then counts as not
 * stated.
 */
public record Fields(JsonValue object, ExportSink findings) {

    /** More digits may be too many for a number. */
    private static final int MOST_DIGITS = 9;

    /** What programs in Go write for no time, such as the search of the command line of GitHub for open issues. */
    private static final String NO_TIME = "0001-01-01";

    /** The first of these that is stated, or null. */
    @Nullable
    public JsonValue value(String... names) {
        for (String name : names) {
            JsonValue value = object.member(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A text that says something, or null. */
    @Nullable
    public String text(String... names) {
        JsonValue value = value(names);
        return value == null ? null : text(value);
    }

    /** What a value says, or null, with a problem if it is no text. */
    @Nullable
    String text(JsonValue value) {
        if (value.kind() != JsonValue.Kind.TEXT) {
            findings.unexpected(value, "text");
            return null;
        }
        return value.text().isBlank() ? null : value.text().strip();
    }

    /** What a text or a number says, or the name or title of an object; null if there is nothing. */
    @Nullable
    public String words(String... names) {
        JsonValue value = value(names);
        if (value == null || value.kind() == JsonValue.Kind.NUMBER) {
            return value == null ? null : value.text();
        }
        return value.kind() == JsonValue.Kind.OBJECT
                ? new Fields(value, findings).text("name", "real_name", "title")
                : text(value);
    }

    /** A whole number from 0, or null. */
    @Nullable
    public Integer count(String... names) {
        JsonValue value = value(names);
        return value == null ? null : count(value);
    }

    /** The whole number from 0 that a value is, or null, with a problem if it is none. */
    @Nullable
    Integer count(JsonValue value) {
        if (value.kind() != JsonValue.Kind.NUMBER) {
            findings.unexpected(value, "a number");
            return null;
        }
        if (!whole(value.text())) {
            findings.unexpected(value, "a whole number from 0");
            return null;
        }
        return Integer.valueOf(value.text());
    }

    private static boolean whole(String text) {
        boolean whole = !text.isEmpty() && text.length() <= MOST_DIGITS;
        for (int at = 0; whole && at < text.length(); at++) {
            whole = text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return whole;
    }

    /** Whether that is stated to be true. */
    public boolean truth(String... names) {
        JsonValue value = value(names);
        if (value != null && value.kind() != JsonValue.Kind.TRUTH) {
            findings.unexpected(value, "true or false");
            return false;
        }
        return value != null && value.text().equals("true");
    }

    /** A time or a date, or null. */
    @Nullable
    public Instant time(String... names) {
        JsonValue value = value(names);
        String text = value == null ? null : text(value);
        if (value == null || text == null || text.startsWith(NO_TIME)) {
            return null;
        }
        Instant time = Moments.read(text);
        if (time == null) {
            findings.unexpected(value, "a time, such as " + Moments.EXAMPLE);
        }
        return time;
    }

    /** An object inside this one; one without fields if it is not stated. */
    public Fields inner(String... names) {
        JsonValue value = value(names);
        if (value != null && !value.object()) {
            findings.unexpected(value, "an object");
        }
        return new Fields(value != null && value.object() ? value : object.unstated(names[0]), findings);
    }

    /** The elements of a list, which GraphQL wraps into nodes, or into edges with a node each. */
    public List<JsonValue> list(String... names) {
        JsonValue value = value(names);
        if (value == null) {
            return List.of();
        }
        if (value.kind() == JsonValue.Kind.LIST) {
            return value.stated();
        }
        if (value.kind() != JsonValue.Kind.OBJECT) {
            findings.unexpected(value, "a list");
            return List.of();
        }
        Fields connection = new Fields(value, findings);
        if (connection.value("edges") == null) {
            return connection.value("nodes") == null ? List.of() : connection.list("nodes");
        }
        List<JsonValue> nodes = new ArrayList<>();
        for (Fields edge : connection.objects("edges")) {
            JsonValue node = edge.value("node");
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** The elements of a list that are objects; all others are reported. */
    public List<Fields> objects(String... names) {
        List<Fields> objects = new ArrayList<>();
        for (JsonValue element : list(names)) {
            if (element.kind() == JsonValue.Kind.OBJECT) {
                objects.add(new Fields(element, findings));
            } else {
                findings.unexpected(element, "an object");
            }
        }
        return objects;
    }

    /** The texts of a list, whose elements are texts or objects with a text of one of these names. */
    public List<String> texts(String name, String... inner) {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : list(name)) {
            String text =
                    element.kind() == JsonValue.Kind.OBJECT ? new Fields(element, findings).text(inner) : text(element);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
