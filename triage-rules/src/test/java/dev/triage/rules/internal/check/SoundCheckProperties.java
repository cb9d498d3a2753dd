package dev.triage.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.check.RuleCheck;
import dev.triage.rules.check.report.CheckReport;
import dev.triage.rules.check.report.Contradiction;
import dev.triage.rules.check.report.Finding;
import dev.triage.rules.check.report.Gap;
import dev.triage.rules.check.report.MonotonicityViolation;
import dev.triage.rules.check.report.NotDecided.Property;
import dev.triage.rules.check.report.RedundantRule;
import dev.triage.rules.check.report.UnreachableRule;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.decide.Prioritiser;
import dev.triage.rules.internal.decide.Ruling;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/** What a check states of random rules is so: the engine shows each finding, and random issues refute no proof. */
class SoundCheckProperties {

    private static final int ISSUES = 2_000;

    @net.jqwik.api.Property(tries = 6)
    void nothingThatIsNotSoIsStated(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count)
            throws IOException {
        check(seed, count, ISSUES);
    }

    /** Checks the overlay of a seed. */
    static void check(long seed, int count, int issues) throws IOException {
        RandomOverlay overlay = new RandomOverlay(seed);
        String rules = overlay.rules(count);
        Path folder = Files.createTempDirectory("overlay");
        try {
            Files.writeString(folder.resolve("some.drl"), rules);
            TriageEngine engine = TriageEngine.builder().rules(folder).build();
            CheckReport report = RuleCheck.of(engine).run();
            new Attack(engine, report, rules).run(overlay, issues);
        } finally {
            Files.delete(folder.resolve("some.drl"));
            Files.delete(folder);
        }
    }

    /** What fires for an issue, by the engine. */
    private record Fired(List<RuleDescription> rules, int points) {

        Set<String> names() {
            return rules.stream().map(RuleDescription::name).collect(Collectors.toSet());
        }

        Priority ruled() {
            return Ruling.of(rules, points, null).ruled();
        }
    }

    private static final class Attack {

        private final RuleBase base;
        private final CheckReport report;
        private final String rules;
        private final Assessor assessor;
        private final Prioritiser prioritiser;
        private final Map<String, Prioritiser> without = new HashMap<>();

        Attack(TriageEngine engine, CheckReport report, String rules) {
            this.base = EngineAccess.rules(engine);
            this.report = report;
            this.rules = rules;
            this.assessor = new Assessor(base);
            this.prioritiser = new Prioritiser(base);
        }

        void run(RandomOverlay overlay, int issues) {
            report.findings().forEach(this::confirm);
            for (int i = 0; i < issues; i++) {
                attack(overlay.issue());
            }
        }

        private Fired fired(Issue issue, Prioritiser by) {
            Assessment assessment = assessor.assess(issue).assessment();
            Prioritiser.Fired fired = by.fire(List.of(issue, Subject.of(issue, base.scales()), assessment));
            return new Fired(fired.rules(), fired.points());
        }

        private void confirm(Finding finding) {
            String about = finding.text() + "\n" + rules;
            if (finding instanceof Contradiction) {
                assertThat(fired(example(finding), prioritiser).names())
                        .as(about)
                        .contains(
                                finding.rules().get(0).name(),
                                finding.rules().get(1).name());
            } else if (finding instanceof Gap) {
                assertThat(giving(fired(example(finding), prioritiser)))
                        .as(about)
                        .isNotEqualTo(1);
            } else if (finding instanceof MonotonicityViolation violation) {
                Issue lower = RandomOverlay.stating(example(finding), violation.input(), violation.from());
                Issue higher = RandomOverlay.stating(example(finding), violation.input(), violation.to());
                assertThat(fired(lower, prioritiser).ruled()).as(about).isEqualTo(violation.before());
                assertThat(fired(higher, prioritiser).ruled()).as(about).isEqualTo(violation.after());
            }
        }

