package dev.triage.cli.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.io.json.JsonWriter;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.AcceptedFinding;
import dev.triage.tools.check.ReviewedReport;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.CheckedTable;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.OpenRule;
import dev.triage.tools.check.report.TableFinding;
import dev.triage.tools.check.report.UnknownWord;
import dev.triage.tools.check.report.UnreachableRule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the result of a check as JSON. */
final class CheckJson {

    private final ReviewedReport reviewed;
    private final JsonGenerator json;

    private CheckJson(ReviewedReport reviewed, JsonGenerator json) {
        this.reviewed = reviewed;
        this.json = json;
    }

    static void write(ReviewedReport reviewed, Writer writer) throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            new CheckJson(reviewed, json).write(reviewed.report());
        }
        writer.write('\n');
    }

    private void write(CheckReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleBase", report.ruleBase());
        json.writeNumberField("combinations", report.combinations().raw());
        json.writeNumberField("classes", report.combinations().classes());
        json.writeNumberField("confirmed", report.combinations().confirmed());
        json.writeNumberField("run", report.combinations().run());
        json.writeObjectFieldStart("distribution");
        for (Priority priority : Priority.values()) {
            json.writeNumberField(
                    priority.name(), report.combinations().distribution().getOrDefault(priority, 0L));
        }
        json.writeEndObject();
        findings("gaps", report.gaps());
        findings("nondeterministic", report.nondeterministic());
        findings("monotonicityViolations", report.monotonicityViolations());
        findings("irrelevantInputs", report.irrelevantInputs());
        findings("unreachableRules", report.unreachableRules());
        findings("redundantRules", report.redundantRules());
        findings("contradictions", report.contradictions());
        findings(
                "nonterminating",
                report.failing().stream().filter(rule -> rule.endless()).toList());
        findings(
                "failing",
                report.failing().stream().filter(rule -> !rule.endless()).toList());
        tables(report.tables());
        findings("tableFindings", report.tableFindings());
        findings("unknownWords", report.unknownWords());
        notDecided(report.notDecided());
        open(report.open());
        accepted("expired", reviewed.expired());
        accepted("gone", reviewed.gone());
        json.writeEndObject();
    }

    private void acceptance(Finding finding) throws IOException {
        Optional<AcceptedFinding> accepted = reviewed.acceptance(finding);
        if (accepted.isPresent()) {
            json.writeStringField("accepted", accepted.get().reason());
        }
    }

    private void accepted(String name, List<AcceptedFinding> accepted) throws IOException {
        json.writeArrayFieldStart(name);
        for (AcceptedFinding one : accepted) {
            json.writeStartObject();
            json.writeStringField("id", one.id());
            json.writeStringField("reason", one.reason());
            if (one.until() != null) {
                json.writeStringField("until", one.until().toString());
            }
            json.writeStringField("file", one.file());
            json.writeNumberField("line", one.line());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void tables(List<CheckedTable> tables) throws IOException {
        json.writeArrayFieldStart("tables");
        for (CheckedTable table : tables) {
            json.writeStartObject();
            json.writeStringField("name", table.name());
            json.writeStringField("file", table.file());
            json.writeNumberField("rows", table.rows());
            json.writeNumberField("cases", table.cases());
            json.writeBooleanField("unique", table.unique());
            json.writeBooleanField("complete", table.complete());
            json.writeBooleanField("decided", table.decided());
            json.writeArrayFieldStart("monotone");
            for (String input : table.monotone()) {
                json.writeString(input);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(String name, List<? extends Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("id", finding.id());
            json.writeStringField("severity", finding.severity().toString());
            json.writeStringField("text", finding.text());
            acceptance(finding);
            details(finding);
            json.writeArrayFieldStart("rules");
            for (RuleDescription rule : finding.rules()) {
                rule(rule);
            }
            json.writeEndArray();
            if (!finding.examples().isEmpty()) {
                json.writeFieldName("example");
                example(finding.examples().get(0));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void details(Finding finding) throws IOException {
        if (finding instanceof Gap gap) {
            json.writeNumberField("points", gap.points());
            json.writeNumberField("combinations", gap.combinations());
        } else if (finding instanceof MonotonicityViolation violation) {
            json.writeStringField("input", violation.input());
            json.writeStringField("from", violation.from());
            json.writeStringField("to", violation.to());
            json.writeStringField("before", violation.before().name());
            json.writeStringField("after", violation.after().name());
            json.writeNumberField("combinations", violation.combinations());
        } else if (finding instanceof TableFinding table) {
            json.writeStringField("table", table.table());
        } else if (finding instanceof UnknownWord unknown) {
            json.writeStringField("what", unknown.what());
            json.writeStringField("word", unknown.word());
            if (unknown.meant() != null) {
                json.writeStringField("meant", unknown.meant());
            }
        } else if (finding instanceof IrrelevantInput irrelevant) {
            json.writeStringField("input", irrelevant.input());
        } else if (finding instanceof Contradiction contradiction) {
            json.writeNumberField("combinations", contradiction.combinations());
        } else if (finding instanceof UnreachableRule unreachable) {
            json.writeArrayFieldStart("questions");
            for (String question : unreachable.questions()) {
                json.writeString(question);
            }
            json.writeEndArray();
        }
    }

    private void rule(RuleDescription rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", rule.name());
        json.writeStringField("effect", rule.effect().text());
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeEndObject();
    }

    private void example(Example example) throws IOException {
        json.writeStartObject();
        values("stated", example.stated());
        values("assumed", example.assumed());
        values("open", example.open());
        Issue issue = example.issue();
        if (issue != null) {
            json.writeFieldName("issue");
            json.writeRawValue(line(issue));
        }
        json.writeEndObject();
    }

    /** The issue as {@code triage explain} reads it. */
    private static String line(Issue issue) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter lines = JsonWriter.lines(text)) {
            lines.write(issue);
        }
        return text.toString().strip();
    }

    private void values(String name, List<Example.Value> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Example.Value value : values) {
            json.writeStringField(value.input(), value.value());
        }
        json.writeEndObject();
    }

    private void notDecided(List<NotDecided> notDecided) throws IOException {
        json.writeArrayFieldStart("notDecided");
        for (NotDecided one : notDecided) {
            json.writeStartObject();
            json.writeStringField(
                    "property", one.property().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            json.writeStringField("text", one.text());
            json.writeArrayFieldStart("rules");
            for (RuleDescription rule : one.rules()) {
                rule(rule);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void open(List<OpenRule> open) throws IOException {
        json.writeArrayFieldStart("open");
        for (OpenRule rule : open) {
            json.writeStartObject();
            json.writeFieldName("rule");
            rule(rule.rule());
            json.writeStringField("text", rule.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
