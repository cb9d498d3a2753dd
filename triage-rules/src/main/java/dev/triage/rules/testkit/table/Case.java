package dev.triage.rules.testkit.table;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.testkit.DecisionAssert;
import dev.triage.rules.testkit.SumText;
import dev.triage.rules.testkit.TriageAssertions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of cases, understood.
 *
 * @param line where it stands
 * @param issue the issue
 * @param expected the priority, or null if it is not given
 * @param points the score, or null if it is not given
 * @param because the rules that must count
 * @param notBecause the rules that must not
 */
record Case(
        int line,
        Issue issue,
        @Nullable Priority expected,
        @Nullable Integer points,
        List<String> because,
        List<String> notBecause) {

    /** Makes a case; the lists are copied. */
    Case {
        because = List.copyOf(because);
        notBecause = List.copyOf(notBecause);
    }

    /** What it is about and what is expected, so that a reader finds it in a list of tests. */
    String name() {
        return issue.title()
                + (expected == null ? "" : ": " + expected)
                + (points == null ? "" : ", " + SumText.number(points) + " points");
    }

    /** Fails if the engine does not do what is expected. */
    void check(TriageEngine engine) {
        DecisionAssert decision = TriageAssertions.assertThatIssue(issue).with(engine);
        if (expected != null) {
            decision.hasPriority(expected);
        }
        if (points != null) {
            decision.hasPoints(points);
        }
        decision.becauseOf(because.toArray(String[]::new)).notBecauseOf(notBecause.toArray(String[]::new));
    }
}