        private static Issue example(Finding finding) {
            Issue issue = finding.examples().get(0).issue();
            assertThat(issue).as(finding.text()).isNotNull();
            return issue;
        }

        private static long giving(Fired fired) {
            return fired.rules().stream()
                    .filter(rule -> rule.effect() instanceof Effect.Reaches)
                    .count();
        }

        private boolean decided(Property property) {
            return report.notDecided().stream().noneMatch(open -> open.property() == property);
        }

        private void attack(Issue issue) {
            Fired fired = fired(issue, prioritiser);
            String about = issue + "\n" + rules;
            for (UnreachableRule never : report.unreachableRules()) {
                assertThat(fired.names()).as(about).doesNotContain(never.rule().name());
            }
            for (RedundantRule redundant : report.redundantRules()) {
                attack(redundant, issue, fired, about);
            }
            if (report.gaps().isEmpty() && decided(Property.COMPLETE)) {
                assertThat(giving(fired)).as(about).isEqualTo(1);
            }
            if (decided(Property.FREE_OF_CONTRADICTIONS)) {
                attackContradictions(fired, about);
            }
            if (report.monotonicityViolations().isEmpty() && decided(Property.MONOTONE)) {
                attackOrder(issue, fired, about);
            }
        }

        private void attack(RedundantRule redundant, Issue issue, Fired fired, String about) {
            if (redundant.rules().size() == 2) {
                assertThat(fired.names().contains(redundant.rules().get(0).name()))
                        .as(redundant.text() + about)
                        .isEqualTo(
                                fired.names().contains(redundant.rules().get(1).name()));
            } else if (redundant.questions().isEmpty()) {
                Prioritiser left = without.computeIfAbsent(
                        redundant.rules().get(0).name(),
                        name -> new Prioritiser(base.with(base.rules().stream()
                                .filter(rule -> !rule.name().equals(name))
                                .toList())));
                assertThat(fired(issue, left).ruled())
                        .as(redundant.text() + about)
                        .isEqualTo(fired.ruled());
            } else {
                alwaysHolds(redundant, issue, about);
            }
        }

        private void alwaysHolds(RedundantRule redundant, Issue issue, String about) {
            Rule rule = base.rules().stream()
                    .filter(one -> one.name().equals(redundant.rules().get(0).name()))
                    .findFirst()
                    .orElseThrow();
            Assessment assessment = assessor.assess(issue).assessment();
            rule.vocabulary()
                    .facts()
                    .forEach(fact -> fact.questions().stream()
                            .filter(question -> redundant
                                    .questions()
                                    .contains(question.words().strip().replaceAll("\\s+", " ")))
                            .forEach(question -> assertThat(question.holds(
                                            fact.type() == Assessment.class
                                                    ? assessment
                                                    : Subject.of(issue, base.scales()),
                                            new Object[0]))
                                    .as(redundant.text() + about)
                                    .isTrue()));
        }

        private void attackContradictions(Fired fired, String about) {
            for (RuleDescription floor : fired.rules()) {
                for (RuleDescription cap : fired.rules()) {
                    if (floor.effect() instanceof Effect.NeverBelow low
                            && cap.effect() instanceof Effect.NeverAbove high
                            && low.priority().moreUrgentThan(high.priority())) {
                        assertThat(report.contradictions())
                                .as(about)
                                .anyMatch(found -> found.rules().equals(List.of(floor, cap)));
                    }
                }
            }
        }

        private void attackOrder(Issue issue, Fired fired, String about) {
            Issue worse = RandomOverlay.stating(issue, "user impact", "Critical");
            Issue larger = RandomOverlay.stating(issue, "effort", "5");
            assertThat(fired.ruled().moreUrgentThan(fired(worse, prioritiser).ruled()))
                    .as(about)
                    .isFalse();
            assertThat(fired(larger, prioritiser).ruled().moreUrgentThan(fired.ruled()))
                    .as(about)
                    .isFalse();
        }
    }
}
