package dev.triage.tools.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.RuleCheck;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.CheckedTable;
import dev.triage.tools.check.report.NotDecided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are made to cost much do not, and an example is one for the engine. */
class HostileRulesTest {

    @TempDir
    private Path folder;

    @Test
    void aTableWhoseGapsAreHardToFindIsGivenUp() throws IOException {
        int columns = 60;
        Random random = new Random(1);
        StringBuilder table = new StringBuilder("# hit policy: first\n"
                + IntStream.range(0, columns).mapToObj(i -> "label: c" + i).collect(Collectors.joining(","))
                + ",priority\n");
        for (int row = 0; row < 5 * columns; row++) {
            String[] cells = new String[columns];
            Arrays.fill(cells, "-");
            for (int i = 0; i < 3; i++) {
                cells[random.nextInt(columns)] = random.nextBoolean() ? "a" : "b";
            }
            table.append(String.join(",", cells)).append(",P1\n");
        }
        Files.writeString(folder.resolve("hard.table.csv"), table);

        CheckReport report =
                RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();

        CheckedTable checked = report.tables().get(0);
        assertThat(checked.complete()).isFalse();
        assertThat(checked.decided()).isFalse();
        assertThat(report.tableFindings()).allMatch(found -> found.text().contains("never counts"));
        assertThat(checked.cases()).isEqualTo(1L << columns);
    }

    /** With each word in each scale these would be 20 million texts, more than the memory of a test takes. */
    @Test
    void manyScalesShareManyWords() throws IOException {
        String scales = IntStream.range(0, 2000)
                .mapToObj(i -> "\"s" + i + "\":[\"low\",\"v" + i + "\"]")
                .collect(Collectors.joining(","));
        String words = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"w" + i + "\":\"v" + i % 2000 + "\"")
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve("settings.json"), "{\"scales\":{" + scales + "},\"words\":{" + words + "}}");
        Files.writeString(folder.resolve("one.table.csv"), "s7,priority\nv7,P0\n");

        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        assertThat(engine.decide(Issue.named("1", "Sync stops")
                                .labels("s7:w4007")
                                .build())
                        .priority())
                .isEqualTo(Priority.P0);
    }

    @Test
    void anExampleHasWhatItsLabelsStandFor() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"labels\": { \"wallet\": \"component: Pay\" } }");
        Files.writeString(folder.resolve("rules.drl"), """
                rule "Wallet" @reason("r.") @neverBelow(P0) when Subject( label("wallet") ) then end
                rule "Other" @reason("r.") @neverAbove(P3) when Subject( label("wallet"), !component("Pay") ) then end
                """);

        CheckReport report =
                RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();

        assertThat(report.contradictions())
                .noneMatch(found -> found.rules().get(0).name().equals("Wallet"));
        assertThat(report.notDecided()).anyMatch(open -> open.property() == NotDecided.Property.FREE_OF_CONTRADICTIONS);
    }
}
