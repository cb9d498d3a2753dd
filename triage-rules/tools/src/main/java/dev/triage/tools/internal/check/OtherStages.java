package dev.triage.tools.internal.check;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.UnreachableRule;
import dev.triage.tools.internal.check.combination.Budget;
import dev.triage.tools.internal.check.facts.Domains;
import dev.triage.tools.internal.check.facts.Duplicates;
import dev.triage.tools.internal.check.facts.Reachability;
import dev.triage.tools.internal.check.facts.SignalContradictions;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.space.Trials;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks the rules of the stages that give no priorities, and runs rules with Java. For one use. */
final class OtherStages {

    private final RuleBase rules;
    private final List<Rule> all;
    private final Sums sums;
    private final Budget budget;
    private final Findings found;

    OtherStages(RuleBase rules, Sums sums, Budget budget, Findings found) {
        this.rules = rules;
        this.all = rules.rules();
        this.sums = sums;
        this.budget = budget;
        this.found = found;
    }

    /** Looks whether every rule of the other stages can fire, and at what they do. */
    void check() {
        List<String> patterns = List.copyOf(rules.patterns().keySet());
        Reachability reachability = new Reachability(patterns, sums);
        for (String stage : stages()) {
            if (!stage.equals(RuleBase.PRIORITISE) && !budget.over(Property.REACHABLE)) {
                budget.at("looks at the rules of " + stage);
                List<Rule> understood = understood(stage);
                List<Rule> reachable = new ArrayList<>();
                for (Rule rule : understood) {
                    if (budget.over(Property.REACHABLE)) {
                        break;
                    }
                    try {
                        Optional<UnreachableRule> never = reachability.find(rule, Optional.empty());
                        never.ifPresentOrElse(found.unreachable::add, () -> {
                            reachable.add(rule);
                            reachability.open(rule).ifPresent(found.open::add);
                        });
                    } catch (RuntimeException e) { // the engine would throw it as well
                        found.failed(rule, e, List.of());
                    }
                }
                Duplicates duplicates = new Duplicates(patterns, sums);
                found.redundant.addAll(duplicates.find(reachable, () -> budget.over(Property.NEEDED)));
                found.contradictions.addAll(new SignalContradictions(duplicates)
                        .find(reachable, () -> budget.over(Property.FREE_OF_CONTRADICTIONS)));
            }
        }
    }

    private Set<String> stages() {
        return all.stream()
                .map(rule -> rule.description().stage())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Rule> understood(String stage) {
        return all.stream()
                .filter(rule -> !rule.isJava() && rule.worksIn(stage))
                .toList();
    }

    /** Runs rules with Java; how many combinations were run. */
    int run(Assessment unsaid) {
        Set<RuleDescription> java = all.stream()
                .filter(Rule::isJava)
                .map(Rule::description)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> stages = java.stream().map(RuleDescription::stage).collect(Collectors.toCollection(TreeSet::new));
        if (java.isEmpty() || budget.over(Property.DETERMINISTIC)) {
            return 0;
        }
        budget.at("runs the rules with Java");
        int trialled = 0;
        if (stages.remove(RuleBase.PRIORITISE)) {
            Trials trials = new Trials(unsaid);
            JavaRuns runs = new JavaRuns(rules, java, trials);
            runs.run();
            trialled = trials.all().size();
            found.orderDependences.addAll(runs.orderDependences());
            found.violations.addAll(runs.violations());
            found.failing.addAll(runs.failing());
            if (found.gaps.isEmpty()) {
                found.gaps.addAll(runs.gaps());
            }
        }
        if (!stages.isEmpty()) {
            List<String> patterns = List.copyOf(rules.patterns().keySet());
            List<Condition> conditions = all.stream()
                    .filter(rule ->
                            !rule.isJava() && stages.contains(rule.description().stage()))
                    .filter(rule -> rule.vocabulary().facts().size() == 1)
                    .map(Rule::vocabulary)
                    .limit(1)
                    .toList();
            StageRuns runs = new StageRuns(rules, new Domains(patterns, sums, conditions));
            runs.run(stages);
            found.orderDependences.addAll(runs.orderDependences());
            found.failing.addAll(runs.failing());
        }
        return trialled;
    }
}
