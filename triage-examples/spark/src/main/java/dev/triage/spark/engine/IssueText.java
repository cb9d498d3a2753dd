package dev.triage.spark.engine;

import dev.triage.io.IssueSink;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.json.JsonLinesReader;
import dev.triage.model.Issue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one record.
 *
 * @param issue the issue, or null if the record has none
 * @param problems the problems in words; empty if everything can be read
 */
public record IssueText(@Nullable Issue issue, List<String> problems) {

    private static final JsonLinesReader READER = new JsonLinesReader();

    public IssueText {
        problems = List.copyOf(problems);
    }

    /** Reads the JSON of one issue. */
    public static IssueText read(String json) {
        Found found = new Found();
        READER.readLine("record", 1, json, found);
        return new IssueText(found.issue, found.problems);
    }

    private static final class Found implements IssueSink {

        private @Nullable Issue issue;
        private List<String> problems = List.of();

        @Override
        public void issue(LocatedIssue located) {
            issue = located.issue();
        }

        @Override
        public void problem(Problem problem) {
            // After a warning, the record is still read completely.
            if (problem.severity() == Problem.Severity.ERROR) {
                problems = problems.isEmpty() ? new ArrayList<>() : problems;
                problems.add((problem.column() == 0 ? "" : "column " + problem.column() + ": ") + problem.message());
            }
        }
    }
}
