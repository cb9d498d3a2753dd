package dev.triage.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on what trackers export. */
class TrackerInputsTest {

    private static final String EXPORT = """
            [{"number": 1, "title": "The kiln stays on", "state": "OPEN", "labels": [{"name": "bug"}], "comments": [{"body": "me too"}],
              "reactionGroups": [{"content": "THUMBS_UP", "users": {"totalCount": 9}}],
              "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-02T00:00:00Z"},
             {"number": 2, "title": "Kiln does not stop", "state": "CLOSED", "stateReason": "DUPLICATE",
              "comments": [{"body": "Duplicate of #1"}], "updatedAt": "2026-01-31T00:00:00Z"}]
            """;
    private static final String STANDING = "\"ahead\":50,\"duplicates\":1,\"daysOpen\":30,\"daysQuiet\":29";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Run piped(String text, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(UTF_8)));
        try {
            return Run.triage(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("triage-.*\\.input"))
                    .toList();
        }
    }

    @Test
    void onePipeGivesAReport() throws IOException {
        List<Path> before = kept();
        Run run = piped(EXPORT, "report", "-", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s", "")).contains(STANDING);
        assertThat(run.exitCode()).isZero();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void aFileGivesTheSameAsAPipe() throws IOException {
        Path file = file("issues.json", EXPORT);
        for (String command : List.of("decide", "report")) {
            Run fromFile = Run.triage(command, file, "--format", "json");
            Run fromPipe = piped(EXPORT, command, "-", "--format", "json");
            assertThat(fromPipe).isEqualTo(fromFile);
        }
    }

    @Test
    void allInputsAreOneBacklog() throws IOException {
        String[] pages = EXPORT.split("(?<=\\}),\\s+(?=\\{\"number\": 2)", -1);
        Path first = file("1.json", pages[0] + "]");
        Path second = file("2.json", "[" + pages[1]);
        Run run = Run.triage("report", first, second, "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s", "")).contains(STANDING);
    }

    @Test
    void columnsCanHaveNamesOfTheirOwn() throws IOException {
        Path table = file("tickets.csv", "Ref;What;Tags\n7;Nobody can sign in;bug\n");
        Run run = Run.triage("decide", table, "--columns", "id=Ref,title=What", "--format", "jsonl");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{\"id\":\"#7\",\"title\":\"Nobody can sign in\"");
        Run wrong = Run.triage("decide", table, "--columns", "titel=What");
        assertThat(wrong.err()).startsWith("triage: --columns: Unknown field (titel) for a column:");
        assertThat(wrong.exitCode()).isEqualTo(2);
    }

    @Test
    void tablesThatHoldNoIssuesAreSkippedInFolders() throws IOException {
        file("issues.csv", "Id,Title\n7,Nobody can sign in\n");
        file("figures.csv", "Month,Sum\n1,2\n");
        Run run = Run.triage("decide", folder, "--format", "jsonl");
        assertThat(run.err()).contains("figures.csv: warning: Skipped");
        assertThat(run.out().lines()).hasSize(1);
    }
}
