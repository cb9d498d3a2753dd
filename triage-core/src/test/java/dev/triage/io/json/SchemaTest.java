package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import dev.triage.io.ReadResult;
import dev.triage.model.decision.Decision;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static String with(String field) {
        return "{\"id\": \"#1\", \"title\": \"t\", " + field + "}";
    }

    @Test
    void writtenDocumentsFit() throws IOException {
        var issues = new StringWriter();
        try (JsonWriter json = JsonWriter.document(issues)) {
            json.write(Samples.FULL);
            json.write(Samples.SMALL);
        }
        assertThat(Schemas.errors("issues", issues.toString())).isEmpty();
        var decisions = new StringWriter();
        try (DecisionWriter json = DecisionWriter.document(decisions)) {
            json.write(Samples.DECISION);
            json.write(Samples.BARE);
        }
        assertThat(Schemas.errors("decisions", decisions.toString())).isEmpty();
    }

    @Test
    void writtenDecisionsFit() throws IOException {
        for (Decision decision : List.of(Samples.DECISION, Samples.BARE)) {
            for (boolean changes : new boolean[] {false, true}) {
                var text = new StringWriter();
                try (DecisionWriter json = DecisionWriter.lines(text, changes)) {
                    json.write(decision);
                }
                assertThat(Schemas.errors("decision", text.toString())).isEmpty();
            }
        }
    }

    /** What the schema accepts, the reader reads without a complaint. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"impact\": {\"user\": \"high (all of them)\"}",
                "\"impact\": {\"user\": \"Medium - High\", \"functional\": \"Partial → Yes\", \"brand\": \"n/a\"}",
                "\"impact\": {\"user\": \"TBD\", \"functional\": true, \"brand\": null}",
                "\"impact\": {\"user\": \"\", \"functional\": \"not blocking\", \"brand\": \"-\"}",
                "\"impact\": null",
                "\"classification\": {\"complexity\": \"simple\", \"categories\": \"Bug\", \"components\": [\"a\", 1]}",
                "\"classification\": {\"complexity\": \"Architectural Change\"}",
                "\"resources\": {\"effort\": 5, \"expertise\": null}",
                "\"resources\": {\"effort\": \"2-3\", \"notes\": {\"effort\": \"\"}}",
                "\"resources\": {\"effort\": \"3/5 (unsure)\"}",
                "\"status\": {\"text\": \"Parked\", \"kind\": \"In Progress\"}",
                "\"status\": {\"kind\": \"closed\"}",
                "\"nextSteps\": \"wait\", \"assignees\": \"Ada\"",
                "\"labels\": [\"sev1\", \"area/x\"]",
                "\"labels\": \"sev1\"",
                "\"labels\": null",
                "\"assignees\": [\"Ada\", {\"name\": \"Bob\", \"reason\": null}, null]",
                "\"recommendedPriority\": \"P2 (only if it rains)\", \"pinnedPriority\": null",
                "\"recommendedPriority\": {\"priority\": \"P2\"}, \"pinnedPriority\": \"P0\"",
                "\"tracked\": {\"type\": \"Bug\", \"due\": \"2026-01-31T00:00:00+02:00\", \"pullRequests\": \"#3\"}",
                "\"tracked\": {\"fields\": {\"name\": \"Severity\", \"value\": 1}, \"comments\": null}",
                "\"tracked\": {\"standing\": {\"ahead\": 100, \"duplicates\": 1}}",
                "\"tracked\": null",
                "\"$schema\": \"issue.schema.json\"",
            })
    void acceptsCommonSpellings(String field) throws IOException {
        assertThat(Schemas.errors("issue", with(field))).isEmpty();
        ReadResult result = new JsonReader().read("b.json", new StringReader(with(field)));
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).hasSize(1);
    }

    /** What the schema refuses, the reader reports. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"impact\": {\"user\": \"Severe\"}",
                "\"impact\": {\"user\": \"Highest\"}",
                "\"impact\": {\"user\": 3}",
                "\"impact\": {\"brand\": {}}",
                "\"impact\": {\"functional\": \"Never\"}",
                "\"impact\": {\"users\": \"High\"}",
                "\"impact\": {\"notes\": \"why\"}",
                "\"impact\": \"High\"",
                "\"classification\": {\"complexity\": \"Hairy\"}",
                "\"classification\": {\"categories\": [[]]}",
                "\"resources\": {\"effort\": 9}",
                "\"resources\": {\"effort\": 2.5}",
                "\"resources\": {\"effort\": \"2.5\"}",
                "\"resources\": {\"effort\": \"17\"}",
                "\"status\": {\"kind\": \"lost\"}",
                "\"status\": []",
                "\"labels\": [[\"sev1\"]]",
                "\"labels\": {\"name\": \"sev1\"}",
                "\"assignees\": [{\"reason\": \"why\"}]",
                "\"assignees\": \" \", \"x\": 1",
                "\"recommendedPriority\": \"P5\"",
                "\"recommendedPriority\": \"urgent\"",
                "\"recommendedPriority\": {\"condition\": \"rain\"}",
                "\"pinnedPriority\": \"P1 (if it rains)\"",
                "\"tracked\": \"Bug\"",
                "\"tracked\": {\"kind\": \"Bug\"}",
                "\"tracked\": {\"type\": [\"Bug\"]}",
                "\"tracked\": {\"due\": \"tomorrow\"}",
                "\"tracked\": {\"reactions\": -1}",
                "\"tracked\": {\"comments\": 2.5}",
                "\"tracked\": {\"fields\": [\"Severity\"]}",
                "\"tracked\": {\"fields\": [{\"name\": \"Severity\"}]}",
                "\"tracked\": {\"standing\": {\"ahead\": 101}}",
                "\"tracked\": {\"standing\": {\"daysOpen\": \"long\"}}",
                "\"colour\": \"blue\"",
            })
    void refusesWhatTheReaderComplainsOf(String field) throws IOException {
        assertThat(Schemas.errors("issue", with(field))).isNotEmpty();
        assertThat(new JsonReader()
                        .read("b.json", new StringReader(with(field)))
                        .problems())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"id\": \"a\"}", "{\"title\": \"t\"}", "{\"id\": \" \", \"title\": \"t\"}"})
    void refusesWhatIsNoIssue(String json) {
        assertThat(Schemas.errors("issue", json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": 1, \"title\": \"t\"}]",
                "{\"id\": 1, \"title\": \"t\"}",
                "{\"issues\": [{\"issue\": {\"id\": 1, \"title\": \"t\"}, \"decision\": {\"x\": 1}}]}",
                "{\"$schema\": \"x\", \"issues\": []}",
            })
    void acceptsEveryKindOfDocument(String json) {
        assertThat(Schemas.errors("issues", json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "[7]", "{\"issues\": 7}", "{\"issues\": [], \"isues\": []}", "{\"issue\": {\"id\": 1}}"})
    void refusesWhatIsNoDocument(String json) {
        assertThat(Schemas.errors("issues", json)).isNotEmpty();
    }

    @Test
    void refusesWrongDecisions() throws IOException {
        var text = new StringWriter();
        try (DecisionWriter json = DecisionWriter.lines(text, true)) {
            json.write(Samples.DECISION);
        }
        String good = text.toString();
        for (String[] change : new String[][] {
            {"\"priority\":\"P1\"", "\"priority\":\"P5\""},
            {"\"points\":-3", "\"points\":\"-3\""},
            {"\"assumed\":", "\"asumed\":"},
            {"\"derived\":", "\"derved\":"},
            {"\"what\":\"user impact\"", "\"what\":\"mood\""},
            {"\"line\":3,", ""},
            {"\"changedFrom\":", "\"from\":"},
            {"\"points\":4,", ""},
            {"\"points\":4,", "\"points\":4,\"pins\":true,"},
            {"\"input\":\"brand impact\"", "\"input\":\"mood\""},
            {"\"id\":\"#12\",", ""},
        }) {
            assertThat(good).contains(change[0]);
            assertThat(Schemas.errors("decision", good.replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "issues", "report"})
    void showsExamplesThatAreRead(String schema) throws IOException {
        ReadResult result = new JsonReader().read(schema, new StringReader(example(schema)));
        assertThat(Schemas.errors(schema, example(schema))).isEmpty();
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).isNotEmpty();
    }

    @Test
    void showsAnExampleOfADecision() throws IOException {
        assertThat(Schemas.errors("decision", example("decision"))).isEmpty();
    }

    /** The first of the examples of a whole schema. */
    private static String example(String schema) throws IOException {
        var text = new StringWriter();
        try (var in = JsonReader.class.getResourceAsStream("/dev/triage/io/" + schema + ".schema.json");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var parser = new JsonFactory().createParser(reader);
                var generator = new JsonFactory().createGenerator(text)) {
            parser.nextToken();
            while (parser.nextToken() != null) {
                parser.nextToken();
                if (parser.currentName().equals("examples")) {
                    parser.nextToken();
                    generator.copyCurrentStructure(parser);
                    break;
                }
                parser.skipChildren();
            }
        }
        return text.toString();
    }
}
