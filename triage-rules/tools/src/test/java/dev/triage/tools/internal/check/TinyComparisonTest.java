package dev.triage.tools.internal.check;

import static dev.triage.tools.internal.check.TinyRules.SOUND;
import static dev.triage.tools.internal.check.TinyRules.THRESHOLDS;
import static dev.triage.tools.internal.check.TinyRules.base;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.internal.check.difference.Comparison;
import dev.triage.tools.internal.check.difference.ComparisonReport;
import dev.triage.tools.internal.check.difference.Move;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two small rule bases on all combinations of inputs. */
class TinyComparisonTest {

    private static final String RIGHT = SOUND + THRESHOLDS;
    private static final long ALL = 10L * 6 * 10 * 10 * 15 * (1L << 19) * 4 * 6;

    @Test
    void countsExactlyWhatMovesAndSaysWhy() {
        ComparisonReport report = compare(RIGHT.replace("leastEffort >= 4", "leastEffort >= 5"), RIGHT);

        // Only 4 and 4–5 are judged otherwise, by one point less.
        assertThat(report.combinations()).isEqualTo(ALL);
        assertThat(report.undecided()).isZero();
        assertThat(moved(report)).isPositive().isLessThan(ALL / 15 * 2);
        assertThat(text(report.moves()))
                .containsExactly(
                        "P2 → P4: functional impact No, effort 4, 0 → -1 points because of [From 0] and [Long, Else]",
                        "P0 → P2: user impact High, effort 4, 3 → 2 points because of [Many, Broken, From 3] and [Many, Broken, Long, From 0]",
                        "P0 → P1: user impact High, effort 4, categories Security, 3 → 2 points because of [Many, Broken, From 3] and [Many, Broken, Long, Hole, From 0]");
        assertThat(report.moves().stream().mapToLong(Move::combinations).sum()).isEqualTo(moved(report));
        assertThat(report.open()).isEmpty();
        assertThat(report.leftOut()).isEmpty();
    }

