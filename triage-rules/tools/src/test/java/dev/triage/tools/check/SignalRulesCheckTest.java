package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule on signals is redundant if another one says all of it, and contradicts one that says another value. */
class SignalRulesCheckTest {

    @TempDir
    private Path folder;

    @Test
    void oneOfSeveralValuesIsRedundant() throws IOException {
        assertThat(redundant("@standsFor(\"category: Bug; user impact: High\")", "@standsFor(\"user impact: high\")"))
                .contains("\"Two\" fires exactly when \"One\" does, which says the same and maybe more");
    }

    @Test
    void theOrderOfValuesMakesNoDifference() throws IOException {
        assertThat(redundant(
                        "@standsFor(\"category: Bug; user impact: High\")",
                        "@standsFor(\"user impact: High; category: Bug\")"))
                .contains("says the same");
    }

    @Test
    void anotherValueOrAnotherStrengthIsNot() throws IOException {
        assertThat(redundant("@standsFor(\"category: Bug; user impact: High\")", "@standsFor(\"user impact: Low\")"))
                .isEmpty();
        assertThat(redundant("@suggests(\"category: Bug; user impact: High\")", "@standsFor(\"user impact: High\")"))
                .isEmpty();
    }

    @Test
    void twoValuesOfOneInputContradictEachOther() throws IOException {
        assertThat(check("@standsFor(\"user impact: High\")", "@standsFor(\"user impact: Low\")")
                        .contradictions())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.text())
                            .isEqualTo("\"One\" fires exactly when \"Two\" does, but it stands for user impact: High,"
                                    + " and the other one stands for user impact: Low; the decision uses the range.");
                    assertThat(found.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @standsFor("user impact: High") | @suggests("user impact: Low")
                    @standsFor("category: Bug") | @standsFor("category: Security")
                    @standsFor("user impact: High") | @standsFor("brand impact: Low")
                    @standsFor("user impact: High; category: Bug") | @standsFor("user impact: High")
                    """)
    void otherInputsAndStrengthsContradictNothing(String one, String two) throws IOException {
        assertThat(check(one, two).contradictions()).isEmpty();
    }

    private String redundant(String one, String two) throws IOException {
        return String.join(
                "\n",
                check(one, two).redundantRules().stream()
                        .map(found -> found.text())
                        .toList());
    }

    private CheckReport check(String one, String two) throws IOException {
        String rule =
                "rule \"%s\" @reason(\"It says so.\") %s when Signal( about(\"label\"), says(\"fire\") ) then end\n";
        Files.writeString(folder.resolve("rules.drl"), rule.formatted("One", one) + rule.formatted("Two", two));
        return RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();
    }
}
