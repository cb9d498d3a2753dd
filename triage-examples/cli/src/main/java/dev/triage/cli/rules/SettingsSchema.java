package dev.triage.cli.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.cli.output.JsonText;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Objects;
import java.util.TreeSet;

/** Writes the JSON Schema of settings, with the names and ids of the rules. Has no state. */
final class SettingsSchema {

    /** The definition that lists the rules. */
    private static final String RULE = "rule";

    private SettingsSchema() {}

    static void write(TriageEngine engine, Writer writer) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                        TriageEngine.class.getResourceAsStream("settings.schema.json"), "settings.schema.json");
                JsonParser from = new JsonFactory().createParser(schema);
                JsonGenerator to = JsonText.generator(writer)) {
            while (from.nextToken() != null) {
                if (from.currentToken() == JsonToken.FIELD_NAME && RULE.equals(from.currentName())) {
                    from.nextToken();
                    from.skipChildren();
                    to.writeFieldName(RULE);
                    rule(engine, to);
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        }
        writer.write('\n');
    }

    private static void rule(TriageEngine engine, JsonGenerator json) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        for (RuleDescription rule : engine.catalogue()) {
            words.add(rule.name());
            words.add(rule.id());
        }
        for (RetiredRule retired : engine.retired()) {
            words.add(retired.rule().name());
            words.add(retired.rule().id());
        }
        json.writeStartObject();
        json.writeStringField("description", "The name or the id of a rule.");
        json.writeArrayFieldStart("enum");
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
