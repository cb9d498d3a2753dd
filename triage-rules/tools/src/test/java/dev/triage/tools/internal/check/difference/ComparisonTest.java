package dev.triage.tools.internal.check.difference;

import static dev.triage.model.Priority.P0;
import static dev.triage.model.Priority.P1;
import static dev.triage.model.Priority.P2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Reason;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.tools.check.RuleCheck;
import dev.triage.tools.check.report.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two rule bases say of all combinations is counted exactly. */
class ComparisonTest {

    private static final TriageEngine STANDARD = TriageEngine.standard();
    private static final long ALL = 10L * 6 * 10 * 10 * 15 * (1L << 19) * 4 * 6;

    @TempDir
    private Path folder;

    @Test
    void aRuleForOneCornerMovesWhatIsInThatCorner() throws IOException {
        TriageEngine after = rules("""
                rule "What hurts nobody comes first" @reason("A joke.") @neverBelow(P0)
                when
                    Assessment( mostUserImpact == UserImpact.LOW, mostFunctionalImpact == FunctionalImpact.NO,
                        mostBrandImpact == BrandImpact.LOW, leastEffort == 1, mostEffort <= 2 )
                then
                end
                """);

        ComparisonReport report = Comparison.between(STANDARD, after);

        // One level of each impact, ten ranges of complexity, effort 1 or 1–2, all categories, statuses and pins.
        long corner = 10L * 2 * (1L << 19) * 4 * 6;
        assertThat(report.combinations()).isEqualTo(ALL);
        assertThat(moved(report)).isEqualTo(corner);
        assertThat(report.moves()).allSatisfy(move -> {
            assertThat(move.after().priority()).isEqualTo(P0);
            assertThat(move.after().reasons()).extracting(Reason::rule).contains("What hurts nobody comes first");
            assertThat(move.before().points()).isEqualTo(move.after().points());
        });
        assertThat(report.moves().stream().mapToLong(Move::combinations).sum()).isEqualTo(corner);
        assertThat(report.moves().get(0).example().text())
                .isEqualTo("user impact Low, functional impact No, brand impact Low, effort 1");
    }

    @Test
    void aRuleThatRaisesMovesByItsLevels() throws IOException {
        TriageEngine after = rules("""
                rule "Wishes wait" @reason("They can.") @lowers(2)
                when Assessment( categories contains Category.FEATURE_REQUEST ) then end
                """);

        ComparisonReport report = Comparison.between(STANDARD, after);

        assertThat(moved(report)).isPositive();
        assertThat(report.moves()).allSatisfy(move -> {
            assertThat(move.before().priority().moreUrgentThan(move.after().priority()))
                    .isTrue();
            assertThat(move.after().priority())
                    .isLessThanOrEqualTo(move.before().priority().moreUrgentBy(-2));
            assertThat(move.after().reasons()).extracting(Reason::rule).contains("Wishes wait");
        });
    }

    @Test
    void manyConditionsOnOpenTextsAreComparedAsFarAsRulesChange() throws IOException {
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            before.append("rule \"Team " + i + "\" @reason(\"x.\") @adds(2) when Subject( label(\"team-" + i
                    + "\") ) then end\n");
        }
        TriageEngine one = rules(before.toString());
        TriageEngine other =
                rules(before + "rule \"New\" @reason(\"x.\") @adds(2) when Subject( label(\"new\") ) then end\n");

        ComparisonReport report = Comparison.between(one, other);

