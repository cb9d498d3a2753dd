package dev.triage.io;

import dev.triage.links.IssueLink;
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
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.HighlightList;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.Change;
import dev.triage.model.report.Changes;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A made-up report with one of everything, and the documents that it is written as. */
public final class SampleReport {

    private static final Issue JAM = Issue.named("#12", "Paper jams in the cloud")
            .url("https://tracker.example/12")
            .status("Open, nobody looks")
            .userImpact(Rating.of(UserImpact.HIGH).withNote("all who print"))
            .functionalImpact(Rating.of(FunctionalImpact.PARTIAL))
            .brandImpact(Rating.between(BrandImpact.MEDIUM, BrandImpact.HIGH))
            .categories(Category.BUG)
            .components("Printer", "Cloud")
            .labels("sev2", "area/paper tray")
            .complexity(Complexity.MODERATE_EFFORT)
            .expertise(List.of("paper"))
            .dependencies(List.of("#13"))
            .effort(3)
            .recommendedPriority(new RecommendedPriority(Priority.P2, "P1 in tax season"))
            .build();

    private static final Issue TRAY = Issue.named("#13", "The tray *squeaks* <loudly>")
            .status("Open")
            .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
            .complexity(Complexity.SIMPLE_FIX)
            .nextSteps(List.of("Oil it", "Listen"))
            .assignees(List.of(new Assignee("Ada", "has oil")))
            .pinnedPriority(Priority.P3)
            .build();

    private static final Issue GUIDE = Issue.named(
                    "the-guide-shows-last-year-s-buttons", "The guide shows last year's buttons")
            .impact(UserImpact.MEDIUM, FunctionalImpact.NO, BrandImpact.MEDIUM)
            .categories(Category.DOCUMENTATION)
            .labels("good first issue")
            .build();

    /** What changed since an earlier report, of each kind. */
    public static final Changes CHANGES = new Changes(
            "november.json",
            3,
            List.of(
                    new Change(
                            Change.Kind.MORE_URGENT,
                            "#12",
                            "Paper jam",
                            Priority.P3,
                            Priority.P1,
                            "Affects many users."),
                    new Change(Change.Kind.LESS_URGENT, "#13", "Tray", Priority.P2, Priority.P3, "It is *small*."),
                    new Change(Change.Kind.NEW, "#14", "The [lid](x) is loose", null, Priority.P2, ""),
                    new Change(Change.Kind.REOPENED, "#15", "Dust", Priority.P4, Priority.P4, ""),
                    new Change(Change.Kind.CLOSED, "#16", "Ink", Priority.P1, Priority.P2, "Priority: P0"),
                    new Change(Change.Kind.GONE, "#17", "Noise", Priority.P1, null, "")));

    /** The report. */
    public static final TriageReport REPORT = new TriageReport(
            new Summary(
                    3,
                    Map.of(Priority.P1, 2, Priority.P3, 1),
                    List.of(new Notice("Two of three issues are P1.", "If most are urgent, look at the order.")),
                    List.of(
                            highlight(GUIDE, Priority.P1, "It is done in an hour."),
                            highlight(JAM, Priority.P1, "Affects many users.")),
                    List.of(highlight(GUIDE, Priority.P1, "Medium impact for effort 1.")),
                    List.of(highlight(JAM, Priority.P1, "High impact, and it takes a week.")),
                    List.of(highlight(TRAY, Priority.P3, "It was closed without a test.")),
                    List.of(
                            new Dependency(
                                    Dependency.Kind.UNDERRATED_BLOCKER,
                                    List.of("#13", "#12"),
                                    Priority.P1,
                                    "#13 is P3, but #12 waits for it.",
                                    "What blocks an urgent issue is as urgent."),
                            new Dependency(
                                    Dependency.Kind.CYCLE,
                                    List.of("#12", "#13"),
                                    null,
                                    "#12 and #13 wait for each other.",
                                    "Nobody can begin."))),
            List.of(
                    new TriagedIssue(
                            JAM,
                            decision(JAM, Priority.P1, List.of(), List.of()),
                            List.of(new TriagedIssue.Theme("hardware", 3, true, true, "The component is the printer.")),
                            3,
                            List.of(new IssueLink(IssueLink.Kind.DEPENDS_ON, "#13")),
                            List.of(new Suggestion("Reproduce it", "Nobody wrote down how it happens.")),
                            List.of(new Suggestion("Bob", "knows paper")),
                            List.of(new TriagedIssue.Membership(HighlightList.BIG_BETS, "It takes a week."))),
                    new TriagedIssue(
                            TRAY,
                            pinned(TRAY),
                            List.of(new TriagedIssue.Theme("hardware", 2, true, true, "A tray is hardware.")),
                            3,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()),
                    new TriagedIssue(
                            GUIDE,
                            decision(
                                    GUIDE,
                                    Priority.P1,
                                    List.of(new Assumption(
                                            Input.COMPLEXITY,
                                            "Simple fix–Moderate effort",
                                            "Nobody said how deep",
                                            "Most are.")),
                                    List.of(new Derivation(
                                            "effort",
                                            "1",
                                            "label good first issue",
                                            "Labels count",
                                            "The team agreed on it."))),
                            List.of(),
                            3,
                            List.of(),
                            List.of(),
                            List.of(new Suggestion("somebody with expertise in writing", "Nobody is named.")),
                            List.of())),
            List.of(new Pattern(
                    "hardware",
                    "Things wear out",
                    "Two issues come from parts that nobody cares for.",
                    2,
                    4,
                    List.of(
                            new Evidence("#12", "The component is the printer."),
                            new Evidence("#13", "A tray is hardware."),
                            new Evidence("the-guide-shows-last-year-s-buttons", "It shows hardware.")))),
            List.of(new Recommendation(
                    "Care for the parts each month",
                    List.of("hardware"),
                    List.of("#12", "#13", "the-guide-shows-last-year-s-buttons"),
                    "A part that is looked after does not jam.",
                    "Put it into the calendar.")),
            "House rules 3");

    private SampleReport() {}

    /** What the report is written as: a resource beside this class. */
    public static String expected(String name) throws IOException {
        try (InputStream stream = SampleReport.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Highlight highlight(Issue issue, Priority priority, String reason) {
        return new Highlight(issue.id(), issue.title(), priority, reason);
    }

    private static Decision decision(
            Issue issue, Priority priority, List<Assumption> assumed, List<Derivation> derived) {
        return new Decision(
                issue.id(),
                issue.title(),
                priority,
                null,
                priority,
                11,
                List.of(
                        new Reason("Printing is the product", new Effect.Points(5), "It is all we do."),
                        new Reason("Affects users", new Effect.Points(6), "They tell us."),
                        new Reason("Enough for P1", new Effect.Reaches(Priority.P1, 10), "Much.")),
                assumed,
                derived,
                List.of(),
                List.of(),
                "House rules 3");
    }

    private static Decision pinned(Issue issue) {
        return new Decision(
                issue.id(),
                issue.title(),
                Priority.P3,
                Priority.P3,
                Priority.P2,
                -1,
                List.of(
                        new Reason(
                                "it-is-cheap",
                                "It is cheap",
                                new Effect.Points(-1),
                                "Oil costs nothing.",
                                new Origin("house", "house/oil.drl", 3, List.of("Oil costs"), null)),
                        new Reason("The rest", new Effect.Reaches(Priority.P4, null), "Little."),
                        new Reason("Noise is never small", new Effect.NeverBelow(Priority.P2), "Neighbours."),
                        new Reason("A pin stands", new Effect.Pins(), "A person knows better.")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "House rules 3");
    }
}
