package dev.triage.io;

/**
 * Takes the issues and problems that a reader finds, one by one and in the order of the document, so that a document of
 * any size is read in constant memory.
 */
public interface IssueSink {

    /**
     * Takes an issue.
     *
     * @param located the issue, with its place
     */
    void issue(LocatedIssue located);

    /**
     * Takes a problem.
     *
     * @param problem the problem, with its place
     */
    void problem(Problem problem);
}
