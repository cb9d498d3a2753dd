package dev.triage.rules.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.layer.ReadRules;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When rules are asked one by one, and when Drools takes over. */
class MatchedStageTest {

    private static final String ALONE = """
            rule "Alone" @reason("It says so.") @raises(1)
            when Sum( points > 1 ) then end
            """;
    private static final String TOGETHER = """
            rule "Together" @reason("It says so.") @raises(1)
            when Sum( points > 1 ) Subject( title("any") ) then end
            """;
    private static final String ABSENT = """
            rule "Absent" @reason("It says so.") @adds(3)
            when not Subject( title("any") ) then end
            """;
    private static final Object SUM = new Sum(2, Map.of());
    private static final Object SUBJECT = new Subject(Issue.named("#1", "Any").build());

    private static final String JOINING = """
            rule "Joining" @reason("It says so.") @raises(1)
            when Sum( $points : points > 1 ) Sum( points == $points ) then end
            """;

    @Test
    void rulesThatLookAtOneFactAreAskedAboutIt() {
        MatchedStage stage = stage(ALONE, TOGETHER);

        assertThat(fired(stage, List.of(SUM, new Decided(Priority.P1)))).containsExactly("Alone");
        assertThat(fired(stage, List.of(new Decided(Priority.P1)))).isEmpty();
    }

    @Test
    void aRuleThatLooksAtSeveralFiresOnceAllAreThere() {
        MatchedStage stage = stage(ALONE, TOGETHER);

        assertThat(stage.session(List.of(SUM, SUBJECT))).isNull();
        assertThat(fired(stage, List.of(SUM, SUBJECT))).containsExactly("Alone", "Together");
    }

    @Test
    void aRuleThatLooksForWhatIsNotThereTakesNoSession() {
        MatchedStage stage = stage(ALONE, ABSENT);

        assertThat(stage.session(List.of())).isNull();
        assertThat(fired(stage, List.of(SUM))).containsExactly("Alone", "Absent");
        assertThat(fired(stage, List.of(SUM, SUBJECT))).containsExactly("Alone");
    }

    @Test
    void aRuleThatRelatesFactsTakesASessionOnceAllCouldBeThere() {
        MatchedStage stage = stage(ALONE, JOINING);

        assertThat(stage.session(List.of(SUBJECT))).isNull();
        assertThat(stage.session(List.of(SUM))).isNotNull();
        assertThat(fired(stage, List.of(SUM))).containsExactly("Alone", "Joining");
    }

    @Test
    void factsThatComeLateLetNothingFireTwice() {
        MatchedStage stage = stage(ALONE, TOGETHER, JOINING);
        Firings before = new Firings();
        Firings after = new Firings();
        try (StageRun run = stage.start(before)) {
            run.insert(SUM);
            run.fire();
            run.tell(after);
            run.insert(SUBJECT);
            run.fire();
            run.fire();
        }

        assertThat(before.rules()).extracting(RuleDescription::name).containsExactly("Alone", "Joining");
        assertThat(after.rules()).extracting(RuleDescription::name).containsExactly("Together");
    }

    @Test
    void aQuestionThatFailsIsSaidOfItsRule() {
        Value.Opaque failing = (fact, bound) -> {
            throw new ArithmeticException("/ by zero");
        };
        Condition.Question question = Condition.Question.of("fails", failing);
        Condition condition = new Condition(List.of(new Condition.Fact(Presence.EACH, Sum.class, List.of(question))));
        RuleDescription description =
                new RuleDescription("Fails", "prioritise", new Effect.Points(1), "It says so.", "some.drl", 7);
        MatchedStage stage = new MatchedStage(List.of(new Rule(description, List.of(), condition, null)), null, null);

        assertThatThrownBy(() -> fired(stage, List.of(SUM)))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("some.drl:7")
                .hasMessageContaining("The rule \"Fails\" failed with ArithmeticException: / by zero.");
    }

    private static MatchedStage stage(String... rules) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Rule> read =
                ReadRules.of(List.of(new SourceFile("some.drl", String.join("\n", rules))), Trust.RESTRICTED, problems);
        assertThat(problems).isEmpty();
        return new MatchedStage(read, null, null);
    }

    private static List<String> fired(Stage stage, List<Object> facts) {
        return stage.run(facts).rules().stream().map(RuleDescription::name).toList();
    }
}
