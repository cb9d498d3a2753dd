package dev.triage.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.DocumentPart;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.io.tracker.CsvColumns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents that are needed twice. */
class HeldPartsTest {

    private static final int FEW = 3;
    private static final int MANY = 500;

    private final ReadResult.Collector first = new ReadResult.Collector();

    private static InputSource source(String name) {
        return InputSource.file(Path.of(name), InputFormat.GITHUB, null, CsvColumns.common(), false);
    }

    private static String export(int count) {
        StringBuilder issues = new StringBuilder("[{\"title\": \"An issue without its number\"}");
        for (int number = 1; number <= count; number++) {
            issues.append(",{\"number\": ").append(number).append(", \"title\": \"The kiln stays on\"}");
        }
        return issues.append("]").toString();
    }

    private void read(HeldParts held, InputSource source, int count) throws IOException {
        HeldParts.Holder holder = held.new Holder(source, first);
        source.split(new ByteArrayInputStream(export(count).getBytes(StandardCharsets.UTF_8)), holder);
        holder.complete();
    }

    private static ReadResult delivered(@Nullable Queue<DocumentPart> parts) {
        ReadResult.Collector collector = new ReadResult.Collector();
        assertThat(parts).isNotNull().allSatisfy(part -> part.deliver(collector));
        return collector.result();
    }

    @Test
    void giveTheSameIssuesAndProblemsAgain() throws IOException {
        HeldParts held = new HeldParts(1_000_000);
        read(held, source("kiln.json"), MANY);

        assertThat(delivered(held.take(source("kiln.json")))).isEqualTo(first.result());
        assertThat(first.result().issues()).hasSize(MANY);
        assertThat(first.result().problems()).hasSize(1);
    }

    @Test
    void areGivenOnce() throws IOException {
        HeldParts held = new HeldParts(1_000_000);
        read(held, source("kiln.json"), FEW);

        assertThat(held.take(source("kiln.json"))).isNotNull();
        assertThat(held.take(source("kiln.json"))).isNull();
    }

    @Test
    void leaveOutWhatTakesMuchMemoryAndNothingElse() throws IOException {
        HeldParts held = new HeldParts(10_000);
        read(held, source("few.json"), FEW);
        read(held, source("many.json"), MANY);
        read(held, source("more.json"), FEW);

        assertThat(held.take(source("few.json"))).isNotNull();
        assertThat(held.take(source("many.json"))).isNull();
        assertThat(held.take(source("more.json"))).isNotNull();
        assertThat(first.result().issues()).hasSize(FEW + MANY + FEW);
    }
}
