package dev.triage.rules.source;

import java.util.List;
import java.util.stream.Collectors;

/** Reports all problems of a rule base at once. */
public final class RuleBaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TOLD = 100;

    @SuppressWarnings("serial") // the list of List.copyOf can be serialised
    private final List<RuleProblem> problems;

    /**
     * Makes the exception.
     *
     * @param problems each with its place, what is wrong and what was expected; at least one
     */
    public RuleBaseException(List<RuleProblem> problems) {
        super(message(problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An exception about a rule base needs at least one problem.");
        }
        this.problems = List.copyOf(problems);
    }

    private static String message(List<RuleProblem> problems) {
        String told = problems.stream().limit(MOST_TOLD).map(RuleProblem::text).collect(Collectors.joining("\n\n"));
        int more = problems.size() - MOST_TOLD;
        return more > 0 ? told + "\n\nThere are " + more + " more problems." : told;
    }

    /** {@return all problems, in the order of the files and lines; the message shows the first hundred} */
    public List<RuleProblem> problems() {
        return problems;
    }
}
