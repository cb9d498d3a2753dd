package dev.triage.tools.internal.check.difference;

import dev.triage.model.Issue;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.decide.Ruling;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.internal.check.combination.Confirmation;
import dev.triage.tools.internal.check.combination.Decisions;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.FiredSets;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.OpenTexts;
import dev.triage.tools.internal.check.space.Space;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One of two rule bases that are compared. Not thread-safe. */
final class ComparedRules {

    private static final Issue BLANK = Issue.named("#1", "Any issue").build();

    private final Rules rules;
    private final Space space;
    private final Decisions decisions;
    private final List<RuleTable> tables;

    /** Those that add points and are not the same on the other side. */
    private final FiredSets changedAdding;

    private final Set<String> changed = new HashSet<>();
    private final Confirmation confirmation;

    /**
     * The rules of a rule base that give priorities.
     *
     * @param base all rules
     * @param understood those without Java, and without those that let a pinned priority stand, which is ignored
     * @param leftOut those with Java, and tables
     * @param blank what is assumed of an issue that says nothing
     */
    record Rules(RuleBase base, List<Rule> understood, List<RuleDescription> leftOut, Assessed blank) {

        static Rules of(RuleBase whole) {
            // Tables are left out: their rows are not among the conditions that are compared.
            RuleBase base = whole.with(List.of(), whole.scales());
            List<Rule> all = base.rules().stream()
                    .filter(rule -> rule.worksIn(RuleBase.PRIORITISE))
                    .toList();
            return new Rules(
                    base,
                    all.stream()
                            .filter(rule ->
                                    !rule.isJava() && !(rule.description().effect() instanceof Effect.Pins))
                            .toList(),
                    Stream.concat(
                                    all.stream().filter(Rule::isJava).map(Rule::description),
                                    whole.tables().stream().map(DecisionTable::description))
                            .toList(),
                    new Assessor(base).assess(BLANK));
        }

        Assessment unsaid() {
            return blank.assessment();
        }

        /** Whether the same rule works here, wherever it stands. */
        boolean has(Rule rule) {
            return understood.stream().anyMatch(one -> same(one, rule));
        }

        private static boolean same(Rule one, Rule other) {
            return one.name().equals(other.name())
                    && one.description().effect().equals(other.description().effect())
                    && asked(one).equals(asked(other));
        }

        /** What a rule looks for. */
        private static List<Object> asked(Rule rule) {
            List<Object> asked = new ArrayList<>();
            for (Condition.Fact fact : rule.vocabulary().facts()) {
                asked.add(List.of(fact.presence(), fact.type()));
                fact.questions().forEach(question -> asked.add(OpenTexts.text(question)));
            }
            return asked;
        }
    }

    /**
     * Decides all combinations.
     *
     * @param rules the rules
     * @param others those of the other side
     * @param space all combinations, with what these rules assume
     * @throws IllegalArgumentException if a rule fails on some of them
     */
    ComparedRules(Rules rules, Rules others, Space space) {
        this.rules = rules;
        this.space = space;
        Sums sums = Sums.of(rules.understood(), rules.base().needed());
        this.tables = rules.understood().stream()
                .map(rule -> new RuleTable(rule, space, sums))
                .toList();
        tables.forEach(this::requireNoFailure);
        this.decisions = new Decisions(space, tables);
        rules.understood().stream().filter(rule -> !others.has(rule)).forEach(rule -> changed.add(rule.name()));
        this.changedAdding = FiredSets.of(
                space,
                tables.stream()
                        .filter(table -> table.adds() && changed(table.rule().name()))
                        .toList());
        this.confirmation =
                new Confirmation(decisions, rules.base(), rules.base().with(rules.understood()));
    }

    private void requireNoFailure(RuleTable table) {
        RuntimeException thrown = table.failure();
        int[] failed = table.failed();
        if (thrown != null && failed != null) {
            throw new IllegalArgumentException(
                    "The rule " + Words.quoted(table.rule().description()) + " fails: " + thrown.getMessage()
                            + ", such as with "
                            + space.example(space.choices(failed), -1).text() + ".",
                    thrown);
        }
    }

    Decisions decisions() {
        return decisions;
    }

    List<RuleDescription> leftOut() {
        return rules.leftOut();
    }

    /** Asks the engine about combinations from all over. */
    void sample() {
        confirmation.sample();
    }

    /** Whether the other side has no such rule. */
    boolean changed(String rule) {
        return changed.contains(rule);
    }

    /** The same number for the same set of rules that add points here and are not the same on the other side. */
    int changedAdding(int[] classes) {
        return changedAdding.firing(classes);
    }

    /**
     * Asks the engine about a combination.
     *
     * @throws IllegalStateException if it says something else than what is claimed
     */
    void confirm(int[] classes) {
        confirmation.confirm(classes);
    }

    /** Whether the engine says of an issue what is claimed of a combination. */
    boolean shows(Issue issue, int[] classes) {
        return confirmation.shows(issue, classes);
    }

    /**
     * What the rules say of a combination.
     *
     * @param classes the combination
     * @param unstated those of its inputs for which the other side does not assume the same
     */
    Ruled ruled(int[] classes, Set<ClosedInput> unstated) {
        int points = decisions.points(classes);
        List<RuleDescription> fired = tables.stream()
                .filter(table -> table.fires(classes, points))
                .map(table -> table.rule().description())
                .toList();
        Ruling ruling = Ruling.of(fired, points, null);
        List<Assumption> assumed = rules.blank().assumed().stream()
                .filter(one -> unstated.stream()
                        .anyMatch(input -> input.label().equals(one.input().label())))
                .toList();
        return new Ruled(ruling.ruled(), points, ruling.reasons(), assumed);
    }
}
