package dev.triage.tools.cases;

import dev.triage.rules.source.RuleProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Cases that cannot be read. The message tells all problems at once, each with its place and a suggestion. */
public final class CaseProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TOLD = 100;

    private final transient List<RuleProblem> problems;

    CaseProblemsException(List<RuleProblem> problems) {
        super(problems.stream().limit(MOST_TOLD).map(RuleProblem::text).collect(Collectors.joining("\n\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems; the message shows the first hundred} */
    public List<RuleProblem> problems() {
        return problems;
    }
}
