package dev.triage.io;

import dev.triage.model.Issue;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of reading one or more documents.
 *
 * @param located the issues with their places, in the order of the documents
 * @param problems errors about what could not be read, and warnings about what was read with a change
 */
public record ReadResult(List<LocatedIssue> located, List<Problem> problems) {

    /**
     * Makes a result; the lists are copied.
     *
     * @param located the issues with their places, in the order of the documents
     * @param problems errors about what could not be read, and warnings about what was read with a change
     */
    public ReadResult {
        located = List.copyOf(located);
        problems = List.copyOf(problems);
    }

    /** {@return the issues without their places} */
    public List<Issue> issues() {
        return located.stream().map(LocatedIssue::issue).toList();
    }

    /** {@return whether everything could be read; warnings do not count} */
    public boolean complete() {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /**
     * Collects the issues and problems that readers find. An id that belongs to issues of several documents is a warning. Not
     * thread-safe.
     */
    public static final class Collector implements IssueSink {

        private final List<LocatedIssue> located = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final SharedIds ids = new SharedIds();

        /** Begins with no issue and no problem. */
        public Collector() {}

        @Override
        public void issue(LocatedIssue one) {
            located.add(one);
            ids.add(one);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        /** {@return the result so far} */
        public ReadResult result() {
            List<Problem> all = new ArrayList<>(problems);
            all.addAll(ids.problems());
            return new ReadResult(located, all);
        }
    }
}
