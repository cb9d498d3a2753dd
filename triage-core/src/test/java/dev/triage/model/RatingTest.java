package dev.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RatingTest {

    @Test
    void aSingleValueIsARangeWhoseEndsMeet() {
        Rating<UserImpact> rating = Rating.of(UserImpact.HIGH);

        assertThat(rating).isEqualTo(Rating.between(UserImpact.HIGH, UserImpact.HIGH));
        assertThat(rating.known()).isTrue();
        assertThat(rating.range()).isFalse();
        assertThat(rating).hasToString("High");
    }

    @Test
    void aRangeShowsBothEnds() {
        assertThat(Rating.between(1, 3).text()).isEqualTo("1–3");
        assertThat(Rating.between(1, 3).range()).isTrue();
        assertThat(Rating.of(Complexity.SIMPLE_FIX).withNote("one line")).hasToString("Simple fix (one line)");
    }

    @Test
    void unknownIsNotTheLowestLevel() {
        Rating<UserImpact> unknown = Rating.unknown();

        assertThat(unknown.known()).isFalse();
        assertThat(unknown.range()).isFalse();
        assertThat(unknown).isNotEqualTo(Rating.of(UserImpact.LOW)).hasToString("unknown");
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rating.between(UserImpact.HIGH, UserImpact.LOW))
                .withMessage("The lower end (HIGH) is above the upper end (LOW). Maybe swap them.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rating<>(1, null, ""))
                .withMessageStartingWith("A rating needs both ends or none, but got low (1) and high (null).");
    }
}
