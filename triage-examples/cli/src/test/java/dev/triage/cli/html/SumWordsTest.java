package dev.triage.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.model.decision.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SumWordsTest {

    private static final Reason REACHES_P2 =
            new Reason("Nine are near term", new Effect.Reaches(Priority.P2, -9), "It is enough.");
    private static final Reason FLOOR = new Reason("A breach", new Effect.NeverBelow(Priority.P0), "It harms.");
    private static final Reason CAP = new Reason("A wish", new Effect.NeverAbove(Priority.P2), "It can wait.");

    @Test
    void saysWhatThePointsGive() {
        SumWords sum = words(Priority.P2, null, -1, REACHES_P2);

        assertThat(sum.total()).isEqualTo("−1");
        assertThat(sum.reached()).isEqualTo("P2: −1 point (threshold −9)");
        assertThat(sum.bounded()).isEmpty();
        assertThat(sum.pinned()).isEmpty();
    }

    @Test
    void saysThatAnySumIsEnough() {
        Reason last = new Reason("The rest", new Effect.Reaches(Priority.P4, null), "Some day.");

        assertThat(words(Priority.P4, null, 0, last).reached()).isEqualTo("P4: 0 points");
    }

    @Test
    void saysWhatBoundsChange() {
        assertThat(words(Priority.P0, null, 5, REACHES_P2, FLOOR).bounded())
                .isEqualTo("The bounds give P0; the score alone gives P2.");
        assertThat(words(Priority.P2, null, 5, REACHES_P2, CAP).bounded())
                .isEqualTo("The bounds change nothing: the score already gives P2.");
    }

    @Test
    void saysWhatLevelsChange() {
        Reason up = new Reason("A large customer", new Effect.Moves(1), "They speak for many.");
        Reason down = new Reason("A small one", new Effect.Moves(-1), "It can wait.");

        assertThat(words(Priority.P2, null, 5, REACHES_P2).moved()).isEmpty();
        assertThat(words(Priority.P1, null, 5, REACHES_P2, up).moved())
                .isEqualTo("The levels give P1; the score alone gives P2.");
        assertThat(words(Priority.P2, null, 5, REACHES_P2, up, down).moved())
                .isEqualTo("The levels change nothing: the score already gives P2.");
        assertThat(words(Priority.P0, null, 5, REACHES_P2, up, FLOOR).bounded())
                .isEqualTo("The bounds give P0; the score and the levels give P1.");
        assertThat(words(Priority.P0, null, 5, REACHES_P2, up, up, FLOOR).bounded())
                .isEqualTo("The bounds change nothing: the score and the levels give P0.");
    }

    @Test
    void saysWhetherThePinAgrees() {
        assertThat(words(Priority.P2, Priority.P2, 5, REACHES_P2).pinned())
                .isEqualTo("A person pinned P2; the rules give the same priority.");
        assertThat(words(Priority.P2, Priority.P0, 5, REACHES_P2).pinned())
                .isEqualTo("A person pinned P0; this overrides the rules. The rules give P2.");
    }

    @Test
    void saysWhichWordPinned() {
        Decision decision = new Decision(
                "#1",
                "One",
                Priority.P0,
                Priority.P0,
                Priority.P0,
                5,
                List.of(REACHES_P2),
                List.of(),
                List.of(new Derivation(Derivation.PRIORITY, "P0", "label now", "Labels count", "Agreed.")),
                List.of(),
                List.of(),
                "test");

        assertThat(new SumWords(decision, LevelNames.standard()).pinned())
                .isEqualTo("The label now pinned P0; the rules give the same priority.");
    }

    private static SumWords words(Priority ruled, @Nullable Priority pinned, int points, Reason... reasons) {
        return new SumWords(
                new Decision(
                        "#1",
                        "One",
                        pinned == null ? ruled : pinned,
                        pinned,
                        ruled,
                        points,
                        List.of(reasons),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "test"),
                LevelNames.standard());
    }
}
