package dev.triage.rules.testkit.table;

import dev.triage.io.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A table of cases that cannot be read. The message tells all problems at once, each with its file and line. */
public final class CaseTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CaseTableException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
