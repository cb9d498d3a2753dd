package dev.triage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void measuringNothingIsWrongUse() {
        assertThat(run("--forks", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("Nothing to measure with --forks 0 and --starts 11: expected 1 or more");
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--smoke")
                .contains("--forks")
                .contains("--starts")
                .contains("--output");
    }

    private int run(String... arguments) {
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
