package dev.triage.cli.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.difference.BacklogDifference;
import dev.triage.tools.difference.Cause;
import dev.triage.tools.difference.CombinationDifference;
import dev.triage.tools.difference.IssueDifference;
import dev.triage.tools.difference.Moves;
import dev.triage.tools.difference.RuleBaseDifference;
import dev.triage.tools.difference.RuleDifference;
import dev.triage.tools.difference.WordDifference;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the effect of a rule change as JSON. */
final class DiffJson {

    private DiffJson() {}

    static void write(RuleBaseDifference difference, Writer writer) throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            json.writeStartObject();
            json.writeStringField("verdict", MoveWords.verdict(difference));
            json.writeStringField("before", difference.catalogue().before());
            json.writeStringField("after", difference.catalogue().after());
            json.writeArrayFieldStart("rules");
            for (RuleDifference rule : difference.catalogue().rules()) {
                writeRule(rule, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("words");
            for (WordDifference word : difference.catalogue().words()) {
                json.writeStartObject();
                json.writeStringField("word", word.word());
                writeStrings("before", word.before(), json);
                writeStrings("after", word.after(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            if (difference.backlog().isPresent()) {
                writeBacklog(difference.backlog().get(), json);
            }
            writeCombinations(difference.combinations(), json);
            json.writeEndObject();
        }
        writer.write('\n');
    }

    private static void writeRule(RuleDifference rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", rule.kind().toString());
        writeSide("before", rule.before(), json);
        writeSide("after", rule.after(), json);
        writeNullable("place", rule.place(), json);
        json.writeEndObject();
    }

    private static void writeSide(String name, @Nullable RuleDescription rule, JsonGenerator json) throws IOException {
        if (rule == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("name", rule.name());
        json.writeStringField("stage", rule.stage());
        json.writeStringField("effect", rule.effect().text());
        json.writeStringField("reason", rule.reason());
        json.writeEndObject();
    }

    private static void writeBacklog(BacklogDifference backlog, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("backlog");
        writeMoves(backlog.moves(), json);
        json.writeObjectFieldStart("kinds");
        for (IssueDifference.Kind kind : IssueDifference.Kind.values()) {
            json.writeNumberField(kind.toString(), backlog.count(kind));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("issues");
        for (IssueDifference issue : backlog.issues().stream()
                .filter(one -> one.kind() != IssueDifference.Kind.SAME)
                .sorted(IssueDifference.MOST_URGENT_FIRST)
                .toList()) {
            json.writeStartObject();
            json.writeStringField("id", issue.located().issue().id());
            json.writeStringField("title", issue.located().issue().title());
            json.writeStringField("document", issue.located().document());
            json.writeNumberField("line", issue.located().line());
            json.writeStringField("kind", issue.kind().toString());
            json.writeStringField("before", issue.before().priority().name());
            json.writeStringField("after", issue.after().priority().name());
            json.writeNumberField("pointsBefore", issue.before().points());
            json.writeNumberField("pointsAfter", issue.after().points());
            writeCauses(issue.causes(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        writeStrings("newPatterns", DiffWords.patterns(backlog.newPatterns()), json);
        writeStrings("lostPatterns", DiffWords.patterns(backlog.lostPatterns()), json);
        writeStrings("newRecommendations", DiffWords.recommendations(backlog.newRecommendations()), json);
        writeStrings("lostRecommendations", DiffWords.recommendations(backlog.lostRecommendations()), json);
        json.writeEndObject();
    }

    private static void writeCombinations(CombinationDifference combinations, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("combinations");
        writeMoves(combinations.moves(), json);
        json.writeNumberField("undecided", combinations.undecided());
        json.writeArrayFieldStart("causes");
        for (Map.Entry<Cause, Long> cause : combinations.causes().entrySet()) {
            json.writeStartObject();
            writeCause(cause.getKey(), json);
            json.writeNumberField("moved", cause.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeKinds("kinds", combinations.kinds(), json);
        writeKinds("open", combinations.open(), json);
        writeStrings("apart", combinations.apart(), json);
        writeStrings("stated", combinations.stated(), json);
        writeStrings(
                "leftOut",
                combinations.leftOut().stream().map(RuleDescription::name).toList(),
                json);
        json.writeEndObject();
    }

    private static void writeKinds(String name, List<CombinationDifference.Kind> kinds, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (CombinationDifference.Kind kind : kinds) {
            json.writeStartObject();
            json.writeStringField("before", kind.from().name());
            json.writeStringField("after", kind.to().name());
            json.writeNumberField("combinations", kind.count());
            json.writeArrayFieldStart("examples");
            for (CombinationDifference.Sample sample : kind.examples()) {
                json.writeStartObject();
                writeValues("stated", sample.inputs().stated(), json);
                writeValues("assumed", sample.inputs().assumed(), json);
                writeValues("open", sample.inputs().open(), json);
                json.writeNumberField("pointsBefore", sample.pointsBefore());
                json.writeNumberField("pointsAfter", sample.pointsAfter());
                writeCauses(sample.causes(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeValues(String name, List<Example.Value> values, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Example.Value value : values) {
            json.writeStringField(value.input(), value.value());
        }
        json.writeEndObject();
    }

    private static void writeMoves(Moves moves, JsonGenerator json) throws IOException {
        json.writeNumberField("total", moves.total());
        json.writeNumberField("moved", moves.moved());
        json.writeNumberField("up", moves.up());
        json.writeNumberField("down", moves.down());
        json.writeArrayFieldStart("fromTo");
        for (Priority from : Priority.values()) {
            json.writeStartArray();
            for (Priority to : Priority.values()) {
                json.writeNumber(moves.count(from, to));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writeCauses(List<Cause> causes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("causes");
        for (Cause cause : causes) {
            json.writeStartObject();
            writeCause(cause, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCause(Cause cause, JsonGenerator json) throws IOException {
        json.writeStringField("name", cause.name());
        writeNullable("before", cause.before(), json);
        writeNullable("after", cause.after(), json);
        json.writeStringField("text", cause.text());
    }

    private static void writeNullable(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private static void writeStrings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
