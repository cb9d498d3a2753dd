package dev.triage.rules.internal.check;

import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.CheckReport;
import dev.triage.rules.check.report.Combinations;
import dev.triage.rules.check.report.Contradiction;
import dev.triage.rules.check.report.Example;
import dev.triage.rules.check.report.FailingRule;
import dev.triage.rules.check.report.Gap;
import dev.triage.rules.check.report.IrrelevantInput;
import dev.triage.rules.check.report.MonotonicityViolation;
import dev.triage.rules.check.report.OpenRule;
import dev.triage.rules.check.report.OrderDependence;
import dev.triage.rules.check.report.RedundantRule;
import dev.triage.rules.check.report.UnreachableRule;
import dev.triage.rules.internal.check.space.Dimensions;
import dev.triage.rules.internal.check.space.Questions;
import dev.triage.rules.internal.check.space.Space;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.table.TableChecks;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Unsaid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks a rule base: brings together what the single checks find. Not thread-safe; for one use. */
public final class Checker {

    private static final Issue BLANK = Issue.named("#1", "Any issue").build();

    private final RuleBase rules;
    private RuleBase assessing;
    private final List<Rule> all;
    private final List<Rule> prioritise;
    private final boolean javaGives;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<OrderDependence> orderDependences = new ArrayList<>();
    private final List<MonotonicityViolation> violations = new ArrayList<>();
    private final List<IrrelevantInput> irrelevant = new ArrayList<>();
    private final List<UnreachableRule> unreachable = new ArrayList<>();
    private final List<RedundantRule> redundant = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<FailingRule> failing = new ArrayList<>();
    private final TableChecks tableChecks;

    private Checker(RuleBase whole) {
        this.tableChecks = new TableChecks(whole.tables());
        // Each table is proved by itself; what follows is about the rules.
        this.rules = whole.with(List.of(), whole.scales());
        this.assessing = rules;
        this.all = rules.rules();
        this.prioritise = understood(RuleBase.PRIORITISE);
        this.javaGives = all.stream()
                .anyMatch(rule -> rule.isJava() && rule.description().effect() instanceof Effect.Reaches);
    }

    /** Checks rules. */
    public static CheckReport check(RuleBase rules) {
        return new Checker(rules).report();
    }

    private CheckReport report() {
        Assessment unsaid = unsaid();
        RuleTable.Sums sums = RuleTable.Sums.of(prioritise, rules.needed());
        Questions questions = new Questions(prioritise);
        Space space = new Space(new Dimensions(questions, List.of(rules), List.of(unsaid)).all());
        List<RuleTable> tables = prioritise.stream()
                .map(rule -> new RuleTable(rule, space, sums))
                .toList();
        tables.forEach(table -> fail(table, space));
        Decisions decisions = new Decisions(space, tables);
        int confirmed = judge(decisions, sums);
        others(decisions, sums);
        int run = run(unsaid, sums);
        Combinations combinations = new Combinations(
                space.raw(), space.size(), confirmed, run, javaGives ? Map.of() : decisions.distribution());
        return new CheckReport(
                rules.version(),
                combinations,
                gaps,
                orderDependences,
                violations,
                irrelevant,
                unreachable,
                redundant,
                contradictions,
                failing,
                tableChecks.tables(),
                tableChecks.findings(),
                open());
    }

