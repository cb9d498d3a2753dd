package dev.triage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BacklogRankTallyTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static Issue issue(String id, TrackedBuilder tracked) {
        return Issue.named(id, "t").status("Open").tracked(tracked.build()).build();
    }

    private static BacklogRankTally tally(List<Issue> issues) {
        BacklogRankTally tally = new BacklogRankTally();
        issues.forEach(tally::add);
        return tally;
    }

    @Test
    void saysHowManyIssuesFindLessAttention() {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            issues.add(issue("#" + i, Tracked.builder().reactions(i).comments(2)));
        }
        issues.add(issue("#10", Tracked.builder().type("Bug")));
        BacklogRankTally tally = tally(issues);
        assertThat(issues)
                .extracting(issue -> tally.standing(issue).ahead())
                .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, null);
        assertThat(tally.standing(issue(
                                "#11",
                                Tracked.builder().comments(Integer.MAX_VALUE).reactions(7)))
                        .ahead())
                .isEqualTo(100);
    }

    @Test
    void countsTimeUpToTheNewestChange() {
        Issue old = issue("#1", Tracked.builder().opened(NEW_YEAR).updated(NEW_YEAR.plusSeconds(86_400)));
        Issue fresh = issue("#2", Tracked.builder().updated(NEW_YEAR.plusSeconds(11 * 86_400 + 3_600)));
        Issue closed = issue("#3", Tracked.builder().opened(NEW_YEAR).closed(NEW_YEAR));
        Issue done =
                Issue.named("#4", "t").status("Done").tracked(old.tracked()).build();
        BacklogRankTally tally = tally(List.of(old, fresh, closed, done));
        assertThat(tally.standing(old)).isEqualTo(new BacklogRank(null, 0, 11, 10, List.of(), List.of()));
        assertThat(tally.standing(fresh)).isEqualTo(new BacklogRank(null, 0, null, 0, List.of(), List.of()));
        assertThat(tally.standing(closed)).isEqualTo(new BacklogRank(null, 0, null, null, List.of(), List.of()));
        assertThat(tally.standing(done)).isEqualTo(new BacklogRank(null, 0, null, null, List.of(), List.of()));
    }

    @Test
    void countsRepetitionsWhateverTheSpelling() {
        List<Issue> issues = List.of(
                issue("#1", Tracked.builder()),
                issue("#2", Tracked.builder().duplicateOf("1")),
                issue("#3", Tracked.builder().duplicateOf("#1")),
                issue("#4", Tracked.builder().duplicateOf("A/b#1")));
        BacklogRankTally tally = tally(issues);
        assertThat(issues)
                .extracting(issue -> tally.standing(issue).duplicates())
                .containsExactly(2, 0, 0, 0);
        assertThat(tally.standing(issue("a/B#1", Tracked.builder())).duplicates())
                .isEqualTo(1);
    }

    @Test
    void leavesAloneWhatNoTrackerKnowsAndWhatHasAStanding() {
        Issue plain = Issue.named("#1", "t").build();
        Issue placed = issue("#2", Tracked.builder().standing(new BacklogRank(7, 0, null, null, List.of(), List.of())));
        BacklogRankTally tally = tally(List.of(plain, placed));
        assertThat(tally.place(plain)).isSameAs(plain);
        assertThat(tally.place(placed)).isSameAs(placed);
        tally.add(issue("#3", Tracked.builder().duplicateOf("#1")));
        assertThat(tally.place(plain).tracked().standing())
                .isEqualTo(new BacklogRank(null, 1, null, null, List.of(), List.of()));
    }

    @Property(tries = 200)
    void partsGiveWhatTheWholeGives(@ForAll("backlogs") List<Issue> one, @ForAll("backlogs") List<Issue> other) {
        List<Issue> all = new ArrayList<>(one);
        all.addAll(other);
        BacklogRankTally whole = tally(all);
        BacklogRankTally merged = tally(other);
        merged.merge(tally(one));
        assertThat(all).allSatisfy(issue -> assertThat(merged.place(issue)).isEqualTo(whole.place(issue)));
    }

    @Property(tries = 200)
    void nobodyWithMoreAttentionIsFurtherBehind(@ForAll("backlogs") List<Issue> backlog) {
        BacklogRankTally tally = tally(backlog);
        List<Issue> counted = backlog.stream()
                .filter(issue -> issue.tracked().reactions() != null)
                // The reactions of duplicates count as well.
                .filter(issue -> tally.standing(issue).duplicates() == 0)
                .toList();
        for (Issue one : counted) {
            for (Issue other : counted) {
                if (one.tracked().reactions() <= other.tracked().reactions()) {
                    assertThat(tally.standing(one).ahead())
                            .isLessThanOrEqualTo(tally.standing(other).ahead());
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Issue>> backlogs() {
        Arbitrary<String> ids = Arbitraries.integers().between(1, 40).map(number -> "#" + number);
        Arbitrary<Instant> times =
                Arbitraries.integers().between(0, 1000).map(days -> NEW_YEAR.plusSeconds(days * 86_400L));
        return Combinators.combine(
                        ids,
                        ids.injectNull(0.7),
                        Arbitraries.integers().greaterOrEqual(0).injectNull(0.2),
                        times.injectNull(0.2),
                        times.injectNull(0.2),
                        times.injectNull(0.8))
                .as((id, original, reactions, opened, updated, closed) -> issue(
                        id,
                        Tracked.builder()
                                .duplicateOf(original)
                                .reactions(reactions)
                                .opened(opened)
                                .updated(updated)
                                .closed(closed)))
                .list()
                .ofMaxSize(30);
    }
}
