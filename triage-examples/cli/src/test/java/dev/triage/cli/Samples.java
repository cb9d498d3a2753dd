package dev.triage.cli;

import dev.triage.cli.output.Screen;
import dev.triage.io.LocatedIssue;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.evaluation.EvaluatedIssue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;

/** Made-up issues, decisions and rules, so that no test depends on what the standard rules say. */
public final class Samples {

    public static final List<RuleDescription> RULES = List.of(
            new RuleDescription(
                    "Nobody said how many",
                    "assess",
                    new CatalogueEffect.Assumes(Input.USER_IMPACT, "Low–High"),
                    "It may be anything.",
                    "assess/unsaid.drl",
                    3),
            new RuleDescription(
                    "Many users meet it", "prioritise", new Effect.Points(6), "It hurts.", "prioritise/impact.drl", 8),
            new RuleDescription(
                    "A | in a *name*",
                    "prioritise",
                    new Effect.Points(-2),
                    "To see that it is escaped.",
                    "prioritise/impact.drl",
                    20),
            new RuleDescription(
                    "Enough for P1",
                    "prioritise",
                    new Effect.Reaches(Priority.P1, 10),
                    "Much.",
                    "prioritise/sum.drl",
                    4),
            new RuleDescription(
                    "Enough for P2",
                    "prioritise",
                    new Effect.Reaches(Priority.P2, 4),
                    "Some.",
                    "prioritise/sum.drl",
                    12),
            new RuleDescription(
                    "The rest",
                    "prioritise",
                    new Effect.Reaches(Priority.P4, null),
                    "Little.",
                    "prioritise/sum.drl",
                    20));

    private Samples() {}

    /** An issue of which everything is stated. */
    public static IssueBuilder issue(String id, String title) {
        return Issue.named(id, title)
                .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.MEDIUM)
                .categories(Category.BUG)
                .complexity(Complexity.MODERATE_EFFORT)
                .effort(3)
                .status("open");
    }

    /** A decision for P2, because of four points. */
    public static Decision decision(String id, String title) {
        return new Decision(
                id,
                title,
                Priority.P2,
                null,
                Priority.P2,
                4,
                List.of(
                        new Reason("Many users meet it", new Effect.Points(6), "It hurts."),
                        new Reason("It takes long", new Effect.Points(-2), "Others could be helped meanwhile."),
                        new Reason("Enough for P2", new Effect.Reaches(Priority.P2, 4), "Some.")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Change(
                        Priority.P1, List.of(new Change.InputChange(Input.USER_IMPACT, "High", "Critical")))),
                "sample 1");
    }

    /** A decision by labels, and by rules of a team's own. */
    public static Decision derived(String id, String title) {
        return new Decision(
                id,
                title,
                Priority.P0,
                Priority.P0,
                Priority.P2,
                7,
                List.of(
                        new Reason(
                                "many-users-meet-it",
                                "Many users meet it",
                                new Effect.Points(9),
                                "It hurts.",
                                new Origin("house", "my-rules/settings.json", 4, List.of(), "+6")),
                        new Reason(
                                "it-takes-long",
                                "It takes long",
                                new Effect.Points(-2),
                                "Others could be helped meanwhile.",
                                new Origin("house", "my-rules/payments.drl", 3, List.of("It is a big job"), null)),
                        new Reason("Enough for P2", new Effect.Reaches(Priority.P2, 4), "Some.")),
                List.of(),
                List.of(
                        derivation("user impact", "Medium", "label sev3"),
                        derivation("user impact", "High", "label sev2"),
                        derivation("status", "in progress", "label wip"),
                        derivation("category", "Security", "label leak"),
                        derivation("component", "Payments", "label area/pay"),
                        derivation("priority", "P0", "label now")),
                List.of(),
                List.of(),
                "sample 1");
    }

    private static Derivation derivation(String what, String value, String signal) {
        return new Derivation(what, value, signal, "Labels count", "The team agreed.");
    }

    /** A decision that a person pinned to P0, of which much was assumed, and which a bound keeps at P3. */
    public static Decision pinned(String id, String title) {
        return new Decision(
                id,
                title,
                Priority.P0,
                Priority.P0,
                Priority.P3,
                6,
                List.of(
                        new Reason("Many users meet it", new Effect.Points(6), "It hurts."),
                        new Reason("It is solved", new Effect.NeverAbove(Priority.P3), "Only to be verified."),
                        new Reason("Enough for P2", new Effect.Reaches(Priority.P2, 4), "Some."),
                        new Reason("A pin stands", new Effect.Pins(), "A person knows better.")),
                List.of(new Assumption(Input.EFFORT, "2–4", "Nobody said how long", "Most take that.")),
                List.of(),
                List.of(),
                List.of(),
                "sample 1");
    }

    /** A decision by these rules alone, whatever the points. */
    public static Decision decision(Issue issue, Priority priority, Reason... reasons) {
        return new Decision(
                issue.id(),
                issue.title(),
                priority,
                null,
                priority,
                4,
                List.of(reasons),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "sample 1");
    }

    /** An issue for which a document expects one priority and rules say another. */
    public static EvaluatedIssue row(String document, Priority expected, Priority actual, Reason... reasons) {
        RecommendedPriority recommended = RecommendedPriority.of(expected);
        Issue issue = issue("#1", "An issue").recommendedPriority(recommended).build();
        return new EvaluatedIssue(new LocatedIssue(issue, document, 1), recommended, decision(issue, actual, reasons));
    }

    /** What is printed to a screen of so many columns without colours. */
    public static String printed(int columns, Consumer<Screen> printing) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        printing.accept(new Screen(out, columns, false));
        out.flush();
        return text.toString();
    }
}
