package dev.triage.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.benchmarks.contender.Contender;
import dev.triage.benchmarks.contender.Peer;
import dev.triage.benchmarks.issues.RealisticIssues;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is measured decides the same, and the issues are such that this means something. */
class SameAnswersTest {

    private static final List<Issue> ISSUES =
            Stream.concat(RealisticIssues.issues(500).stream(), extremes()).toList();
    private static final List<Answer> EXPECTED = answers(Contender.TRIAGE, ISSUES);

    @ParameterizedTest
    @EnumSource(Contender.class)
    void allDecideTheSame(Contender contender) {
        Answer.compare(contender, EXPECTED, answers(contender, ISSUES));
    }

    @ParameterizedTest
    @EnumSource(value = Contender.class, mode = EnumSource.Mode.EXCLUDE, names = "CAMUNDA")
    void allButTheTableExplainThemselves(Contender contender) {
        assertThat(answers(contender, ISSUES.subList(0, 3)))
                .allSatisfy(answer -> assertThat(answer.explanation()).contains("[Reason[id="));
    }

    @Test
    void everyRuleThatDecidesHasSomethingToDo() {
        TriageEngine engine = TriageEngine.builder().build();
        List<Decision> decisions = engine.decide(ISSUES);
        Set<String> counted = Stream.concat(
                        decisions.stream()
                                .flatMap(decision -> decision.reasons().stream())
                                .map(Reason::rule),
                        decisions.stream()
                                .flatMap(decision -> decision.assumed().stream())
                                .map(Assumption::rule))
                .collect(Collectors.toSet());

        assertThat(counted)
                .containsAll(engine.catalogue().stream()
                        .filter(rule -> rule.effect() instanceof CatalogueEffect.Assumes
                                || rule.stage().equals("prioritise"))
                        .map(RuleDescription::name)
                        .toList());
    }

    @Test
    void anotherPriorityIsReported() {
        List<Answer> expected = List.of(new Answer("P1", "a"), new Answer("P2", "b"));

        assertThatThrownBy(() -> Answer.compare(
                        Contender.CAMUNDA, expected, List.of(new Answer("P1", ""), new Answer("P3", ""))))
                .isInstanceOf(DifferentAnswersException.class)
                .hasMessageContaining("CAMUNDA gives another answer for issue 2")
                .hasMessageContaining("expected: P2 b")
                .hasMessageContaining("but got:  P3");
    }

    @Test
    void anotherExplanationIsReported() {
        assertThatThrownBy(() -> Answer.compare(
                        Contender.DROOLS, List.of(new Answer("P1", "a")), List.of(new Answer("P1", "b"))))
                .isInstanceOf(DifferentAnswersException.class)
                .hasMessageContaining("but got:  P1 b");
    }

    @Test
    void aMissingAnswerIsReported() {
        assertThatThrownBy(() -> Answer.compare(Contender.DROOLS, List.of(new Answer("P1", "")), List.of()))
                .isInstanceOf(DifferentAnswersException.class)
                .hasMessageContaining("gave 0 answers, but 1 were expected");
    }

    static List<Answer> answers(Contender contender, List<Issue> issues) {
        Peer peer = contender.make();
        return issues.stream().map(peer::decide).map(Answer::of).toList();
    }

    /** Every combination of impacts, also those that nobody would see in a thousand real issues. */
    private static Stream<Issue> extremes() {
        List<Issue> issues = new ArrayList<>();
        List<List<Category>> kinds = List.of(
                List.of(Category.BUG),
                List.of(Category.FEATURE_REQUEST),
                List.of(Category.SECURITY),
                List.of(Category.UX, Category.SECURITY));
        for (UserImpact user : UserImpact.values()) {
            for (FunctionalImpact functional : FunctionalImpact.values()) {
                for (BrandImpact brand : BrandImpact.values()) {
                    for (List<Category> categories : kinds) {
                        issues.add(Issue.named("#0", "An extreme issue")
                                .impact(user, functional, brand)
                                .categories(categories)
                                .complexity(Complexity.SIMPLE_FIX)
                                .effort(1)
                                .status("Open")
                                .build());
                    }
                }
            }
        }
        issues.add(Issue.named("#0", "A security defect of unknown impact")
                .categories(Category.SECURITY)
                .build());
        issues.add(Issue.named("#0", "A large change without which many users are blocked")
                .impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.LOW)
                .categories(Category.FEATURE_REQUEST, Category.DOCUMENTATION)
                .complexity(Complexity.ARCHITECTURAL_CHANGE)
                .effort(5)
                .build());
        return issues.stream();
    }
}
