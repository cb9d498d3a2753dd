package dev.triage.testkit;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.rules.TriageEngine;

/** An issue before its assertions; see {@link TriageAssertions}. Immutable. */
public final class IssueAssert {

    private final Issue issue;

    IssueAssert(Issue issue) {
        this.issue = issue;
    }

    /**
     * Lets an engine decide on the issue.
     *
     * @param engine the engine with the rules
     * @return the assertion on the decision
     */
    public DecisionAssert with(TriageEngine engine) {
        return new DecisionAssert(requireNonNull(engine, "engine"), issue);
    }
}
