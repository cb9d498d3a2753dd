package dev.triage.io.tracker.internal.export;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.SeenIds;
import dev.triage.io.internal.json.ProblemReporter;
import dev.triage.model.Issue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Delivers the issues and problems of one export, each issue once. */
public final class ExportSink extends ProblemReporter {

    /** What trackers of Azure DevOps, GitLab and add-ons of Jira keep among the issues to plan tests. */
    private static final Set<String> TESTS = Set.of(
            "test case",
            "test suite",
            "test plan",
            "test set",
            "test run",
            "test execution",
            "sub test execution",
            "shared step",
            "shared steps",
            "shared parameter",
            "shared parameters");

    /** Of so many issues a later revision is waited for; it is as many as the longest page of a tracker. */
    private static final int HELD = 1_000;

    private final SeenIds seen = new SeenIds();
    private final Map<String, Repeated> repeated = new LinkedHashMap<>();
    private final Map<String, Revision> revisions = new LinkedHashMap<>();
    private int earlier;
    private int tests;
    private int changes;

    /** An issue as it was at some time. */
    private record Revision(Issue issue, int line, int number) {}

    /** A problem that several issues have. */
    private static final class Repeated {
        private final int line;
        private final String message;
        private int more;

        Repeated(int line, String message) {
            this.line = line;
            this.message = message;
        }
    }

    public ExportSink(String document, IssueSink sink) {
        super(document, sink);
    }

    /**
     * Notes a problem of one issue that others may have as well; {@link #end()} tells it once.
     *
     * @param kind the same for all issues with this problem
     */
    public void repeated(String kind, int line, String message) {
        Repeated first = repeated.get(kind);
        if (first == null) {
            repeated.put(kind, new Repeated(line, message));
        } else {
            first.more++;
        }
    }

    /** Tells what concerns several issues: each noted problem, at its first place, and what was left out. */
    public void end() {
        revisions.values().forEach(last -> issue(last.issue(), last.line(), 0));
        revisions.clear();
        leftOut(earlier, "earlier revision", "earlier revisions", ": the latest of an issue counts.");
        earlier = 0;
        for (Repeated one : repeated.values()) {
            String more = one.more == 0
                    ? ""
                    : one.more == 1
                            ? " 1 more row has the same problem."
                            : " " + one.more + " more rows have the same problem.";
            warning(one.line, 0, one.message + more);
        }
        repeated.clear();
        leftOut(changes, "pull request", "pull requests", ": only issues are read.");
        changes = 0;
        leftOut(
                tests,
                "test case or part of a test plan",
                "test cases or parts of test plans",
                ": they are no issues.");
        tests = 0;
    }

    /**
     * Warns that objects were left out, if some were.
     *
     * @param count how many
     * @param one what one of them is
     * @param several what several of them are
     * @param end the end of the sentence
     */
    public void leftOut(int count, String one, String several, String end) {
        if (count > 0) {
            warning(0, 0, count + " " + (count == 1 ? one + " was" : several + " were") + " left out" + end);
        }
    }

    /** Notes a pull request or a merge request among issues. */
    public void change() {
        changes++;
    }

    /**
     * Takes an issue of which there may be several revisions, in any order: the latest is delivered.
     *
     * @param number the number of the revision
     */
    public void revision(Issue issue, int line, int number) {
        Revision known = revisions.get(issue.id());
        if (known == null && revisions.size() == HELD) {
            Revision oldest = revisions.values().iterator().next();
            revisions.remove(oldest.issue().id());
            issue(oldest.issue(), oldest.line(), 0);
        }
        if (known != null && known.number() == number) {
            again(issue, line, 0, known.line());
            return;
        }
        earlier += known == null ? 0 : 1;
        if (known == null || known.number() < number) {
            revisions.put(issue.id(), new Revision(issue, line, number));
        }
    }

    /** Delivers an issue, unless it belongs to a test plan, or is a duplicate, which occurs if the pages of an export overlap. */
    public void issue(Issue issue, int line, int column) {
        if (TESTS.contains(String.valueOf(issue.tracked().type()).toLowerCase(Locale.ROOT))) {
            tests++;
            return;
        }
        int first = seen.earlier(issue.id(), line);
        if (first == SeenIds.NEVER) {
            deliver(issue, line);
        } else {
            again(issue, line, column, first);
        }
    }

    private void again(Issue issue, int line, int column, int first) {
        warning(
                line,
                column,
                issue.id() + " occurs again, first in line " + first
                        + ": the first one counts. Maybe two pages of the export overlap.");
    }
}
