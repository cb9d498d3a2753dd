package dev.triage.cli.test;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.model.Priority;
import dev.triage.tools.cases.CaseReport;
import dev.triage.tools.cases.CaseResult;
import dev.triage.tools.cases.TriedRule;
import dev.triage.tools.explain.ConditionAnswer;
import dev.triage.tools.explain.RuleAnswer;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the results of cases as JSON. */
final class TestJson {

    private final JsonGenerator json;

    private TestJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(CaseReport report, Writer writer) throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            new TestJson(json).write(report);
        }
        writer.write('\n');
    }

    private void write(CaseReport report) throws IOException {
        json.writeStartObject();
        json.writeNumberField("cases", report.results().size());
        json.writeNumberField("failed", report.failed().size());
        json.writeArrayFieldStart("results");
        for (CaseResult result : report.results()) {
            write(result);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("percent", report.percent());
        json.writeArrayFieldStart("rules");
        for (TriedRule rule : report.rules()) {
            write(rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(CaseResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", result.tested().file());
        json.writeNumberField("line", result.tested().line());
        json.writeStringField("id", result.tested().issue().id());
        json.writeStringField("title", result.tested().issue().title());
        json.writeBooleanField("passed", result.passed());
        Priority expected = result.tested().priority();
        if (expected != null) {
            json.writeStringField("expected", expected.name());
        }
        json.writeStringField("priority", result.decision().priority().name());
        json.writeNumberField("points", result.decision().points());
        texts("failures", result.failures());
        RuleAnswer nearest = result.nearest();
        if (nearest != null) {
            json.writeObjectFieldStart("nearestRule");
            json.writeStringField("id", nearest.rule().id());
            json.writeStringField("name", nearest.rule().name());
            json.writeArrayFieldStart("conditions");
            for (ConditionAnswer condition : nearest.conditions()) {
                json.writeStartObject();
                json.writeStringField("fact", condition.fact());
                json.writeStringField("condition", condition.words());
                json.writeBooleanField("holds", condition.holds());
                json.writeStringField("seen", condition.seen());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(TriedRule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.rule().id());
        json.writeStringField("name", rule.rule().name());
        json.writeStringField("file", rule.rule().file());
        json.writeNumberField("line", rule.rule().line());
        json.writeNumberField("fired", rule.fired());
        json.writeNumberField("answers", rule.answers());
        json.writeNumberField("given", rule.given());
        texts("missing", rule.missing());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
