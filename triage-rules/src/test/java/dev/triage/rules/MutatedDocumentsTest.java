package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real documents that are damaged at random, read in every format, decided and reported: none ends in an exception, and none
 * takes long. A failure names its number; the same number makes the same document again.
 *
 * <p>{@code -Dtriage.documents=1000000 -Dtriage.documents.first=0} runs a million of them, from the first.
 */
class MutatedDocumentsTest {

    private static final int MANY = Integer.getInteger("triage.documents", 1_000);

    private static final long FIRST = Long.getLong("triage.documents.first", 0);

    private static final Path PROJECT = Path.of("..");

    /** From a longer document a part is taken. */
    private static final int LONGEST = 6_000;

    /** How long a document may take that is that short. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final int DECIDED = 30;

    private static final InputFormat[] FORMATS = InputFormat.values();

    private static final byte[][] PIECES = pieces(
            "\"",
            "\\",
            "\\u0000",
            "\u0000",
            "\uFEFF",
            "\r",
            "\n\n",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "|",
            "`",
            "```",
            "**",
            "# ",
            "## ",
            "- ",
            "  - ",
            "> ",
            "|---|",
            "<!--",
            "-->",
            "<b>",
            "&#0;",
            "null",
            "-1",
            "1e999",
            "9999999999999999999",
            "P0",
            "High–Low",
            "1–5",
            "TBD",
            "#1",
            "a/b#2",
            "https://x/y/z/issues/3",
            "blocked by #1",
            "duplicate of #1",
            "sev:1",
            "1970-01-01",
            "9999-12-31T23:59:59Z",
            "\u202E",
            "\u3164",
            "\uD83D\uDC1E",
            "\u0130",
            " ".repeat(500),
            "(".repeat(300),
            "-".repeat(300),
            "x".repeat(1_500));

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @Test
    void noDocumentEndsInAnException() throws IOException {
        List<byte[]> documents = documents();
        assertThat(documents).hasSizeGreaterThan(20);
        for (long number = FIRST; number < FIRST + MANY; number++) {
            SplittableRandom random = new SplittableRandom(number);
            byte[] document = mutated(documents, random);
            InputFormat format = FORMATS[random.nextInt(FORMATS.length)];
            long start = System.nanoTime();
            try {
                run(document, format, number);
            } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
                throw new AssertionError(
                        "document " + number + " as " + format + ", " + saved(document, number), failure);
            }
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds of document %s as %s", number, format)
                    .isLessThan(MOST_NANOS);
        }
    }

    private static void run(byte[] document, InputFormat format, long number) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        // Half of them are read as what they look like.
        if (number % 2 == 0) {
            Documents.read("x", new ByteArrayInputStream(document), collector);
        } else {
            Documents.read("x", new ByteArrayInputStream(document), format, collector);
        }
        List<Issue> issues = collector.result().located().stream()
                .map(LocatedIssue::issue)
                .limit(DECIDED)
                .toList();
        if (number % 4 == 0) {
            assertThat(ENGINE.report(issues)).isNotNull();
        } else {
            issues.forEach(issue -> assertThat(ENGINE.decide(issue).priority()).isNotNull());
        }
    }

    private static Path saved(byte[] document, long number) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mutated-documents"));
        return Files.write(folder.resolve(Long.toString(number)), document);
    }

    private static List<byte[]> documents() throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (Path folder : List.of(
                PROJECT.resolve("triage-examples/samples"),
                PROJECT.resolve("triage-examples/github-webhook/events"),
                PROJECT.resolve("triage-core/src/test/resources/dev/triage/io"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    documents.add(Files.readAllBytes(file));
                }
            }
        }
        return documents;
    }

    private static byte[] mutated(List<byte[]> documents, SplittableRandom random) {
        byte[] document = part(documents.get(random.nextInt(documents.size())), random);
        for (int left = random.nextInt(1, 9); left > 0; left--) {
            int at = random.nextInt(document.length + 1);
            int end = Math.min(document.length, at + (1 << random.nextInt(10)));
            document = switch (random.nextInt(6)) {
                case 0 -> joined(document, at, new byte[0], end);
                case 1 -> joined(document, at, PIECES[random.nextInt(PIECES.length)], at);
                case 2 -> joined(document, at, PIECES[random.nextInt(PIECES.length)], end);
                case 3 -> joined(document, end, new byte[0], at);
                case 4 ->
                    joined(document, at, new byte[] {(byte) random.nextInt(256)}, Math.min(document.length, at + 1));
                default -> {
                    byte[] other = part(documents.get(random.nextInt(documents.size())), random);
                    int from = random.nextInt(other.length + 1);
                    int to = Math.min(other.length, from + (1 << random.nextInt(11)));
                    yield joined(document, at, Arrays.copyOfRange(other, from, to), at);
                }
            };
        }
        return document;
    }

    /** The beginning of a document, or of one of its later parts. */
    private static byte[] part(byte[] document, SplittableRandom random) {
        if (document.length <= LONGEST) {
            return document;
        }
        int from = random.nextBoolean() ? 0 : random.nextInt(document.length - LONGEST);
        return Arrays.copyOfRange(document, from, from + LONGEST);
    }

    /** The beginning of a document, another text, and the document from another place on. */
    private static byte[] joined(byte[] document, int to, byte[] between, int rest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(document, 0, to);
        bytes.write(between, 0, between.length);
        bytes.write(document, rest, document.length - rest);
        return bytes.toByteArray();
    }

    private static byte[][] pieces(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
