package dev.triage.tools.internal.check.attack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Contradiction;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.internal.check.space.Assessments;
import dev.triage.tools.internal.check.space.Levels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a check states is so: the engine shows each finding, and issues may refute each proof. */
final class ReportAttack {

    private final AttackedRules rules;
    private final CheckReport report;
    private final String about;
    private final boolean complete;
    private final boolean consistent;
    private final boolean monotone;
    private final Set<String> unreachable = new TreeSet<>();
    private final Set<String> violated = new HashSet<>();
    private final Set<String> irrelevant = new HashSet<>();
    private final Set<List<String>> contradicting = new HashSet<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> unreached = new TreeSet<>();

    ReportAttack(AttackedRules rules, CheckReport report, String about) {
        this.rules = rules;
        this.report = report;
        this.about = about;
        complete = report.gaps().isEmpty() && decided(Property.COMPLETE);
        consistent = decided(Property.FREE_OF_CONTRADICTIONS);
        monotone = decided(Property.MONOTONE);
        report.unreachableRules().forEach(never -> unreachable.add(never.rule().name()));
        report.monotonicityViolations().forEach(found -> violated.add(found.input()));
        report.irrelevantInputs().forEach(found -> irrelevant.add(found.input()));
        report.contradictions()
                .forEach(found -> found.rules()
                        .forEach(floor ->
                                found.rules().forEach(cap -> contradicting.add(List.of(floor.name(), cap.name())))));
        if (decided(Property.REACHABLE)) {
            rules.judging().forEach(rule -> unreached.add(rule.name()));
            unreached.removeAll(unreachable);
        }
    }

    /** Shows each finding. */
    void confirm() {
        assertThat(report.nondeterministic()).as(about).isEmpty();
        assertThat(report.failing()).as(about).isEmpty();
        report.findings().forEach(this::confirm);
    }

    private void confirm(Finding finding) {
        String text = finding.text() + "\n" + finding.examples() + "\n" + about;
        if (finding instanceof Contradiction) {
            Fired fired = rules.fired(example(finding));
            assertThat(fired.names())
                    .as(text)
                    .containsAll(
                            finding.rules().stream().map(RuleDescription::name).toList());
        } else if (finding instanceof Gap gap) {
            Fired fired = rules.fired(example(finding));
            assertThat(fired.giving()).as(text).isNotEqualTo(1);
            assertThat(fired.points()).as(text).isEqualTo(gap.points());
        } else if (finding instanceof MonotonicityViolation violation) {
            Fired lower = rules.fired(Stated.stating(example(finding), violation.input(), violation.from()));
            Fired higher = rules.fired(Stated.stating(example(finding), violation.input(), violation.to()));
            assertThat(lower.ruled()).as(text).isEqualTo(violation.before());
            assertThat(higher.ruled()).as(text).isEqualTo(violation.after());
            Set<String> changed = new HashSet<>(lower.names());
            changed.addAll(higher.names());
            changed.removeIf(
                    name -> lower.names().contains(name) && higher.names().contains(name));
            assertThat(changed)
                    .as(text)
                    .containsAll(
                            finding.rules().stream().map(RuleDescription::name).toList());
        }
    }

    private Issue example(Finding finding) {
        Issue issue = finding.examples().get(0).issue();
        assertThat(issue)
                .as(finding.text() + "\n" + finding.examples() + "\n" + about)
                .isNotNull();
        return issue;
    }

    private boolean decided(Property property) {
        return report.notDecided().stream().noneMatch(open -> open.property() == property);
    }

    /** Tries to refute what is proved with an issue. */
    void attack(IssueWalk.Step step) {
        Fired fired = step.after();
        unreached.removeAll(fired.names());
        for (String never : unreachable) {
            holds(!fired.names().contains(never), "never fires: " + never, fired);
        }
        for (RedundantRule redundant : report.redundantRules()) {
            attack(redundant, fired);
        }
        if (complete) {
            holds(fired.giving() == 1, "each score has one priority", fired);
        }
        if (consistent) {
            attackContradictions(fired);
        }
        Fired before = step.before();
        if (before != null && step.changed() != null) {
            attackChange(before, fired, step.changed());
        }
    }

