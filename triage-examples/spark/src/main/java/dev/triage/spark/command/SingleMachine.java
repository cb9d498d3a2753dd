package dev.triage.spark.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.json.DecisionWriter;
import dev.triage.io.json.JsonLinesReader;
import dev.triage.model.report.TriagedIssue;
import dev.triage.model.report.WantedState;
import dev.triage.rules.BacklogTally;
import dev.triage.rules.TriageEngine;
import dev.triage.spark.engine.ReportDocuments;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The same work with one engine, in one thread and without Spark: the reference for all other ways. */
final class SingleMachine {

    static final String TITLE = "Issue Triage Report";

    private final Path backlog;
    private final Path decisions;
    private final Path report;
    private final boolean changes;

    SingleMachine(Path backlog, Path folder, boolean changes) {
        this.backlog = backlog;
        this.changes = changes;
        this.decisions = folder.resolve("decisions.jsonl");
        this.report = folder.resolve("report.json");
    }

    /** Does the work, and returns the time. */
    Duration run() throws IOException {
        Files.createDirectories(decisions.getParent());
        TriageEngine engine = TriageEngine.builder().build();
        BacklogTally tally = new BacklogTally(WantedState.OPEN);
        long begin = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(backlog);
                BufferedWriter text = Files.newBufferedWriter(decisions, UTF_8);
                DecisionWriter writer = DecisionWriter.lines(text, changes)) {
            new JsonLinesReader().read(backlog.toString(), lines, new IssueSink() {
                @Override
                public void issue(LocatedIssue located) {
                    TriagedIssue triaged = engine.triage(located.issue());
                    tally.add(triaged);
                    try {
                        writer.write(triaged.decision());
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }

                @Override
                public void problem(Problem problem) {
                    throw new IllegalStateException("A generated issue cannot be read: " + problem);
                }
            });
        }
        Files.writeString(report, ReportDocuments.json(engine.reportWithoutIssues(tally), TITLE));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Whether the files of a folder together contain the same decisions. */
    boolean sameDecisions(Path folder) throws IOException {
        List<Path> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(parts::add);
        }
        List<InputStream> inputs = new ArrayList<>();
        for (Path part : parts) {
            inputs.add(Files.newInputStream(part));
        }
        try (InputStream expected = Files.newInputStream(decisions);
                InputStream found = new SequenceInputStream(Collections.enumeration(inputs))) {
            byte[] one = expected.readNBytes(1 << 16);
            byte[] other = found.readNBytes(1 << 16);
            while (one.length > 0 && java.util.Arrays.equals(one, other)) {
                one = expected.readNBytes(1 << 16);
                other = found.readNBytes(1 << 16);
            }
            return one.length == 0 && other.length == 0;
        }
    }

    /** Whether a file contains the same report. */
    boolean sameReport(Path file) throws IOException {
        return Files.mismatch(report, file) < 0;
    }
}
