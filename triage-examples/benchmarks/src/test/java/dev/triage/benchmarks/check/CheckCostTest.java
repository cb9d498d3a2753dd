package dev.triage.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckCostTest {

    @Test
    void aCheckInAProcessOfItsOwnIsMeasured() throws IOException {
        var written = new StringWriter();

        new CheckCost(new PrintWriter(written), List.of()).run();

        assertThat(written.toString().lines().toList().get(2))
                .matches("\\| none \\| \\d+ \\| \\d+\\.\\d s \\| 0 \\| 0 \\|");
    }
}
