package dev.triage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The scales that are found in a backlog. */
class ScalesTest {

    private final List<Issue> issues = new ArrayList<>();

    /** Adds issues with these fields, each as {@code "name: value"}. */
    private ScalesTest issues(int count, String... fields) {
        for (int i = 0; i < count; i++) {
            TrackedBuilder tracked = Tracked.builder().type("Bug");
            for (String field : fields) {
                int colon = field.indexOf(':');
                tracked.field(field.substring(0, colon), field.substring(colon + 1));
            }
            issues.add(Issue.named("#" + issues.size(), "t")
                    .tracked(tracked.build())
                    .build());
        }
        return this;
    }

    private ScalesTest labelled(int count, String... labels) {
        for (int i = 0; i < count; i++) {
            issues.add(Issue.named("#" + issues.size(), "t").labels(labels).build());
        }
        return this;
    }

    private BacklogRankTally tally() {
        BacklogRankTally tally = new BacklogRankTally();
        issues.forEach(tally::add);
        return tally;
    }

    private List<String> found(String... fields) {
        ScalesTest one = new ScalesTest().issues(1, fields);
        return tally().standing(one.issues.get(0)).scales().stream()
                .map(ScalePlace::toString)
                .toList();
    }

    private List<String> foundLabel(String label) {
        ScalesTest one = new ScalesTest().labelled(1, label);
        return tally().standing(one.issues.get(0)).scales().stream()
                .map(ScalePlace::toString)
                .toList();
    }

    @Test
    void whatAlmostAllIssuesHaveIsADefault() {
        issues(95, "Priority: P3").issues(3, "Priority: P2").issues(2, "Priority: P5");

        assertThat(found("Priority: P3")).containsExactly("Priority: P3: 95 of 100 issues, usual, level 3 of 5");
        assertThat(found("Priority: P2")).containsExactly("Priority: P2: 3 of 100 issues, chosen, level 2 of 5");
    }

    @Test
    void wordsAtTheEndsSayWhichEndIsUrgent() {
        ScalesTest rising = new ScalesTest().issues(1, "Priority: 5 - Highest").issues(1, "Priority: 1 - Lowest");
        assertThat(rising.found("Priority: 3")).containsExactly("Priority: 3: 0 of 100 issues, level 3 of 5");
        assertThat(rising.found("Priority: 4")).containsExactly("Priority: 4: 0 of 100 issues, level 2 of 5");

        ScalesTest behind = new ScalesTest().issues(1, "Priority: High (4)").issues(1, "Priority: Low (1)");
        assertThat(behind.found("Priority: 3")).containsExactly("Priority: 3: 0 of 100 issues, level 2 of 4");

        ScalesTest falling = new ScalesTest().issues(1, "Priority: 1 (high)").issues(1, "Priority: 4 (low)");
        assertThat(falling.found("Priority: 2")).containsExactly("Priority: 2: 0 of 100 issues, level 2 of 4");
    }

    @Test
    void oneWordAtAnEndIsEnough() {
        ScalesTest top = new ScalesTest().issues(1, "Priority: 5 - Highest").issues(3, "Priority: 4");
        assertThat(top.found("Priority: 4")).containsExactly("Priority: 4: 75 of 100 issues, level 2 of 5");
        ScalesTest bottom = new ScalesTest().issues(1, "Priority: 0 - Low").issues(3, "Priority: 4");
        assertThat(bottom.found("Priority: 3")).containsExactly("Priority: 3: 0 of 100 issues, level 2 of 5");
    }

    @Test
    void wordsThatContradictEachOtherSayNothing() {
        issues(1, "Priority: 1 - Low").issues(1, "Priority: 2 - High").issues(1, "Priority: 3 - Low");

        assertThat(found("Priority: 3")).isEmpty();
    }

    @Test
    void aNumberOfAShortScaleThatRisesHasNoPlace() {
        issues(1, "Priority: 3 - High").issues(1, "Priority: 1 - Low");

        assertThat(found("Priority: 1")).containsExactly("Priority: 1: 0 of 100 issues, level 0 of 10");
        assertThat(found("Priority: 2")).containsExactly("Priority: 2: 0 of 100 issues, level 2 of 3");
    }

