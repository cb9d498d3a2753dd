package dev.triage.tools.check.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a check.
 *
 * @param ruleBase the name and version of the rules
 * @param combinations the combinations that were checked
 * @param gaps combinations that do not get exactly one priority from their score
 * @param nondeterministic combinations whose answer depends on order or chance
 * @param monotonicityViolations inputs that move the priority in the wrong direction
 * @param irrelevantInputs inputs that change no decision
 * @param unreachableRules rules that can never fire
 * @param redundantRules rules without which no priority changes
 * @param contradictions floors and caps that cannot both be kept
 * @param failing rules that throw an exception or fire endlessly
 * @param tables what is proved of each decision table; all else is about the rules without the tables
 * @param tableFindings problems of decision tables
 * @param unknownWords what rules ask for and no issue of a backlog has; empty if none was given
 * @param notDecided properties that are neither proved nor refuted; these are no findings
 * @param open rules that are not fully proved; these are no findings
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
        List<CheckedTable> tables,
        List<TableFinding> tableFindings,
        List<UnknownWord> unknownWords,
        List<NotDecided> notDecided,
        List<OpenRule> open) {

    /**
     * Makes a report; the lists are copied.
     *
     * @param ruleBase the name and version of the rules
     * @param combinations the combinations that were checked
     * @param gaps combinations that do not get exactly one priority from their score
     * @param nondeterministic combinations whose answer depends on order or chance
     * @param monotonicityViolations inputs that move the priority in the wrong direction
     * @param irrelevantInputs inputs that change no decision
     * @param unreachableRules rules that can never fire
     * @param redundantRules rules without which no priority changes
     * @param contradictions floors and caps that cannot both be kept
     * @param failing rules that throw an exception or fire endlessly
     * @param tables what is proved of each decision table
     * @param tableFindings problems of decision tables
     * @param unknownWords what rules ask for and no issue of a backlog has
     * @param notDecided properties that are neither proved nor refuted
     * @param open rules that are not fully proved
     */
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
        tables = List.copyOf(tables);
        tableFindings = List.copyOf(tableFindings);
        unknownWords = List.copyOf(unknownWords);
        notDecided = List.copyOf(notDecided);
        open = List.copyOf(open);
    }

    /** {@return all findings} */
    public List<Finding> findings() {
        return Stream.<List<? extends Finding>>of(
                        gaps,
                        nondeterministic,
                        monotonicityViolations,
                        irrelevantInputs,
                        unreachableRules,
                        redundantRules,
                        contradictions,
                        failing,
                        tableFindings,
                        unknownWords)
                .<Finding>flatMap(List::stream)
                .toList();
    }

    /** {@return whether there are no findings but notes} */
    public boolean clean() {
        return findings().stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    /**
     * {@return the same report with what a backlog does not have}
     *
     * @param words what rules ask for and no issue of the backlog has
     */
    public CheckReport with(List<UnknownWord> words) {
        return new CheckReport(
                ruleBase,
                combinations,
                gaps,
                nondeterministic,
                monotonicityViolations,
                irrelevantInputs,
                unreachableRules,
                redundantRules,
                contradictions,
                failing,
                tables,
                tableFindings,
                words,
                notDecided,
                open);
    }
}
