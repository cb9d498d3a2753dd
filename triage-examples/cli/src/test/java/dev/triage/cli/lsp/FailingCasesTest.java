package dev.triage.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.source.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that are not as expected, as an editor shows them. */
class FailingCasesTest {

    private static final String CASES = """
            | title | user impact | priority |
            | ----- | ----------- | -------- |
            | Pay   | Low         | P3       |
            | Sign  | High        | P3       |
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsNotAsExpectedIsAWarningAtItsRow() throws IOException {
        Files.writeString(folder.resolve("matrix.table.csv"), "user impact,priority\n>= High,P1\n<= Medium,P3\n");
        Path cases = Files.writeString(folder.resolve("cases.md"), CASES);

        UnsavedRules.Result read = new UnsavedRules(folder, Map.of(), false).read();
        Map<Path, List<Diagnostic>> shown =
                Diagnostics.of(folder, read.problems(), read.failing().get());

        assertThat(shown.get(cases)).singleElement().satisfies(warning -> {
            assertThat(warning.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
            assertThat(warning.getMessage()).isEqualTo("\"Sign\" should be P3, but is P1.");
            int end = CASES.lines().toList().get(3).length();
            assertThat(warning.getRange()).isEqualTo(new Range(new Position(3, 0), new Position(3, end)));
        });
    }

    @Test
    void theTextInTheEditorCounts() throws IOException {
        Files.writeString(folder.resolve("matrix.table.csv"), "user impact,priority\n>= High,P1\n<= Medium,P3\n");
        Path cases = Files.writeString(folder.resolve("cases.md"), CASES);
        Map<Path, String> open = Map.of(cases, CASES.replace("P3       |\n", "P1       |\n"));

        assertThat(new UnsavedRules(folder, open, false).read().failing().get())
                .extracting(RuleProblem::message)
                .containsExactly("\"Pay\" should be P1, but is P3.");
    }

    @Test
    void casesWithMistakesAreNotDecided() throws IOException {
        Files.writeString(folder.resolve("matrix.table.csv"), "user impact,priority\n>= High,P1\n<= Medium,P3\n");
        Files.writeString(folder.resolve("cases.md"), CASES.replace("High", "Hihg"));

        UnsavedRules.Result read = new UnsavedRules(folder, Map.of(), false).read();

        assertThat(read.problems()).hasSize(1);
        assertThat(read.failing().get()).isEmpty();
    }
}
