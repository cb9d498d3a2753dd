package dev.triage.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TenLinesTest {

    @Test
    void decidesAndSaysWhy() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            TenLines.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(output.toString(StandardCharsets.UTF_8).lines().toList())
                .startsWith("P0: fix immediately")
                .contains("assumed: COMPLEXITY", "assumed: STATUS");
    }

    @Test
    void theReadmeShowsThisVeryCode() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/triage/embedding/TenLines.java"));
        String lines = source.substring(source.indexOf("// README: ten lines"), source.indexOf("// end"));
        String readme = Files.readString(Path.of("../../README.md"));

        assertThat(readme)
                .contains(lines.lines()
                        .skip(1)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
