package dev.triage.rules;

import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import java.util.List;

/** What {@link SlimClassPathTest} starts in a JVM of its own. It runs the rules of all stages, or with an argument decides only. */
final class SlimProgram {

    private SlimProgram() {}

    public static void main(String[] arguments) {
        Issue issue = Issue.named("#1", "Nobody can sign in")
                .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)
                .build();
        TriageEngine engine = TriageEngine.standard();
        Priority priority = engine.decide(issue).priority();
        System.out.println(priority == Priority.P0 ? "decided" : "unexpected: " + priority);
        if (arguments.length == 0) {
            System.out.println(
                    "reported " + engine.report(List.of(issue)).issues().size());
        }
    }
}
