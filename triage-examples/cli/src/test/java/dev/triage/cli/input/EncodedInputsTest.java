package dev.triage.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs in another encoding, and packed ones. */
class EncodedInputsTest {

    private static final String TABLE = """
            Key,Summary,Priority
            A-1,Größe ist falsch 😀,High
            A-2,Zoë cannot log in,Low
            """;

    @TempDir
    private Path folder;

    private Path packed(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
            output.write(bytes);
        }
        return file;
    }

    @Test
    void aPackedTableIsReadByItsContent() throws IOException {
        Run run = Run.triage("decide", packed("issues.csv.gz", TABLE.getBytes(StandardCharsets.UTF_8)));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Größe ist falsch 😀", "Zoë cannot log in");
    }

    @Test
    void packedJsonIsReadByItsContent() throws IOException {
        byte[] json = "[{\"number\": 7, \"title\": \"Café\", \"state\": \"OPEN\"}]".getBytes(StandardCharsets.UTF_8);

        assertThat(Run.triage("decide", packed("issues.json.gz", json)).out()).contains("#7", "Café");
        assertThat(Run.triage("report", packed("issues.json.gz", json), "--format", "text")
                        .out())
                .contains("1 issue");
    }

    @Test
    void anEncodingIsNamed() throws IOException {
        String table = TABLE.replace(" 😀", "");
        Path file = folder.resolve("issues.csv");
        Files.write(file, table.getBytes(Charset.forName("windows-1252")));

        assertThat(Run.triage("decide", file, "--encoding", "windows-1252").out())
                .contains("Größe ist falsch", "Zoë cannot log in");
        Files.write(file, TABLE.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Run.triage("decide", file, "--encoding", "UTF-16LE").out())
                .contains("Größe ist falsch 😀", "Zoë cannot log in");
        assertThat(Run.triage(
                                "decide",
                                packed("issues.csv.gz", table.getBytes(StandardCharsets.ISO_8859_1)),
                                "--encoding",
                                "latin1")
                        .out())
                .contains("Größe ist falsch");
    }

    @Test
    void anUnknownEncodingIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("issues.csv"), TABLE);

        Run run = Run.triage("decide", file, "--encoding", "utf-9");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("--encoding", "utf-9");
    }

    @Test
    void problemsThatDifferInTheirTextsAndIdsAreOfOneKind() throws IOException {
        Path file = Files.writeString(folder.resolve("issues.md"), """
                # Login fails (team/shop#1)
                - User impact: High
                - **Severity:** "quite" bad
                # Search is slow (team/shop#2)
                - User impact: High
                - **Severity:** awful
                # Login still fails (team/shop#1)
                - User impact: Low
                # Search is still slow (#2)
                - User impact: Low
                # Search has no order (#2)
                - User impact: Low
                """);

        Run run = Run.triage("decide", file);

        assertThat(run.err().replace(file.toString(), "issues.md")).isEqualTo("""
                issues.md:3: warning: Not read, because "Severity" is not a known field here: ""quite" bad"
                issues.md:7: warning: The id team/shop#1 is already used by an issue above; this issue gets the id team/shop#1-2.
                1 more like issues.md:3 (--verbose prints all)
                1 more like issues.md:7 (--verbose prints all)
                4 warnings.
                """);
    }

    @Test
    void aProblemIsPrintedOnceWithTheNumberOfOthersLikeIt() throws IOException {
        Path file = Files.writeString(folder.resolve("issues.json"), """
                {"issues": [
                  {"id": "#1", "title": "One", "resources": {"effort": "huge"}},
                  {"id": "#2", "title": "Two", "resources": {"effort": "tiny"}},
                  {"id": "#3", "title": "Three", "resources": {"effort": "none at all"}}
                ]}
                """);

        Run run = Run.triage("decide", file);

        assertThat(run.err()).contains("2 more like", "issues.json:2:", "(--verbose prints all)");
        assertThat(run.err().lines().filter(line -> line.contains("effort")).count())
                .isOne();
        assertThat(Run.triage("decide", file, "--verbose").err().lines().filter(line -> line.contains("effort")))
                .hasSize(3);
    }
}
