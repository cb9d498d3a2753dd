package dev.triage.cli.input;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.tracked.TrackedField;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The parts of documents that are needed twice, as far as all of them take little memory: what is held need not be read again. Of a
 * document that does not fit nothing is held. Not thread-safe.
 */
final class HeldParts {

    /** Enough for some fifty thousand issues. */
    private static final long MOST_BYTES = 64_000_000;

    /** So small a share of the memory of the process that the rest of the program does not miss it. */
    private static final int SHARE = 8;

    /** About so many bytes an issue takes without its texts, or a problem. */
    private static final int ENTRY = 650;

    /** About so many bytes a text takes beside its letters. */
    private static final int TEXT = 48;

    private final long most;
    private final Map<InputSource, Queue<DocumentPart>> held = new HashMap<>();
    private long bytes;

    /**
     * Holds nothing yet.
     *
     * @param most about how many bytes may be held
     */
    HeldParts(long most) {
        this.most = most;
    }

    /** As much as suits the memory of this process. */
    static HeldParts ofProcess() {
        return new HeldParts(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** Takes the parts of one document, and holds them once all of it was read. */
    final class Holder implements Consumer<DocumentPart> {

        private final InputSource source;
        private final IssueSink sink;
        private final long before = bytes;
        private @Nullable Queue<DocumentPart> parts = new ArrayDeque<>();

        /**
         * Begins a document.
         *
         * @param sink takes its issues and problems at once
         */
        Holder(InputSource source, IssueSink sink) {
            this.source = source;
            this.sink = sink;
        }

        @Override
        public void accept(DocumentPart part) {
            part.deliver(new IssueSink() {
                @Override
                public void issue(LocatedIssue located) {
                    sink.issue(located);
                    bytes += parts == null ? 0 : weight(located.issue());
                }

                @Override
                public void problem(Problem problem) {
                    sink.problem(problem);
                    bytes += parts == null ? 0 : ENTRY + 2L * problem.message().length();
                }
            });
            if (parts != null && bytes <= most) {
                parts.add(part);
            } else if (parts != null) {
                parts = null;
                bytes = before;
            }
        }

        /** All of the document was read. */
        void complete() {
            if (parts != null) {
                held.put(source, parts);
            }
        }
    }

    /** The parts of a document, which are held no longer; null if it has to be read again. */
    @Nullable
    Queue<DocumentPart> take(InputSource source) {
        return held.remove(source);
    }

    private static long weight(Issue issue) {
        long weight = ENTRY + text(issue.title()) + text(issue.url());
        weight += texts(issue.labels()) + texts(issue.classification().components());
        weight += texts(issue.resources().expertise()) + texts(issue.resources().dependencies());
        weight += texts(issue.nextSteps()) + texts(issue.tracked().pullRequests());
        for (Assignee assignee : issue.assignees()) {
            weight += TEXT + text(assignee.name()) + text(assignee.reason());
        }
        for (TrackedField field : issue.tracked().fields()) {
            weight += TEXT + text(field.name()) + text(field.value());
        }
        return weight;
    }

    private static long texts(List<String> texts) {
        long weight = 0;
        for (String text : texts) {
            weight += text(text);
        }
        return weight;
    }

    private static long text(@Nullable String text) {
        return text == null ? 0 : TEXT + 2L * text.length();
    }
}
