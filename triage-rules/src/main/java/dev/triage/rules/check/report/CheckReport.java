package dev.triage.rules.check.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found.
 *
 * @param ruleBase the name and version of the rules
 * @param combinations what was looked at
 * @param gaps combinations that do not get exactly one priority from their sum
 * @param nondeterministic combinations whose answer depends on order or chance
 * @param monotonicityViolations inputs that move the priority in the wrong direction
 * @param irrelevantInputs inputs that change no decision
 * @param unreachableRules rules that can never fire
 * @param redundantRules rules without which everything would be the same
 * @param contradictions floors and caps that cannot both be kept
 * @param failing rules that throw something or fire for ever
 * @param open rules of which not everything was proved; these are no findings
 */
public record CheckReport(
        String ruleBase,
        Combinations combinations,
        List<Gap> gaps,
        List<OrderDependence> nondeterministic,
        List<MonotonicityViolation> monotonicityViolations,
        List<IrrelevantInput> irrelevantInputs,
        List<UnreachableRule> unreachableRules,
        List<RedundantRule> redundantRules,
        List<Contradiction> contradictions,
        List<FailingRule> failing,
        List<OpenRule> open) {

    /** Makes a report; the lists are copied. */
    public CheckReport {
        requireNonNull(ruleBase, "ruleBase");
        requireNonNull(combinations, "combinations");
        gaps = List.copyOf(gaps);
        nondeterministic = List.copyOf(nondeterministic);
        monotonicityViolations = List.copyOf(monotonicityViolations);
        irrelevantInputs = List.copyOf(irrelevantInputs);
        unreachableRules = List.copyOf(unreachableRules);
        redundantRules = List.copyOf(redundantRules);
        contradictions = List.copyOf(contradictions);
        failing = List.copyOf(failing);
        open = List.copyOf(open);
    }

    /** All that is wrong. */
    public List<Finding> findings() {
        return Stream.<List<? extends Finding>>of(
                        gaps,
                        nondeterministic,
                        monotonicityViolations,
                        irrelevantInputs,
                        unreachableRules,
                        redundantRules,
                        contradictions,
                        failing)
                .<Finding>flatMap(List::stream)
                .toList();
    }

    /** Whether nothing is wrong. */
    public boolean clean() {
        return findings().isEmpty();
    }
}
