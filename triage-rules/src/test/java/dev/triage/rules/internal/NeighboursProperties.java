package dev.triage.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.team.ReadRules;
import dev.triage.rules.testkit.TriageDomain;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What is put together from answers is what running the rules says. */
@Domain(TriageDomain.class)
@Domain(DomainContext.Global.class)
class NeighboursProperties {

    private static final RuleBase STANDARD = StandardRules.load();

    /** Questions of one rule about several inputs, with all that may stand between them. */
    private static final RuleBase MIXED = with("""
            rule "Much for many" @reason("Somebody said so.") @adds(4)
            when Assessment(
                leastUserImpact >= UserImpact.HIGH || (leastEffort >= 4 && mostComplexity == Complexity.COMPLEX_SOLUTION),
                !(leastBrandImpact == BrandImpact.LOW && categories contains Category.BUG) )
            then
            end
            rule "Nothing small" @reason("Somebody said so.") @neverBelow(P2)
            when not Assessment( mostEffort <= 2, mostFunctionalImpact == FunctionalImpact.NO ) then end
            """);

    private static final Prioritiser OF_STANDARD = prepared(STANDARD);
    private static final Prioritiser OF_MIXED = prepared(MIXED);

    @Example
    void assessmentsHaveNumbers() {
        assertThat(OF_STANDARD.numbering()).isNotNull();
        assertThat(OF_MIXED.numbering()).isNotNull();
    }

    @Property(tries = 300)
    void aroundTheStandardRules(@ForAll Issue issue) {
        everyNeighbourIsRuledAsTheRulesSay(OF_STANDARD, assessment(STANDARD, issue), issue);
    }

    @Property(tries = 300)
    void aroundRulesThatMixInputs(@ForAll Issue issue) {
        everyNeighbourIsRuledAsTheRulesSay(OF_MIXED, assessment(MIXED, issue), issue);
    }

    @Property(tries = 300)
    void theSameChangesAreFoundHoweverMuchWasAskedBefore(@ForAll Issue issue) {
        Assessment assessment = assessment(MIXED, issue);
        Priority ruled = OF_MIXED.run(assessment, issue).ruled();
        assertThat(new ChangeSearch(OF_MIXED).around(assessment, issue, ruled))
                .isEqualTo(new ChangeSearch(new Prioritiser(MIXED)).around(assessment, issue, ruled));
    }

    @Property(tries = 300)
    void pinsAreNotShared(@ForAll Issue issue, @ForAll Priority pinned) {
        Issue other = issue.with().pinnedPriority(pinned).build();
        OF_STANDARD.prioritise(assessment(STANDARD, issue), issue);
        Assessment assessment = assessment(STANDARD, other);
        assertThat(OF_STANDARD.prioritise(assessment, other)).isEqualTo(OF_STANDARD.run(assessment, other));
    }

    @Example
    void moreKindsOfCategoriesThanThereAreNumbersFor() {
        int kinds = 10;
        RuleBase many = with(
                IntStream.range(0, kinds).mapToObj(kind -> """
                        rule "Kind %1$d counts" @reason("Somebody said so.") @adds(%1$d)
                        when Assessment( category("kind %1$d") ) then end
                        """.formatted(kind)).collect(Collectors.joining()));
        Prioritiser prioritiser = prepared(many);
        Issue plain = Issue.named("#1", "Any").effort(3).build();
        boolean without = false;
        for (int some = 0; some < 1 << kinds; some++) {
            int chosen = some;
            Issue issue = plain.with()
                    .categories(IntStream.range(0, kinds)
                            .filter(kind -> (chosen >> kind & 1) == 1)
                            .mapToObj(kind -> Category.of("kind " + kind))
                            .toList())
                    .build();
            Assessment assessment = assessment(many, issue);
            without |= prioritiser.numbering().of(assessment) == Numbering.NONE;
            assertThat(prioritiser.prioritise(assessment, issue)).isEqualTo(prioritiser.run(assessment, issue));
            if (some % 64 == 63) {
                everyNeighbourIsRuledAsTheRulesSay(prioritiser, assessment, issue);
            }
        }
        assertThat(without).isTrue();
    }

    private static void everyNeighbourIsRuledAsTheRulesSay(Prioritiser prioritiser, Assessment of, Issue issue) {
        Neighbours neighbours = new Neighbours(prioritiser, of, issue);
        List<Step> steps = neighbours.steps();
        for (int first = 0; first < steps.size(); first++) {
            Assessment after = steps.get(first).apply(of);
            assertThat(neighbours.ruled(first))
                    .isEqualTo(prioritiser.run(after, issue).ruled());
            for (int second = first + 1; second < steps.size(); second++) {
                if (steps.get(first).scale() != steps.get(second).scale()) {
                    assertThat(neighbours.ruled(first, second))
                            .isEqualTo(prioritiser
                                    .run(steps.get(second).apply(after), issue)
                                    .ruled());
                }
            }
        }
    }

    private static Assessment assessment(RuleBase rules, Issue issue) {
        return new Assessor(rules).assess(issue).assessment();
    }

    private static Prioritiser prepared(RuleBase rules) {
        Prioritiser prioritiser = new Prioritiser(rules);
        prioritiser.prepareForMuch();
        return prioritiser;
    }

    private static RuleBase with(String rules) {
        List<RuleProblem> problems = new ArrayList<>();
        List<LoadedRule> all = new ArrayList<>(STANDARD.rules());
        all.addAll(ReadRules.of(List.of(new SourceFile("team.drl", rules)), Trust.RESTRICTED, problems));
        assertThat(problems).isEmpty();
        return new RuleBase("with others", all, Meanings.none());
    }
}
