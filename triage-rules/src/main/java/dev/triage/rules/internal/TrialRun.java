package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import java.util.List;

/** Runs the rules of a stage on some facts, only to see which of them fire. */
public final class TrialRun {

    private final RuleBase rules;
    private final Stage stage;

    /** Prepares running. */
    public TrialRun(RuleBase rules, String stage) {
        this.rules = rules;
        this.stage = new Stage(rules, stage);
    }

    /**
     * That a rule fired.
     *
     * @param rule which one
     * @param about the fact that it is about, in words; empty if it said none
     */
    public record Firing(RuleDescription rule, String about) {}

    /**
     * Runs the rules.
     *
     * @param facts the facts, inserted in this order
     * @return what fired, in the order of the catalogue
     * @throws dev.triage.rules.RuleFailedException if a rule throws, or fires for ever
     */
    public List<Firing> run(List<Object> facts) {
        FiredRules fired = new FiredRules(rules);
        stage.run(fired, run -> {
            facts.forEach(run::insert);
            run.fire();
        });
        return fired.firings().stream()
                .map(firing -> new Firing(firing.rule(), firing.fact() == null ? "" : String.valueOf(firing.fact())))
                .toList();
    }
}
