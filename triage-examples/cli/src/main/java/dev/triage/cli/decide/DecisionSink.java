package dev.triage.cli.decide;

import dev.triage.io.LocatedIssue;
import dev.triage.model.decision.Decision;
import java.io.Closeable;
import java.io.IOException;

/** Takes decisions one by one, in the order of the input, and writes them in one format. Not thread-safe. */
interface DecisionSink extends Closeable {

    /**
     * Takes a decision.
     *
     * @param located the issue that it is on, and where that stands
     */
    void write(LocatedIssue located, Decision decision) throws IOException;

    /** Ends the output and hands all of it on; what it was written to stays open. */
    @Override
    void close() throws IOException;
}
