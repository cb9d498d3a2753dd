package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.io.internal.json.JsonFields;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.model.tracked.TrackedField;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of an issue in its tracker, as JSON. */
final class TrackedJson {

    static final String NAME = "tracked";

    private static final List<String> FIELDS = List.of(
            "type",
            "fields",
            "milestone",
            "due",
            "reactions",
            "comments",
            "opened",
            "updated",
            "closed",
            "pullRequests",
            "duplicateOf",
            "standing");
    private static final List<String> STANDING =
            List.of("ahead", "duplicates", "daysOpen", "daysQuiet", "scales", "duplicateLevels");
    private static final List<String> SCALE = List.of("of", "percent", "usual", "chosen", "place", "places");

    /** No scale has more levels than a number has values. */
    private static final int MOST_PLACES = 10_000;

    private TrackedJson() {}

    static void write(Tracked tracked, JsonGenerator json) throws IOException {
        if (tracked.equals(Tracked.nothing())) {
            return;
        }
        json.writeObjectFieldStart(NAME);
        text("type", tracked.type(), json);
        writeFields(tracked.fields(), json);
        text("milestone", tracked.milestone(), json);
        text("due", tracked.due(), json);
        number("reactions", tracked.reactions(), json);
        number("comments", tracked.comments(), json);
        text("opened", tracked.opened(), json);
        text("updated", tracked.updated(), json);
        text("closed", tracked.closed(), json);
        JsonWriter.writeTexts("pullRequests", tracked.pullRequests(), json);
        text("duplicateOf", tracked.duplicateOf(), json);
        BacklogRank standing = tracked.standing();
        if (standing != null) {
            json.writeObjectFieldStart("standing");
            number("ahead", standing.ahead(), json);
            number("duplicates", standing.duplicates(), json);
            number("daysOpen", standing.daysOpen(), json);
            number("daysQuiet", standing.daysQuiet(), json);
            writeScales(standing.scales(), json);
            JsonWriter.writeTexts("duplicateLevels", standing.duplicateLevels(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeFields(List<TrackedField> fields, JsonGenerator json) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fields");
        for (TrackedField field : fields) {
            json.writeStartObject();
            json.writeStringField("name", field.name());
            json.writeStringField("value", field.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeScales(List<ScalePlace> scales, JsonGenerator json) throws IOException {
        if (scales.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("scales");
        for (ScalePlace scale : scales) {
            json.writeStartObject();
            json.writeStringField("of", scale.of());
            json.writeNumberField("percent", scale.percent());
            if (scale.usual()) {
                json.writeBooleanField("usual", true);
            }
            if (scale.chosen()) {
                json.writeBooleanField("chosen", true);
            }
            if (scale.places() > 0) {
                json.writeNumberField("place", scale.place());
                json.writeNumberField("places", scale.places());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(String name, @Nullable Object value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void number(String name, @Nullable Integer value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    /** Reads it from the fields of an issue. */
    static Tracked read(JsonFields issue) {
        if (issue.value(NAME) == null) {
            return Tracked.nothing();
        }
        JsonFields fields = issue.object(NAME, FIELDS);
        TrackedBuilder tracked = Tracked.builder()
                .type(fields.words("type"))
                .milestone(fields.words("milestone"))
                .due(time(fields, "due"))
                .reactions(number(fields, "reactions", Integer.MAX_VALUE))
                .comments(number(fields, "comments", Integer.MAX_VALUE))
                .opened(time(fields, "opened"))
                .updated(time(fields, "updated"))
                .closed(time(fields, "closed"))
                .pullRequests(fields.texts("pullRequests"))
                .duplicateOf(fields.words("duplicateOf"));
        readFields(fields, tracked);
        if (fields.value("standing") != null) {
            tracked.standing(standing(fields.object("standing", STANDING)));
        }
        return tracked.build();
    }

    private static void readFields(JsonFields fields, TrackedBuilder tracked) {
        for (JsonValue element : fields.elements("fields")) {
            if (!element.object()) {
                fields.problems().unexpected(element, "an object with name and value");
                continue;
            }
            JsonFields field = new JsonFields(element, fields.problems(), List.of("name", "value"));
            String name = field.words("name");
            String value = field.words("value");
            if (name != null && value != null) {
                tracked.field(name, value);
            } else {
                fields.problems().errorIn(element, "expected both a name and a value.");
            }
        }
    }

    private static BacklogRank standing(JsonFields fields) {
        Integer duplicates = number(fields, "duplicates", Integer.MAX_VALUE);
        return new BacklogRank(
                number(fields, "ahead", 100),
                duplicates == null ? 0 : duplicates,
                number(fields, "daysOpen", Integer.MAX_VALUE),
                number(fields, "daysQuiet", Integer.MAX_VALUE),
                scales(fields),
                fields.texts("duplicateLevels"));
    }

    private static List<ScalePlace> scales(JsonFields fields) {
        List<ScalePlace> scales = new ArrayList<>();
        for (JsonValue element : fields.elements("scales")) {
            if (!element.object()) {
                fields.problems()
                        .unexpected(
                                element, "an object with \"of\", such as {\"of\": \"Priority: P3\", \"usual\": true}");
                continue;
            }
            JsonFields scale = new JsonFields(element, fields.problems(), SCALE);
            String of = scale.words("of");
            int percent = orZero(number(scale, "percent", 100));
            int place = orZero(number(scale, "place", MOST_PLACES));
            int places = orZero(number(scale, "places", MOST_PLACES));
            boolean usual = yes(scale, "usual");
            boolean chosen = yes(scale, "chosen");
            if (of == null) {
                fields.problems().errorIn(element, "expected the label or field that it is about, as \"of\".");
            } else if (usual && chosen) {
                fields.problems().errorIn(element, "expected \"usual\" or \"chosen\", but not both.");
            } else if (place > places) {
                fields.problems().errorIn(element, "expected a place from 0 to the number of places.");
            } else {
                scales.add(new ScalePlace(of, percent, usual, chosen, place, places));
            }
        }
        return scales;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static boolean yes(JsonFields fields, String name) {
        JsonValue value = fields.value(name);
        if (value == null) {
            return false;
        }
        if (value.kind() != JsonValue.Kind.TRUTH) {
            fields.problems().unexpected(value, "true or false");
        }
        return value.text().equals("true");
    }

    private static @Nullable Integer number(JsonFields fields, String name, int most) {
        JsonValue value = fields.value(name);
        String text = fields.words(name, "a number");
        if (value == null || text == null) {
            return null;
        }
        if (text.matches("\\d{1,10}") && Long.parseLong(text) <= most) {
            return Integer.valueOf(text);
        }
        fields.problems().unexpected(value, "a whole number from 0" + (most == Integer.MAX_VALUE ? "" : " to " + most));
        return null;
    }

    private static @Nullable Instant time(JsonFields fields, String name) {
        JsonValue value = fields.value(name);
        String text = fields.words(name, "a time");
        if (value == null || text == null) {
            return null;
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeException unread) {
            fields.problems().unexpected(value, "a time, such as \"2026-01-31T12:00:00Z\"");
            return null;
        }
    }
}
