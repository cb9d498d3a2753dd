package dev.triage.cli.labels;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.rules.catalogue.SignalMeaning;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what was found about levels as settings, so that it holds for single events and endless streams as well. */
final class FoundSettings {

    private static final String NOTHING = "nothing";

    private FoundSettings() {}

    static void write(SignalTally tally, Writer writer) throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            json.writeStartObject();
            write("labels", tally.of("label"), json);
            write("fields", tally.of("field"), json);
            json.writeEndObject();
        }
        writer.write('\n');
    }

    private static void write(String part, List<SignalTally.Counted> signals, JsonGenerator json) throws IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (SignalTally.Counted one : signals) {
            ScalePlace scale = one.signal().scale();
            if (scale != null) {
                found.putIfAbsent(one.signal().words(), meanings(one.signal()));
            }
        }
        if (found.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(part);
        for (Map.Entry<String, List<String>> one : found.entrySet()) {
            List<String> meanings = one.getValue();
            if (meanings.size() == 1) {
                json.writeStringField(one.getKey(), meanings.get(0));
                continue;
            }
            json.writeArrayFieldStart(one.getKey());
            for (String meaning : meanings) {
                json.writeString(meaning);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static List<String> meanings(SignalMeaning signal) {
        List<String> meanings = signal.senses().stream()
                .filter(SignalMeaning.Sense::clear)
                .map(SignalMeaning.Sense::meaning)
                .distinct()
                .toList();
        return meanings.isEmpty() ? List.of(NOTHING) : meanings;
    }
}
