package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.testkit.IssueArbitraries;
import dev.triage.testkit.TriageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any rules holds for rules that move levels, and such a rule changes nothing but the level. */
class LevelEffectsProperties implements TriageProperties {

    private static final TriageEngine STANDARD = TriageEngine.standard();

    private static final TriageEngine ENGINE = engine("""
            rule "Gold" @reason("x") @raises(1) when Subject( label("gold") ) then end
            rule "Old" @reason("x") @lowers(2) when Subject( label("old") ) then end
            rule "Many users" @reason("x") @raises(2) when Assessment( leastUserImpact >= UserImpact.HIGH ) then end
            rule "Large" @reason("x") @lowers(1) when Assessment( mostEffort >= 4 ) then end
            """);

    private static final List<TriageEngine> UP = List.of(moving("@raises(1)"), moving("@raises(3)"));
    private static final List<TriageEngine> DOWN = List.of(moving("@lowers(1)"), moving("@lowers(3)"));
    private static final int[] LEVELS = {1, 3};

    @Override
    public TriageEngine engine() {
        return ENGINE;
    }

    @Override
    @Provide
    public Arbitrary<Issue> issues() {
        return IssueArbitraries.issues("gold", "old");
    }

    @Property(tries = 300)
    void aLevelEffectChangesThePriorityByItsLevelsAtMost(@ForAll("issues") Issue issue) {
        Decision before = STANDARD.decide(issue);
        for (int i = 0; i < LEVELS.length; i++) {
            Decision up = UP.get(i).decide(issue);
            Decision down = DOWN.get(i).decide(issue);

            assertThat(up.ruled().moreUrgentThan(before.ruled().moreUrgentBy(LEVELS[i])))
                    .isFalse();
            assertThat(before.ruled().moreUrgentThan(up.ruled())).isFalse();
            assertThat(before.ruled().moreUrgentBy(-LEVELS[i]).moreUrgentThan(down.ruled()))
                    .isFalse();
            assertThat(down.ruled().moreUrgentThan(before.ruled())).isFalse();
            for (Decision moved : List.of(up, down)) {
                assertThat(moved.points()).isEqualTo(before.points());
                assertThat(unbounded(moved)).isEqualTo(unbounded(before));
                assertThat(moved.assumed()).isEqualTo(before.assumed());
                assertThat(moved.derived()).isEqualTo(before.derived());
                assertThat(moved.pinned()).isEqualTo(before.pinned());
            }
        }
    }

    @Property(tries = 300)
    void withoutBoundsItChangesThePriorityByItsLevelsExactly(@ForAll("issues") Issue issue) {
        Decision before = STANDARD.decide(issue);
        Decision up = UP.get(0).decide(issue);

        boolean bounded = before.reasons().stream().anyMatch(LevelEffectsProperties::isBound)
                || up.reasons().stream().anyMatch(LevelEffectsProperties::isBound);
        if (!bounded) {
            assertThat(up.ruled()).isEqualTo(before.ruled().moreUrgentBy(1));
        }
    }

    /** The reasons but for bounds, which count only if something breaks them, and for levels. */
    private static List<Reason> unbounded(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> !isBound(reason) && !(reason.effect() instanceof Effect.Moves))
                .toList();
    }

    private static boolean isBound(Reason reason) {
        return reason.effect() instanceof Effect.NeverBelow || reason.effect() instanceof Effect.NeverAbove;
    }

    private static TriageEngine moving(String effect) {
        return engine("rule \"All\" @reason(\"x\") " + effect + " when Assessment() then end\n");
    }

    private static TriageEngine engine(String rules) {
        try {
            Path folder = Files.createTempDirectory("levels");
            Path file = Files.writeString(folder.resolve("rules.drl"), rules);
            try {
                return TriageEngine.builder().rules(folder).build();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
