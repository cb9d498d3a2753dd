package dev.triage.io.tracker.internal.export;

import dev.triage.io.internal.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What trackers answer with instead of issues: an error in words, perhaps in an object or in a list of them. */
final class Refusal {

    /** What they call it, the clearest first. */
    private static final List<String> NAMES = List.of(
            "errorMessages",
            "errors",
            "error_message",
            "error_info",
            "_error_message",
            "message",
            "error",
            "err",
            "detail");

    /** What Rally puts beside the issues that it found. */
    private static final String INSIDE = "Errors";

    private static final Set<String> ASKED = Set.copyOf(NAMES);

    private static final List<String> WORDS = List.of("message", "msg", "error", "type");

    private Refusal() {}

    /** Whether members of that name may say why there are no issues. */
    static boolean asksFor(String name) {
        return ASKED.contains(name) || name.equals(INSIDE);
    }

    /**
     * What an object that is no issue says of an error, or null.
     *
     * @param outermost whether nothing stands around it; further inside, a message belongs to what is read
     */
    static @Nullable String of(JsonValue object, boolean outermost) {
        for (String name : outermost ? NAMES : List.<String>of()) {
            JsonValue said = object.member(name);
            String words = said == null ? null : words(said);
            if (words != null) {
                return words;
            }
        }
        JsonValue inside = object.member(INSIDE);
        return inside == null ? null : words(inside);
    }

    private static @Nullable String words(JsonValue said) {
        return switch (said.kind()) {
            case TEXT -> said.text().isBlank() ? null : said.text();
            case LIST ->
                said.stated().isEmpty()
                        ? null
                        : said.stated().stream()
                                .map(Refusal::words)
                                .map(words -> words == null ? "an error" : words)
                                .collect(Collectors.joining(" "));
            case OBJECT -> ofObject(said);
            case NUMBER, TRUTH, NULL -> null;
        };
    }

    private static @Nullable String ofObject(JsonValue object) {
        for (String name : WORDS) {
            JsonValue said = object.member(name);
            if (said != null && said.kind() == JsonValue.Kind.TEXT) {
                return said.text();
            }
        }
        for (JsonValue member : object.members()) {
            String words = words(member);
            if (words != null) {
                return words;
            }
        }
        return null;
    }
}
