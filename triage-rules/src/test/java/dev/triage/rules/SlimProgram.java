package dev.triage.rules;

import dev.triage.io.IssueReader;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.io.tracker.CsvReader;
import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** What {@link SlimClassPathTest} starts in a JVM of its own. It runs the rules of all stages, or with an argument decides only. */
final class SlimProgram {

    private SlimProgram() {}

    public static void main(String[] arguments) throws IOException {
        Issue issue = Issue.named("#1", "Nobody can sign in")
                .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)
                .build();
        TriageEngine engine = TriageEngine.standard();
        Priority priority = engine.decide(issue).priority();
        System.out.println(priority == Priority.P0 ? "decided" : "unexpected: " + priority);
        if (arguments.length == 0) {
            for (IssueReader reader :
                    List.of(InputFormat.MARKDOWN.reader(), new CsvReader(), InputFormat.JIRA.reader())) {
                ReadResult read = reader.read("backlog", new StringReader("Issue key,Summary\nA-1,Broken\n"));
                System.out.println(read.problems());
            }
            System.out.println(
                    "reported " + engine.report(List.of(issue)).issues().size());
        }
    }
}
