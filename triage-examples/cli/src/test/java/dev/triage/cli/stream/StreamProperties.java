package dev.triage.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import dev.triage.cli.command.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However many threads work, what is printed and complained of is the same to the byte. */
class StreamProperties {

    private static final List<String> WRONG = List.of(
            "{\"id\": \"#1\", \"title\": \"the first one again\"}",
            "{\"id\":",
            "",
            "{\"title\": \"nobody knows which\"}",
            "{\"id\": \"%s\", \"title\": \"unclear\", \"impact\": {\"user\": \"Hihg\"}}",
            "{\"id\": \"%s\", \"title\": \"half a letter \\ud83d\", \"colour\": \"blue\"}");

    @Provide
    Arbitrary<List<Integer>> oddLines() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> outputs() {
        return Combinators.combine(
                        Arbitraries.of("decide", "report"), Arbitraries.of("text", "json", "jsonl", "csv", "markdown"))
                .filter((command, format) -> command.equals("decide")
                        ? !format.equals("markdown")
                        : !format.equals("jsonl") && !format.equals("csv"))
                .as((command, format) -> List.of(command, format));
    }

    @Property(tries = 20)
    void threadsMakeNoDifference(
            @ForAll("oddLines") List<Integer> odd, @ForAll("outputs") List<String> output, @ForAll Random random)
            throws IOException {
        Path file = Files.createTempFile("stream", ".jsonl");
        try {
            Files.writeString(file, document(odd, random), StandardCharsets.UTF_8);
            Run alone = run(output, file, 1);
            assertThat(alone.exitCode()).isNotEqualTo(ExitCode.FAILED);
            assertThat(run(output, file, 2)).isEqualTo(alone);
            assertThat(run(output, file, 5)).isEqualTo(alone);
        } finally {
            Files.delete(file);
        }
    }

    private static Run run(List<String> output, Path file, int threads) {
        return Run.triage(output.get(0), file, "--format", output.get(1), "--threads", threads);
    }

    private static String document(List<Integer> odd, Random random) {
        int lines = random.nextInt(800);
        String[] document = new String[lines];
        for (int number = 0; number < lines; number++) {
            document[number] = Streams.line(number + 1, random);
        }
        for (int one : odd) {
            if (lines > 0) {
                document[one % lines] = WRONG.get(one % WRONG.size()).replace("%s", "odd" + one);
            }
        }
        return String.join("\n", document) + String.join("", Collections.nCopies(lines % 2, "\n"));
    }
}
