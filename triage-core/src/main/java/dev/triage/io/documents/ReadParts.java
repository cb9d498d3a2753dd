package dev.triage.io.documents;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes parts of what a reader finds, so many issues each. Not thread-safe. */
final class ReadParts implements IssueSink {

    /** Large enough that the transfer of a part costs little, and small enough to keep several parts in memory. */
    private static final int MOST = 64;

    private final Consumer<? super DocumentPart> parts;
    private ReadPart part = new ReadPart();

    ReadParts(Consumer<? super DocumentPart> parts) {
        this.parts = parts;
    }

    @Override
    public void issue(LocatedIssue located) {
        part.issues.add(located);
        part.deliveries.add(sink -> sink.issue(located));
        handOnIfFull();
    }

    @Override
    public void problem(Problem problem) {
        part.deliveries.add(sink -> sink.problem(problem));
        handOnIfFull();
    }

    /** Hands on what is left. */
    void finish() {
        if (!part.deliveries.isEmpty()) {
            parts.accept(part);
        }
        part = new ReadPart();
    }

    private void handOnIfFull() {
        if (part.deliveries.size() == MOST) {
            finish();
        }
    }

    /** The issues that are already read. */
    private static final class ReadPart implements DocumentPart {

        private final List<LocatedIssue> issues = new ArrayList<>();
        private final List<Consumer<IssueSink>> deliveries = new ArrayList<>();

        @Override
        public List<LocatedIssue> issues() {
            return issues;
        }

        @Override
        public void deliver(IssueSink sink) {
            deliveries.forEach(delivery -> delivery.accept(sink));
        }
    }
}
