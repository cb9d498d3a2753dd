package dev.triage.io.tracker;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import java.util.ArrayList;
import java.util.List;

/** What was read of an issue, in one line: its id, title, state and fields, and what else is stated. */
final class ShownIssue {

    private ShownIssue() {}

    static String of(Issue issue) {
        List<String> said = new ArrayList<>();
        said.add(issue.id());
        said.add(issue.title());
        said.add(issue.status() == null ? "null" : issue.status().kind().label());
        said.add(issue.tracked().fields().toString());
        add(said, issue.tracked().type());
        add(said, issue.labels());
        add(said, issue.assignees().stream().map(Assignee::name).toList());
        add(said, issue.resources().dependencies());
        add(said, issue.tracked().opened());
        if (issue.tracked().reactions() != null) {
            said.add(issue.tracked().reactions() + " votes");
        }
        if (issue.tracked().duplicateOf() != null) {
            said.add("duplicates " + issue.tracked().duplicateOf());
        }
        return String.join(" ", said);
    }

    private static void add(List<String> said, Object value) {
        if (value != null && !value.equals(List.of())) {
            said.add(value.toString());
        }
    }
}
