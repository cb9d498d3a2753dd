package dev.triage.cli.stream;

import dev.triage.cli.input.NumberedIssues;
import dev.triage.io.DocumentPart;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The results of the issues of a part, up to the first failure.
 *
 * @param value the results
 * @param count the number of results
 * @param lacking what decisions lack, by the number of the issue in the part
 * @param failure the failure of the next issue, or null
 */
public record DecidedPart<T>(
        T value,
        int count,
        Map<Integer, Problem> lacking,
        @Nullable RuntimeException failure) {

    /** Decides one issue. */
    public interface Step {
        Decision on(LocatedIssue located);
    }

    /** Consumes the result of one issue, by its number in the part. */
    public interface Taker {
        void take(LocatedIssue located, int index);
    }

    /** Processes the issues of a part, one after the other. */
    public static <T> DecidedPart<T> of(DocumentPart part, T value, Step step) {
        List<LocatedIssue> issues = part.issues();
        Map<Integer, Problem> lacking = new HashMap<>();
        int count = 0;
        try {
            for (LocatedIssue located : issues) {
                List<Reason> missing = step.on(located).lacking();
                if (!missing.isEmpty()) {
                    lacking.put(count, lacking(located, missing));
                }
                count++;
            }
            return new DecidedPart<>(value, count, lacking, null);
        } catch (RuntimeException failure) {
            return new DecidedPart<>(value, count, lacking, failure);
        }
    }

    private static Problem lacking(LocatedIssue located, List<Reason> missing) {
        String needs = missing.stream()
                .map(reason -> reason.rule() + " " + reason.effect().text())
                .collect(Collectors.joining("; "));
        return Problem.error(
                located.document(),
                located.line(),
                0,
                "The issue (" + located.issue().id() + ") does not state what tables need: " + needs + ".");
    }

    /**
     * Delivers the part: problems and results of its issues, in order. If an issue cannot be decided, it ends with the
     * failure.
     */
    public void deliver(DocumentPart part, Consumer<Problem> problems, Taker taker) {
        NumberedIssues.deliver(
                part,
                (located, number) -> {
                    if (number >= count && failure != null) {
                        throw failure;
                    }
                    taker.take(located, number);
                    Problem problem = lacking.get(number);
                    if (problem != null) {
                        problems.accept(problem);
                    }
                },
                problems);
    }
}
