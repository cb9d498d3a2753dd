package dev.triage.embedding;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;

/** The example of the README: ten lines to a decision. */
public final class TenLines {

    private TenLines() {}

    /**
     * Decides on one issue and prints the decision.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // README: ten lines
        TriageEngine engine = TriageEngine.standard();
        Issue issue = Issue.named("#1", "Sign-in fails since this morning")
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH)
                .categories(Category.BUG)
                .effort(2)
                .build();
        Decision decision = engine.decide(issue);
        System.out.println(decision.priority() + ": " + decision.priority().timeFrame());
        decision.reasons().forEach(reason -> System.out.println(reason.effect().text() + "  " + reason.rule()));
        decision.assumed().forEach(unsaid -> System.out.println("assumed: " + unsaid.input()));
        // end
    }
}
