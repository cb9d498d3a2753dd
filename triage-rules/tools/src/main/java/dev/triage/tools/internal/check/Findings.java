package dev.triage.tools.internal.check;

import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Combinations;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.FailingRule;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.OpenRule;
import dev.triage.tools.check.report.OrderDependence;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.check.report.UnreachableRule;
import dev.triage.tools.internal.check.space.Words;
import dev.triage.tools.internal.check.table.TableChecks;
import java.util.ArrayList;
import java.util.List;

/** What a check has found so far. Not thread-safe. */
final class Findings {

    final List<Gap> gaps = new ArrayList<>();
    final List<OrderDependence> orderDependences = new ArrayList<>();
    final List<MonotonicityViolation> violations = new ArrayList<>();
    final List<IrrelevantInput> irrelevant = new ArrayList<>();
    final List<UnreachableRule> unreachable = new ArrayList<>();
    final List<RedundantRule> redundant = new ArrayList<>();
    final List<Contradiction> contradictions = new ArrayList<>();
    final List<FailingRule> failing = new ArrayList<>();
    final List<NotDecided> notDecided = new ArrayList<>();
    final List<OpenRule> open = new ArrayList<>();

    /** A rule of which a condition throws an exception, as the engine would throw it. */
    void failed(Rule rule, RuntimeException thrown, List<Example> examples) {
        failing.add(new FailingRule(
                "The rule " + Words.quoted(rule.description()) + " fails: " + thrown.getMessage(),
                List.of(rule.description()),
                examples,
                false));
    }

    /** Findings of which no issue is found are not stated: the conditions on open texts may never have these answers together. */
    void leaveOutWhatNoIssueShows() {
        boolean fails = !failing.isEmpty();
        notDecided.addAll(Unshown.remove(gaps, Property.COMPLETE, fails));
        notDecided.addAll(Unshown.remove(violations, Property.MONOTONE, fails));
        notDecided.addAll(Unshown.remove(contradictions, Property.FREE_OF_CONTRADICTIONS, fails));
    }

    /** The report. */
    CheckReport report(RuleBase rules, Combinations combinations, TableChecks tables) {
        open.addAll(0, OpenRules.of(rules.rules()));
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
                tables.tables(),
                tables.findings(),
                List.of(),
                notDecided,
                open);
    }
}
