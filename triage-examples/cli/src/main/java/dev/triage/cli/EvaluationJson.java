package dev.triage.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.model.Priority;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a comparison for programs. */
final class EvaluationJson {

    private static final int DECIMALS = 4;

    private EvaluationJson() {}

    static void write(Evaluation evaluation, Optional<Agreement> held, Optional<PatternAgreement> found, Writer writer)
            throws IOException {
        Agreement agreement = evaluation.agreement();
        try (JsonGenerator json = JsonText.generator(writer)) {
            json.writeStartObject();
            json.writeNumberField("documents", evaluation.documents());
            json.writeNumberField("issues", agreement.issues());
            writeShare("exact", agreement.exact(), agreement.issues(), json);
            writeShare("withinOne", agreement.withinOne(), agreement.issues(), json);
            json.writeNumberField("exactCount", agreement.exact());
            json.writeNumberField("withinOneCount", agreement.withinOne());
            writeNumber("quadraticWeightedKappa", agreement.quadraticWeightedKappa(), json);
            writeConfusion(agreement, json);
            if (held.isPresent()) {
                writeHeld(held.get(), json);
            }
            if (found.isPresent()) {
                writeFound(found.get(), json);
            }
            writeRows(evaluation, json);
            writeSkipped(evaluation, json);
            json.writeEndObject();
        }
        writer.write('\n');
    }

    private static void writeConfusion(Agreement agreement, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("confusion");
        for (Priority expected : Priority.values()) {
            int[] row = Arrays.stream(Priority.values())
                    .mapToInt(actual -> agreement.count(expected, actual))
                    .toArray();
            json.writeArray(row, 0, row.length);
        }
        json.writeEndArray();
    }

    private static void writeHeld(Agreement held, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("leaveOneOut");
        writeShare("exact", held.exact(), held.issues(), json);
        writeShare("withinOne", held.withinOne(), held.issues(), json);
        writeNumber("quadraticWeightedKappa", held.quadraticWeightedKappa(), json);
        json.writeEndObject();
    }

    private static void writeFound(PatternAgreement found, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("patterns");
        json.writeNumberField("documents", found.documents());
        writeNumber("precision", OptionalDouble.of(found.precision()), json);
        writeNumber("recall", OptionalDouble.of(found.recall()), json);
        writeNumber("f1", OptionalDouble.of(found.f1()), json);
        json.writeEndObject();
    }

    private static void writeRows(Evaluation evaluation, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rows");
        for (Evaluation.Row row : evaluation.rows()) {
            json.writeStartObject();
            json.writeStringField("document", row.document());
            json.writeStringField("id", row.id());
            json.writeStringField("title", row.title());
            json.writeStringField("expected", row.expected().name());
            json.writeStringField("actual", row.actual().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSkipped(Evaluation evaluation, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("skipped");
        for (Evaluation.Skipped skipped : evaluation.skipped()) {
            json.writeStartObject();
            json.writeStringField("document", skipped.document());
            json.writeNumberField("line", skipped.line());
            json.writeStringField("title", skipped.title());
            json.writeStringField("why", skipped.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeShare(String name, int count, int issues, JsonGenerator json) throws IOException {
        OptionalDouble share = issues == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / issues);
        writeNumber(name, share, json);
    }

    private static void writeNumber(String name, OptionalDouble number, JsonGenerator json) throws IOException {
        if (number.isEmpty()) {
            json.writeNullField(name);
        } else {
            BigDecimal rounded = BigDecimal.valueOf(number.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP);
            json.writeNumberField(name, rounded);
        }
    }
}
