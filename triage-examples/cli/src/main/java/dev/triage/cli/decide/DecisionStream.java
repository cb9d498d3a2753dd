package dev.triage.cli.decide;

import dev.triage.cli.stream.DecidedPart;
import dev.triage.io.DocumentPart;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.json.DecisionLines;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Decisions as JSON Lines: they are decided and encoded on any thread, and written in order and in whole lines. */
final class DecisionStream {

    private static final int USUAL_LINE = 2000;

    private final TriageEngine engine;
    private final OutputStream out;
    private final Consumer<LocatedIssue> issues;
    private final Consumer<Problem> problems;
    private final DecisionLines json;

    /** Buffers for reuse: new buffers for each part cost garbage collection. */
    private final Queue<Lines> used = new ConcurrentLinkedQueue<>();

    private long written;

    /**
     * Starts a stream.
     *
     * @param engine the engine that decides
     * @param changes whether each decision lists its changes
     * @param out receives the lines
     * @param issues receives the issues
     * @param problems receives the problems of the input
     */
    DecisionStream(
            TriageEngine engine,
            boolean changes,
            OutputStream out,
            Consumer<LocatedIssue> issues,
            Consumer<Problem> problems) {
        this.engine = engine;
        this.issues = issues;
        this.json = new DecisionLines(changes);
        this.out = out;
        this.problems = problems;
    }

    /** Decides the issues of a part. */
    DecidedPart<Lines> decide(DocumentPart part) {
        Lines before = used.poll();
        Lines lines = before == null ? new Lines(part.issues().size(), USUAL_LINE) : before;
        return DecidedPart.of(part, lines, located -> {
            try {
                Decision decision = engine.decide(located.issue());
                json.write(decision, lines);
                lines.end();
                return decision;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** Writes the decisions of a part. */
    void write(DocumentPart part, DecidedPart<Lines> decided) {
        Lines lines = decided.value();
        int[] run = {0, 0};
        try {
            decided.deliver(part, problems, (located, index) -> {
                issues.accept(located);
                if (index != run[1]) {
                    write(lines, run);
                    run[0] = index;
                }
                run[1] = index + 1;
            });
        } finally {
            write(lines, run);
            if (lines.clear()) {
                used.add(lines);
            }
        }
    }

    private void write(Lines lines, int[] run) {
        try {
            lines.writeTo(out, run[0], run[1]);
            out.flush();
            written += run[1] - run[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The number of written decisions. */
    long written() {
        return written;
    }
}
