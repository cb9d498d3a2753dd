package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.report.CheckReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule on signals is redundant if another one says all of it, among several values as well. */
class RedundantSignalsTest {

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

    private String redundant(String one, String two) throws IOException {
        String rule =
                "rule \"%s\" @reason(\"It says so.\") %s when Signal( about(\"label\"), says(\"fire\") ) then end\n";
        Files.writeString(folder.resolve("rules.drl"), rule.formatted("One", one) + rule.formatted("Two", two));
        CheckReport report =
                RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();
        return String.join(
                "\n",
                report.redundantRules().stream().map(found -> found.text()).toList());
    }
}
