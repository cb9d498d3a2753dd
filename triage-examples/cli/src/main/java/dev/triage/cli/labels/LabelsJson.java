package dev.triage.cli.labels;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.tools.check.report.UnknownWord;
import java.io.IOException;
import java.io.Writer;

/** Writes labels and their meaning as JSON. */
final class LabelsJson {

    private LabelsJson() {}

    static void write(SignalTally tally, Writer writer) throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            json.writeStartObject();
            json.writeNumberField("issues", tally.issues());
            json.writeNumberField("issuesThatSaySomething", tally.speaking());
            json.writeArrayFieldStart("signals");
            for (String source : SignalTally.SOURCES) {
                for (SignalTally.Counted one : tally.of(source)) {
                    write(one, tally, json);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unknown");
            for (UnknownWord word : tally.unknown()) {
                json.writeStartObject();
                json.writeStringField("label", word.word());
                if (word.meant() != null) {
                    json.writeStringField("meant", word.meant());
                }
                json.writeArrayFieldStart("askedBy");
                for (RuleDescription rule : word.rules()) {
                    write(rule, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("settings");
            json.writeObjectFieldStart("labels");
            for (SignalTally.Counted label : tally.of("label")) {
                if (!tally.counts(label)) {
                    json.writeStringField(label.signal().words(), "nothing");
                }
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        writer.write('\n');
    }

    private static void write(SignalTally.Counted one, SignalTally tally, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", one.signal().source());
        json.writeStringField("words", one.signal().words());
        json.writeNumberField("issues", one.issues());
        json.writeStringField("first", one.first());
        ScalePlace scale = one.signal().scale();
        if (scale != null) {
            json.writeObjectFieldStart("scale");
            json.writeNumberField("percent", scale.percent());
            json.writeBooleanField("usual", scale.usual());
            json.writeBooleanField("chosen", scale.chosen());
            json.writeNumberField("place", scale.place());
            json.writeNumberField("places", scale.places());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("means");
        for (SignalMeaning.Sense sense : one.signal().senses()) {
            json.writeStartObject();
            json.writeStringField("meaning", sense.meaning());
            json.writeBooleanField("clear", sense.clear());
            RuleDescription rule = sense.rule();
            json.writeStringField("by", rule == null ? "settings" : "rule");
            if (rule != null) {
                json.writeStringField("rule", rule.name());
                json.writeStringField("reason", rule.reason());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("askedBy");
        for (RuleDescription rule : tally.asking(one.signal())) {
            write(rule, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(RuleDescription rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.name());
        json.writeStringField("effect", rule.effect().text());
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeEndObject();
    }
}
