package dev.triage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.rules.TriageEngine;
import dev.triage.testkit.table.CaseTable;
import dev.triage.tools.cases.Baselines;
import dev.triage.tools.cases.CaseProblemsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class CaseTableTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @TempDir
    Path folder;

    @Test
    void aTestKnowsItsLineAndFailsWithTheSum() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.md"), """
                | user impact | priority | fires         | not                                    |
                | ----------- | -------- | ------------- | -------------------------------------- |
                | High        | P4       |               |                                        |
                | High        |          | user-impact-high | High brand impact; Medium brand impact |
                | High        |          |               | user-impact-high                       |
                """);
        List<DynamicTest> tests = CaseTable.in(file).run(ENGINE).toList();

        assertThat(tests.get(0).getDisplayName()).isEqualTo("the case of line 3: P4 (" + file + ":3)");
        assertThat(tests.get(0).getTestSourceUri()).contains(URI.create(file.toUri() + "?line=3"));
        assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("cases.md:3 \"the case of line 3\" should be P4, but is P2.\nScore:\n");
        assertThat(tests.get(1).getExecutable()).satisfies(test -> test.execute());
        assertThatThrownBy(() -> tests.get(2).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("should not be because of \"Affects many users\", which counts.");
        assertThatThrownBy(() -> CaseTable.in(file).check(ENGINE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aFolderWithoutCasesFails() {
        assertThatThrownBy(() -> CaseTable.in(folder).run(ENGINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There are no cases in " + folder + ". Expected cases.md, ");
        assertThatThrownBy(() -> CaseTable.in(folder.resolve("elsewhere")).check(ENGINE))
                .isInstanceOf(CaseProblemsException.class)
                .hasMessageContaining("There is no such file or folder.");
    }

    @Test
    void aBaselineThatWasAcceptedIsRunToo() throws IOException {
        Files.writeString(folder.resolve("shop.backlog.json"), """
                [{"id": "#1", "title": "Refunds arrive twice", "impact": {"user": "High"}}]
                """);
        Baselines.accept(folder, ENGINE);
        CaseTable table = CaseTable.in(folder);
        table.check(ENGINE);

        Path file = folder.resolve("shop.baseline.md");
        Files.writeString(file, Files.readString(file).replace("| P2 |", "| P3 |"));
        assertThat(table.run(ENGINE)).hasSize(1).first().satisfies(test -> {
            assertThat(test.getDisplayName()).endsWith("(" + file + ":3)");
            assertThatThrownBy(() -> test.getExecutable().execute())
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageStartingWith("#1 \"Refunds arrive twice\" was P3, and is P2.\n");
        });
    }

    @Test
    void problemsAreToldWhenTheCasesAreRun() {
        CaseTable table = CaseTable.of("| titel | priority |\n| - | - |\n| a | P1 |\n");

        assertThatThrownBy(() -> table.run(ENGINE))
                .isInstanceOf(CaseProblemsException.class)
                .hasMessageContaining("table.md:1:3: There is no column called \"titel\".")
                .hasMessageContaining("Maybe title.");
        assertThatThrownBy(() -> CaseTable.from(CaseTableTest.class, "none.md"))
                .hasMessageContaining("no such resource");
    }

    @Test
    void aTableCanStandInTheTest() {
        CaseTable.of("""
                | user impact | functional impact | brand impact | priority |
                | ----------- | ----------------- | ------------ | -------- |
                | Critical    | Yes               | High         | P0       |
                """).check(ENGINE);
    }
}
