package dev.triage.cli.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.command.Version;
import dev.triage.cli.output.JsonText;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.AcceptedFinding;
import dev.triage.tools.check.ReviewedReport;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.Severity;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the result of a check as SARIF 2.1.0, which code hosts show beside the rules. */
final class CheckSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The kinds of findings, by how their ids begin. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "gap", "A combination of inputs does not get exactly one priority",
            "order", "The order of rules and facts changes an answer",
            "direction", "More impact is less urgent, or more complexity or effort more urgent",
            "irrelevant", "An input changes no priority",
            "unreachable", "A rule never fires",
            "redundant", "A rule or a condition changes nothing",
            "contradiction", "A floor contradicts a cap",
            "failing", "A rule fails or never ends",
            "table", "A decision table has a gap or goes in the wrong direction",
            "unknown", "A rule asks for what no issue has"));

    private final ReviewedReport reviewed;
    private final JsonGenerator json;

    private CheckSarif(ReviewedReport reviewed, JsonGenerator json) {
        this.reviewed = reviewed;
        this.json = json;
    }

    static void write(ReviewedReport reviewed, Writer writer) throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            new CheckSarif(reviewed, json).write();
        }
        writer.write('\n');
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        json.writeArrayFieldStart("results");
        for (Finding finding : reviewed.report().findings()) {
            result(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "triage check");
        json.writeStringField("version", Version.number());
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", kind.getKey());
            message("shortDescription", kind.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.id().substring(0, finding.id().indexOf('-')));
        json.writeStringField("level", level(finding.severity()));
        message("message", FindingText.whole(finding));
        json.writeArrayFieldStart("locations");
        for (RuleDescription rule : located(finding.rules())) {
            location(rule);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("triageFinding/v1", finding.id());
        json.writeEndObject();
        Optional<AcceptedFinding> accepted = reviewed.acceptance(finding);
        if (accepted.isPresent()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", accepted.get().reason());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The rules of a team, in which a reader can change something; if there are none, all. */
    private static List<RuleDescription> located(List<RuleDescription> rules) {
        List<RuleDescription> own =
                rules.stream().filter(rule -> rule.origin() != null).toList();
        return own.isEmpty() ? rules : own;
    }

    private void location(RuleDescription rule) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(rule.file()));
        json.writeEndObject();
        if (rule.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", rule.line());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String uri(String file) {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        try {
            return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }

    private static String level(Severity severity) {
        return severity.toString();
    }

    private void message(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
