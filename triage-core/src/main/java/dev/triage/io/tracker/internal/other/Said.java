package dev.triage.io.tracker.internal.other;

import dev.triage.io.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value of a tracker says in words: a status may be a text, a number, or an object that has a name. */
final class Said {

    /** What trackers call the words of an object. */
    private static final List<String> WORDS = List.of(
            "display_value",
            "displayName",
            "display_name",
            "fullName",
            "real_name",
            "full_name",
            "name",
            "title",
            "label",
            "text",
            "plain_text",
            "value",
            "username",
            "UserName",
            "login",
            "Name",
            "_refObjectName",
            "presentation",
            "start",
            "date");

    /** What trackers call the key of another issue. */
    private static final List<String> KEYS =
            List.of("display_value", "idReadable", "identifier", "key", "gid", "number", "iid", "id");

    private static final Pattern WHOLE = Pattern.compile("^(-?\\d++)\\.0++$");

    private Said() {}

    /** The words of a member with this name; none if it says nothing. */
    static List<String> words(JsonValue value, String name) {
        List<String> words = new ArrayList<>();
        switch (value.kind()) {
            case NUMBER -> words.add(WHOLE.matcher(value.text()).replaceFirst("$1"));
            case TEXT -> {
                if (!value.text().isBlank()) {
                    words.add(value.text().strip());
                }
            }
            case TRUTH -> {
                if (value.text().equals("true")) {
                    words.add("true");
                }
            }
            case LIST -> {
                if (isOneText(value)) {
                    words.add(oneText(value));
                } else {
                    value.stated().forEach(element -> words.addAll(words(element, name)));
                }
            }
            case OBJECT -> words.addAll(ofObject(value, name));
            case NULL -> {}
        }
        return words;
    }

    /** Notion gives a text as a list of its parts, each of which has a style. */
    private static boolean isOneText(JsonValue list) {
        List<JsonValue> parts = list.stated();
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.has("plain_text"));
    }

    private static String oneText(JsonValue list) {
        StringBuilder text = new StringBuilder();
        for (JsonValue part : list.stated()) {
            JsonValue plain = part.member("plain_text");
            text.append(plain == null ? "" : plain.text());
        }
        return text.toString().strip();
    }

    /** What an object says that names its type, as in Notion; the value itself if it is no such object. */
    static JsonValue typed(JsonValue value) {
        JsonValue type = value.member("type");
        JsonValue typed = type == null ? null : value.member(type.text());
        return typed == null ? value : typed;
    }

    private static List<String> ofObject(JsonValue object, String name) {
        List<JsonValue> elements = elements(object);
        if (elements != null) {
            return elements.stream()
                    .flatMap(element -> words(element, name).stream())
                    .toList();
        }
        JsonValue type = object.member("type");
        JsonValue typed = typed(object);
        if (typed != object) {
            return words(typed, name);
        }
        JsonValue number = object.has("prefix") ? object.member("number") : null;
        if (number != null) {
            String prefix = text(object, "prefix");
            return List.of(prefix == null ? number.text() : prefix + "-" + number.text());
        }
        // ServiceNow names the key of a record only.
        boolean reference = object.has("link") && object.has("value") && !object.has("display_value");
        for (String words : reference ? List.<String>of() : WORDS) {
            JsonValue stated = object.member(words);
            if (stated != null) {
                return words(stated, name);
            }
        }
        JsonValue same = object.member(name);
        return same != null ? words(same, name) : type != null ? words(type, name) : List.of();
    }

    /** The elements of a list, also if GraphQL wraps them into nodes or edges; null if it is none. */
    static @Nullable List<JsonValue> elements(JsonValue value) {
        if (value.kind() == JsonValue.Kind.LIST) {
            return value.stated();
        }
        JsonValue nodes = value.member("nodes");
        if (nodes != null) {
            return nodes.stated();
        }
        JsonValue named = value.member("_tagsNameArray");
        if (named != null) {
            return named.stated();
        }
        JsonValue edges = value.member("edges");
        if (edges == null) {
            return null;
        }
        List<JsonValue> elements = new ArrayList<>();
        for (JsonValue edge : edges.stated()) {
            JsonValue node = edge.member("node");
            if (node != null) {
                elements.add(node);
            }
        }
        return elements;
    }

    /** The key of another issue: a text, a number or an object; null if it has none. */
    static @Nullable String key(@Nullable JsonValue value) {
        if (value == null || value.kind() == JsonValue.Kind.LIST) {
            return null;
        }
        if (value.kind() != JsonValue.Kind.OBJECT) {
            return value.text().isBlank() ? null : value.text();
        }
        for (String name : KEYS) {
            JsonValue key = value.member(name);
            if (key != null) {
                return key(key);
            }
        }
        return null;
    }

    /** A text in an object, or null. */
    static @Nullable String text(JsonValue object, String name) {
        JsonValue value = object.member(name);
        return value == null || value.text().isBlank() ? null : value.text();
    }

    /** What stands at a way through objects, with slashes between the names; null if nothing does. */
    static @Nullable JsonValue at(JsonValue object, String way) {
        JsonValue value = object;
        for (String name : way.split("/", -1)) {
            value = value == null ? null : value.member(name);
        }
        return value;
    }
}