    @Test
    void theNameOfAScaleMayStandInBrackets() {
        labelled(20, "[Priority] High").labelled(10, "[Priority] Low").labelled(5, "[Priority] Blocker");

        assertThat(foundLabel("[Priority] High")).containsExactly("[Priority] High: 57 of 100 issues, level 2 of 3");
        assertThat(new ScalesTest().labelled(40, "(P3)").labelled(5, "[P1]").foundLabel("(P3)"))
                .containsExactly("(P3): 88 of 100 issues, usual");
    }

    @Test
    void aDefaultIsOnAtLeastFourOfFiveIssuesOfAtLeastThirty() {
        assertThat(new ScalesTest().issues(29, "Priority: Low").found("Priority: Low"))
                .isEmpty();
        assertThat(new ScalesTest().issues(30, "Priority: Low").found("Priority: Low"))
                .containsExactly("Priority: Low: 100 of 100 issues, usual");
        assertThat(new ScalesTest()
                        .issues(79, "Urgency: Low")
                        .issues(21, "Urgency: -")
                        .found("Urgency: Low"))
                .isEmpty();
        assertThat(new ScalesTest()
                        .issues(80, "Urgency: Low")
                        .issues(20, "Urgency: -")
                        .found("Urgency: Low"))
                .containsExactly("Urgency: Low: 80 of 100 issues, usual");
    }

    @Test
    void aFieldThatFewIssuesHaveHasNoDefault() {
        issues(40, "Priority: High").issues(2000, "Area: Shop");

        assertThat(found("Priority: High")).isEmpty();
    }

    @Test
    void aLabelIsADefaultOnlyIfAlmostAllIssuesHaveIt() {
        assertThat(new ScalesTest().labelled(40, "P1").labelled(100, "bug").foundLabel("P1"))
                .isEmpty();
        assertThat(new ScalesTest()
                        .labelled(90, "priority/low")
                        .labelled(10, "bug")
                        .foundLabel("priority/low"))
                .containsExactly("priority/low: 90 of 100 issues, usual");
        assertThat(new ScalesTest()
                        .labelled(90, "priority/low")
                        .labelled(10, "priority/high")
                        .foundLabel("priority/high"))
                .containsExactly("priority/high: 10 of 100 issues, chosen, level 1 of 2");
    }

    @Test
    void twoLevelsAreDefaultsIfNothingDiffersBetweenThem() {
        for (String level : List.of("P3", "P5 (lowest)")) {
            issues(30, "Priority: " + level, "Severity: Normal");
            issues(8, "Priority: " + level, "Severity: Major").issues(8, "Priority: " + level, "Severity: Minor");
        }
        issues(5, "Priority: P1", "Severity: Blocker");

        assertThat(found("Priority: P5 (lowest)"))
                .containsExactly("Priority: P5 (lowest): 47 of 100 issues, usual, level 5 of 5");
        assertThat(found("Priority: P1")).containsExactly("Priority: P1: 5 of 100 issues, chosen, level 1 of 5");
    }

    @Test
    void twoFrequentLevelsAreNoDefaultsIfTheirIssuesDiffer() {
        issues(50, "Priority: Medium", "Severity: Normal").issues(50, "Priority: Low", "Severity: Minor");

        assertThat(found("Priority: Low")).containsExactly("Priority: Low: 50 of 100 issues, level 2 of 2");
    }

    @Test
    void aFiveShowsThatALongScaleBeginsAtOne() {
        issues(1, "Priority: P1").issues(1, "Priority: P5");

        assertThat(found("Priority: P1")).containsExactly("Priority: P1: 50 of 100 issues, level 1 of 5");
        assertThat(found("Priority: P3")).containsExactly("Priority: P3: 0 of 100 issues, level 3 of 5");
    }

