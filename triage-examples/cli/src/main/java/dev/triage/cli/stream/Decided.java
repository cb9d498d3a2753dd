package dev.triage.cli.stream;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The results of the issues of a part, up to the first failure.
 *
 * @param value the results
 * @param count the number of results
 * @param failure the failure of the next issue, or null
 */
public record Decided<T>(T value, int count, @Nullable RuntimeException failure) {

    /** Processes one issue. */
    public interface Step {
        void on(LocatedIssue located);
    }

    /** Consumes the result of one issue, by its number in the part. */
    public interface Taker {
        void take(LocatedIssue located, int index);
    }

    /** Processes the issues of a part, one after the other. */
    public static <T> Decided<T> of(DocumentPart part, T value, Step step) {
        List<LocatedIssue> issues = part.issues();
        int count = 0;
        try {
            for (LocatedIssue located : issues) {
                step.on(located);
                count++;
            }
            return new Decided<>(value, count, null);
        } catch (RuntimeException failure) {
            return new Decided<>(value, count, failure);
        }
    }

    /**
     * Delivers the part: problems and results of its issues, in order. If an issue cannot be decided, it ends with the
     * failure.
     */
    public void deliver(DocumentPart part, Consumer<Problem> problems, Taker taker) {
        List<LocatedIssue> issues = part.issues();
        part.deliver(new IssueSink() {
            private int next;

            @Override
            @SuppressWarnings("ReferenceEquality") // a part delivers the very objects that it gave
            public void issue(LocatedIssue located) {
                // Duplicates of earlier issues in the document are not delivered.
                while (issues.get(next) != located) {
                    next++;
                }
                if (next >= count && failure != null) {
                    throw failure;
                }
                taker.take(located, next++);
            }

            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }
        });
    }
}
