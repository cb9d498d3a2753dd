package dev.triage.cli.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.cli.output.StatedInputs;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Input;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.DecisionSteps;
import dev.triage.model.decision.Reason;
import dev.triage.tools.evaluation.EvaluatedIssue;
import dev.triage.tools.evaluation.Evaluation;
import dev.triage.tools.evaluation.RuleInvolvement;
import java.io.IOException;
import java.util.List;

/** Writes the disagreements of rules and people as JSON. */
final class DisagreementJson {

    private DisagreementJson() {}

    /** Writes every rule that applied, those to review first at the beginning. */
    static void writeRules(Evaluation evaluation, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleInvolvement rule : evaluation.rules()) {
            json.writeStartObject();
            json.writeStringField("rule", rule.rule());
            json.writeStringField("effect", rule.effect().text());
            json.writeNumberField("issues", rule.issues());
            json.writeNumberField("tooUrgent", rule.tooUrgent());
            json.writeNumberField("tooMild", rule.tooMild());
            JsonText.writeProbability("chanceOfTooUrgent", rule.chanceOfTooUrgent(), json);
            JsonText.writeProbability("chanceOfTooMild", rule.chanceOfTooMild(), json);
            json.writeBooleanField("beyondItsShare", rule.beyondItsShare());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes disagreements with the inputs and reasons of both sides. */
    static void writeDisagreements(List<EvaluatedIssue> rows, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("disagreements");
        for (EvaluatedIssue row : rows) {
            json.writeStartObject();
            writeIssue(row.located(), json);
            json.writeStringField("expected", row.expected().name());
            json.writeStringField("actual", row.actual().name());
            json.writeNumberField("distance", row.distance());
            json.writeStringField("condition", row.recommended().condition());
            writeStated(row, json);
            json.writeNumberField("points", row.decision().points());
            writeReasons(row, json);
            writeAssumed(row, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the issue and its place. */
    static void writeIssue(LocatedIssue located, JsonGenerator json) throws IOException {
        json.writeStringField("document", located.document());
        json.writeNumberField("line", located.line());
        json.writeStringField("id", located.issue().id());
        json.writeStringField("title", located.issue().title());
    }

    private static void writeStated(EvaluatedIssue row, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stated");
        for (Input input : Input.values()) {
            String stated = StatedInputs.text(input, row.located().issue());
            if (!stated.isEmpty()) {
                json.writeStringField(input.label(), stated);
            }
        }
        json.writeEndObject();
    }

    private static void writeReasons(EvaluatedIssue row, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("mainReasons");
        for (Reason reason : DecisionSteps.mainReasons(row.decision(), BothSides.REASONS)) {
            json.writeStartObject();
            json.writeStringField("rule", reason.rule());
            json.writeStringField("effect", reason.effect().text());
            json.writeStringField("reason", reason.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAssumed(EvaluatedIssue row, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("assumed");
        for (Assumption assumption : row.decision().assumed()) {
            json.writeStringField(assumption.input().label(), assumption.value());
        }
        json.writeEndObject();
    }
}
