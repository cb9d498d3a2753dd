package dev.triage.tools.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.tracked.Tracked;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final Issue ISSUE = Issue.named("#1", "Sign-in fails")
            .status("open")
            .labels("severity: Major", "area/sign-in")
            .recommendedPriority(RecommendedPriority.of(Priority.P0))
            .pinnedPriority(Priority.P4)
            .tracked(Tracked.builder()
                    .field("Priority", "Critical")
                    .field("Team", "Web")
                    .build())
            .build();

    @ParameterizedTest
    @CsvSource({"recommended, P0", "pinned, P4", "priority, P1", "PRIORITY, P1", "Severity, P2"})
    void eachTargetIsReadAndHidden(String name, Priority priority) {
        PastIssue past = read(Target.of(name)).orElseThrow();

        assertThat(past.priority()).isEqualTo(priority);
        assertThat(past.document()).isEqualTo("a.csv");
        assertThat(past.issue().recommendedPriority()).isNull();
        assertThat(past.issue().pinnedPriority()).isNull();
        assertThat(past.issue().status()).isEqualTo(ISSUE.status());
        assertThat(Target.of(name).read(new LocatedIssue(past.issue(), "a.csv", 1)))
                .isEmpty();
    }

    @Test
    void otherFieldsCanBeHiddenToo() {
        Issue hidden = read(Target.of("priority")
                        .hiding("severity")
                        .hiding("Team")
                        .hiding("status"))
                .orElseThrow()
                .issue();

        assertThat(hidden.labels()).containsExactly("area/sign-in");
        assertThat(hidden.tracked().fields()).isEmpty();
        assertThat(hidden.status()).isNull();
    }

    @Test
    void wordsCanHaveAnotherMeaning() {
        assertThat(read(Target.of("severity").level("major", Priority.P1)).map(PastIssue::priority))
                .contains(Priority.P1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"show stopper", "Show-Stopper", "SHOW_STOPPER!", "🔥 show-stopper"})
    void allSpellingsOfAWordHaveItsMeaning(String spelling) {
        Issue stated = ISSUE.with()
                .tracked(Tracked.builder().field("Priority", spelling).build())
                .build();

        assertThat(Target.of("priority").level("Show-stopper", Priority.P2).read(new LocatedIssue(stated, "a.csv", 1)))
                .map(PastIssue::priority)
                .contains(Priority.P2);
    }

    @ParameterizedTest
    @CsvSource({
        "Unbreak Now!, P0",
        "Very high, P0",
        "Show-stopper, P0",
        "1 - Critical, P1",
        "Severe, P1",
        "Moderate, P2",
        "Low (Niedrig), P3",
        "Wishlist, P4",
        "Very low, P4",
        "Must-have, P1",
        "ASAP, P0",
        "Nice to have, P3",
        "Someday, P4",
        "Hoch, P1",
        "2, ",
        "Sometime, "
    })
    void theUsualWordsOfTrackersAreKnown(String word, Priority priority) {
        Issue stated = ISSUE.with()
                .tracked(Tracked.builder().field("Priority", word).build())
                .build();

        assertThat(Target.of("priority").read(new LocatedIssue(stated, "a.csv", 1)))
                .map(PastIssue::priority)
                .isEqualTo(Optional.ofNullable(priority));
    }

    @Test
    void anUnknownWordIsNoPriority() {
        assertThat(read(Target.of("team"))).isEmpty();
        assertThat(Target.of("team").stated(ISSUE)).contains("Web");
        assertThat(Target.of("weather").stated(ISSUE)).isEmpty();
    }

    private static Optional<PastIssue> read(Target target) {
        return target.read(new LocatedIssue(ISSUE, "a.csv", 1));
    }
}