    private List<Rule> understood(String stage) {
        return all.stream()
                .filter(rule -> !rule.isJava() && rule.worksIn(stage))
                .toList();
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
            failing.add(JavaRuns.failure(rules, e, List.of(new Example(List.of(), List.of(), List.of()))));
            assessing = StandardRules.load();
            return new Assessor(assessing).assess(BLANK).assessment();
        }
    }

    private boolean assumed(Input input) {
        List<Rule> assuming = all.stream()
                .filter(rule ->
                        rule.description().effect() instanceof Effect.Assumes assumes && assumes.input() == input)
                .toList();
        if (assuming.stream()
                .anyMatch(rule -> rule.isJava()
                        || Questions.fire(
                                rule.vocabulary(),
                                List.of(BLANK, new Subject(BLANK), new Unsaid(input)),
                                words -> false))) {
            return true;
        }
        gaps.add(new Gap(
                "An issue that does not state its " + input.label()
                        + " may get no priority: no rule says for every such issue what to assume.",
                assuming.stream().map(Rule::description).toList(),
                List.of(new Example(List.of(), List.of(), List.of())),
                0,
                1));
        return false;
    }

    private void fail(RuleTable table, Space space) {
        RuntimeException thrown = table.failure();
        int[] classes = table.failed();
        if (thrown != null && classes != null) {
            failing.add(failed(table.rule(), thrown, List.of(space.example(space.choices(classes), -1))));
        }
    }

    private static FailingRule failed(Rule rule, RuntimeException thrown, List<Example> examples) {
        return new FailingRule(
                "The rule " + Words.quoted(rule.description()) + " fails: " + thrown.getMessage(),
                List.of(rule.description()),
                examples,
                false);
    }

    /** Looks at the stage that gives priorities; how many combinations the engine confirmed. */
    private int judge(Decisions decisions, RuleTable.Sums sums) {
        RuleBase without = rules.with(prioritise);
        Confirmation confirmation = new Confirmation(decisions, assessing, without);
        confirmation.sample();
        if (!javaGives) {
            gaps.addAll(new Gaps(decisions, sums, confirmation).find());
            violations.addAll(new Monotonicity(decisions, confirmation).find());
            irrelevant.addAll(new Relevance(decisions).find());
            redundant.addAll(new Redundancy(decisions).find());
        }
        contradictions.addAll(new Contradictions(decisions, confirmation).find());
        return confirmation.confirmed();
    }

    /** Looks whether every rule can fire, and at what the rules of the other stages do. */
    private void others(Decisions decisions, RuleTable.Sums sums) {
        List<String> patterns = List.copyOf(rules.patterns().keySet());
        Reachability reachability = new Reachability(patterns, sums);
        for (RuleTable table : decisions.tables()) {
            if (table.failure() != null) {
                continue;
            }
            boolean fires = decisions.firings(table).count() > 0;
            reachability.find(table.rule(), Optional.of(fires)).ifPresent(unreachable::add);
        }
        for (String stage : stages()) {
            if (!stage.equals(RuleBase.PRIORITISE)) {
                List<Rule> understood = understood(stage);
                List<Rule> reachable = new ArrayList<>();
                for (Rule rule : understood) {
                    try {
                        Optional<UnreachableRule> never = reachability.find(rule, Optional.empty());
                        never.ifPresentOrElse(unreachable::add, () -> reachable.add(rule));
                    } catch (RuntimeException e) { // the engine would throw it as well
                        failing.add(failed(rule, e, List.of()));
                    }
                }
                redundant.addAll(new Duplicates(patterns, sums).find(reachable));
            }
        }
    }

    private Set<String> stages() {
        return all.stream()
                .map(rule -> rule.description().stage())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Runs rules with Java; how many combinations were run. */
    private int run(Assessment unsaid, RuleTable.Sums sums) {
        Set<RuleDescription> java = all.stream()
                .filter(Rule::isJava)
                .map(Rule::description)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> stages = java.stream().map(RuleDescription::stage).collect(Collectors.toCollection(TreeSet::new));
        int trialled = 0;
        if (stages.remove(RuleBase.PRIORITISE)) {
            Trials trials = new Trials(unsaid);
            JavaRuns runs = new JavaRuns(rules, java, trials);
            runs.run();
            trialled = trials.all().size();
            orderDependences.addAll(runs.orderDependences());
            violations.addAll(runs.violations());
            failing.addAll(runs.failing());
            if (gaps.isEmpty()) {
                gaps.addAll(runs.gaps());
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
            orderDependences.addAll(runs.orderDependences());
            failing.addAll(runs.failing());
        }
        return trialled;
    }

    /** The rules of which not everything was proved, and why. */
    private List<OpenRule> open() {
        List<OpenRule> open = new ArrayList<>();
        for (Rule rule : all) {
            if (rule.isJava()) {
                open.add(new OpenRule(
                        rule.description(),
                        "It contains Java: it was run on many combinations in several orders. Other combinations"
                                + " are not proved."));
            } else {
                Set<String> words = open(rule);
                if (!words.isEmpty()) {
                    open.add(new OpenRule(
                            rule.description(),
                            "It looks at open texts, which can have any value: " + String.join(", ", words)));
                }
            }
        }
        return open;
    }

    private static Set<String> open(Rule rule) {
        Set<String> words = new LinkedHashSet<>();
        for (Condition.Fact fact : rule.vocabulary().facts()) {
            for (Condition.Question question : fact.questions()) {
                if (Questions.open(fact, question) || FactSearch.looksAtText(question)) {
                    words.add(question.words().replaceAll("\\s+", " "));
                }
            }
        }
        return words;
    }
}
