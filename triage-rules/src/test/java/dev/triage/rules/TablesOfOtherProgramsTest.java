package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets, word processors and wikis write decides as a table that is written by hand. */
class TablesOfOtherProgramsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user impact,functional impact,priority\n>= High,\u2014,P0\n<= Medium,\u2212,P4\n",
                "user impact,functional impact,priority\n>=\u00A0High,\u00A0-,P0\n<= Medium,\u202F,P4\n",
                "user impact;functional impact;priority\n>= High;;P0\n;;\n<= Medium;;P4\n;;\n",
                "\uFEFFuser impact,functional impact,priority\r\n>= High,,P0\r\n<= Medium,,P4\r\n",
                "user impact,functional impact,priority\nHigh...Critical,*,P0\nLow..Medium,*,P4\n",
                "sep=;\nuser impact;priority\n>= High;P0\n<= Medium;P4\n",
                "user impact,priority,,\n>= High,P0,,\n<= Medium,P4,,\n,,,\n",
                "user impact;\"reason\";priority\n>= High;;P0\n<= Medium;;P4\n",
                "reason,user impact,priority\n\"It is \"\"urgent\"\", they say\",>= High,P0\n5\" pipe,<= Medium,P4\n",
                "user impact,reason,priority\n>= High,\"One line,\nand another\",P0\n<= Medium,\"\",P4\n"
            })
    void itDecidesInCsv(String table) throws IOException {
        assertDecides("matrix.table.csv", table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| user impact | priority |\n|:-:|-|\n| **>= High** | `P0` |\n| <= Medium | P4 |\n",
                "| [user impact](https://wiki/impact) | _priority_ |\n|-|-|\n| \\>= High | **P0** |\n| &le; Medium | <b>P4</b> |\n",
                "| user impact | priority | |\n|-|-|-|\n| [High](x \"y\") \\| Critical | __P0__ | |\n| | | |\n| <= Medium | P4 | |\n",
                "Our matrix:\n\n| user impact | priority |\n| --- | ---: |\n| >= High | P0 |\n| --- | --- |\n| <= Medium | P4 |\n"
            })
    void itDecidesInMarkdown(String table) throws IOException {
        assertDecides("matrix.table.md", table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Matrix.Table.CSV", "matrix.TABLE.csv"})
    void theNameOfTheFileMayHaveCapitals(String name) throws IOException {
        assertDecides(name, "user impact,priority\n>= High,P0\n<= Medium,P4\n");
    }

    @Test
    void aStatusMayHaveAHyphen() throws IOException {
        Files.writeString(folder.resolve("matrix.table.csv"), "status,priority\nin-progress,P0\nopen,P4\n");
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        assertThat(engine.decide(Issue.named("#1", "Thing")
                                .status(StatusKind.IN_PROGRESS.label())
                                .build())
                        .priority())
                .isEqualTo(Priority.P0);
    }

    private void assertDecides(String name, String table) throws IOException {
        Files.writeString(folder.resolve(name), table);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();
        assertThat(engine.decide(issue(UserImpact.HIGH)).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(issue(UserImpact.MEDIUM)).priority()).isEqualTo(Priority.P4);
    }

    private static Issue issue(UserImpact impact) {
        return Issue.named("#1", "Thing")
                .userImpact(impact)
                .functionalImpact(FunctionalImpact.PARTIAL)
                .build();
    }
}
