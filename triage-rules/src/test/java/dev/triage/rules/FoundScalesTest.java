package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import dev.triage.ranking.BacklogRankTally;
import dev.triage.rules.catalogue.SignalMeaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions on issues whose backlog shows which scales it has. */
class FoundScalesTest {

    private static final TriageEngine STANDARD = TriageEngine.standard();

    private final List<Issue> backlog = new ArrayList<>();

    @TempDir
    private Path folder;

    private static Issue issue(String... fields) {
        TrackedBuilder tracked = Tracked.builder();
        for (String field : fields) {
            int colon = field.indexOf(':');
            tracked.field(field.substring(0, colon), field.substring(colon + 1));
        }
        return Issue.named("#1", "Thing").tracked(tracked.build()).build();
    }

    private FoundScalesTest issues(int count, String... fields) {
        for (int i = 0; i < count; i++) {
            backlog.add(issue(fields));
        }
        return this;
    }

    private Decision decide(String... fields) {
        BacklogRankTally tally = new BacklogRankTally();
        backlog.forEach(tally::add);
        return STANDARD.decide(tally.place(issue(fields)));
    }

    private @Nullable Priority pinned(String... fields) {
        return decide(fields).pinned();
    }

    @Test
    void numbersBetweenWordsAreOnTheScaleOfTheWords() {
        issues(1, "Priority: 5 - Highest").issues(1, "Priority: 3").issues(1, "Priority: 1 - Lowest");

        assertThat(pinned("Priority: 5 - Highest")).isEqualTo(Priority.P0);
        assertThat(pinned("Priority: 4")).isEqualTo(Priority.P1);
        assertThat(pinned("Priority: 3")).isNull();
        assertThat(pinned("Priority: 2")).isEqualTo(Priority.P3);
    }

    @Test
    void aDefaultPinsNothing() {
        issues(95, "Priority: P3").issues(5, "Priority: P1");

        assertThat(pinned("Priority: P3")).isNull();
        assertThat(pinned("Priority: P1")).isEqualTo(Priority.P1);
    }

    @Test
    void aDefaultAtAnEndOfTheScalePinsNothing() {
        issues(95, "Priority: Low").issues(5, "Priority: Medium").issues(1, "Severity: High");

        assertThat(pinned("Priority: Low")).isNull();
        assertThat(pinned("Priority: Medium")).as("chosen").isEqualTo(Priority.P2);
        assertThat(decide("Priority: Low", "Severity: blocker").priority()).isEqualTo(Priority.P0);
    }

    @Test
    void wordsOfAnyTrackerHaveTheirPlace() throws IOException {
        issues(5, "Priority: Unbreak Now!")
                .issues(5, "Priority: High")
                .issues(5, "Priority: Medium")
                .issues(5, "Priority: Wishlist")
                .issues(5, "Priority: Needs Triage");

        assertThat(pinned("Priority: Unbreak Now!")).isEqualTo(Priority.P0);
        assertThat(pinned("Priority: High")).isEqualTo(Priority.P1);
        assertThat(pinned("Priority: Wishlist")).isEqualTo(Priority.P4);
        assertThat(pinned("Priority: Needs Triage")).isNull();
    }

    @Test
    void aDefaultSeverityStatesNothing() {
        issues(90, "Severity: minor").issues(10, "Severity: normal");

        assertThat(decide("Severity: minor").derived()).isEmpty();
        assertThat(decide("Severity: normal").derived()).isNotEmpty();
        assertThat(decide("Severity: major").derived()).isNotEmpty();
    }

    @Test
    void numbersCountOnTheScaleOfTheBacklog() {
        issues(10, "Priority: P1")
                .issues(10, "Priority: P2")
                .issues(10, "Priority: P3")
                .issues(10, "Priority: P5");

        assertThat(pinned("Priority: P1")).isEqualTo(Priority.P0);
        assertThat(pinned("Priority: P2")).isEqualTo(Priority.P1);
        assertThat(pinned("Priority: P3")).as("the middle").isNull();
        assertThat(pinned("Priority: P4")).isEqualTo(Priority.P3);
        assertThat(pinned("Priority: P5")).isEqualTo(Priority.P4);
    }

    @Test
    void aScaleFromZeroKeepsItsNumbers() {
        issues(10, "Priority: P0").issues(10, "Priority: P2").issues(10, "Priority: P4");

        assertThat(pinned("Priority: P0")).isEqualTo(Priority.P0);
        assertThat(pinned("Priority: P1")).isEqualTo(Priority.P1);
        assertThat(pinned("Priority: P4")).isEqualTo(Priority.P4);
    }

