package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Assignee;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Person;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Dependency;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.TriageReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @Test
    void findsThePatternsOfTheFirstSampleAndNamesWhatToDoFirst() {
        TriageReport report = ENGINE.report(sample("backlog-2025-12-03.md"));

        assertThat(report.patterns())
                .extracting(Pattern::id)
                .containsExactlyInAnyOrder(
                        "plugin-ecosystem",
                        "security-posture",
                        "external-integration",
                        "performance-scalability",
                        "migration-friction",
                        "quality-gates",
                        "cost-and-business-model");
        assertThat(report.summary().mostUrgent())
                .extracting(Highlight::priority)
                .containsExactly(
                        Priority.P1, Priority.P1, Priority.P1, Priority.P1, Priority.P1, Priority.P2, Priority.P2);
        assertThat(report.summary().mostUrgent().get(0).issue()).startsWith("chat-connector");
        assertThat(report.summary().toVerify()).extracting(Highlight::issue).containsExactly("#6187", "#6182");
        assertThat(report.summary().bigBets())
                .extracting(Highlight::issue)
                .containsExactly("a-marketplace-for-hosted-agents");
    }

    @Test
    void findsThePatternsOfTheSecondSample() {
        TriageReport report = ENGINE.report(sample("backlog-2025-12-21.md"));

        assertThat(report.patterns())
                .extracting(Pattern::id)
                .contains(
                        "plugin-ecosystem",
                        "support-and-communication",
                        "release-engineering",
                        "performance-scalability",
                        "migration-friction",
                        "contract-drift");
        assertThat(report.patterns().get(0).summary())
                .isEqualTo("4 of 8 issues (3 urgent) are about access, secrets or attacks; main example:"
                        + " \"Hardware wallets cannot connect to the migration, and false helpers abuse it\".");
        assertThat(report.summary().notices())
                .extracting(Notice::text)
                .containsExactly("6 of 8 issues are P0 or P1; the order does not help if most issues are urgent.");
        assertThat(report.recommendations().get(0).answers()).containsExactly("security-posture");
    }

    @Test
    void anEmptyBacklogHasNothingToReport() {
        TriageReport report = ENGINE.report(List.of());

        assertThat(report.summary().issues()).isZero();
        assertThat(report.summary().distribution()).hasSize(5).containsEntry(Priority.P0, 0);
        assertThat(report.summary().notices()).isEmpty();
        assertThat(report.patterns()).isEmpty();
        assertThat(report.recommendations()).isEmpty();
    }

    @Test
    void oneIssueIsNoPattern() {
        TriageReport report = ENGINE.report(
                List.of(severe("#1").title("Plugin system breaks plugins").build()));

        assertThat(report.patterns()).isEmpty();
        assertThat(report.summary().mostUrgent()).extracting(Highlight::issue).containsExactly("#1");
    }

    @Test
    void ofManyTheTenMostUrgentAreNamedTheCheapFirst() {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            issues.add(severe("#" + i).effort(5 - i % 5).build());
        }
        TriageReport report = ENGINE.report(issues);

        assertThat(report.summary().mostUrgent())
                .hasSize(10)
                .allSatisfy(highlight -> assertThat(
                                Integer.parseInt(highlight.issue().substring(1)) % 5)
                        .isEqualTo(4));
        assertThat(report.summary().notices())
                .singleElement()
                .extracting(Notice::text)
                .asString()
                .startsWith("5000 of 5000");
    }

    @Test
    void ofALongBacklogOfWishesFiveAreNamed() {
        List<Issue> issues = IntStream.range(0, 20)
                .mapToObj(i -> issue("#" + i)
                        .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                        .categories(Category.FEATURE_REQUEST)
                        .build())
                .toList();

        assertThat(ENGINE.report(issues).summary().mostUrgent()).hasSize(5);
    }

    @Test
    void whenNothingIsKnownTheReportSaysSo() {
        TriageReport report =
                ENGINE.report(List.of(issue("#1").build(), issue("#2").build()));

        assertThat(report.summary().notices())
                .extracting(Notice::text)
                .containsExactly("2 of 2 issues state no impact; their priorities depend on assumptions.");
    }

    @Test
    void pinsThatDisagreeAreCounted() {
        TriageReport report = ENGINE.report(List.of(
                severe("#1").pinnedPriority(Priority.P4).build(),
                severe("#2").pinnedPriority(Priority.P0).build()));

        assertThat(report.summary().notices())
                .extracting(Notice::text)
                .containsExactly("1 of 2 pinned priorities differ from the calculated priorities.");
    }

    @Test
    void aBlockerDeservesThePriorityOfWhatWaitsForIt() {
        Issue blocker = issue("#9")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                .categories(Category.FEATURE_REQUEST)
                .build();
        Issue blocked = severe("#4").dependencies(List.of("blocked by #9")).build();
        TriageReport report = ENGINE.report(List.of(blocked, blocker));

        assertThat(report.summary().dependencies())
                .containsExactly(new Dependency(
                        Dependency.Kind.UNDERRATED_BLOCKER,
                        List.of("#9", "#4"),
                        Priority.P0,
                        "#9 is P3, but #4 (P0) is blocked by it: it should be P0.",
                        "The more urgent issue cannot be solved before its blocker."));
        assertThat(report.issues().get(1).decision()).isEqualTo(ENGINE.decide(blocker));
    }

    @Test
    void chainsAndCirclesAreShown() {
        TriageReport report = ENGINE.report(List.of(
                severe("#1").dependencies(List.of("#2")).build(),
                severe("#2").dependencies(List.of("#3")).build(),
                severe("#3").build(),
                severe("#7").dependencies(List.of("#8")).build(),
                severe("#8").dependencies(List.of("Depends on #7")).build(),
                severe("#9").dependencies(List.of("related to #1")).build()));

        assertThat(report.summary().dependencies())
                .extracting(Dependency::text)
                .containsExactly("#1 is blocked by #2 is blocked by #3.", "#7 is blocked by #8 is blocked by #7.");
    }

    @Test
    void amongEqualsWhatOthersWaitForComesFirstThenTheCheap() {
        TriageReport report = ENGINE.report(List.of(
                severe("#1").effort(4).dependencies(List.of("#3")).build(),
                severe("#2").effort(2).build(),
                severe("#3").effort(5).build()));

        assertThat(report.summary().mostUrgent()).extracting(Highlight::issue).containsExactly("#3", "#2", "#1");
    }

    @Test
    void nextStepsAreProposedOnlyWhereThereAreNone() {
        List<Suggestion> proposed =
                ENGINE.triage(severe("#1").status("Open").build()).nextSteps();

        assertThat(proposed)
                .extracting(Suggestion::text)
                .containsExactly(
                        "Name one owner today, and say where progress is reported.",
                        "Reduce it to the smallest failing example, and add this example as a test.");
        assertThat(ENGINE.triage(severe("#1").nextSteps(List.of("Look at it")).build())
                        .nextSteps())
                .isEmpty();
    }

    @Test
    void onlyPeopleOfTheRosterAreProposed() {
        TriageEngine engine = TriageEngine.builder()
                .roster(List.of(
                        new Person("Ada", List.of("SQL"), List.of("Storage")),
                        new Person("Grace", List.of("TypeScript", "SQL"), List.of()),
                        new Person("Linus", List.of("C"), List.of("Kernel"))))
                .build();
        Issue issue = severe("#1")
                .components("Storage engine")
                .expertise(List.of("SQL", "TypeScript"))
                .build();

        assertThat(engine.triage(issue).assignees())
                .containsExactly(
                        new Suggestion("Ada", "looks after Storage engine; knows SQL"),
                        new Suggestion("Grace", "knows SQL, TypeScript"));
        assertThat(engine.triage(issue.with()
                                .assignees(List.of(new Assignee("Bob", "")))
                                .build())
                        .assignees())
                .isEmpty();
        assertThat(ENGINE.triage(issue).assignees())
                .containsExactly(new Suggestion("a person who knows SQL, TypeScript", "There is no roster."));
        assertThat(engine.triage(severe("#1").expertise(List.of("Rust")).build())
                        .assignees())
                .containsExactly(
                        new Suggestion("a person who knows Rust", "No person of the roster has this expertise."));
    }

    @Test
    void wordsCountOnlyAsWholeWords() {
        Issue plural = severe("#1").title("Plugins do not load").build();
        Issue inside = severe("#1").title("Unpluginned lamps").build();

        assertThat(ENGINE.triage(plural).themes())
                .anyMatch(theme -> theme.pattern().equals("plugin-ecosystem"));
        assertThat(ENGINE.triage(inside).themes())
                .noneMatch(theme -> theme.pattern().equals("plugin-ecosystem"));
    }

    private static IssueBuilder issue(String id) {
        return Issue.named(id, "An issue without a name");
    }

    private static IssueBuilder severe(String id) {
        return issue(id)
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH)
                .categories(Category.BUG)
                .complexity(Complexity.MODERATE_EFFORT)
                .effort(3);
    }

    private static List<Issue> sample(String name) {
        var collector = new ReadResult.Collector();
        Documents.read(Path.of("../triage-examples/samples", name), collector);
        assertThat(collector.result().problems()).isEmpty();
        return collector.result().issues();
    }
}
