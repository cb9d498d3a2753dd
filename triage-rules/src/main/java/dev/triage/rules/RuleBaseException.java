package dev.triage.rules;

import java.util.List;

/** Says what is wrong with a rule base, all of it at once. */
public final class RuleBaseException extends RuntimeException {

    private final List<String> problems;

    /**
     * Makes the exception.
     *
     * @param problems each with its place, what is wrong and what was expected; at least one
     */
    public RuleBaseException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the files. */
    public List<String> problems() {
        return problems;
    }
}
