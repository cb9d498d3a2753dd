package dev.triage.io.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Jackson databind 2 and 3 write and read the JSON of the schemas, once they found the modules. */
class DatabindTest {

    private static final ObjectMapper TWO = new ObjectMapper().findAndRegisterModules();
    private static final JsonMapper THREE =
            JsonMapper.builder().findAndAddModules().build();

    private static final Issue ISSUE = Issue.named("#1", "Sign-in fails")
            .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.LOW)
            .userImpact(Rating.between(UserImpact.MEDIUM, UserImpact.HIGH))
            .categories(Category.BUG)
            .labels("bug")
            .pinnedPriority(Priority.P1)
            .build();

    private static final Decision DECISION = new Decision(
            "#1",
            "Sign-in fails",
            Priority.P1,
            Priority.P1,
            Priority.P2,
            3,
            List.of(
                    new Reason("users", "Users", new Effect.Points(3), "Many users.", null),
                    new Reason("pin", "Pinned", new Effect.Pins(), "A person decides.", null),
                    new Reason("table", "Table", new Effect.Waits(List.of("reach"), true), "Not stated.", null)),
            List.of(new Assumption(Input.EFFORT, "1–5", "Any effort", "It is not known.")),
            List.of(),
            List.of(),
            List.of(new Change(
                    Priority.P0, List.of(new Change.InputChange(Input.USER_IMPACT, "Medium–High", "Critical")))),
            "standard");

    private static final TriageReport REPORT = new TriageReport(
            new Summary(1, Map.of(Priority.P1, 1), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(new TriagedIssue(ISSUE, DECISION, List.of(), 0, List.of(), List.of(), List.of(), List.of())),
            List.of(),
            List.of(),
            "standard");

    @Test
    void issuesDecisionsAndReportsAreReadAsTheyAreWritten() throws JsonProcessingException {
        for (Object value : List.of(ISSUE, DECISION, REPORT)) {
            String json = TWO.writeValueAsString(value);

            assertThat(THREE.writeValueAsString(value)).isEqualTo(json);
            assertThat((Object) TWO.readValue(json, value.getClass())).isEqualTo(value);
            assertThat((Object) THREE.readValue(json, value.getClass())).isEqualTo(value);
        }
    }

    @Test
    void theyMayBeAnywhereInOtherJson() throws JsonProcessingException {
        Map<String, List<Decision>> all = Map.of("decisions", List.of(DECISION, DECISION));
        String json = TWO.writerWithDefaultPrettyPrinter().writeValueAsString(all);

        assertThat(TWO.readTree(json).at("/decisions/1/reasons/0/points").intValue())
                .isEqualTo(3);
        assertThat(TWO.readValue(json, new TypeReference<Map<String, List<Decision>>>() {}))
                .isEqualTo(all);
        assertThat(TWO.convertValue(TWO.valueToTree(DECISION), Decision.class)).isEqualTo(DECISION);
        assertThat(THREE.convertValue(THREE.valueToTree(DECISION), Decision.class))
                .isEqualTo(DECISION);
    }

    @Test
    void mappersThatAddTheClassWriteAndReadThem() throws JsonProcessingException {
        ObjectMapper two = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .findAndAddModules()
                .activateDefaultTyping(
                        com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("dev.triage")
                                .build(),
                        ObjectMapper.DefaultTyping.JAVA_LANG_OBJECT,
                        com.fasterxml.jackson.annotation.JsonTypeInfo.As.PROPERTY)
                .build();
        JsonMapper three = JsonMapper.builder()
                .findAndAddModules()
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("dev.triage")
                                .build(),
                        DefaultTyping.JAVA_LANG_OBJECT)
                .build();
        for (Object value : List.of(ISSUE, DECISION, REPORT)) {
            assertThat(two.readValue(two.writerFor(Object.class).writeValueAsString(value), Object.class))
                    .isEqualTo(value);
            String json = three.writerFor(Object.class).writeValueAsString(value);
            assertThat(three.readValue(json, Object.class)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title": "x"}                                   | Missing id
                    {"id": "1", "title": "x", "impact": {"user": "Hgh"}} | unknown user impact (Hgh)
                    [1]                                              | an issue
                    """)
    void aMistakeSaysWhatIsWrong(String json, String message) {
        assertThatThrownBy(() -> TWO.readValue(json, Issue.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> THREE.readValue(json, Issue.class))
                .isInstanceOf(tools.jackson.databind.exc.MismatchedInputException.class)
                .hasMessageContaining(message);
    }
}
