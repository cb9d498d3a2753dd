package dev.triage.tools.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.triage.model.decision.Effect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How likely chance alone gives what was counted, computed by hand and with whole numbers. */
class SignificanceTest {

    private static final double ROUNDING = 1e-12;

    /** By hand: twice the sum of the binomial coefficients from the larger count on, over 2 to the number of tosses. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "1, 0, 1",
        "2, 0, 0.5",
        "5, 0, 0.0625",
        "6, 0, 0.03125",
        "7, 2, 0.1796875",
        "2, 7, 0.1796875",
        "5, 5, 1",
        "6, 5, 1",
        "10, 0, 0.001953125",
        "9, 1, 0.021484375",
        "15, 5, 0.04138946533203125"
    })
    void aSplitIsAsLikelyAsComputedByHand(int one, int other, double probability) {
        assertThat(sign(one, other)).isCloseTo(probability, within(ROUNDING));
    }

    /** The lady tasting tea: of eight cups, four had the milk first, and she picked four. */
    @ParameterizedTest
    @CsvSource({"4, 1", "3, 17", "2, 53", "1, 69", "0, 70"})
    void findingIsAsLikelyAsFisherComputedIt(int found, int waysOfSeventy) {
        assertThat(fisher(found, 4, 4, 8)).isCloseTo(waysOfSeventy / 70.0, within(ROUNDING));
    }

    @Test
    void whoeverDrawsAllFindsAll() {
        assertThat(fisher(68, 271, 68, 271)).isEqualTo(1);
        assertThat(fisher(0, 0, 0, 0)).isEqualTo(1);
        assertThat(fisher(3, 5, 3, 5)).isEqualTo(1);
    }

    @Property(tries = 200)
    void aSplitIsWhatWholeNumbersGive(@ForAll @IntRange(max = 400) int one, @ForAll @IntRange(max = 400) int other) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = Math.max(one, other); k <= one + other; k++) {
            sum = sum.add(choose(one + other, k));
        }
        double exact = Math.min(1, 2 * ratio(sum, BigInteger.ONE.shiftLeft(one + other)));

        assertThat(sign(one, other)).isCloseTo(exact, within(exact * ROUNDING));
    }

    @Property(tries = 200)
    void findingIsWhatWholeNumbersGive(
            @ForAll @IntRange(max = 120) int drawn,
            @ForAll @IntRange(max = 120) int marked,
            @ForAll @IntRange(max = 120) int more,
            @ForAll @IntRange(max = 100) int percent) {
        int all = Math.max(drawn, marked) + more;
        int found = Math.min(drawn, marked) * percent / 100;
        BigInteger sum = BigInteger.ZERO;
        for (int k = found; k <= Math.min(drawn, marked); k++) {
            sum = sum.add(choose(marked, k).multiply(choose(all - marked, drawn - k)));
        }
        double exact = ratio(sum, choose(all, drawn));

        assertThat(fisher(found, drawn, marked, all)).isCloseTo(exact, within(exact * ROUNDING));
    }

    @Test
    void largeCountsNeitherOverflowNorTakeLong() {
        assertThat(sign(1_000_000, 1_000_000)).isEqualTo(1);
        assertThat(sign(1_000_000, 900_000)).isLessThan(1e-300);
        assertThat(sign(500_700, 499_300)).isCloseTo(0.1617, within(0.001));
        assertThat(fisher(50_000, 100_000, 1_000_000, 2_000_000)).isCloseTo(0.5, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"5, 0, false, false", "6, 0, true, true", "7, 2, true, false", "1, 9, true, true", "0, 0, false, false"
    })
    void whatIsUnlikelyIsSignificant(int better, int worse, boolean enough, boolean significant) {
        PairedCounts counts = new PairedCounts(better, worse);

        assertThat(counts.enough()).isEqualTo(enough);
        assertThat(counts.significant()).isEqualTo(significant);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThatThrownBy(() -> sign(-1, 2)).hasMessage("A count (-1) is at least 0.");
        assertThatThrownBy(() -> fisher(3, 2, 5, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(3)", "(2)");
        assertThatThrownBy(() -> fisher(0, 10, 5, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The two-sided sign test. */
    private static double sign(int one, int other) {
        return new PairedCounts(one, other).probability();
    }

    /** Fisher's exact test, one-sided: so many found of those drawn, where so many of all are marked. */
    private static double fisher(int found, int drawn, int marked, int all) {
        return new RuleInvolvement(
                        "A rule", new Effect.Points(1), drawn, found, 0, new RuleInvolvement.Share(all, marked, 0))
                .chanceOfTooUrgent();
    }

    /** 0 where there is no way. */
    private static BigInteger choose(int all, int some) {
        if (some < 0 || some > all) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < some; i++) {
            ways = ways.multiply(BigInteger.valueOf(all - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    private static double ratio(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL64)
                .doubleValue();
    }
}
