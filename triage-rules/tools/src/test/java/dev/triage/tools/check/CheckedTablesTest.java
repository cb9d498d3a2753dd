package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.source.Trust;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.CheckedTable;
import dev.triage.tools.check.report.TableFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are proved to be complete, unique and monotone, or the check names what is wrong. */
class CheckedTablesTest {

    private static final String SCALES = """
            { "scales": {
                "exploitation": ["none", "public poc", "active"],
                "exposure": { "values": ["small", "controlled", "open"], "unstated": "open" } },
              "words": { "aktiv": "active" } }
            """;

    private static final String TABLE = """
            exploitation,user impact,priority,reason
            none,-,P3,
            public poc,<= Medium,P2,
            public poc,>= High,P1,
            active,-,P0,Attacks happen now.
            """;

    @TempDir
    private Path folder;

    @Test
    void theOrderOfAnInputGoesAcrossCasesThatNoRowIsAbout() throws IOException {
        CheckReport report = RuleCheck.of(engine("""
                functional impact,priority
                No,P1
                Yes,P0
                """)).run();

        assertThat(report.tables().get(0).complete()).isFalse();
        assertThat(report.tables().get(0).monotone()).containsExactly("functional impact (more is never less urgent)");
    }

    @Test
    void aColumnThatNamesNoValueHasNoCases() throws IOException {
        CheckReport report = RuleCheck.of(engine("""
                user impact,field: Urgency,priority
                >= High,-,P0
                <= Medium,-,P3
                """)).run();

        assertThat(report.tables().get(0).cases()).isEqualTo(4);
    }

    @Test
    void checkProvesThatATableIsCompleteUniqueAndMonotone() throws IOException {
        CheckReport report = RuleCheck.of(engine(TABLE)).run();

        assertThat(report.findings()).isEmpty();
        CheckedTable table = report.tables().get(0);
        assertThat(table.cases()).isEqualTo(12);
        assertThat(table.complete()).isTrue();
        assertThat(table.unique()).isTrue();
        assertThat(table.monotone())
                .containsExactly("exploitation (more is never less urgent)", "user impact (more is never less urgent)");
    }

    @Test
    void checkNamesTheCaseThatIsMissingAndTheOrderThatIsBroken() throws IOException {
        String head = "exploitation,exposure,priority\nnone,-,P3\npublic poc,-,P2\n";
        CheckReport gap =
                RuleCheck.of(engine(head + "active,>= controlled,P0\n")).run();
        CheckReport order = RuleCheck.of(engine(head + "active,small | open,P0\nactive,controlled,P2\n"))
                .run();

        assertThat(gap.tableFindings())
                .extracting(TableFinding::text)
                .singleElement()
                .asString()
                .endsWith("matrix.table.csv is about exploitation active, exposure small.");
        assertThat(order.tableFindings())
                .extracting(TableFinding::text)
                .singleElement()
                .asString()
                .endsWith(
                        "exploitation active, exposure small is P0, but exploitation active, exposure controlled is P2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "adds"})
    void aColumnThatSaysZeroInEachRowIsToldAtItsPlace(String outcome) throws IOException {
        CheckReport report = RuleCheck.of(engine("user impact," + outcome + "\n>= High,0\n<= Medium,0\n"))
                .run();

        assertThat(report.tableFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.text())
                    .contains("matrix.table.csv: The column \"" + outcome + "\" says 0 in each row")
                    .contains("maybe +1 or -1");
            assertThat(finding.rules()).extracting(RuleDescription::line).containsExactly(2);
        });
        assertThat(RuleCheck.of(engine("user impact," + outcome + "\n>= High,1\n<= Medium,0\n"))
                        .run()
                        .tableFindings())
                .isEmpty();
    }

    private TriageEngine engine(String table) throws IOException {
        Path rules = Files.createTempDirectory(folder, "rules");
        Files.writeString(rules.resolve("settings.json"), SCALES);
        Files.writeString(rules.resolve("matrix.table.csv"), table);
        return TriageEngine.builder().rules(rules, Trust.RESTRICTED).build();
    }
}
