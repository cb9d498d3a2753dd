package dev.triage.cli.input;

import dev.triage.io.DocumentPart;
import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/** The issues of a part, each with its position in the part. */
public final class NumberedIssues {

    private NumberedIssues() {}

    /**
     * Delivers a part.
     *
     * @param part the part
     * @param issues takes each issue, with its position in {@link DocumentPart#issues()}
     * @param problems takes each problem, between the issues where it belongs
     */
    public static void deliver(DocumentPart part, ObjIntConsumer<LocatedIssue> issues, Consumer<Problem> problems) {
        List<LocatedIssue> all = part.issues();
        part.deliver(new IssueSink() {
            private int next;

            @Override
            @SuppressWarnings("ReferenceEquality") // a part delivers the very objects that it gave
            public void issue(LocatedIssue located) {
                // Duplicates of earlier issues in the document are not delivered.
                while (all.get(next) != located) {
                    next++;
                }
                issues.accept(located, next++);
            }

            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }
        });
    }
}
