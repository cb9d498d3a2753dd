package dev.triage.backlogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.links.IssueLinks;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RealisticBacklogTest {

    private static final List<Issue> ISSUES =
            new RealisticBacklog(1).issues(20_000).toList();

    @Test
    void eachIssueIsAFunctionOfSeedAndIndex() {
        List<Issue> backwards = LongStream.iterate(999, index -> index - 1)
                .limit(1_000)
                .mapToObj(new RealisticBacklog(1)::issue)
                .toList();

        assertThat(backwards).containsExactlyInAnyOrderElementsOf(ISSUES.subList(0, 1_000));
        assertThat(new RealisticBacklog(2).issue(0)).isNotEqualTo(ISSUES.get(0));
    }

    /** Measurements of different days are of the same issues. */
    @Test
    void anIssueStaysWhatItIs() {
        assertThat(ISSUES.get(2))
                .hasToString(new RealisticBacklog(1).issue(2).toString())
                .extracting(Issue::id, Issue::title)
                .containsExactly("shop/core#3", "Plugin System blocks the release of three repositories");
    }

    @Test
    void idsAreDifferent() {
        assertThat(ISSUES.stream().map(Issue::id).distinct()).hasSameSizeAs(ISSUES);
    }

    @ParameterizedTest
    @MethodSource("shares")
    void valuesAreAsFrequentAsInDocuments(String what, double percent, Predicate<Issue> which) {
        double found = 100.0 * ISSUES.stream().filter(which).count() / ISSUES.size();

        assertThat(found).as(what).isBetween(percent - 1.5, percent + 1.5);
    }

    static Stream<Arguments> shares() {
        return Stream.of(
                share("nothing stated", 16, issue -> issue.impact().user().equals(Rating.unknown())),
                share("user impact Medium", 108, issue -> is(issue.impact().user(), UserImpact.MEDIUM)),
                share("user impact a range", 22, issue -> issue.impact().user().range()),
                share(
                        "functional impact Partial",
                        113,
                        issue -> is(issue.impact().functional(), FunctionalImpact.PARTIAL)),
                share(
                        "architectural change",
                        13,
                        issue -> is(issue.classification().complexity(), Complexity.ARCHITECTURAL_CHANGE)),
                share("effort 3", 106, issue -> is(issue.resources().effort(), 3)),
                share("no status", 42, issue -> issue.status() == null, 138),
                share("linked to others", 13, issue -> !IssueLinks.of(issue).isEmpty()),
                share(
                        "a security issue",
                        34,
                        issue -> issue.classification().categories().contains(Category.SECURITY)));
    }

    @Test
    void anIndexCountsFromZero() {
        assertThatThrownBy(() -> new RealisticBacklog(1).issue(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The index (-1) is too small: expected at least 0.");
    }

    private static <T extends Comparable<? super T>> boolean is(Rating<T> rating, T level) {
        return !rating.range() && level.equals(rating.low());
    }

    private static Arguments share(String what, int count, Predicate<Issue> which) {
        return share(what, count, which, 275);
    }

    private static Arguments share(String what, int count, Predicate<Issue> which, int of) {
        return Arguments.of(what, 100.0 * count / of, which);
    }
}
