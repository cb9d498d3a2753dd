package dev.triage.testkit;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;

/**
 * Where assertions on decisions begin.
 *
 * <pre>{@code
 * import static dev.triage.testkit.TriageAssertions.assertThatIssue;
 *
 * assertThatIssue(issue).with(engine).isAtLeast(P1).becauseOf("It costs money every day");
 * }</pre>
 *
 * <p>A failed assertion shows the whole score, the assumptions, and the smallest change of the issue that would have given
 * what was expected. Has no state.
 */
public final class TriageAssertions {

    private TriageAssertions() {}

    /**
     * Begins an assertion on what rules decide on an issue.
     *
     * @param issue the issue
     * @return the assertion, which needs an engine
     */
    public static IssueAssert assertThatIssue(Issue issue) {
        return new IssueAssert(requireNonNull(issue, "issue"));
    }
}
