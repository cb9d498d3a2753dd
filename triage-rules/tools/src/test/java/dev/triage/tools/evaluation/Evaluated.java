package dev.triage.tools.evaluation;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import java.util.List;

/** Made-up issues and decisions, so that no test depends on what the standard rules say. */
final class Evaluated {

    private Evaluated() {}

    /** An issue for which a document expects one priority and rules say another. */
    static EvaluatedIssue issue(String document, Priority expected, Priority actual, Reason... reasons) {
        LocatedIssue located = located("#1", document, expected);
        return new EvaluatedIssue(
                located, RecommendedPriority.of(expected), decision(located.issue(), actual, reasons));
    }

    /** An issue with a recommended priority. */
    static LocatedIssue located(String id, String document, Priority recommended) {
        Issue issue = Issue.named(id, "An issue")
                .recommendedPriority(RecommendedPriority.of(recommended))
                .build();
        return new LocatedIssue(issue, document, 1);
    }

    /** A decision by these rules alone. */
    static Decision decision(Issue issue, Priority priority, Reason... reasons) {
        return new Decision(
                issue.id(),
                issue.title(),
                priority,
                null,
                priority,
                4,
                List.of(reasons),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "sample 1");
    }
}
