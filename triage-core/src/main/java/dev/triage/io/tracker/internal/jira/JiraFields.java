package dev.triage.io.tracker.internal.jira;

import dev.triage.io.internal.json.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields that a site of Jira adds: their names, and what stands in them in short. */
public final class JiraFields {

    private static final int LONGEST = 100;
    /** What Jira needs to keep the order of a board. */
    private static final Pattern RANK = Pattern.compile("\\d\\|\\S+");

    private static final Pattern WHOLE = Pattern.compile("^(-?\\d+)\\.0+$");
    private static final Pattern STORY_POINTS = Pattern.compile("(?i)story points?(?: estimate)?|storypoints");

    private JiraFields() {}

    /** The name of a field; what the two kinds of projects call differently gets one name. */
    public static String name(String name) {
        return STORY_POINTS.matcher(name.strip()).matches() ? "Story Points" : name.strip();
    }

    /** What stands in a field, or null if that is nothing, or a longer text, or a structure that only Jira knows. */
    static @Nullable String value(JsonValue value) {
        String text = switch (value.kind()) {
            case TEXT, NUMBER, TRUTH -> value.text();
            case OBJECT -> chosen(value);
            case LIST ->
                value.stated().stream()
                        .map(JiraFields::value)
                        .filter(element -> element != null)
                        .collect(Collectors.joining(", "));
            case NULL -> "";
        };
        return text(text);
    }

    /** A text that can be the value of a field, or null. */
    public static @Nullable String text(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        boolean none = words.isEmpty()
                || words.length() > LONGEST
                || words.lines().count() > 1
                || words.toLowerCase(Locale.ROOT).startsWith("com.atlassian.")
                || words.startsWith("{")
                || RANK.matcher(words).matches();
        return none ? null : WHOLE.matcher(words).replaceFirst("$1");
    }

    private static @Nullable String chosen(JsonValue object) {
        for (String name : new String[] {"value", "name", "displayName"}) {
            JsonValue chosen = object.member(name);
            if (chosen != null) {
                JsonValue child = object.member("child");
                String inner = child == null ? null : value(child);
                return inner == null ? value(chosen) : value(chosen) + " / " + inner;
            }
        }
        return null;
    }
}
