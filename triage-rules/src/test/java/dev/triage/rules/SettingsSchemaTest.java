package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema of settings accepts is read without a complaint, and what it refuses is complained of. */
class SettingsSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:dev/triage/rules/settings.schema.json"));

    private static final Pattern IN_THE_GUIDE = Pattern.compile("(?ms)^```json settings.json\n(.*?)^```$");

    private static final List<String> PARTS =
            List.of("off", "on", "values", "labels", "fields", "categories", "components", "levels", "scales", "words");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"$schema\": \"settings.schema.json\"}",
                "{\"off\": []}",
                "{\"off\": [\"Documentation or UX\"]}",
                "{\"off\": \"Documentation or UX\"}",
                "{\"off\": \"*\", \"on\": [\"security-defect\", \"prioritise/cost/*\"]}",
                "{\"values\": {\"Affects users\": 4, \"High brand impact\": \"5\"}}",
                "{\"values\": {\"P1 floor: many users blocked\": \"P0\"}}",
                "{\"values\": {\"Assumed effort: 1 to 5\": \"2–3\"}}",
                "{\"values\": {\"Weight of words in the title\": {\"strong\": 14}}}",
                "{\"values\": {\"Onboarding experience\": 0.25}}",
                "{\"labels\": {\"sev1\": \"user impact: Critical\", \"area/*\": [\"component: Area\", \"category: Bug\"]}}",
                "{\"fields\": {\"Priority: P3\": \"nothing\", \"Risk: *\": [\"user impact: High\", \"category: Bug\"]}}",
                "{\"labels\": {\"now\": \"priority: P0\", \"wip\": \"status: in progress\", \"s\": \"effort: 1\"}}",
                "{\"levels\": {\"P0\": \"Sev1\", \"P2\": {\"name\": \"Sev3\", \"time\": \"this month\"}, \"P4\": {\"time\": \"never\"}}}",
                "{\"categories\": {\"Money\": \"Cost\", \"Outage\": [\"Reliability\", \"functional impact: Yes\"]}}",
                "{\"components\": {\"pay-svc\": \"Payments\", \"web*\": \"brand impact: Medium–High\"}}",
            })
    void acceptsWhatIsRead(String json) throws IOException {
        assertThat(errors(json)).isEmpty();
        assertThat(problems(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"of\": []}",
                "{\"off\": {\"Affects users\": true}}",
                "{\"on\": 4}",
                "{\"off\": [3]}",
                "{\"values\": []}",
                "{\"levels\": {\"P5\": \"Sev6\"}}",
                "{\"levels\": {\"P0\": 1}}",
                "{\"levels\": {\"P0\": \" \"}}",
                "{\"levels\": {\"P0\": {}}}",
                "{\"levels\": {\"P0\": {\"names\": \"Sev1\"}}}",
                "{\"values\": {\"Affects users\": true}}",
                "{\"values\": {\"Affects users\": [4]}}",
                "{\"values\": {\"Weight of words in the title\": {\"strongest\": 14}}}",
                "{\"labels\": {\"sev1\": \"Critical\"}}",
                "{\"labels\": {\"sev1\": \"users impact: Critical\"}}",
                "{\"labels\": {\"sev1\": 3}}",
                "{\"labels\": {\"s*v\": \"user impact: Critical\"}}",
                "{\"labels\": {\" \": \"user impact: Critical\"}}",
                "{\"categories\": {\"Money\": {}}}",
                "{\"components\": {\"pay-svc\": \"\"}}",
            })
    void refusesWhatIsComplainedOf(String json) throws IOException {
        assertThat(errors(json)).isNotEmpty();
        assertThat(problems(json)).isNotEmpty();
    }

    @Test
    void acceptsAllSettingsOfTheGuide() throws IOException {
        Matcher settings = IN_THE_GUIDE.matcher(Files.readString(Path.of("../docs/RULES.md")));
        int found = 0;
        while (settings.find()) {
            found++;
            assertThat(errors(settings.group(1))).as(settings.group(1)).isEmpty();
        }
        assertThat(found).isGreaterThan(3);
    }

    @Test
    void showsExamplesThatAreRead() throws IOException {
        for (String example : examples()) {
            assertThat(problems(example)).as(example).isEmpty();
        }
    }

    private static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private List<RuleProblem> problems(String json) throws IOException {
        Files.writeString(folder.resolve("settings.json"), json);
        try {
            TriageEngine.builder().rules(folder).build();
            return List.of();
        } catch (RuleBaseException wrong) {
            return wrong.problems();
        }
    }

    /** The first example of each part and of the whole, each as whole settings. */
    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        try (var in = TriageEngine.class.getResourceAsStream("settings.schema.json");
                var json = new JsonFactory().createParser(in)) {
            String part = "";
            while (json.nextToken() != null && !"$defs".equals(json.currentName())) {
                if (json.currentToken() != JsonToken.FIELD_NAME) {
                    continue;
                }
                String name = json.currentName();
                if (PARTS.contains(name)) {
                    part = name;
                } else if (name.equals("examples")) {
                    json.nextToken();
                    json.nextToken();
                    StringWriter text = new StringWriter();
                    try (var generator = new JsonFactory().createGenerator(text)) {
                        generator.copyCurrentStructure(json);
                    }
                    examples.add(part.isEmpty() ? text.toString() : "{\"" + part + "\": " + text + "}");
                    part = "";
                }
            }
        }
        assertThat(examples).hasSize(10);
        return examples;
    }
}
