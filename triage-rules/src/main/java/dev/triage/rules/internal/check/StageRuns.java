package dev.triage.rules.internal.check;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.check.FailingRule;
import dev.triage.rules.check.OrderDependence;
import dev.triage.rules.internal.RuleBase;
import dev.triage.rules.internal.TrialRun;
import dev.triage.rules.internal.condition.Vocabulary;
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
                facts.addAll(FactSearch.SINGLE.contains(type) ? some.subList(0, 1) : some);
            }
            try {
                run(stage, facts);
            } catch (RuntimeException e) { // whatever Java in a rule throws
                failing.add(JavaRuns.failure(rules, e, List.of()));
            }
        }
    }

    private void run(String stage, List<Object> facts) {
        List<Object> back = new ArrayList<>(facts);
        Collections.reverse(back);
        TrialRun forth = new TrialRun(rules, stage);
        List<TrialRun.Firing> first = forth.run(facts);
        compare(first, forth.run(facts), "when run again");
        compare(first, forth.run(back), "when the facts come in the opposite order");
        compare(
                first,
                new TrialRun(JavaRuns.reversed(rules), stage).run(facts),
                "when the rules stand in the opposite order");
    }

    private void compare(List<TrialRun.Firing> first, List<TrialRun.Firing> again, String when) {
        List<TrialRun.Firing> different = new ArrayList<>(first);
        again.forEach(different::remove);
        List<TrialRun.Firing> more = new ArrayList<>(again);
        first.forEach(more::remove);
        different.addAll(more);
        if (!different.isEmpty() && orderDependences.isEmpty()) {
            List<RuleDescription> rulesOfThem =
                    different.stream().map(TrialRun.Firing::rule).distinct().toList();
            orderDependences.add(new OrderDependence(
                    "On the same facts " + Words.quoted(rulesOfThem) + " do something else " + when + ".",
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