    private void holds(boolean so, String what, Fired fired) {
        if (!so) {
            throw new AssertionError(what + "\n" + fired.issue() + "\n" + fired.names() + "\n" + about);
        }
    }

    private void attack(RedundantRule redundant, Fired fired) {
        RuleDescription rule = redundant.rules().get(0);
        boolean fires = fired.names().contains(rule.name());
        if (redundant.rules().size() > 1) {
            for (RuleDescription other : redundant.rules()) {
                holds(fires == fired.names().contains(other.name()), redundant.text(), fired);
            }
        } else if (!redundant.questions().isEmpty()) {
            alwaysHolds(redundant, fired);
        } else if (fires) {
            holds(rules.without(rule, fired).ruled() == fired.ruled(), redundant.text(), fired);
        }
    }

    private void alwaysHolds(RedundantRule redundant, Fired fired) {
        Rule rule = rules.judging().stream()
                .filter(one -> one.name().equals(redundant.rules().get(0).name()))
                .findFirst()
                .orElseThrow();
        for (Condition.Fact fact : rule.vocabulary().facts()) {
            Object looked = fact.type() == Assessment.class
                    ? fired.assessment()
                    : fact.type() == Issue.class
                            ? fired.seen()
                            : Subject.of(fired.seen(), rules.base().scales());
            for (Condition.Question question : fact.questions()) {
                if (redundant
                        .questions()
                        .contains(words.computeIfAbsent(
                                question.words(), text -> text.strip().replaceAll("\\s+", " ")))) {
                    holds(question.holds(looked, new Object[0]), redundant.text(), fired);
                }
            }
        }
    }

    private void attackContradictions(Fired fired) {
        for (RuleDescription floor : fired.rules()) {
            if (floor.effect() instanceof Effect.NeverBelow low) {
                for (RuleDescription cap : fired.rules()) {
                    if (cap.effect() instanceof Effect.NeverAbove high
                            && low.priority().moreUrgentThan(high.priority())) {
                        holds(
                                contradicting.contains(List.of(floor.name(), cap.name())),
                                floor.name() + " and " + cap.name() + " never contradict each other",
                                fired);
                    }
                }
            }
        }
    }

    /** Another level on a scale must not move the priority in the wrong direction, unless that is found. */
    private void attackChange(Fired one, Fired other, ClosedInput input) {
        if (irrelevant.contains(input.label())) {
            holds(input != ClosedInput.PINNED || !other.pins(), "a pin does not count", other);
            holds(one.ruled() == other.ruled(), input.label() + " does not count: " + one.issue(), other);
        }
        if (!monotone || input.direction() == 0 || violated.contains(input.label())) {
            return;
        }
        Priority from = one.ruled();
        Priority to = other.ruled();
        if (from == null || to == null || from == to) {
            return;
        }
        Levels before =
                (Levels) requireNonNull(Assessments.values(one.assessment()).get(input), "before");
        Levels after =
                (Levels) requireNonNull(Assessments.values(other.assessment()).get(input), "after");
        boolean up = before.low() <= after.low() && before.high() <= after.high();
        boolean down = before.low() >= after.low() && before.high() >= after.high();
        boolean moreUrgent = input.direction() > 0 == to.moreUrgentThan(from);
        holds(!up || moreUrgent, input.label() + " is in order, " + from + " before: " + one.issue(), other);
        holds(!down || !moreUrgent, input.label() + " is in order, " + from + " before: " + one.issue(), other);
    }

    /** The rules that are said to fire for some issue and have not fired for any. */
    Set<String> unreached() {
        return unreached;
    }
}
