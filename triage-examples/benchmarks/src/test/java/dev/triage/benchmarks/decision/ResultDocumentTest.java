package dev.triage.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.process.ClassPath;
import dev.triage.benchmarks.process.JmhTable;
import dev.triage.benchmarks.process.Processes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultDocumentTest {

    @Test
    void aLineForEachWayOfDeciding() {
        List<Result> results = List.of(
                new Result(
                        Contender.TRIAGE,
                        new Processes.Warm(4_000, 25.5, 16_630),
                        712_000_000L,
                        91_200_000L,
                        12_340_000L,
                        16,
                        4_900_000L),
                new Result(
                        Contender.HAND_WRITTEN,
                        new Processes.Warm(80, Double.NaN, 466.8),
                        95_000_000L,
                        -1,
                        1_500_000L,
                        1,
                        320_702L));

        String text = new ResultDocument(3, 11).text("a machine", results, List.of());

        assertThat(text.lines().filter(line -> line.startsWith("| Triage") || line.startsWith("| one Java")))
                .containsExactly(
                        "| Triage | decision | 4.00 ± 0.026 µs | 1.00 | 16.6 kB | 0.71 s | 91.2 MB | 12.3 MB | 16, 4.90 MB |",
                        "| one Java function, written by hand | decision | 80.0 ns | 0.020 | 0.47 kB | 0.10 s | unknown |"
                                + " 1.50 MB | 1, 0.32 MB |");
    }

    @Test
    void aLineForEachArchiveOfClasses() {
        SharedStart start = new SharedStart("class-data sharing", "17", 300_000_000L, 150_000_000L, 20_500_000L);

        assertThat(new ResultDocument(1, 1).text("a machine", List.of(), List.of(start)))
                .contains("| class-data sharing | 17 | 0.30 s | 0.15 s | 50 % | 20.5 MB |\n\n## How");
    }

    @Test
    void namesTheVersionsThatAreCompared() {
        assertThat(title(Contender.CAMUNDA)).matches("Camunda DMN \\d+\\.\\d+\\.\\d+, FEEL");
        assertThat(title(Contender.DROOLS)).matches("Drools \\d+\\.\\d+\\.\\d+, .*");
    }

    private static String title(Contender contender) {
        return contender.title(ClassPath.of(contender)::version);
    }

    @Test
    void saysHowAndWhereItWasMeasured() {
        assertThat(new ResultDocument(1, 5).text("a machine", List.of(), List.of()))
                .contains("benchmarks.jar --forks 1 --starts 5 --output docs/BENCHMARKS.md")
                .contains("Measured on: a machine.")
                .contains("1 process of 10 warm-up")
                .doesNotContain("{");
    }

    @Test
    void warnsOfTimesThatWereUnsteady() {
        assertThat(document(1_000, 150)).doesNotContain("not reliable.");
        assertThat(document(1_000, 250)).contains("**The times below are not reliable.**");
        assertThat(document(1_000, Double.NaN)).contains("**The times below are not reliable.**");
    }

    private static String document(double nanoseconds, double error) {
        Processes.Warm warm = new Processes.Warm(nanoseconds, error, 1);
        return new ResultDocument(1, 1)
                .text("a machine", List.of(new Result(Contender.TRIAGE, warm, 1, 1, 1, 1, 1)), List.of());
    }

    @Test
    void readsWhatTheProfilerCounted() {
        String head =
                "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\",\"Score Error (99.9%)\",\"Unit\",\"Param: contender\"";
        String name = "\"dev.triage.benchmarks.process.WarmDecisions.decide";

        assertThat(JmhTable.read(List.of(
                        head,
                        name + "\",\"avgt\",1,15,6510.058,21.1,\"ns/op\",TRIAGE",
                        name + ":gc.alloc.rate\",\"avgt\",1,15,2439.0,9.0,\"MB/sec\",TRIAGE",
                        name + ":gc.alloc.rate.norm\",\"avgt\",1,15,16630.004,1.6,\"B/op\",TRIAGE")))
                .isEqualTo(new Processes.Warm(6510.058, 21.1, 16630.004));
    }
}