    @Test
    void aShortScaleKeepsItsNumbers() {
        issues(10, "Priority: 1").issues(10, "Priority: 2").issues(10, "Priority: 3");

        assertThat(pinned("Priority: 1")).isEqualTo(Priority.P1);
        assertThat(pinned("Priority: 2")).as("the middle").isNull();
        assertThat(pinned("Priority: 3")).isEqualTo(Priority.P3);
    }

    @Test
    void theHighestNumberMayBeTheMostUrgent() {
        issues(20, "Priority: 1", "Severity: minor").issues(20, "Priority: 5", "Severity: critical");

        assertThat(pinned("Priority: 5")).isEqualTo(Priority.P0);
        assertThat(pinned("Priority: 4")).isEqualTo(Priority.P1);
        assertThat(pinned("Priority: 1")).isEqualTo(Priority.P4);
    }

    @Test
    void aScaleOfUnknownDirectionPinsNothing() {
        issues(20, "Priority: 1").issues(20, "Priority: 10").issues(20, "Priority: 7");

        assertThat(pinned("Priority: 1")).isNull();
        assertThat(pinned("Priority: 10")).isNull();
        assertThat(pinned("Priority: 7")).isNull();
    }

    @Test
    void whatIsNoLevelPinsNothing() {
        for (String none :
                List.of("-1", "0", "none", "--", "N/A", "---", "Not set", "unset", "TBD", "?", "Undecided")) {
            assertThat(pinned("Priority: " + none)).as(none).isNull();
            assertThat(decide("Severity: " + none).derived()).as(none).isEmpty();
        }
        assertThat(pinned("Priority: P0")).isEqualTo(Priority.P0);
    }

    @Test
    void aBareZeroIsALevelWhereItIsTheRareFirstOfManyLevels() {
        issues(2, "Priority: 0")
                .issues(20, "Priority: 1")
                .issues(20, "Priority: 2")
                .issues(20, "Priority: 3");

        assertThat(pinned("Priority: 0")).isEqualTo(Priority.P0);
        assertThat(pinned("Priority: 1")).isEqualTo(Priority.P1);
    }

    @Test
    void criticalIsTheSecondLevelBelowABlocker() {
        issues(1, "Priority: Blocker").issues(1, "Priority: Critical").issues(1, "Severity: blocker");
        issues(1, "Severity: critical");

        assertThat(pinned("Priority: Blocker")).isEqualTo(Priority.P0);
        assertThat(pinned("Priority: Critical")).isEqualTo(Priority.P1);
        assertThat(decide("Severity: critical").priority()).isEqualTo(Priority.P1);
        assertThat(decide("Severity: blocker").priority()).isEqualTo(Priority.P0);
        backlog.clear();
        assertThat(pinned("Priority: Critical")).isEqualTo(Priority.P0);
    }

    @Test
    void severitiesFromZeroCountFromZero() {
        issues(3, "Severity: S0")
                .issues(3, "Severity: S1")
                .issues(3, "Severity: S2")
                .issues(3, "Severity: S4");

        assertThat(decide("Severity: S0").priority()).isEqualTo(Priority.P0);
        assertThat(decide("Severity: S1").priority()).isEqualTo(Priority.P1);
        assertThat(decide("Severity: S4").priority()).isEqualTo(Priority.P3);
    }

    @Test
    void anUrgencyOrASeverityNeverPins() {
        for (String value : List.of("1", "1 - High", "Critical", "P1", "S0", "Highest")) {
            assertThat(pinned("Severity: " + value)).as(value).isNull();
            assertThat(pinned("Urgency: " + value)).as(value).isNull();
            assertThat(pinned("Impact: " + value)).as(value).isNull();
        }
    }

    @Test
    void theSeverityOfADuplicateCountsForItsOriginal() {
        for (String level : List.of("severity::1", "Severity: critical", "sev1", "S1")) {
            Issue original = Issue.named("#1", "Thing").status("Open").build();
            Issue duplicate = Issue.named("#2", "Thing")
                    .labels(level)
                    .tracked(Tracked.builder().duplicateOf("#1").build())
                    .build();
            BacklogRankTally tally = new BacklogRankTally();
            tally.add(original);
            tally.add(duplicate);

            Decision decision = STANDARD.decide(tally.place(original));

            assertThat(decision.priority()).as(level).isEqualTo(Priority.P0);
            assertThat(decision.derived())
                    .anySatisfy(derived ->
                            assertThat(derived.signal()).isEqualTo("field " + level + ", stated by a duplicate"));
        }
    }

