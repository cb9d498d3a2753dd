package dev.triage.io.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.DocumentPart;
import dev.triage.io.ReadResult;
import dev.triage.io.internal.Malformed;
import dev.triage.io.internal.Utf8Reader;
import dev.triage.io.internal.json.Utf8Bytes;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines that are read as bytes, in parts and in any order, give what reading them as characters, one by one, gives. */
class JsonLinesPartsProperties {

    private static final String DOCUMENT = "lines.jsonl";

    @Provide
    Arbitrary<byte[]> documents() {
        Arbitrary<byte[]> good = GeneratedIssues.issues().map(JsonLinesPartsProperties::line);
        Arbitrary<byte[]> few = Arbitraries.of(
                        "{\"id\": 1, \"title\": \"t\"}",
                        "{\"id\": \"1\", \"title\": \"again\"}",
                        "{\"issue\": {\"id\": 1, \"title\": \"t\"}, \"decision\": {}}",
                        "{\"issue\": 7}",
                        "{\"id\": 2, \"title\": \"t\", \"impact\": {\"user\": \"Hihg\", \"brand\": \"Medium–High\"}}",
                        "{\"id\": 2, \"titel\": \"\u65E5\u672C\"}",
                        "{\"id\": 3, \"title\": \"\\ud83d\"}",
                        "{\"id\": 3, \"title\": \"\uD83D\uDE00\", \"id\": 4}",
                        "{\"id\": 5, \"title\": \"t\"} {}",
                        "{\"id\": 5, \"title\": \"t\"},",
                        "[1]",
                        "{",
                        "",
                        "   ",
                        "\u2003",
                        "\uFEFF{\"id\": 8, \"title\": \"t\"}")
                .map(text -> text.getBytes(UTF_8));
        Arbitrary<byte[]> wrong = Combinators.combine(good, Arbitraries.integers(), Arbitraries.bytes())
                .as((line, place, one) -> {
                    // Zeros are told as no text at all, which is another test.
                    line[Math.floorMod(place, line.length)] = one == 0 ? 1 : one;
                    return line;
                });
        Arbitrary<byte[]> ends = Arbitraries.of("\n", "\n", "\r\n", "\r").map(text -> text.getBytes(UTF_8));
        return Combinators.combine(Arbitraries.oneOf(good, few, wrong), ends)
                .as((line, end) -> List.of(line, end))
                .list()
                .ofMaxSize(12)
                .map(JsonLinesPartsProperties::joined);
    }

    @Property(tries = 2000)
    void partsReadInAnyOrderGiveTheSame(@ForAll("documents") byte[] document, @ForAll Random random)
            throws IOException {
        List<DocumentPart> parts = new ArrayList<>();
        new JsonLinesReader().split(DOCUMENT, new Trickling(document, random), parts::add);
        List<DocumentPart> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(DocumentPart::issues);
        var collector = new ReadResult.Collector();
        parts.forEach(part -> part.deliver(collector));

        assertThat(collector.result()).isEqualTo(readAsCharacters(document));
    }

    @Property(tries = 5000)
    void bytesAreToldFromUtf8AsStrictlyAsJavaDoes(@ForAll List<Byte> any, @ForAll String text) {
        byte[] bytes = joined(List.of(List.of(text.getBytes(UTF_8), bytes(any))));
        boolean wellFormed = true;
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            wellFormed = false;
        }
        assertThat(Utf8Bytes.wellFormed(bytes, 0, bytes.length)).isEqualTo(wellFormed);
    }

    private static ReadResult readAsCharacters(byte[] document) throws IOException {
        var collector = new ReadResult.Collector();
        Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(document));
        new JsonLinesReader().read(DOCUMENT, reader, collector);
        Malformed malformed = reader.malformed();
        if (malformed.count() > 0) {
            collector.problem(malformed.problem(DOCUMENT));
        }
        return collector.result();
    }

    private static byte[] line(Issue issue) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.lines(text)) {
            json.write(issue);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().strip().getBytes(UTF_8);
    }

    private static byte[] joined(List<List<byte[]>> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> line.forEach(bytes::writeBytes));
        return bytes.toByteArray();
    }

    private static byte[] bytes(List<Byte> list) {
        byte[] bytes = new byte[list.size()];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = list.get(at);
        }
        return bytes;
    }

    /** A stream that gives a few bytes at a time, and has often none ready. */
    private static final class Trickling extends InputStream {

        private final ByteArrayInputStream bytes;
        private final Random random;

        Trickling(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(300)));
        }

        @Override
        public int available() {
            return random.nextInt(2);
        }
    }
}