        assertThat(moved(report)).isZero();
        assertThat(report.open())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.example().open())
                        .extracting(Example.Value::input)
                        .containsExactly("label(\"new\")"));
        assertThat(report.apart()).hasSize(12).contains("label(\"team-7\")");
    }

    @Test
    void conditionsThatAskTheIssueItselfAreNamed() throws IOException {
        TriageEngine after = rules("""
                rule "Large" @reason("x.") @adds(-2)
                when Subject( !( number("effort") != 4 ) ) Assessment( leastUserImpact >= UserImpact.HIGH )
                then end
                rule "Pinned" @reason("x.") @adds(1) when Issue( pinnedPriority == Priority.P1 ) then end
                """);

        assertThat(Comparison.between(STANDARD, after).stated())
                .containsExactly("!( number(\"effort\") != 4 )", "pinnedPriority == Priority.P1");
    }

    @Test
    void eachSideIsWhatACheckFinds() throws IOException {
        TriageEngine after = settings("{ \"values\": { \"High brand impact\": 8 } }");

        ComparisonReport report = Comparison.between(STANDARD, after);

        Map<Priority, Long> was = new EnumMap<>(Priority.class);
        Map<Priority, Long> is = new EnumMap<>(Priority.class);
        report.counts()
                .forEach((from, to) -> to.forEach((level, count) -> {
                    was.merge(from, count, Long::sum);
                    is.merge(level, count, Long::sum);
                }));
        assertThat(was).isEqualTo(RuleCheck.of(STANDARD).run().combinations().distribution());
        assertThat(is).isEqualTo(RuleCheck.of(after).run().combinations().distribution());
        assertThat(report.undecided()).isZero();
        assertThat(report.open()).isEmpty();
        assertThat(report.leftOut()).isEmpty();
    }

    @Test
    void theOtherWayRoundTheSameMovesBack() throws IOException {
        TriageEngine other = settings("{ \"values\": { \"High brand impact\": 8 }, \"off\": [\"High complexity\"] }");

        ComparisonReport forth = Comparison.between(STANDARD, other);
        ComparisonReport back = Comparison.between(other, STANDARD);

        assertThat(forth.before()).isEqualTo(back.after()).isEqualTo(STANDARD.ruleBase());
        assertThat(forth.after()).isEqualTo(back.before()).isEqualTo(other.ruleBase());
        for (Priority from : Priority.values()) {
            for (Priority to : Priority.values()) {
                assertThat(forth.count(from, to)).isEqualTo(back.count(to, from));
            }
        }
        assertThat(moved(forth)).isPositive();
    }

    @Test
    void theSameRulesMoveNothing() {
        ComparisonReport report =
                Comparison.between(STANDARD, TriageEngine.builder().build());

        assertThat(moved(report)).isZero();
        assertThat(report.moves()).isEmpty();
        assertThat(report.combinations()).isEqualTo(ALL);
    }

    @Test
    void theSmallestExampleComesFirstAndIsWhatTheEngineSays() throws IOException {
        TriageEngine after = settings("{ \"values\": { \"High brand impact\": 8 } }");

        Move first = Comparison.between(STANDARD, after).moves().get(0);

        assertThat(first.example().text()).isEqualTo("brand impact High");
        assertThat(first.before().priority()).isEqualTo(P2);
        assertThat(first.before().points()).isEqualTo(8);
        assertThat(first.after().priority()).isEqualTo(P1);
        assertThat(first.after().points()).isEqualTo(12);
    }

    @Test
    void categoriesThatOnlyOneOfThemNamesAreCombinationsToo() throws IOException {
        TriageEngine after = rules("""
                rule "It is about the wallet" @reason("Money.") @adds(20)
                when Assessment( category("Wallet") ) then end
                """);

        ComparisonReport report = Comparison.between(STANDARD, after);

        assertThat(report.combinations()).isEqualTo(2 * ALL);
        assertThat(moved(report)).isBetween(ALL / 2, ALL);
        assertThat(report.moves().get(0).example().text()).isEqualTo("categories Wallet");
    }

    @Test
    void whatMovesOnlyForSomeTextsIsNotCountedButShown() throws IOException {
        TriageEngine after = rules("""
                rule "It is about the wallet" @reason("Money.") @adds(2)
                when Subject( title("wallet") ) then end
                """);

        ComparisonReport report = Comparison.between(STANDARD, after);

        assertThat(report.moves()).isEmpty();
        assertThat(report.open())
                .extracting(move -> move.before().priority() + " to "
                        + move.after().priority() + ": " + move.example().text())
                .contains("P2 to P1: user impact High, and title(\"wallet\"): yes")
                .doesNotHaveDuplicates();
    }

    @Test
    void whereTheyDoNotAssumeTheSameNotStatingItIsAnInput() throws IOException {
        TriageEngine after = settings("{ \"values\": { \"Assumed effort: 1 to 5\": \"effort: 3\" } }");

        ComparisonReport report = Comparison.between(STANDARD, after);

        assertThat(report.combinations()).isEqualTo(ALL / 15 * 16);
        assertThat(moved(report)).isPositive().isLessThanOrEqualTo(ALL / 15);
        assertThat(report.moves()).allSatisfy(move -> {
            assertThat(move.example().assumed()).contains(new Example.Value("effort", "1–5 before, 3 after"));
            assertThat(move.after().assumed())
                    .singleElement()
                    .satisfies(one -> assertThat(one.rule()).isEqualTo("Assumed effort: 1 to 5"));
        });
    }

    @Test
    void combinationsWithoutAPriorityAreCountedApart() throws IOException {
        TriageEngine after = rules("""
                rule "Score reaches P2" @reason("Too late.") @gives(P2) @from(-2)
                    @overrides("Score reaches P2")
                when Sum( points > neededFor(Priority.P2), points < neededFor(Priority.P1) ) then end
                """);

        ComparisonReport report = Comparison.between(STANDARD, after);

        assertThat(report.undecided()).isPositive();
        assertThat(report.undecided()
                        + report.counts().values().stream()
                                .flatMap(to -> to.values().stream())
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(ALL);
    }

    @Test
    void rulesWithJavaAreLeftOut() throws IOException {
        TriageEngine after = rules("""
                rule "It is hard" @reason("Hard.") @adds(-1)
                when Assessment( leastEffort >= 4 )
                then
                    String.valueOf(1);
                end
                """);

        ComparisonReport report = Comparison.between(STANDARD, after);

        assertThat(report.leftOut()).extracting(RuleDescription::name).containsExactly("It is hard");
        assertThat(moved(report)).isZero();
        assertThat(Comparison.between(after, after).leftOut()).hasSize(1);
    }

    private static long moved(ComparisonReport report) {
        long moved = 0;
        for (Priority from : Priority.values()) {
            for (Priority to : Priority.values()) {
                moved += from == to ? 0 : report.count(from, to);
            }
        }
        return moved;
    }

    private TriageEngine rules(String drl) throws IOException {
        Files.writeString(folder.resolve("rules.drl"), drl);
        return TriageEngine.builder().rules(folder).build();
    }

    private TriageEngine settings(String json) throws IOException {
        Files.writeString(folder.resolve("settings.json"), json);
        return TriageEngine.builder().rules(folder).build();
    }
}
