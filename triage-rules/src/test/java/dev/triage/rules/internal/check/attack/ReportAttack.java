package dev.triage.rules.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.report.CheckReport;
import dev.triage.rules.check.report.Contradiction;
import dev.triage.rules.check.report.Finding;
import dev.triage.rules.check.report.Gap;
import dev.triage.rules.check.report.IrrelevantInput;
import dev.triage.rules.check.report.MonotonicityViolation;
import dev.triage.rules.check.report.NotDecided.Property;
import dev.triage.rules.check.report.RedundantRule;
import dev.triage.rules.check.report.UnreachableRule;
import dev.triage.rules.internal.check.attack.AttackedRules.Fired;
import dev.triage.rules.internal.check.space.Assessments;
import dev.triage.rules.internal.check.space.Levels;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a check states is so: the engine shows each finding, and issues may refute each proof. */
final class ReportAttack {

    private final AttackedRules rules;
    private final CheckReport report;
    private final RandomIssues issues;
    private final String about;
    private final Set<String> unreached = new TreeSet<>();

    ReportAttack(AttackedRules rules, CheckReport report, RandomIssues issues, String about) {
        this.rules = rules;
        this.report = report;
        this.issues = issues;
        this.about = about;
        if (decided(Property.REACHABLE)) {
            rules.judging().forEach(rule -> unreached.add(rule.name()));
            report.unreachableRules()
                    .forEach(never -> unreached.remove(never.rule().name()));
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
            RuleDescription floor = finding.rules().get(0);
            RuleDescription cap = finding.rules().get(1);
            assertThat(fired.names()).as(text).contains(floor.name(), cap.name());
        } else if (finding instanceof Gap gap) {
            Fired fired = rules.fired(example(finding));
            assertThat(fired.giving().size()).as(text).isNotEqualTo(1);
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
    void attack(Issue issue) {
        Fired fired = rules.fired(issue);
        String text = issue + "\n" + about;
        unreached.removeAll(fired.names());
        for (UnreachableRule never : report.unreachableRules()) {
            assertThat(fired.names()).as(text).doesNotContain(never.rule().name());
        }
        for (RedundantRule redundant : report.redundantRules()) {
            attack(redundant, fired, redundant.text() + "\n" + text);
        }
        if (report.gaps().isEmpty() && decided(Property.COMPLETE)) {
            assertThat(fired.giving().size()).as(text).isEqualTo(1);
        }
        if (decided(Property.FREE_OF_CONTRADICTIONS)) {
            attackContradictions(fired, text);
        }
        attackOrder(fired, text);
        for (IrrelevantInput irrelevant : report.irrelevantInputs()) {
            attack(irrelevant, fired, irrelevant.text() + "\n" + text);
        }
    }

    private void attack(RedundantRule redundant, Fired fired, String text) {
        RuleDescription rule = redundant.rules().get(0);
        boolean fires = fired.names().contains(rule.name());
        if (redundant.rules().size() == 2) {
            RuleDescription other = redundant.rules().get(1);
            assertThat(fires).as(text).isEqualTo(fired.names().contains(other.name()));
        } else if (!redundant.questions().isEmpty()) {
            alwaysHolds(redundant, fired, text);
        } else if (fires) {
            Fired without = rules.without(rule, fired);
            assertThat(without.ruled()).as(text).isEqualTo(fired.ruled());
        }
    }

    private void alwaysHolds(RedundantRule redundant, Fired fired, String text) {
        Rule rule = rules.judging().stream()
                .filter(one -> one.name().equals(redundant.rules().get(0).name()))
                .findFirst()
                .orElseThrow();
        rule.vocabulary().facts().forEach(fact -> {
            Object looked = fact.type() == Assessment.class
                    ? fired.assessment()
                    : fact.type() == Issue.class
                            ? fired.seen()
                            : Subject.of(fired.seen(), rules.base().scales());
            fact.questions().stream()
                    .filter(question -> redundant
                            .questions()
                            .contains(question.words().strip().replaceAll("\\s+", " ")))
                    .forEach(question -> assertThat(question.holds(looked, new Object[0]))
                            .as(text)
                            .isTrue());
        });
    }

    private void attackContradictions(Fired fired, String text) {
        for (RuleDescription floor : fired.rules()) {
            for (RuleDescription cap : fired.rules()) {
                if (floor.effect() instanceof Effect.NeverBelow low
                        && cap.effect() instanceof Effect.NeverAbove high
                        && low.priority().moreUrgentThan(high.priority())) {
                    assertThat(report.contradictions())
                            .as(text)
                            .anyMatch(found -> found.rules().equals(List.of(floor, cap)));
                }
            }
        }
    }

    /** Another level on a scale must not move the priority in the wrong direction, unless that is found. */
    private void attackOrder(Fired fired, String text) {
        String scale = issues.scale();
        if (!decided(Property.MONOTONE)
                || report.monotonicityViolations().stream()
                        .anyMatch(found -> found.input().equals(scale))) {
            return;
        }
        ClosedInput input = input(scale);
        Fired other = rules.fired(issues.anyLevel(fired.issue(), scale));
        Priority one = fired.ruled();
        Priority another = other.ruled();
        Map<ClosedInput, Object> lower = Assessments.values(fired.assessment());
        Map<ClosedInput, Object> higher = Assessments.values(other.assessment());
        if (one == null
                || another == null
                || !(lower.get(input) instanceof Levels from)
                || !(higher.get(input) instanceof Levels to)
                || from.low() > to.low()
                || from.high() > to.high()) {
            return;
        }
        assertThat(input.direction() > 0 ? one.moreUrgentThan(another) : another.moreUrgentThan(one))
                .as("%s: %s to %s\n%s\n%s", scale, one, another, other.issue(), text)
                .isFalse();
    }

    private void attack(IrrelevantInput irrelevant, Fired fired, String text) {
        if (input(irrelevant.input()) == ClosedInput.PINNED) {
            assertThat(fired.pins() && fired.issue().pinnedPriority() != null)
                    .as(text)
                    .isFalse();
        }
        Fired other = rules.fired(issues.anyLevel(fired.issue(), irrelevant.input()));
        assertThat(other.ruled()).as(other.issue() + "\n" + text).isEqualTo(fired.ruled());
    }

    private static ClosedInput input(String label) {
        for (ClosedInput input : ClosedInput.values()) {
            if (input.label().equals(label)) {
                return input;
            }
        }
        throw new IllegalArgumentException(label);
    }

    /** The rules that are said to fire for some issue and have not fired for any. */
    Set<String> unreached() {
        return unreached;
    }
}
