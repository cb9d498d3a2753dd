package dev.triage.benchmarks.soak;

import dev.triage.io.LocatedIssue;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Issues that are made to cost much: long texts that never come again, long runs, many labels, and what controls a terminal. */
final class HostileIssues {

    private static final List<String> ATOMS = List.of(
            ":a:",
            "a ",
            " ",
            "-",
            "A-A-",
            "a.",
            "a/",
            "(",
            "[",
            "`",
            "'",
            "1,",
            "sev-",
            "@a",
            "_",
            "\uD83D\uDC1E",
            "\u202E");

    private static final int LONGEST_RUN = 400;

    private static final int MOST_LABELS = 40;

    private HostileIssues() {}

    /** The issues of one more document. */
    static List<Issue> next(SplittableRandom random) {
        StringBuilder labels = new StringBuilder();
        for (int left = random.nextInt(1, MOST_LABELS); left > 0; left--) {
            labels.append(labels.isEmpty() ? "" : ",")
                    .append('"')
                    .append(text(random))
                    .append('"');
        }
        String text = "{\"id\":\"#" + random.nextInt() + "\",\"title\":\"" + text(random) + "\",\"labels\":[" + labels
                + "],\"impact\":{\"user\":\"" + text(random) + "\"},\"status\":\"" + text(random)
                + "\",\"tracked\":{\"type\":\"" + text(random) + "\",\"milestone\":\"" + text(random) + "\"}}\n";
        ReadResult.Collector collector = new ReadResult.Collector();
        try {
            Documents.read(
                    "hostile",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    InputFormat.JSON_LINES,
                    collector);
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
        return collector.result().located().stream().map(LocatedIssue::issue).toList();
    }

    private static String text(SplittableRandom random) {
        String atom = ATOMS.get(random.nextInt(ATOMS.size()));
        return Long.toString(random.nextLong(), Character.MAX_RADIX) + atom.repeat(random.nextInt(LONGEST_RUN));
    }
}
