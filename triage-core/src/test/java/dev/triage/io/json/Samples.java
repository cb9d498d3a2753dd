package dev.triage.io.json;

import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.Uncertainty;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import java.time.Instant;
import java.util.List;

/** One of everything. */
final class Samples {

    static final Issue FULL = Issue.named("#12", "Paper jam in the \"cloud\"")
            .status(new Status("Parked", StatusKind.PROPOSED))
            .url("https://tracker.example/12")
            .userImpact(Rating.of(UserImpact.HIGH).withNote("Low – or so they say"))
            .functionalImpact(Rating.of(FunctionalImpact.PARTIAL))
            .brandImpact(Rating.between(BrandImpact.MEDIUM, BrandImpact.HIGH))
            .categories(Category.BUG, new Category("Origami"))
            .components("Printer")
            .complexity(Complexity.MODERATE_EFFORT)
            .labels("sev1", "area/x")
            .expertise(List.of("paper"))
            .dependencies(List.of("tray"))
            .effort(Rating.between(3, 4).withNote("two weeks"))
            .nextSteps(List.of("open the lid", "look"))
            .assignees(List.of(new Assignee("Ada", "has a screwdriver"), new Assignee("Bob", "")))
            .recommendedPriority(new RecommendedPriority(Priority.P2, "P1 in tax season"))
            .pinnedPriority(Priority.P3)
            .tracked(Tracked.builder()
                    .type("Bug")
                    .field("Severity", "High")
                    .field("Found in", "2.4")
                    .milestone("Tax season")
                    .due(Instant.parse("2026-03-31T00:00:00Z"))
                    .reactions(41)
                    .comments(0)
                    .opened(Instant.parse("2026-01-05T09:30:00Z"))
                    .updated(Instant.parse("2026-02-01T10:00:00.5Z"))
                    .closed(Instant.parse("2026-02-01T10:00:01Z"))
                    .pullRequests(List.of("#14"))
                    .duplicateOf("#3")
                    .standing(new BacklogRank(97, 2, 27, 0, List.of(), List.of()))
                    .build())
            .build();

    static final Issue SMALL = Issue.named("#13", "Ink")
            .status("Open")
            .effort(2)
            .recommendedPriority(RecommendedPriority.of(Priority.P4))
            .build();

    static final Decision DECISION = new Decision(
            "#12",
            "Paper jam",
            Priority.P1,
            Priority.P1,
            Priority.P2,
            -3,
            List.of(
                    new Reason(
                            "many-are-touched",
                            "Many are touched",
                            new Effect.Points(4),
                            "User impact is High.",
                            new Origin("house", "house/settings.json", 4, List.of(), "+3")),
                    new Reason(
                            "it-is-only-paper",
                            "It is only paper",
                            new Effect.Points(-7),
                            "Paper is patient.",
                            new Origin("house", "house/paper.drl", 3, List.of("It can wait"), null)),
                    new Reason("Enough for P2", new Effect.Reaches(Priority.P2, -5), "−3 is enough."),
                    new Reason("Jams come first", new Effect.Moves(1), "It is Monday."),
                    new Reason("Paper comes last", new Effect.Moves(-1), "It is only paper."),
                    new Reason("Jams are urgent", new Effect.NeverBelow(Priority.P3), "Somebody waits."),
                    new Reason("Jams are not fatal", new Effect.NeverAbove(Priority.P1), "Nobody dies."),
                    new Reason(
                            "Jams by floor", new Effect.Waits(List.of("floor", "brand impact"), true), "It differs."),
                    new Reason("A person decided", new Effect.Pins(), "Ada pinned P1.")),
            List.of(new Assumption(Input.COMPLEXITY, "Moderate effort", "Complexity is moderate", "Unsaid.")),
            List.of(new Derivation("user impact", "High", "label sev1", "Labels count", "The team agreed.")),
            List.of(new Uncertainty(Input.BRAND_IMPACT, "Medium–High")),
            List.of(new Change(Priority.P0, List.of(new Change.InputChange(Input.USER_IMPACT, "High", "Critical")))),
            "House rules 3");

    static final Decision BARE = new Decision(
            "a", "t", Priority.P4, null, Priority.P4, 0, List.of(), List.of(), List.of(), List.of(), List.of(), "None");

    private Samples() {}
}
