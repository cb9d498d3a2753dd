package dev.triage.cli.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.model.Priority;
import dev.triage.tools.evaluation.Agreement;
import dev.triage.tools.evaluation.EvaluatedIssue;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.LevelAgreement;
import dev.triage.tools.evaluation.PairedCounts;
import dev.triage.tools.evaluation.PairedEvaluation;
import dev.triage.tools.evaluation.PatternAgreement;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Writes a comparison as JSON. */
final class EvaluationJson {

    private EvaluationJson() {}

    static void write(EvaluationResult result, Writer writer) throws IOException {
        Evaluation evaluation = result.evaluation();
        Agreement agreement = evaluation.agreement();
        try (JsonGenerator json = JsonText.generator(writer)) {
            json.writeStartObject();
            json.writeNumberField("documents", result.input().documents());
            json.writeNumberField("issues", agreement.issues());
            writeShare("exact", agreement.exact(), agreement.issues(), json);
            writeShare("withinOne", agreement.withinOne(), agreement.issues(), json);
            json.writeNumberField("exactCount", agreement.exact());
            json.writeNumberField("withinOneCount", agreement.withinOne());
            json.writeNumberField("tooUrgentCount", evaluation.tooUrgent());
            json.writeNumberField("tooMildCount", evaluation.tooMild());
            JsonText.writeMeasure("quadraticWeightedKappa", agreement.quadraticWeightedKappa(), json);
            JsonText.writeMeasure("spearman", evaluation.ranks().spearman(), json);
            JsonText.writeMeasure("urgentAuc", evaluation.ranks().urgentAuc(), json);
            writeConfusion(agreement, json);
            writeLevels(agreement, json);
            if (result.patterns().isPresent()) {
                writeFound(result.patterns().get(), json);
            }
            if (result.comparison().isPresent()) {
                writeComparison(result.comparison().get(), result.most(), json);
            }
            DisagreementJson.writeRules(evaluation, json);
            DisagreementJson.writeDisagreements(result.shownDisagreements(), json);
            writeRows(evaluation, json);
            writeSkipped(result.input().skipped(), json);
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

    private static void writeLevels(Agreement agreement, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("levels");
        for (LevelAgreement level : agreement.levels()) {
            json.writeStartObject();
            json.writeStringField("level", level.level().name());
            json.writeNumberField("recommended", level.recommended());
            json.writeNumberField("decided", level.decided());
            json.writeNumberField("both", level.both());
            JsonText.writeMeasure("precision", level.precision(), json);
            JsonText.writeMeasure("recall", level.recall(), json);
            JsonText.writeMeasure("f1", level.f1(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAgreement(String name, Agreement agreement, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        writeShare("exact", agreement.exact(), agreement.issues(), json);
        writeShare("withinOne", agreement.withinOne(), agreement.issues(), json);
        JsonText.writeMeasure("quadraticWeightedKappa", agreement.quadraticWeightedKappa(), json);
        json.writeEndObject();
    }

    private static void writeComparison(PairedEvaluation comparison, int most, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("comparison");
        json.writeNumberField("issues", comparison.pairs().size());
        writeAgreement("before", comparison.before(), json);
        writeAgreement("after", comparison.after(), json);
        writeCounts("exact", comparison.exact(), json);
        writeCounts("distance", comparison.distance(), json);
        writePairs("onlyAfterRight", comparison.onlyAfterRight(), most, json);
        writePairs("onlyBeforeRight", comparison.onlyBeforeRight(), most, json);
        json.writeEndObject();
    }

    private static void writeCounts(String name, PairedCounts counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("better", counts.better());
        json.writeNumberField("worse", counts.worse());
        JsonText.writeProbability("probability", counts.probability(), json);
        json.writeStringField("meaning", PairedCountsWords.meaning(counts));
        json.writeEndObject();
    }

    private static void writePairs(String name, List<PairedEvaluation.Pair> pairs, int most, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (PairedEvaluation.Pair pair : pairs.subList(0, Math.min(most, pairs.size()))) {
            json.writeStartObject();
            DisagreementJson.writeIssue(pair.located(), json);
            json.writeStringField("expected", pair.expected().name());
            json.writeStringField("before", pair.before().ruled().name());
            json.writeStringField("after", pair.after().ruled().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFound(PatternAgreement found, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("patterns");
        json.writeNumberField("documents", found.documents());
        JsonText.writeMeasure("precision", OptionalDouble.of(found.precision()), json);
        JsonText.writeMeasure("recall", OptionalDouble.of(found.recall()), json);
        JsonText.writeMeasure("f1", OptionalDouble.of(found.f1()), json);
        json.writeEndObject();
    }

    private static void writeRows(Evaluation evaluation, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rows");
        for (EvaluatedIssue row : evaluation.issues()) {
            json.writeStartObject();
            json.writeStringField("document", row.located().document());
            json.writeStringField("id", row.located().issue().id());
            json.writeStringField("title", row.located().issue().title());
            json.writeStringField("expected", row.expected().name());
            json.writeStringField("actual", row.actual().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSkipped(List<Skipped> all, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("skipped");
        for (Skipped skipped : all) {
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
        JsonText.writeMeasure(name, share, json);
    }
}