    @Test
    void countsAddUpToAll() {
        ComparisonReport report = compare(RIGHT, RIGHT.replace("@from(3)", "@from(2)"));

        assertThat(report.counts().values().stream()
                        .flatMap(to -> to.values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(ALL);
        assertThat(report.moves()).allSatisfy(move -> {
            assertThat(move.after().points())
                    .isEqualTo(2)
                    .isEqualTo(move.before().points());
            assertThat(move.after().priority()).isEqualTo(Priority.P0);
        });
        assertThat(moved(report))
                .isEqualTo(report.count(Priority.P2, Priority.P0) + report.count(Priority.P1, Priority.P0));
    }

    @Test
    void nothingMovesBetweenTheSameRules() {
        RuleBase same = base(RIGHT);

        ComparisonReport report = Comparison.between(same, same);

        assertThat(moved(report)).isZero();
        assertThat(report.moves()).isEmpty();
        assertThat(report.before()).isEqualTo(report.after()).isEqualTo(same.version());
        assertThat(report.counts()).containsOnlyKeys(Priority.P0, Priority.P1, Priority.P2, Priority.P4);
    }

    @Test
    void aFloorMovesAndIsNamed() {
        ComparisonReport report = compare(TinyRules.without(RIGHT, "Hole"), RIGHT);

        assertThat(text(report.moves()))
                .contains("P2 → P1: categories Security, 1 → 1 points because of [Broken, From 0]"
                        + " and [Broken, Hole, From 0]");
        assertThat(report.moves())
                .allSatisfy(move -> assertThat(move.after().priority()).isEqualTo(Priority.P1));
    }

    @Test
    void titlesAreAskedEitherWay() {
        ComparisonReport report = compare(
                RIGHT,
                RIGHT + "rule \"Wallet\" @reason(\"r\") @adds(2) when Subject( title(\"wallet\") ) then end\n"
                        + "rule \"Purse\" @reason(\"r\") @adds(-2) when Subject( title(\"purse\") ) then end\n");

        assertThat(report.moves()).isEmpty();
        assertThat(moved(report)).isZero();
        assertThat(text(report.open()))
                .contains(
                        "P2 → P0: nothing stated, and title(\"wallet\"): yes, 1 → 3 points because of [Broken, From 0]"
                                + " and [Broken, From 3, Wallet]",
                        "P2 → P4: nothing stated, and title(\"purse\"): yes, 1 → -1 points because of [Broken, From 0]"
                                + " and [Broken, Else, Purse]");
        assertThat(report.open().get(0).combinations()).isPositive();
    }

    @Test
    void whatTitlesMoveAnywayIsNotToldTwice() {
        String asks = RIGHT + "rule \"Wallet\" @reason(\"r\") @adds(1) when Subject( title(\"wallet\") ) then end\n";

        ComparisonReport report = compare(asks, asks.replace("@from(3)", "@from(2)"));

        assertThat(report.moves()).isNotEmpty();
        assertThat(text(report.open())).allSatisfy(move -> assertThat(move).contains("Wallet"));
    }

    @Test
    void notStatingIsAValueWhereNotTheSameIsAssumed() {
        String two =
                "rule \"Two\" @reason(\"r\") @assumes(\"effort: 2\") when Unsaid( input == Input.EFFORT ) then end\n";
        String five =
                "rule \"Five\" @reason(\"r\") @assumes(\"effort: 5\") when Unsaid( input == Input.EFFORT ) then end\n";

        ComparisonReport report =
                Comparison.between(base(RIGHT + two, Set.of("effort")), base(RIGHT + five, Set.of("effort")));

        assertThat(report.combinations()).isEqualTo(ALL / 15 * 16);
        assertThat(moved(report)).isLessThanOrEqualTo(ALL / 15);
        Move first = report.moves().get(0);
        assertThat(first.example().text()).isEqualTo("functional impact No");
        assertThat(first.example().assumed().toString()).contains("effort 2 before, 5 after");
        assertThat(first.before().assumed()).extracting(Assumption::rule).containsExactly("Two");
        assertThat(first.after().assumed()).extracting(Assumption::rule).containsExactly("Five");
        assertThat(report.moves())
                .allSatisfy(
                        move -> assertThat(move.example().assumed().toString()).contains("effort 2 before, 5 after"));
    }

    @Test
    void categoriesAndStatusMayBeAssumedOtherwiseAsWell() {
        String cost = "rule \"Cost\" @reason(\"r\") @assumes(\"categories: Security\")"
                + " when Unsaid( input == Input.CATEGORIES ) then end\n";
        String closed = "rule \"Shut\" @reason(\"r\") @assumes(\"status: closed\")"
                + " when Unsaid( input == Input.STATUS ) then end\n";

        ComparisonReport report =
                Comparison.between(base(RIGHT), base(RIGHT + cost + closed, Set.of("categories", "status")));

        assertThat(report.moves().get(0).example().text()).isEqualTo("nothing stated");
        assertThat(report.moves().get(0).example().assumed().toString())
                .contains("categories none before, Security after", "status open before, closed after");
    }

    @Test
    void whatGetsNoPriorityIsCountedApart() {
        ComparisonReport report = compare(RIGHT, TinyRules.without(RIGHT, "Else"));

        long low = compare(RIGHT, RIGHT)
                .counts()
                .get(Priority.P4)
                .values()
                .iterator()
                .next();
        assertThat(report.undecided()).isGreaterThanOrEqualTo(low);
        assertThat(compare(TinyRules.without(RIGHT, "Else"), RIGHT).undecided()).isEqualTo(report.undecided());
        assertThat(report.moves()).isEmpty();
    }

    @Test
    void rulesWithJavaAreNamedOnce() {
        var java = TinyRules.java("Java", "prioritise", new Effect.Points(9), Assessment.class, (fact, bound) -> true);
        var other =
                TinyRules.java("Other", "prioritise", new Effect.Points(9), Assessment.class, (fact, bound) -> true);

        ComparisonReport report = Comparison.between(base(RIGHT, java), base(RIGHT, java, other));

        assertThat(report.leftOut()).extracting(RuleDescription::name).containsExactly("Java", "Other");
        assertThat(moved(report)).isZero();
    }

    @Test
    void aReportKeepsCopies() {
        ComparisonReport report = new ComparisonReport(
                "a",
                "b",
                3,
                Map.of(Priority.P1, Map.of(Priority.P2, 3L)),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(report.count(Priority.P1, Priority.P2)).isEqualTo(3);
        assertThat(report.count(Priority.P2, Priority.P1)).isZero();
        assertThat(report.count(Priority.P1, Priority.P1)).isZero();
    }

    @Test
    void anIssueWithoutAnyTextHasNoType() {
        String rule = "rule \"Untyped\" @reason(\"r\") @adds(2) when %s then end\n";

        ComparisonReport report = compare(RIGHT, RIGHT + rule.formatted("Issue( tracked.type == null )"));

        assertThat(report.counts())
                .isEqualTo(
                        compare(RIGHT, RIGHT + rule.formatted("Assessment()")).counts());
        assertThat(report.moves().get(0).example().open()).isEmpty();
    }

    @Test
    void anExampleThatNeedsTextsHasAnIssueIfOneIsFound() {
        String rule = "rule \"Paid\" @reason(\"r\") @adds(3) when Issue( title == \"Pay\" ) %s then end\n";

        assertThat(compare(RIGHT, RIGHT + rule.formatted("")).open())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.example().issue()).isNotNull());
        assertThat(compare(RIGHT, RIGHT + rule.formatted("Subject( title(\"wallet\") )"))
                        .open())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.example().issue()).isNull());
    }

    private static ComparisonReport compare(String before, String after) {
        return Comparison.between(base(before), base(after));
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

    private static List<String> text(List<Move> moves) {
        return moves.stream()
                .map(move -> move.before().priority() + " → " + move.after().priority() + ": "
                        + move.example().text() + ", " + move.before().points() + " → "
                        + move.after().points() + " points because of "
                        + names(move.before().reasons()) + " and "
                        + names(move.after().reasons()))
                .toList();
    }

    private static List<String> names(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).toList();
    }
}
