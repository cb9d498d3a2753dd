package dev.triage.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.RuleFailedException;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.team.ReadRules;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** When rules are asked one by one, and when Drools takes over. */
class StageRunTest {

    private static final String ALONE = """
            rule "Alone" @reason("It says so.") @adds(1)
            when Sum( points > 1 ) end
            """;
    private static final String TOGETHER = """
            rule "Together" @reason("It says so.") @adds(2)
            when Sum( points > 1 ) Subject( title("any") ) end
            """;
    private static final String ABSENT = """
            rule "Absent" @reason("It says so.") @adds(3)
            when not Subject( title("any") ) end
            """;
    private static final Object SUM = new Sum(2, Map.of());
    private static final Object SUBJECT = new Subject(Issue.named("#1", "Any").build());

    @Test
    void rulesThatLookAtOneFactAreAskedAboutIt() {
        Stage stage = stage(ALONE, TOGETHER);

        assertThat(stage.takesSession(List.of(SUM))).isFalse();
        assertThat(fired(stage, List.of(SUM, new Decided(Priority.P1)))).containsExactly("Alone");
        assertThat(fired(stage, List.of(new Decided(Priority.P1)))).isEmpty();
    }

    @Test
    void aRuleThatLooksAtSeveralTakesASessionOnceAllAreThere() {
        Stage stage = stage(ALONE, TOGETHER);

        assertThat(stage.takesSession(List.of(SUM, SUBJECT))).isTrue();
        assertThat(fired(stage, List.of(SUM, SUBJECT))).containsExactly("Alone", "Together");
    }

    @Test
    void aRuleThatLooksForWhatIsNotThereAlwaysTakesASession() {
        Stage stage = stage(ALONE, ABSENT);

        assertThat(stage.takesSession(List.of())).isTrue();
        assertThat(fired(stage, List.of(SUM))).containsExactly("Alone", "Absent");
        assertThat(fired(stage, List.of(SUM, SUBJECT))).containsExactly("Alone");
    }

    @Test
    void aSessionThatComesLateSaysNothingTwice() {
        Stage stage = stage(ALONE, TOGETHER);
        FiredRules before = stage.nobody();
        FiredRules after = stage.nobody();
        stage.run(before, run -> {
            run.insert(SUM);
            run.fire();
            run.tell(after);
            run.insert(SUBJECT);
            run.fire();
        });

        assertThat(names(before)).containsExactly("Alone");
        assertThat(names(after)).containsExactly("Together");
    }

    @Test
    void aQuestionThatFailsIsSaidOfItsRule() {
        Value failing = (fact, bound) -> {
            throw new ArithmeticException("/ by zero");
        };
        Condition.Question question = new Condition.Question("fails", failing, List.of(), Set.of(), List.of());
        Condition condition =
                new Condition(List.of(new Condition.Fact(Presence.EACH, Sum.class, List.of(question))), null);
        RuleMaker maker = new RuleMaker("some");
        Rule compiled = maker.rule("Fails", condition);
        RuleDescription description =
                new RuleDescription("Fails", RuleBase.PRIORITISE, new Effect.Points(1), "It says so.", "some.drl", 7);
        LoadedRule rule = new LoadedRule(description, compiled, maker.model(), condition);
        Stage stage = new Stage(new RuleBase("some", List.of(rule), Meanings.none()), RuleBase.PRIORITISE);

        assertThatThrownBy(() -> fired(stage, List.of(SUM)))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("some.drl:7")
                .hasMessageContaining("The rule \"Fails\" failed with ArithmeticException: / by zero.");
    }

    private static Stage stage(String... rules) {
        List<RuleProblem> problems = new ArrayList<>();
        List<LoadedRule> read =
                ReadRules.of(List.of(new SourceFile("some.drl", String.join("\n", rules))), Trust.RESTRICTED, problems);
        assertThat(problems).isEmpty();
        return new Stage(new RuleBase("some", read, Meanings.none()), RuleBase.PRIORITISE);
    }

    private static List<String> fired(Stage stage, List<Object> facts) {
        FiredRules fired = stage.nobody();
        stage.run(fired, run -> {
            facts.forEach(run::insert);
            run.fire();
        });
        return names(fired);
    }

    private static List<String> names(FiredRules fired) {
        return fired.inOrder().stream().map(RuleDescription::name).toList();
    }
}
