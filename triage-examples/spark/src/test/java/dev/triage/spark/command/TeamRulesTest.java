package dev.triage.spark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;
import dev.triage.spark.Expected;
import dev.triage.spark.Spark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamRulesTest {

    private static final String MONEY = """
            rule "It costs money every day"
                @reason("Each day that it waits is paid for.")
                @adds(%d)
            when Assessment( categories contains Category.COST )
            then
            end
            """;

    private static final List<Issue> ISSUES =
            List.of(Issue.named("#7", "Idle servers").categories(Category.COST).build());

    @TempDir
    private Path folder;

    private Path rules;
    private Path backlog;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectories(folder.resolve("my-rules"));
        Files.writeString(rules.resolve("money.drl"), MONEY.formatted(2));
        backlog = Expected.file(folder.resolve("backlog.jsonl"), ISSUES);
    }

    @Test
    void travelToTheExecutorsAndAreNamedOnEveryRow() throws IOException {
        for (int points = 2; points <= 3; points++) {
            Files.writeString(rules.resolve("money.drl"), MONEY.formatted(points));
            Path output = folder.resolve("out");

            assertThat(Spark.run("decide", backlog, "--output", output, "--rules", rules)
                            .exitCode())
                    .isZero();

            TriageEngine engine = TriageEngine.builder().rules(rules).build();
            assertThat(Spark.lines(output.resolve("decisions")))
                    .isEqualTo(Expected.decisions(engine, ISSUES))
                    .allMatch(line -> line.contains("my-rules/money.drl"))
                    .allMatch(line -> line.endsWith("\"ruleBase\":\"" + engine.ruleBase() + "\"}"));
            assertThat(Spark.read(output.resolve("report.json")))
                    .contains("\"ruleBase\": \"" + engine.ruleBase() + "\"");
        }
    }

    @Test
    void mistakesAreToldBeforeAnythingIsDone() throws IOException {
        Files.writeString(rules.resolve("money.drl"), MONEY.formatted(2).replace("Assessment", "Asessment"));

        Spark.Outcome outcome = Spark.run("decide", backlog, "--output", folder.resolve("out"), "--rules", rules);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(rules.resolve("money.drl") + ":4", "Assessment");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
