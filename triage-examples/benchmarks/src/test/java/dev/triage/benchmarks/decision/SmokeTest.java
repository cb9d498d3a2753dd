package dev.triage.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.Processes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmokeTest {

    private static final Processes.Run DROOLS = run(2_000_000_000L, 4_000);
    private static final Processes.Run CAMUNDA = run(1_000_000_000L, 3_000_000);

    private final StringWriter out = new StringWriter();

    @Test
    void isContentWithTheUsual() {
        assertThat(good(run(250_000_000L, 60))).isTrue();
        assertThat(out.toString())
                .contains("Triage starts faster than Drools: 8.00 times, expected at least 5.00: good");
    }

    @Test
    void complainsOfASlowStart() {
        assertThat(good(run(1_000_000_000L, 60))).isFalse();
        assertThat(out.toString())
                .contains("Triage starts faster than Drools: 2.00 times, expected at least 5.00: TOO SLOW")
                .contains("Triage starts faster than Camunda: 1.00 times, expected at least 1.70: TOO SLOW");
    }

    @Test
    void complainsOfSlowDecisions() {
        assertThat(good(run(250_000_000L, 2_000))).isFalse();
        assertThat(out.toString())
                .contains("Triage decides faster than Drools: 2.00 times, expected at least 20.00: TOO SLOW")
                .contains("Triage decides faster than Easy Rules: 2.50 times, expected at least 25.00: TOO SLOW")
                .contains(
                        "Triage decides as fast as code written by hand: 0.08 times, expected at least 0.40: TOO SLOW");
    }

    private boolean good(Processes.Run triage) {
        return new Smoke(new PrintWriter(out, true))
                .good(Map.of(
                        Contender.TRIAGE, triage,
                        Contender.HAND_WRITTEN, run(90_000_000L, 150),
                        Contender.DROOLS, DROOLS,
                        Contender.EASY_RULES, run(150_000_000L, 5_000),
                        Contender.CAMUNDA, CAMUNDA));
    }

    private static Processes.Run run(long firstNanoseconds, long warmNanoseconds) {
        return new Processes.Run(firstNanoseconds, -1, 1, List.of(), warmNanoseconds);
    }
}
