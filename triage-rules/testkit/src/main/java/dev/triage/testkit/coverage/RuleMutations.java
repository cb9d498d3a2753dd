package dev.triage.testkit.coverage;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.files.RuleFiles;
import dev.triage.rules.internal.layer.StandardRules;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.testkit.internal.MutatedRules;
import dev.triage.testkit.internal.mutation.Mutant;
import dev.triage.testkit.internal.mutation.RuleMutants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Mutation testing of rules: changes one rule at a time and runs the tests on it. A good test fails for each mutant.
 *
 * <pre>{@code
 * MutationReport report = RuleMutations.of(engine, Path.of("rules")).check(
 *         wrong -> CaseTable.from(Path.of("cases.md")).check(wrong),
 *         wrong -> Baseline.check(Path.of("baseline.md"), wrong, issues));
 * report.requireKilled(95);
 * }</pre>
 *
 * <p>The mutations: a rule is removed; its points, threshold, priority or assumption is off by one; a condition is negated,
 * removed, has {@code >} instead of {@code >=}, or has the next level; one of several choices is removed. Rules with Java can
 * only be removed or get other numbers. Immutable.
 */
public final class RuleMutations {

    private final TriageEngine engine;
    private final RuleBase base;
    private final RuleMutants mutants;
    private final Predicate<Rule> wanted;

    private RuleMutations(TriageEngine engine, List<SourceFile> files, Predicate<Rule> wanted) {
        this(engine, EngineAccess.rules(engine), new RuleMutants(files), wanted);
    }

    private RuleMutations(TriageEngine engine, RuleBase base, RuleMutants mutants, Predicate<Rule> wanted) {
        this.engine = engine;
        this.base = base;
        this.mutants = mutants;
        this.wanted = wanted;
    }

    /**
     * {@return mutations of the standard rules of an engine}
     *
     * @param engine the engine without mutations; it may have a roster and rules of teams
     */
    public static RuleMutations of(TriageEngine engine) {
        return new RuleMutations(
                engine, StandardRules.files(), rule -> rule.description().origin() == null);
    }

    /**
     * {@return mutations of the rules of a team and of the numbers that it set}
     *
     * @param engine the engine without mutations
     * @param folder the folder with the rules of the engine, named as it was for {@link TriageEngine.Builder#rules(Path)}
     */
    public static RuleMutations of(TriageEngine engine, Path folder) {
        List<RuleProblem> none = new ArrayList<>();
        return new RuleMutations(
                engine,
                RuleFiles.of(requireNonNull(folder, "folder"), Trust.FULL, none).drl(),
                rule -> rule.description().origin() != null);
    }

    /**
     * {@return the same mutations, only in rules of some stages}
     *
     * @param stages such as {@code "prioritise"}
     */
    public RuleMutations inStages(String... stages) {
        Set<String> names = Set.of(stages);
        return new RuleMutations(
                engine,
                base,
                mutants,
                wanted.and(rule -> names.contains(rule.description().stage())));
    }

    /** {@return all mutations, in the order of the rules} */
    public List<RuleMutation> all() {
        return made().stream().map(RuleMutations::described).toList();
    }

    /**
     * Makes an engine for every mutation and runs the checks on it, until one of them throws. The engine does not search
     * for changes of a priority.
     *
     * @param checks each throws if it notices the mutation; quick ones first. Several threads run them at once.
     * @return which mutations were noticed
     * @throws IllegalArgumentException if a check fails without a mutation
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final MutationReport check(Consumer<TriageEngine>... checks) {
        List<Consumer<TriageEngine>> all = List.of(checks);
        TriageEngine right = EngineAccess.like(engine, base);
        try {
            all.forEach(check -> check.accept(right));
        } catch (RuntimeException | AssertionError e) {
            throw new IllegalArgumentException("A check fails without a mutation: " + e.getMessage(), e);
        }
        List<Mutant> made = made();
        List<RuleMutation> survivors = made.parallelStream()
                .filter(mutant -> !noticed(mutant, all))
                .map(RuleMutations::described)
                .toList();
        return new MutationReport(made.size(), survivors);
    }

    private boolean noticed(Mutant mutant, List<Consumer<TriageEngine>> checks) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : base.rules()) {
            Rule instead = mutant.instead();
            if (!rule.description().name().equals(mutant.rule().name())) {
                rules.add(rule);
            } else if (instead != null) {
                rules.add(instead);
            }
        }
        try {
            TriageEngine wrong = EngineAccess.like(engine, base.with(rules));
            MutatedRules.check(() -> checks.forEach(check -> check.accept(wrong)));
            return false;
        } catch (RuntimeException | AssertionError e) {
            return true;
        }
    }

    private List<Mutant> made() {
        List<Mutant> made = new ArrayList<>();
        base.rules().stream().filter(wanted).forEach(rule -> made.addAll(mutants.of(rule)));
        return made;
    }

    private static RuleMutation described(Mutant mutant) {
        return new RuleMutation(mutant.rule(), mutant.change());
    }
}
