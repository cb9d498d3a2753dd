package dev.triage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.WatchedEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that change while the server runs. */
class ReloadTest {

    private static final String RULE = """
            rule "Whatever the tide does is urgent"
                @reason("Ferries are missed.")
                @neverBelow(P0)
            when Assessment( )
            then
            end
            """;

    /** Nothing is assumed for other titles, so most issues cannot be decided. */
    private static final String GAP = """
            rule "Unsaid effort is small for boats"
                @reason("They are.")
                @assumes("effort: 1")
                @overrides("Assumed effort: 1 to 5")
            when Unsaid( input == Input.EFFORT ) Subject( title("boat") )
            then
            end
            """;

    @TempDir
    private Path rules;

    @Test
    void aRuleThatIsSavedCountsAndABrokenOneDoesNot() throws Exception {
        Metrics metrics = new Metrics();
        String body = Running.payload("opened.json");
        Files.writeString(rules.resolve("tide.drl"), RULE.replace("P0", "P3"));
        try (WatchedEngine watched = TriageEngine.builder()
                        .withoutRulePacks()
                        .rules(rules)
                        .watch(metrics.rulesListener(), Duration.ofDays(1));
                Running running = Running.with(watched, metrics)) {
            assertThat(running.send(running.delivery("issues", body)).body())
                    .contains("\"priority\":\"P2\"", "\"add\":[\"triage: P2\"]");

            Files.writeString(rules.resolve("tide.drl"), RULE);
            assertThat(watched.reload()).isTrue();
            assertThat(running.send(running.delivery("issues", body)).body())
                    .contains("\"priority\":\"P0\"", "\"add\":[\"triage: P0\"]", "Ferries are missed.");
            assertThat(running.get("/health/ready").body())
                    .isEqualTo("{\"status\":\"ready\",\"ruleBase\":\""
                            + watched.current().ruleBase() + "\"}\n");

            Files.writeString(rules.resolve("tide.drl"), RULE.replace("Assessment", "Assesment"));
            assertThat(watched.reload()).isFalse();
            assertThat(running.send(running.delivery("issues", body)).body()).contains("\"add\":[\"triage: P0\"]");
            assertThat(running.get("/metrics").body())
                    .contains(
                            "triage_rule_changes_total{outcome=\"refused\"} 1.0\n",
                            "triage_rule_changes_total{outcome=\"reloaded\"} 1.0\n");
        }
    }

    @Test
    void aServerWhoseRulesFailIsNotReady() throws Exception {
        Metrics metrics = new Metrics();
        Path file = Files.writeString(rules.resolve("tide.drl"), RULE);
        try (WatchedEngine watched = TriageEngine.builder()
                        .withoutRulePacks()
                        .rules(rules)
                        .watch(metrics.rulesListener(), Duration.ofDays(1));
                Running running = Running.with(watched, metrics)) {
            assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);

            Files.writeString(file, GAP);
            assertThat(watched.reload()).isTrue();
            assertThat(running.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(running.get("/health/ready").body()).contains("\"status\":\"rules fail\"");
            assertThat(running.get("/health/live").statusCode()).isEqualTo(200);

            Files.writeString(file, RULE);
            assertThat(watched.reload()).isTrue();
            assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }
}
