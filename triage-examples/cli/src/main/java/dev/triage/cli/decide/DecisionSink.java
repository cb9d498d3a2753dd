package dev.triage.cli.decide;

import dev.triage.io.LocatedIssue;
import dev.triage.model.decision.Decision;
import java.io.Closeable;
import java.io.IOException;

/** Receives decisions one by one, in the order of the input, and writes them in one format. Not thread-safe. */
interface DecisionSink extends Closeable {

    /**
     * Writes a decision.
     *
     * @param located the issue and its place
     */
    void write(LocatedIssue located, Decision decision) throws IOException;

    /** Ends and flushes the output; the writer below stays open. */
    @Override
    void close() throws IOException;
}
