package dev.triage.tools.internal.check;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Unsaid;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Combinations;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.internal.check.combination.Budget;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.OpenCondition;
import dev.triage.tools.internal.check.table.TableChecks;
import java.util.List;

/** Checks a rule base: brings together what the single checks find. Not thread-safe; for one use. */
public final class Checker {

    private static final Issue BLANK = Issue.named("#1", "Any issue").build();

    private final RuleBase rules;
    private RuleBase assessing;
    private final List<Rule> all;
    private final TableChecks tableChecks;
    private final Budget budget;
    private final Findings found = new Findings();

    private Checker(RuleBase whole, Budget budget) {
        this.budget = budget;
        this.tableChecks = new TableChecks(whole.tables());
        // Each table is proved by itself; what follows is about the rules.
        this.rules = whole.with(List.of(), whole.scales());
        this.assessing = rules;
        this.all = rules.rules();
    }

    /** Checks rules, as far as the time allows. */
    public static CheckReport check(RuleBase rules, Budget budget) {
        return new Checker(rules, budget).report();
    }

    private CheckReport report() {
        List<Rule> prioritise = all.stream()
                .filter(rule -> !rule.isJava() && rule.worksIn(RuleBase.PRIORITISE))
                .toList();
        Assessment unsaid = unsaid();
        PriorityCheck priorities = new PriorityCheck(rules, assessing, unsaid, prioritise, budget, found);
        Combinations decided = priorities.run();
        OtherStages others = new OtherStages(rules, Sums.of(prioritise, rules.needed()), budget, found);
        others.check();
        int run = others.run(unsaid);
        found.leaveOutWhatNoIssueShows();
        priorities.findAlwaysTrue();
        found.notDecided.addAll(budget.notDecided());
        Combinations combinations =
                new Combinations(decided.raw(), decided.classes(), decided.confirmed(), run, decided.distribution());
        return found.report(rules, combinations, tableChecks);
    }

    /** What is assumed of an issue that says nothing; where the rules assume nothing, what the standard rules do. */
    private Assessment unsaid() {
        for (Input input : Input.values()) {
            if (!assumed(input)) {
                assessing = StandardRules.load();
            }
        }
        try {
            return new Assessor(assessing).assess(BLANK).assessment();
        } catch (RuntimeException e) { // an exception of Java in a rule
            found.failing.add(JavaRuns.failure(rules, e, List.of(new Example(List.of(), List.of(), List.of(), BLANK))));
            assessing = StandardRules.load();
            return new Assessor(assessing).assess(BLANK).assessment();
        }
    }

    private boolean assumed(Input input) {
        List<Rule> assuming = all.stream()
                .filter(rule -> rule.description().effect() instanceof CatalogueEffect.Assumes assumes
                        && assumes.input() == input)
                .toList();
        if (assuming.stream()
                .anyMatch(rule -> rule.isJava()
                        || new OpenCondition(rule.vocabulary())
                                .fires(List.of(BLANK, new Subject(BLANK), new Unsaid(input)), words -> false))) {
            return true;
        }
        found.gaps.add(new Gap(
                "An issue that does not state its " + input.label()
                        + " may get no priority: no rule says for every such issue what to assume.",
                assuming.stream().map(Rule::description).toList(),
                List.of(new Example(List.of(), List.of(), List.of(), BLANK)),
                0,
                1));
        return false;
    }
}
