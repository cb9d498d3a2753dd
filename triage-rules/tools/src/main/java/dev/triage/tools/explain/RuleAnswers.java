package dev.triage.tools.explain;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.internal.table.RowAnswers;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.internal.explain.ConditionAnswers;
import dev.triage.tools.internal.explain.RecordedStages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says of an issue why each rule fires, or which of its conditions does not hold.
 *
 * <pre>{@code
 * RuleAnswers answers = RuleAnswers.of(engine, issue);
 * answers.about(rule).missing();   // the conditions that do not hold
 * }</pre>
 *
 * <p>The engine itself is not touched. Immutable.
 */
public final class RuleAnswers {

    private static final Set<String> OF_A_BACKLOG =
            Set.of(RuleBase.PATTERNS, RuleBase.RECOMMEND, RuleBase.SUMMARISE, RuleBase.RELATE);

    private final RuleBase rules;
    private final Issue issue;
    private final RecordedStages stages;
    private final Decision decision;

    private RuleAnswers(RuleBase rules, Issue issue, RecordedStages stages, Decision decision) {
        this.rules = rules;
        this.issue = issue;
        this.stages = stages;
        this.decision = decision;
    }

    /**
     * Runs all rules that look at one issue.
     *
     * @param engine the engine with the rules
     * @param issue the issue
     * @return what the rules say of it
     * @throws dev.triage.rules.source.RuleFailedException if a rule with Java in it throws, or fires forever
     */
    public static RuleAnswers of(TriageEngine engine, Issue issue) {
        requireNonNull(issue, "issue");
        RuleBase rules = EngineAccess.rules(requireNonNull(engine, "engine"));
        RecordedStages stages = new RecordedStages(rules);
        TriageEngine recorded = EngineAccess.like(engine, rules, stages);
        return new RuleAnswers(rules, issue, stages, recorded.triage(issue).decision());
    }

    /**
     * {@return whether a rule looks at one issue, and not at a backlog}
     *
     * @param rule a rule of a catalogue
     */
    public static boolean looksAtOneIssue(RuleDescription rule) {
        return !OF_A_BACKLOG.contains(rule.stage());
    }

    /** {@return the decision on the issue} */
    public Decision decision() {
        return decision;
    }

    /**
     * {@return what a rule says of the issue}
     *
     * @param rule a rule of the catalogue of the engine
     * @throws IllegalArgumentException if the rule looks at a backlog
     */
    public RuleAnswer about(RuleDescription rule) {
        if (!looksAtOneIssue(rule)) {
            throw new IllegalArgumentException("The rule (" + rule.name() + ") looks at a backlog, not at one issue.");
        }
        boolean counts = decision.reasons().stream()
                        .anyMatch(reason -> reason.id().equals(rule.id()))
                || decision.derived().stream().anyMatch(one -> one.rule().equals(rule.name()))
                || decision.assumed().stream().anyMatch(one -> one.rule().equals(rule.name()));
        return new RuleAnswer(rule, stages.fired(rule), counts, conditions(rule));
    }

    private List<ConditionAnswer> conditions(RuleDescription rule) {
        List<Object> facts = stages.facts(rule.stage());
        for (Rule one : rules.in(rule.stage())) {
            if (one.name().equals(rule.name())) {
                return one.isJava() ? List.of() : conditions(one, facts);
            }
        }
        List<ConditionAnswer> cells = new ArrayList<>();
        Assessment assessment = first(facts, Assessment.class);
        Issue seen = first(facts, Issue.class);
        for (DecisionTable table : rules.tables()) {
            for (RowAnswers.Cell cell : RowAnswers.of(table, rule, seen, assessment)) {
                cells.add(new ConditionAnswer(
                        "table " + table.name(), cell.input() + " " + cell.wanted(), cell.holds(), cell.stated()));
            }
        }
        return cells;
    }

    private List<ConditionAnswer> conditions(Rule rule, List<Object> facts) {
        List<ConditionAnswer> all = new ArrayList<>();
        // Categories and components that words stand for are in the issue that the stage was given.
        Issue seen = facts.stream()
                .filter(Issue.class::isInstance)
                .map(Issue.class::cast)
                .findFirst()
                .orElse(issue);
        for (ConditionAnswers.OfFact fact : ConditionAnswers.of(rule.vocabulary(), facts, seen, rules.scales())) {
            boolean unwanted = fact.words().startsWith("not ");
            if (fact.questions().isEmpty() || unwanted) {
                String what = fact.questions().isEmpty()
                        ? "any"
                        : String.join(
                                ", ",
                                fact.questions().stream()
                                        .map(ConditionAnswers.OfQuestion::words)
                                        .toList());
                String seenWords = fact.found() == unwanted ? "there is none" : "there is one";
                all.add(new ConditionAnswer(fact.words(), what, fact.found(), seenWords));
                continue;
            }
            for (ConditionAnswers.OfQuestion question : fact.questions()) {
                all.add(new ConditionAnswer(fact.words(), question.words(), question.holds(), question.seen()));
            }
        }
        return all;
    }

    private static <T> T first(List<Object> facts, Class<T> type) {
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The stage was given no " + type.getSimpleName() + "."));
    }
}
