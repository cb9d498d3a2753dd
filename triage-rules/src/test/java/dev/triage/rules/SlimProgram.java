package dev.triage.rules;

import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;

/** What {@link SlimClassPathTest} starts in a JVM of its own. */
final class SlimProgram {

    private SlimProgram() {}

    public static void main(String[] arguments) {
        Issue issue = Issue.named("#1", "Nobody can sign in")
                .impact(UserImpact.CRITICAL, FunctionalImpact.YES, BrandImpact.HIGH)
                .build();
        Priority priority = TriageEngine.standard().decide(issue).priority();
        System.out.println(priority == Priority.P0 ? "decided" : "unexpected: " + priority);
    }
}
