package dev.triage.io;

/**
 * Takes what a reader finds, one by one and in the order of the document, so that a document of any size can be read in
 * constant memory.
 */
public interface IssueSink {

    /** Takes an issue. */
    void issue(LocatedIssue located);

    /** Takes a problem. */
    void problem(Problem problem);
}
