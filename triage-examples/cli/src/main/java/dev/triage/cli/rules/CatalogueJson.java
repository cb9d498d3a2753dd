package dev.triage.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.io.json.DecisionWriter;
import dev.triage.model.decision.Origin;
import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the catalogue as JSON. */
final class CatalogueJson {

    private CatalogueJson() {}

    static void write(List<RuleDescription> rules, Writer writer) throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            json.writeStartArray();
            for (RuleDescription rule : rules) {
                json.writeStartObject();
                json.writeStringField("id", rule.id());
                json.writeStringField("name", rule.name());
                json.writeStringField("stage", rule.stage());
                json.writeStringField("effect", rule.effect().text());
                json.writeStringField("reason", rule.reason());
                json.writeStringField("file", rule.file());
                json.writeNumberField("line", rule.line());
                Origin origin = rule.origin();
                if (origin != null) {
                    DecisionWriter.writeOrigin(origin, json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        writer.write('\n');
    }
}
