package dev.triage.rules.source;

import org.jspecify.annotations.Nullable;

/**
 * A rule failed for an issue. Rules of the vocabulary cannot fail; rules with Java can throw an exception or fire
 * endlessly.
 */
public final class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RuleProblem problem;
    private final @Nullable String issue;

    /**
     * Makes the exception.
     *
     * @param problem the rule, its place and what happened
     * @param issue the issue that it looked at, or null if it was none or is not known
     * @param cause what the rule threw, or null if it threw nothing
     */
    public RuleFailedException(RuleProblem problem, @Nullable String issue, @Nullable Throwable cause) {
        super(problem.text() + (issue == null ? "" : "\nIt looked at the issue " + issue + "."), cause);
        this.problem = problem;
        this.issue = issue;
    }

    /** {@return the rule, its place and what happened} */
    public RuleProblem problem() {
        return problem;
    }

    /** {@return the issue that it looked at, or null if it was none or is not known} */
    public @Nullable String issue() {
        return issue;
    }

    /**
     * {@return the same failure, with the issue}
     *
     * @param lookedAt the id of the issue
     */
    public RuleFailedException at(String lookedAt) {
        return new RuleFailedException(problem, lookedAt, getCause());
    }
}
