package dev.triage.tools.evaluation;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleInvolvementTest {

    private static final Reason ALWAYS = points("Always there", 1);
    private static final Reason LOUD = points("Loud words", 3);
    private static final Reason QUIET = points("Quiet words", -3);
    private static final Reason RARE = points("Once in a while", 2);
    private static final Reason GUARD = new Reason("It is guarded", new Effect.NeverBelow(P1), "Why.");
    private static final Reason ENOUGH = new Reason("Enough for P1", new Effect.Reaches(P1, 4), "Why.");
    private static final Reason PIN = new Reason("A pin stands", new Effect.Pins(), "Why.");

    private final List<EvaluatedIssue> rows = new ArrayList<>();

    @Test
    void aRuleThatIsInEveryDisagreementButEverywhereElseTooComesLast() {
        add(4, P1, P0, ALWAYS, LOUD);
        add(2, P1, P2, ALWAYS, QUIET);
        add(1, P1, P2, ALWAYS, RARE);
        add(9, P1, P1, ALWAYS);
        add(1, P1, P1, ALWAYS, LOUD);

        List<RuleInvolvement> involved = new Evaluation(rows).rules();

        RuleInvolvement.Share all = new RuleInvolvement.Share(17, 4, 3);
        assertThat(involved)
                .containsExactly(
                        new RuleInvolvement("Loud words", LOUD.effect(), 5, 4, 0, all),
                        new RuleInvolvement("Quiet words", QUIET.effect(), 2, 0, 2, all),
                        new RuleInvolvement("Once in a while", RARE.effect(), 1, 0, 1, all),
                        new RuleInvolvement("Always there", ALWAYS.effect(), 17, 4, 3, all));
        assertThat(involved).extracting(RuleInvolvement::beyondItsShare).containsExactly(true, true, true, false);
    }

    /** By hand: 5 ways to choose 4 of 5, of 2380 ways to choose 4 of 17. */
    @Test
    void theChanceIsThatOfDrawingItsIssuesBlindly() {
        add(4, P1, P0, LOUD);
        add(12, P1, P1);
        add(1, P1, P1, LOUD);

        RuleInvolvement loud = new Evaluation(rows).rules().get(0);

        assertThat(loud.chanceOfTooUrgent()).isCloseTo(5.0 / 2380, within(1e-12));
        assertThat(loud.chanceOfTooMild()).isEqualTo(1);
        assertThat(loud.probability()).isEqualTo(loud.chanceOfTooUrgent());
    }

    @Test
    void boundsCountAndThresholdsAndPinsDoNot() {
        add(1, P1, P0, GUARD, ENOUGH, PIN);

        assertThat(new Evaluation(rows).rules())
                .extracting(RuleInvolvement::rule)
                .containsExactly("It is guarded");
    }

    @Test
    void aRuleThatCountsTwiceInAnIssueCountsOnce() {
        add(1, P1, P0, LOUD, LOUD);

        assertThat(new Evaluation(rows).rules())
                .containsExactly(
                        new RuleInvolvement("Loud words", LOUD.effect(), 1, 1, 0, new RuleInvolvement.Share(1, 1, 0)));
    }

    @Test
    void whereAllAgreeThereIsNothingToLookAt() {
        add(3, P1, P1, LOUD);

        assertThat(new Evaluation(rows).rules())
                .extracting(RuleInvolvement::beyondItsShare)
                .containsExactly(false);
        assertThat(new Evaluation(List.of()).rules()).isEmpty();
    }

    private void add(int times, Priority expected, Priority actual, Reason... reasons) {
        for (int i = 0; i < times; i++) {
            rows.add(Evaluated.issue("a.md", expected, actual, reasons));
        }
    }

    private static Reason points(String rule, int points) {
        return new Reason(rule, new Effect.Points(points), "Why.");
    }
}
