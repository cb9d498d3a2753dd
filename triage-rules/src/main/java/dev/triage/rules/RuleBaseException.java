package dev.triage.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a rule base, all of it at once. */
public final class RuleBaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    /**
     * Makes the exception.
     *
     * @param problems each with its place, what is wrong and what was expected; at least one
     */
    public RuleBaseException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::text).collect(Collectors.joining("\n\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An exception about a rule base needs at least one problem.");
        }
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the files and lines. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
