package dev.triage.tools.cases;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue, and what is expected of the rules.
 *
 * @param file the file where it stands
 * @param line its line, from 1
 * @param issue the issue
 * @param priority the priority, or null if any will do
 * @param points the score, or null if any will do
 * @param fires the rules that must count
 * @param not the rules that must not count
 * @param before of a row of a baseline, the ids of the rules that were the reasons when it was written; otherwise null
 */
public record Case(
        String file,
        int line,
        Issue issue,
        @Nullable Priority priority,
        @Nullable Integer points,
        List<RuleDescription> fires,
        List<RuleDescription> not,
        @Nullable List<String> before) {

    /**
     * Makes a case; the lists are copied.
     *
     * @param file the file where it stands
     * @param line its line, from 1
     * @param issue the issue
     * @param priority the priority, or null if any will do
     * @param points the score, or null if any will do
     * @param fires the rules that must count
     * @param not the rules that must not count
     * @param before of a row of a baseline, the ids of the rules that were the reasons when it was written; otherwise
     *     null
     */
    public Case {
        requireNonNull(file, "file");
        requireNonNull(issue, "issue");
        fires = List.copyOf(fires);
        not = List.copyOf(not);
        before = before == null ? null : List.copyOf(before);
        if (priority == null && points == null && fires.isEmpty() && not.isEmpty()) {
            throw new IllegalArgumentException("The case (" + file + ":" + line + ") expects nothing.");
        }
    }

    /** {@return what it is about and what is expected, so that a reader finds it in a list of tests} */
    public String name() {
        return issue.title()
                + (priority == null ? "" : ": " + priority)
                + (points == null ? "" : ", " + SignedNumber.points(points));
    }

    /** {@return where it stands, as compilers print it} */
    public String place() {
        return file + ":" + line;
    }
}
