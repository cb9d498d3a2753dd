package dev.triage.cli.decide;

import dev.triage.io.LocatedIssue;
import dev.triage.io.json.DecisionWriter;
import dev.triage.model.decision.Decision;
import java.io.IOException;

/** Decisions as JSON, with all details. */
final class JsonDecisions implements DecisionSink {

    private final DecisionWriter writer;

    JsonDecisions(DecisionWriter writer) {
        this.writer = writer;
    }

    @Override
    public void write(LocatedIssue located, Decision decision) throws IOException {
        writer.write(decision);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
