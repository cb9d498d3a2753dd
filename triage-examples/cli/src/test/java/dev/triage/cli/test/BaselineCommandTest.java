package dev.triage.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decisions on a backlog, kept beside the rules. */
class BaselineCommandTest {

    private static final String RULE = """
            rule "Payments come one level earlier"
                @reason("Each day without refunds costs us customers.")
                @raises(1)
            when Subject( component("Payments") )
            then
            end
            """;
    private static final String BACKLOG = """
            [{"id": "#1", "title": "Refunds | arrive twice", "impact": {"user": "High", "functional": "No", "brand": "Low"},
              "classification": {"components": ["Payments"]}},
             {"id": "#2", "title": "The basket jumps", "impact": {"user": "High", "functional": "No", "brand": "Low"}}]
            """;

    @TempDir
    Path folder;

    private Path baseline;

    @BeforeEach
    void writeRules() throws IOException {
        Files.writeString(folder.resolve("levels.drl"), RULE);
        Files.writeString(folder.resolve("shop.backlog.json"), BACKLOG);
        baseline = folder.resolve("shop.baseline.md");
    }

    @Test
    void aBaselineIsWrittenAndCompared() throws IOException {
        Run without = Run.triage("test", folder);
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("""
                shop.backlog.json: There is no shop.baseline.md beside this backlog.
                Maybe triage test --accept, which writes what is decided now.
                """);

        Run accepted = Run.triage("test", folder, "--accept");
        assertThat(accepted.err()).isEqualTo("Wrote " + baseline + ": 2 decisions, 2 new or changed.\n");
        assertThat(accepted.out()).isEqualTo("2 cases: as expected.\n");
        assertThat(accepted.exitCode()).isZero();
        assertThat(baseline).content().isEqualTo("""
                | id | title | priority | points | fires |
                | --- | --- | --- | --- | --- |
                | #1 | Refunds \\| arrive twice | P1 | 8 | payments-come-one-level-earlier; user-impact-medium; user-impact-high; threshold-p2 |
                | #2 | The basket jumps | P2 | 8 | user-impact-medium; user-impact-high; threshold-p2 |
                """);
        assertThat(Run.triage("test", folder, "--accept").err()).endsWith(": 2 decisions, all as before.\n");
        assertThat(Run.triage("test", baseline, "--rules", folder).out()).isEqualTo("2 cases: as expected.\n");
    }

    @Test
    void whatMovesIsShownWithTheRulesThatMoveIt() throws IOException {
        Run.triage("test", folder, "--accept");
        Files.writeString(
                folder.resolve("levels.drl"),
                RULE.replace("component(\"Payments\")", "title(\"basket\")")
                        .replace("\"Payments come", "\"Baskets come"));

        Run run = Run.triage("test", folder);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(baseline + """

                  #1 Refunds | arrive twice
                    was P1, and is P2.
                    No longer by payments-come-one-level-earlier.
                  #2 The basket jumps
                    was P2, and is P1.
                    Now by "Baskets come one level earlier" (one level up).

                2 decisions of the backlog differ from the baseline. If you want this, run the command again with --accept.
                2 cases: 0 as expected, 2 not.
                """);
        assertThat(Run.triage("test", folder, "--format", "junit").out())
                .contains("<testsuites tests=\"2\" failures=\"2\">")
                .contains("message=\"was P1, and is P2. No longer by payments-come-one-level-earlier.\"");

        Files.writeString(folder.resolve("levels.drl"), RULE);
        Files.writeString(folder.resolve("settings.json"), "{\"values\": {\"Affects users\": 3}}");
        assertThat(Run.triage("test", folder).out())
                .contains("stays P2, but had 8 points, and has 9.\n    By the same rules, with other effects.");
    }

    @Test
    void aBaselineAndItsBacklogBelongTogether() throws IOException {
        Run.triage("test", folder, "--accept");
        Files.writeString(folder.resolve("shop.backlog.json"), BACKLOG.replace("#2", "#3"));
        Run other = Run.triage("test", folder);
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("shop.baseline.md:4:3: The issue #2 is not in the backlog.");

        Files.writeString(baseline, Files.readString(baseline).replaceFirst("(?m)^\\| #2.*\\n", ""));
        assertThat(Run.triage("test", folder).err())
                .contains("shop.baseline.md: The decision on #3 is missing here.")
                .contains("1 problem in the cases; no case was run.");

        Files.writeString(baseline, "| id | priority |\n| --- | --- |\n");
        assertThat(Run.triage("test", folder).err())
                .contains("A baseline has the columns id, title, priority, points, fires.");

        Files.copy(folder.resolve("shop.backlog.json"), folder.resolve("shop.backlog.jsonl"));
        assertThat(Run.triage("test", folder).err()).contains("There is another backlog of the same name");

        Files.delete(folder.resolve("shop.backlog.json"));
        Files.delete(folder.resolve("shop.backlog.jsonl"));
        assertThat(Run.triage("test", folder).err())
                .contains("There is no backlog beside this baseline.\nExpected a file such as shop.backlog.json.");
        Files.delete(baseline);
        assertThat(Run.triage("test", folder, "--accept").err()).contains("There is no backlog in " + folder);

        Files.writeString(folder.resolve("shop.backlogs.json"), BACKLOG);
        assertThat(Run.triage("test", folder).err()).contains("This file looks like cases, but is not read.");
    }
}
