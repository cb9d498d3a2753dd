package dev.triage.tools.internal.check;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Vocabulary;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.tools.check.report.FailingRule;
import dev.triage.tools.check.report.OrderDependence;
import dev.triage.tools.internal.check.facts.Domains;
import dev.triage.tools.internal.check.space.OpenTexts;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Runs the rules with Java of other stages than prioritise, on facts of every kind that they meet. */
final class StageRuns {

    private final RuleBase rules;
    private final Domains domains;
    private final List<OrderDependence> orderDependences = new ArrayList<>();
    private final List<FailingRule> failing = new ArrayList<>();

    StageRuns(RuleBase rules, Domains domains) {
        this.rules = rules;
        this.domains = domains;
    }

    void run(Set<String> stages) {
        for (String stage : stages) {
            List<Object> facts = new ArrayList<>();
            for (Class<?> type : Vocabulary.facts(stage)) {
                List<Object> some = domains.of(type);
                facts.addAll(OpenTexts.SINGLE.contains(type) ? some.subList(0, 1) : some);
            }
            try {
                run(stage, facts);
            } catch (RuntimeException e) { // an exception of Java in a rule
                failing.add(JavaRuns.failure(rules, e, List.of()));
            }
        }
    }

    private void run(String stage, List<Object> facts) {
        List<Object> back = new ArrayList<>(facts);
        Collections.reverse(back);
        Stage forth = new MatchedStages(rules, null).stage(stage);
        List<Fired> first = run(forth, facts);
        compare(first, run(forth, facts), "when run again");
        compare(first, run(forth, back), "when the facts come in the opposite order");
        compare(
                first,
                run(new MatchedStages(JavaRuns.reversed(rules), null).stage(stage), facts),
                "when the rules are in the opposite order");
    }

    /**
     * That a rule fired.
     *
     * @param rule which one
     * @param about the fact that it is about, in words; empty if it said none
     */
    private record Fired(RuleDescription rule, String about) {}

    private static List<Fired> run(Stage stage, List<Object> facts) {
        return stage.run(facts).inOrder().stream()
                .map(firing ->
                        new Fired(firing.description(), firing.fact() == null ? "" : String.valueOf(firing.fact())))
                .toList();
    }

    private void compare(List<Fired> first, List<Fired> again, String when) {
        List<Fired> different = new ArrayList<>(first);
        again.forEach(different::remove);
        List<Fired> more = new ArrayList<>(again);
        first.forEach(more::remove);
        different.addAll(more);
        if (!different.isEmpty() && orderDependences.isEmpty()) {
            List<RuleDescription> rulesOfThem =
                    different.stream().map(Fired::rule).distinct().toList();
            orderDependences.add(new OrderDependence(
                    "With the same facts, the result of " + Words.quoted(rulesOfThem) + " differs " + when + ".",
                    rulesOfThem,
                    List.of()));
        }
    }

    List<OrderDependence> orderDependences() {
        return orderDependences;
    }

    List<FailingRule> failing() {
        return failing;
    }
}
