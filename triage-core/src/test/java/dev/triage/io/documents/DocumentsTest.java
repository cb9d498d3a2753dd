package dev.triage.io.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final String ENCODING =
            "Maybe save the file as UTF-8, or say its encoding: --encoding windows-1252 for files of"
                    + " Windows in Western Europe, --encoding NAME for others, such as windows-1250, windows-1251, Shift_JIS or GBK.";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static String issue(String id) {
        return "{\"id\": \"" + id + "\", \"title\": \"t\"}";
    }

    private static ReadResult read(Path path) {
        var collector = new ReadResult.Collector();
        Documents.read(path, collector);
        return collector.result();
    }

    private static void hasProblem(ReadResult result, String problem) {
        assertThat(result.problems()).extracting(Problem::toString).containsExactly(problem);
    }

    @Test
    void readsAFileInTheFormatOfItsEnding() throws IOException {
        assertThat(read(file("a.json", issue("1"))).issues()).hasSize(1);
        assertThat(read(file("a.JSONL", issue("1") + "\n" + issue("2"))).issues())
                .hasSize(2);
        assertThat(read(file("a.ndjson", issue("1") + "\n" + issue("2"))).located())
                .extracting(LocatedIssue::document)
                .containsOnly(folder.resolve("a.ndjson").toString());
    }

    @Test
    void readsAFileInTheFormatThatIsNamed() throws IOException {
        var collector = new ReadResult.Collector();
        Documents.read(file("a.txt", issue("1")), InputFormat.JSON, collector);
        assertThat(collector.result().problems()).isEmpty();
        assertThat(collector.result().issues()).hasSize(1);
    }

    @Test
    void readsAStreamUnderANameAndLeavesItOpen() throws IOException {
        var closed = new AtomicBoolean();
        byte[] bytes = (issue("1") + "\n\"\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        var stream = new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        var collector = new ReadResult.Collector();
        Documents.read("standard input", stream, InputFormat.JSON_LINES, collector);
        assertThat(collector.result().issues()).hasSize(1);
        assertThat(collector.result().problems())
                .extracting(Problem::document, Problem::line)
                .containsOnly(tuple("standard input", 2));
        assertThat(closed).isFalse();
    }

    @Test
    void readsUnicodeBeyondTheBuffers() throws IOException {
        String title = "Grüße 😀 ".repeat(100);
        StringBuilder json = new StringBuilder("\uFEFF[");
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            json.append(i == 0 ? "" : ", ").append("{\"id\": \"ü" + i + "\", \"title\": \"" + title + "\"}");
            issues.add(Issue.named("ü" + i, title).build());
        }
        assertThat(read(file("a.json", json + "]")).issues()).isEqualTo(issues);
    }

    @Test
    void readsAFolderInTheOrderOfItsPaths() throws IOException {
        file("b.json", issue("2"));
        file("a/deep/er.jsonl", issue("1"));
        file("c.json", issue("3"));
        file(".hidden.json", issue("4"));
        file(".git/x.json", issue("5"));
        file("notes.txt", "no issue");
        assertThat(Documents.in(folder))
                .containsExactly(folder.resolve("a/deep/er.jsonl"), folder.resolve("b.json"), folder.resolve("c.json"));
        assertThat(read(folder).issues()).extracting(Issue::id).containsExactly("1", "2", "3");
        assertThat(read(folder).problems()).isEmpty();
        assertThat(read(folder.resolve(".git")).issues()).extracting(Issue::id).containsExactly("5");
        var lines = new ReadResult.Collector();
        Documents.read(folder, InputFormat.JSON_LINES, lines);
        assertThat(lines.result().issues()).extracting(Issue::id).containsExactly("1");
    }

    @Test
    void followsALinkThatIsGivenButNoLoops() throws IOException {
        file("real/a.json", issue("1"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/loop"), folder.resolve("real"));
        assertThat(read(link).issues()).hasSize(1);
        assertThat(read(link).problems()).isEmpty();
        assertThat(Documents.in(folder)).containsExactly(folder.resolve("real/a.json"));
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        hasProblem(
                read(folder.resolve("a.json")),
                folder.resolve("a.json") + ": No such file: expected a document or a folder with documents.");
        hasProblem(
                read(folder.resolve("a")),
                folder.resolve("a") + ": No such file: expected a document or a folder with documents.");
        file("notes.txt", "no issue");
        assertThat(read(folder).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(folder + ": No documents in this folder: expected files ending in ")
                        .endsWith(".json (JSON), .jsonl or .ndjson (JSON Lines), .csv or .tsv (CSV)."));
        assertThat(Documents.in(folder)).isEmpty();
        assertThatThrownBy(() -> Documents.in(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void saysWhichEndingsAreKnown() throws IOException {
        assertThat(read(file("notes.txt", "no issue")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(folder.resolve("notes.txt") + ": Unknown ending: expected ")
                        .endsWith(".json (JSON), .jsonl or .ndjson (JSON Lines), .csv or .tsv (CSV)."));
    }

    @Test
    void readsOnWhereBytesAreNotUtf8() throws IOException {
        String text = "{\"issues\": [\n" + issue("Grün") + ",\n" + issue("Gräser") + "]}";
        Path file = file("a.json", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read(file).issues()).extracting(Issue::id).containsExactly("Gr\uFFFDn", "Gr\uFFFDser");
        hasProblem(read(file), file + ":2:11: Not UTF-8 in 2 places, here first: read as \uFFFD. " + ENCODING);
        Path cut = file("b.json", new byte[] {'{', (byte) 0xF0, (byte) 0x9F});
        assertThat(read(cut).problems())
                .extracting(Problem::toString)
                .contains(cut + ":1:2: Not UTF-8 here: read as \uFFFD. " + ENCODING);
    }

    @Test
    void saysThatAFileIsNotText() throws IOException {
        Path file = file("a.json", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});
        hasProblem(
                read(file),
                file
                        + ": Not text: expected JSON in UTF-8, but found zero bytes. Maybe it is in UTF-16: save it as UTF-8.");
    }

    @Test
    void saysThatAFileIsXmlOrHtml() throws IOException {
        for (String text :
                List.of("<?xml version='1.0'?><notes/>", "\n<!DOCTYPE html><html/>", "<!-- RSS -->\n<rss/>")) {
            Path file = file("a.json", text);
            hasProblem(
                    read(file),
                    file
                            + ": XML and pages in HTML are not read: expected JSON. Maybe export the issues as JSON or CSV, or sign in first.");
        }
    }

    @Test
    void knowsFormatsByTheirEndings() {
        assertThat(InputFormat.ofFileName("x/backlog.json")).contains(InputFormat.JSON);
        assertThat(InputFormat.ofFileName("Backlog.JSONL")).contains(InputFormat.JSON_LINES);
        assertThat(InputFormat.ofFileName("backlog.ndjson")).contains(InputFormat.JSON_LINES);
        assertThat(InputFormat.ofFileName("json")).isEmpty();
        assertThat(InputFormat.ofFileName("backlog.json.gz")).isEmpty();
        assertThat(InputFormat.JSON_LINES.label()).isEqualTo("JSON Lines");
    }
}
