package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.report.CheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a label and a field may have any topic: a rule that asks another kind of data for one that it does not have never fires. */
class SignalSourcesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source == Source.TITLE, topic == \"area\"",
                "source == Source.TITLE, about(\"severity\"), says(\"crash\")",
                "source == Source.MILESTONE, about(\"type\")",
                "source == Source.AGE, about(\"ahead\")",
                "source == Source.STATE, topic != \"status\"",
                "source == Source.TITLE, about(\"title\"), number > 3",
                "source == Source.AGE, number == null",
                "source == Source.DUPLICATES, number < 1",
                "source != Source.LABEL, source != Source.FIELD, about(\"severity\")"
            })
    void aRuleOnASignalThatNothingMakesNeverFires(String condition) throws IOException {
        assertThat(check(condition).unreachableRules())
                .singleElement()
                .satisfies(never -> assertThat(never.text()).startsWith("\"Any\" never fires: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source == Source.TITLE, says(\"crash\")",
                "source == Source.TITLE, topic == \"tag\"",
                "about(\"title\"), says(\"crash\")",
                "source == Source.LABEL, topic == \"title\"",
                "source == Source.ATTENTION, number >= 97",
                "source == Source.ATTENTION",
                "source == Source.LINK, about(\"pull request\"), number > 2",
                "source == Source.FIELD, topic == \"anything\"",
                "source == Source.MILESTONE, number >= 2",
                "source == Source.TYPE, says(\"incident\")"
            })
    void aRuleOnASignalThatThereIsCanFire(String condition) throws IOException {
        assertThat(check(condition).unreachableRules()).isEmpty();
    }

    @Test
    void rulesOnWordsAndNumbersOfSignalsCanFire() throws IOException {
        List<String> conditions = List.of(
                "Signal( about(\"kind\"), says(\"Needs-Fire\") )",
                "Signal( about(\"priority\"), says(\"P7\") )",
                "Signal( about(\"comp*\"), says(\"till\", \"!tilt\") )",
                "Signal( about(\"cvss\"), number > 9.7 && < 9.9 )",
                "Signal( about(\"delta\"), number < 0 )",
                "Signal( about(\"kind\"), topic == \"type\", word != \"leak\" )",
                "Signal( says(\"1 - Critical\"), about(\"urgency\") ) Subject( number(\"cvss\") >= 9.0 )");
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            rules.append("rule \"Rule ")
                    .append(i)
                    .append("\" @reason(\"B.\") @standsFor(\"user impact: High\")\nwhen ")
                    .append(conditions.get(i))
                    .append("\nthen\nend\n");
        }
        rules.append("""
                rule "Never" @reason("B.") @standsFor("user impact: High")
                when Signal( about("kind"), topic == "area" )
                then
                end
                """);
        Files.writeString(folder.resolve("a.drl"), rules);

        assertThat(RuleCheck.of(TriageEngine.builder().rules(folder).build())
                        .run()
                        .unreachableRules())
                .extracting(one -> one.rule().name())
                .containsExactly("Never");
    }

    private CheckReport check(String condition) throws IOException {
        Files.writeString(
                folder.resolve("rules.drl"),
                "rule \"Any\" @reason(\"It says so.\") @suggests(\"category: Cost\")\nwhen Signal( " + condition
                        + " )\nthen\nend\n");
        return RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();
    }
}
