package app;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import java.util.List;

/** A first decision and a report. */
public class First {
    public static void main(String[] arguments) {
        TriageEngine engine = TriageEngine.standard();
        Issue issue = Issue.named("#1", "Sign-in fails for all users")
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH)
                .categories(Category.BUG)
                .effort(2)
                .build();
        System.out.println(engine.decide(issue).priority() + ", "
                + engine.report(List.of(issue)).issues().size() + " issue");
    }
}