    @Test
    void whatADuplicatePinsStaysWithTheDuplicate() {
        BacklogRankTally tally = new BacklogRankTally();
        Issue original = Issue.named("#1", "Thing").status("Open").build();
        tally.add(Issue.named("#2", "Thing")
                .labels("P0")
                .tracked(Tracked.builder().duplicateOf("#1").build())
                .build());

        assertThat(STANDARD.decide(tally.place(original)).pinned()).isNull();
    }

    @Test
    void labelsWithAPlainMeaningAreRead() {
        for (String label : List.of("S1 - Critical", "S1: Blocker", "S0 - critical")) {
            assertThat(STANDARD.decide(labelled(label)).priority()).as(label).isEqualTo(Priority.P0);
        }
        for (String label : List.of("S1 - Billing", "S1: Search service", "S2 - Week 3")) {
            assertThat(STANDARD.decide(labelled(label)).derived()).as(label).isEmpty();
        }
        assertThat(means("Issue: Bug")).contains("category: Bug");
        assertThat(means("Size: Very Small")).contains("effort: 1");
        assertThat(means("workaround available")).containsExactly("functional impact: Partial");
        assertThat(means("cosmetic")).containsExactly("functional impact: No");
        assertThat(means("cvss: 9.8")).containsExactlyInAnyOrder("user impact: High–Critical", "category: Security");
        assertThat(means("cvss: 5.0")).containsExactly("category: Security");
        assertThat(means("CVE-2026-1234")).containsExactly("category: Security");
        assertThat(means("icebox")).containsExactly("priority: P4");
        assertThat(means("someday")).containsExactly("priority: P4");
        assertThat(means("issue: triage")).isEmpty();
    }

    private static Issue labelled(String label) {
        return Issue.named("#1", "Thing").labels(label).build();
    }

    private static List<String> means(String label) {
        return STANDARD.signals(labelled(label)).stream()
                .flatMap(signal -> signal.senses().stream())
                .map(SignalMeaning.Sense::meaning)
                .toList();
    }

    @Test
    void settingsSayOtherwiseOfAField() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                { "fields": {
                    "Priority: P3": "nothing", "priority: p1": "priority: P0", "Priority: -1": "nothing",
                    "Risk: *": "category: Reliability", "Customer: Acme": ["user impact: High", "priority: P2"]
                } }
                """);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        assertThat(engine.decide(issue("Priority: P3")).pinned()).isNull();
        assertThat(engine.decide(issue("Priority: P1")).pinned()).isEqualTo(Priority.P0);
        assertThat(engine.decide(issue("Priority: 1")).pinned()).isEqualTo(Priority.P1);
        assertThat(engine.decide(issue("Priority: P2", "Customer: ACME")).pinned())
                .isEqualTo(Priority.P2);
        assertThat(engine.decide(issue("Risk: any at all")).derived())
                .anySatisfy(derived ->
                        assertThat(derived.text()).isEqualTo("field Risk: any at all stands for Reliability"));
        assertThat(engine.signals(issue("Priority: P1")))
                .anySatisfy(signal -> assertThat(signal.words()).isEqualTo("Priority: P1"));
    }

    @Test
    void settingsSayWhatStarsAndDotsOfAFieldMean() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                { "fields": {
                    "Priority: ★★★": "priority: P0", "Priority: ★": "priority: P4", "Priority: ★★☆": "nothing",
                    "Priority: 🔴": "priority: P1", "Priority: A": "priority: P3", "Risk: *": "category: Reliability"
                } }
                """);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        assertThat(engine.decide(issue("Priority: ★★★")).pinned()).isEqualTo(Priority.P0);
        assertThat(engine.decide(issue("priority: ★")).pinned()).isEqualTo(Priority.P4);
        assertThat(engine.decide(issue("Priority: ★★☆")).pinned()).isNull();
        assertThat(engine.decide(issue("Priority: 🔴")).pinned()).isEqualTo(Priority.P1);
        assertThat(engine.decide(issue("Priority: 🟢")).pinned()).isNull();
        assertThat(engine.decide(issue("Priority: a 🔥")).pinned()).isEqualTo(Priority.P3);
        assertThat(engine.decide(issue("Risk: ★")).derived())
                .anySatisfy(derived -> assertThat(derived.text()).contains("Reliability"));
    }

    @Test
    void aFieldWithoutAValueIsRefusedInSettings() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                { "fields": { "Priority": "nothing" } }
                """);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> TriageEngine.builder().rules(folder).build()))
                .hasMessageContaining("The field \"Priority\" has no value")
                .hasMessageContaining("such as \"Priority: P3\"");
    }
}