    @Test
    void aNamedZeroIsALevelAndABareOneOnlyIfItIsRare() {
        assertThat(new ScalesTest()
                        .issues(1, "Priority: P0")
                        .issues(1, "Priority: P3")
                        .found("Priority: P0"))
                .containsExactly("Priority: P0: 50 of 100 issues, level 1 of 4");
        assertThat(new ScalesTest()
                        .issues(20, "Priority: 0")
                        .issues(20, "Priority: 2")
                        .found("Priority: 0"))
                .isEmpty();
        assertThat(new ScalesTest()
                        .issues(3, "Priority: 0")
                        .issues(20, "Priority: 1")
                        .issues(17, "Priority: 2")
                        .found("Priority: 0"))
                .containsExactly("Priority: 0: 7 of 100 issues, level 1 of 3");
    }

    @Test
    void theHighestNumberIsFirstIfTheSeverityRisesWithIt() {
        issues(20, "Priority: 1", "Severity: minor").issues(20, "Priority: 5", "Severity: critical");

        assertThat(found("Priority: 5")).containsExactly("Priority: 5: 50 of 100 issues, level 1 of 5");
        assertThat(found("Priority: 1")).containsExactly("Priority: 1: 50 of 100 issues, level 5 of 5");
    }

    @Test
    void theDirectionOfALongScaleIsNotGuessed() {
        issues(20, "Priority: 1").issues(20, "Priority: 10").issues(20, "Priority: 7");

        assertThat(found("Priority: 1")).containsExactly("Priority: 1: 33 of 100 issues, level 0 of 10");
    }

    @Test
    void amountsAreNoScale() {
        for (int amount = 0; amount < 60; amount++) {
            issues(1, "Impact: " + 10 * amount);
        }
        assertThat(found("Impact: 1").get(0)).contains("level 0 of");
    }

    @Test
    void aWordSaysMoreThanTheNumberBeforeIt() {
        issues(1, "Priority: 1 - Critical").issues(1, "Priority: 2 - High").issues(1, "Priority: 4 - Low");

        assertThat(found("Priority: 2 - High")).containsExactly("Priority: 2 - High: 33 of 100 issues, level 2 of 3");
    }

    @Test
    void whatDuplicatesStateCountsForTheirOriginal() {
        issues.add(Issue.named("#1", "t")
                .tracked(Tracked.builder().reactions(1).build())
                .build());
        issues.add(Issue.named("#2", "t")
                .labels("severity::1", "bug", "P1")
                .tracked(Tracked.builder()
                        .duplicateOf("#1")
                        .reactions(4)
                        .field("Impact", "high")
                        .build())
                .build());
        issues.add(Issue.named("#3", "t")
                .tracked(Tracked.builder().reactions(3).build())
                .build());

        BacklogRank rank = tally().standing(issues.get(0));

        assertThat(rank.duplicateLevels()).containsExactly("Impact: high", "severity::1");
        assertThat(rank.duplicates()).isOne();
        assertThat(rank.ahead()).as("with the reactions of its duplicate").isEqualTo(66);
        assertThat(tally().standing(issues.get(2)).ahead()).isEqualTo(33);
        assertThat(tally().standing(issues.get(1)).duplicateLevels()).isEmpty();
    }

    @Test
    void partsOfABacklogTogetherFindWhatTheWholeFinds() {
        issues(50, "Priority: P3", "Severity: Normal").issues(9, "Priority: P1", "Severity: Blocker");
        labelled(30, "severity::2").issues(4, "Severity: Minor", "Urgency: 5");
        List<Issue> mixed = new ArrayList<>(issues);
        Collections.shuffle(mixed, new Random(7));
        BacklogRankTally one = new BacklogRankTally();
        BacklogRankTally other = new BacklogRankTally();
        mixed.subList(0, 40).forEach(one::add);
        mixed.subList(40, mixed.size()).forEach(other::add);
        other.merge(one);
        BacklogRankTally whole = tally();

        assertThat(issues).allSatisfy(issue -> {
            BacklogRank rank = whole.standing(issue);
            assertThat(other.standing(issue)).isEqualTo(rank);
        });
        assertThat(whole.place(issues.get(0)).tracked().standing()).isEqualTo(whole.standing(issues.get(0)));
    }
}
