package dev.triage.rules;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.triage.model.BrandImpact;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order is: points, threshold, levels up and down, caps, floors, and a pinned priority at last. */
class LevelEffectsTest {

    private static final String RULES = """
            rule "Much" @reason("x") @adds(100) when Subject( label("q-much") ) then end
            rule "Some" @reason("x") @adds(10) when Subject( label("q-some") ) then end
            rule "Little" @reason("x") @adds(-100) when Subject( label("q-little") ) then end
            rule "One up" @reason("x") @raises(1) when Subject( label("q-up") ) then end
            rule "Two up" @reason("x") @raises(2) when Subject( label("q-up-two") ) then end
            rule "Four up" @reason("x") @raises(4) when Subject( label("q-up-four") ) then end
            rule "One down" @reason("x") @lowers(1) when Subject( label("q-down") ) then end
            rule "Three down" @reason("x") @lowers(3) when Subject( label("q-down-three") ) then end
            rule "Capped" @reason("x") @neverAbove(P2) when Subject( label("q-cap") ) then end
            rule "Floored" @reason("x") @neverBelow(P1) when Subject( label("q-floor") ) then end
            rule "Up for a high score" @reason("x") @raises(1)
            when Subject( label("q-if-high") ) Sum( points >= neededFor(Priority.P2) ) then end
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', P3",
        "q-some, P2",
        "q-up, P2",
        "q-up q-up-two, P0",
        "q-down, P4",
        "q-up q-down, P3",
        "q-up-two q-down, P2",
        "q-up q-down-three, P4",
        "q-up-four, P0",
        "q-up-four q-down-three, P2",
        "q-down-three q-up-two q-up, P3",
        "q-much, P0",
        "q-much q-up, P0",
        "q-much q-down, P1",
        "q-much q-up-four q-down, P0",
        "q-little, P4",
        "q-little q-down, P4",
        "q-little q-up, P3",
        "q-up-two q-cap, P2",
        "q-up q-cap, P2",
        "q-down q-cap, P4",
        "q-much q-down-three q-cap, P3",
        "q-down q-floor, P1",
        "q-up-two q-floor, P1",
        "q-up-four q-floor, P0",
        "q-much q-up q-cap q-floor, P1",
        "q-if-high, P3",
        "q-some q-if-high, P1",
    })
    void levelsMoveThePriorityOfTheScore(String labels, Priority expected) throws IOException {
        assertThat(engine(RULES).decide(issue(labels)).priority()).isEqualTo(expected);
    }

    @Test
    void levelsAreReasonsAndNoPoints() throws IOException {
        Decision decision = engine(RULES).decide(issue("q-up q-up-two"));

        assertThat(decision.points()).isEqualTo(engine(RULES).decide(issue("")).points());
        assertThat(decision.reasons())
                .filteredOn(reason -> reason.effect() instanceof Effect.Moves)
                .extracting(Reason::rule, reason -> reason.effect().text())
                .containsExactly(tuple("One up", "one level up"), tuple("Two up", "2 levels up"));
    }

    @Test
    void aBoundCountsOnlyIfTheLevelsBreakIt() throws IOException {
        TriageEngine engine = engine(RULES);

        assertThat(engine.decide(issue("q-up-two q-floor")).reasons())
                .extracting(Reason::rule)
                .doesNotContain("Floored");
        assertThat(engine.decide(issue("q-up-two q-cap")).reasons())
                .extracting(Reason::rule)
                .contains("Capped");
    }

    @Test
    void aPinnedPriorityOverridesLevels() throws IOException {
        Decision decision = engine(RULES)
                .decide(issue("q-up").with().pinnedPriority(Priority.P4).build());

        assertThat(decision.priority()).isEqualTo(Priority.P4);
        assertThat(decision.ruled()).isEqualTo(Priority.P2);
    }

    @Test
    void settingsChangeTheNumberOfLevels() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"values\": { \"One up\": 3 } }");

        assertThat(engine(RULES).decide(issue("q-up")).priority()).isEqualTo(P0);
    }

    @Test
    void settingsWithAWrongNumberOfLevelsAreRefused() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"values\": { \"One up\": -1 } }");

        assertThatThrownBy(() -> engine(RULES))
                .isInstanceOf(RuleBaseException.class)
                .hasMessageContaining("settings.json:1:25: \"-1\" is not a number of levels.")
                .hasMessageContaining("Expected 1 to 4.");
    }

    @Test
    void aChangeOfAnInputCanMoveALevel() throws IOException {
        TriageEngine engine = engine("""
                rule "A short job" @reason("x") @raises(1) when Assessment( mostEffort <= 2 ) then end
                """);

        Decision decision = engine.decide(issue("").with().effort(2).build());

        assertThat(decision.priority()).isEqualTo(Priority.P2);
        assertThat(decision.changes()).extracting(Change::text).contains("P3 if effort were 3 instead of 2");
    }

    @Test
    void aRuleWithJavaCanMoveALevel() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), """
                function boolean urgent(String title) { return title.length() > 3; }
                rule "Java" @reason("x") @raises(2) when Issue( urgent(title) ) then end
                """);

        assertThat(TriageEngine.builder()
                        .rules(folder)
                        .build()
                        .decide(issue(""))
                        .priority())
                .isEqualTo(P1);
    }

    private TriageEngine engine(String rules) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), rules);
        return TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();
    }

    private static Issue issue(String labels) {
        return Issue.named("#1", "Something")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                .effort(3)
                .labels(labels.isEmpty() ? List.of() : List.of(labels.split(" ")))
                .build();
    }
}
