package dev.triage.cli.evaluate;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;

/**
 * Something that could not be compared.
 *
 * @param document where it was read
 * @param line the line there, 0 if it concerns the whole document
 * @param title the title of the issue, empty if it is not known
 * @param why why not
 */
record Skipped(String document, int line, String title, String why) {

    /** An issue that has nothing to be compared with. */
    static Skipped of(LocatedIssue located) {
        return new Skipped(located.document(), located.line(), located.issue().title(), "No recommended priority.");
    }

    /** Something that could not be read. */
    static Skipped of(Problem problem) {
        return new Skipped(problem.document(), problem.line(), "", problem.message());
    }

    /** Such as "backlog.md:12", or only "backlog.md". */
    String place() {
        return line == 0 ? document : document + ":" + line;
    }
}
