package dev.triage.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void aPinDisagreesOnlyIfTheRulesSayOtherwise() {
        assertThat(decision(Priority.P2, null, Priority.P2).disagreesWithPin()).isFalse();
        assertThat(decision(Priority.P2, Priority.P2, Priority.P2).disagreesWithPin())
                .isFalse();
        assertThat(decision(Priority.P2, Priority.P2, Priority.P1).disagreesWithPin())
                .isTrue();
    }

    @Test
    void aPinThatDoesNotStandIsRefused() {
        assertThatThrownBy(() -> decision(Priority.P2, Priority.P1, Priority.P2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The pinned priority is (P1), but the decision is (P2).");
    }

    @Test
    void theWordThatPinnedIsNamed() {
        Derivation level = new Derivation("user impact", "High", "label sev2", "A rule", "A reason.");
        Derivation pin = new Derivation(Derivation.PRIORITY, "P0", "label now", "A rule", "A reason.");

        assertThat(decision(Priority.P0, Priority.P0, Priority.P2, level, pin).pinnedBy())
                .isEqualTo("label now");
        assertThat(decision(Priority.P0, Priority.P0, Priority.P2, level).pinnedBy())
                .isNull();
    }

    @Test
    void mostUrgentComesFirstThenMorePointsThenTheId() {
        Decision urgent = decision(Priority.P0, null, Priority.P0);
        Decision other = decision(Priority.P1, null, Priority.P1);

        assertThat(Decision.MOST_URGENT_FIRST.compare(urgent, other)).isNegative();
        assertThat(Decision.MOST_URGENT_FIRST.compare(urgent, urgent)).isZero();
    }

    private static Decision decision(
            Priority priority, @Nullable Priority pinned, Priority ruled, Derivation... derived) {
        return new Decision(
                "#1",
                "One",
                priority,
                pinned,
                ruled,
                3,
                List.of(),
                List.of(),
                List.of(derived),
                List.of(),
                List.of(),
                "rules 1");
    }
}
