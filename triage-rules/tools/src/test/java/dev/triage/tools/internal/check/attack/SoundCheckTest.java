package dev.triage.tools.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.internal.engine.EngineAccess;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.source.RuleFailedException;
import dev.triage.tools.check.RuleCheck;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.difference.BacklogDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a check states of random rules is so: the engine shows each finding, and random issues refute no proof. The same for the
 * comparison of two sets of random rules. A failure names its number; the same number makes the same rules and issues again.
 *
 * <p>{@code -Dtriage.overlays=200 -Dtriage.overlays.first=0 -Dtriage.overlays.issues=100000} takes 200 sets of rules and 100,000 issues
 * for each; {@code -Dtriage.overlays.backlog=2000} compares two sets on up to 2,000 issues.
 */
class SoundCheckTest {

    private static final int MANY = Integer.getInteger("triage.overlays", 3);
    private static final long FIRST = Long.getLong("triage.overlays.first", 0);
    private static final int ISSUES = Integer.getInteger("triage.overlays.issues", 2_000);

    /** More combinations say little more about shares. */
    private static final int MOST_DRAWN = 5_000;

    /** The rules of one of two folders that are compared on a backlog. */
    private static final int FEW = 8;

    /** The issues of a backlog. */
    private static final int BACKLOG = 250;

    /** More issues say little more of a few rules. */
    private static final int MOST_ISSUES = Integer.getInteger("triage.overlays.backlog", 500);

    /** So many sets of rules fail before the test ends. */
    private static final int MOST_FAILURES = Integer.getInteger("triage.overlays.failures", 1);

    @TempDir
    private Path folder;

    private interface Attack {
        void on(long number) throws IOException;
    }

    @Test
    void nothingThatIsNotSoIsStatedOfRules() {
        each(number -> {
            RandomOverlay overlay = new RandomOverlay(number);
            TriageEngine engine = overlay.engine(folder.resolve("c" + number));
            RuleBase base = EngineAccess.rules(engine);
            CheckReport report = RuleCheck.of(engine).run();
            AttackedRules rules = new AttackedRules(base);
            RandomIssues issues = new RandomIssues(number);
            ReportAttack attack = new ReportAttack(rules, report, overlay.text());
            attack.confirm();
            TableAttack tables = new TableAttack(base.tables(), report, overlay.text());
            IssueWalk walk = new IssueWalk(rules, issues, overlay.text());
            for (int i = 0; i < ISSUES; i++) {
                IssueWalk.Step step = walk.next();
                attack.attack(step);
                tables.attack(step);
            }
            if (!report.combinations().distribution().isEmpty()) {
                DistributionAttack.run(
                        rules,
                        report.combinations().distribution(),
                        report.combinations().raw(),
                        issues,
                        Math.min(ISSUES, MOST_DRAWN),
                        overlay.text());
            }
            tell(number, "fire for some issue", attack.unreached());
        });
    }

    @Test
    void nothingThatIsNotSoIsStatedOfAChange() {
        each(number -> {
            RandomOverlay overlay = new RandomOverlay(number, 1);
            RandomOverlay other = new RandomOverlay(number + 500_000, 1);
            String text = overlay.text() + "\n==== after ====\n" + other.text();
            AttackedRules before = new AttackedRules(base(overlay, "b" + number));
            AttackedRules after = new AttackedRules(base(other, "a" + number));
            ComparisonAttack attack;
            try {
                attack = new ComparisonAttack(before, after, text);
            } catch (IllegalArgumentException e) { // too many combinations
                tell(number, e.getMessage(), List.of("compare"));
                return;
            }
            attack.confirm();
            RandomIssues issues = new RandomIssues(number);
            for (int i = 0; i < ISSUES; i++) {
                attack.attack(issues.next());
            }
            attack.count(issues, ISSUES);
            tell(number, "move", attack.unseen());
        });
    }

    @Test
    void nothingThatIsNotSoIsStatedOfABacklog() {
        each(number -> {
            RandomOverlay overlay = new RandomOverlay(number, FEW);
            RandomOverlay other = number % 2 == 0 ? overlay : new RandomOverlay(number + 500_000, FEW);
            TriageEngine before = overlay.below(folder.resolve("before" + number));
            TriageEngine after = other.engine(folder.resolve("after" + number));
            RandomIssues issues = new RandomIssues(number);
            for (int left = Math.min(ISSUES, MOST_ISSUES); left > 0; left -= BACKLOG) {
                List<LocatedIssue> backlog = new ArrayList<>();
                for (int i = 0; i < BACKLOG; i++) {
                    backlog.add(new LocatedIssue(issues.next("#" + i), "backlog.json", i + 1));
                }
                BacklogDifference said;
                try {
                    said = BacklogDifference.between(before, after, backlog);
                } catch (RuleFailedException e) { // a score without a priority
                    tell(number, e.getMessage(), List.of("compare"));
                    return;
                }
                BacklogAttack attack =
                        new BacklogAttack(before, after, said, overlay.text() + "\n==== after ====\n" + other.text());
                attack.confirm();
                tell(number, "do not move without what is named", List.of(attack.shown()));
            }
        });
    }

    private void each(Attack attack) {
        List<String> failures = new ArrayList<>();
        for (long number = FIRST; number < FIRST + MANY && failures.size() < MOST_FAILURES; number++) {
            try {
                long begun = System.nanoTime();
                attack.on(number);
                tell(number, "seconds", List.of((System.nanoTime() - begun) / 1_000_000_000));
            } catch (AssertionError | RuntimeException | IOException e) {
                failures.add(number + ": " + e);
                tell(number, "failed", List.of(e.toString()));
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void tell(long number, String what, Iterable<?> of) {
        if (Boolean.getBoolean("triage.overlays.tell") && of.iterator().hasNext()) {
            System.out.println(number + ": " + what + ": " + of);
        }
    }

    private RuleBase base(RandomOverlay overlay, String name) throws IOException {
        return EngineAccess.rules(overlay.engine(folder.resolve(name)));
    }
}
