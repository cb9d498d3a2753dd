package dev.triage.cli.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** The format of numbers in text; a missing number is a dash. */
public final class Figures {

    public static final String NONE = "–";

    private static final double SMALLEST_SHOWN = 0.001;

    private Figures() {}

    /** A whole number with the same sign as in effects. */
    public static String number(int number) {
        return number < 0 ? "−" + -number : String.valueOf(number);
    }

    /** Such as "66.7 %". */
    static String percent(OptionalDouble share) {
        return share.isEmpty() ? NONE : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble());
    }

    /** Such as "66.7 %". */
    public static String percent(long part, long whole) {
        return percent(whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole));
    }

    /** A number with commas between thousands. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as "67 %", for narrow columns. */
    public static String wholePercent(int part, int whole) {
        return whole == 0 ? NONE : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
    }

    /** Such as "0.836". */
    public static String decimals(int decimals, OptionalDouble number) {
        return number.isEmpty() ? NONE : String.format(Locale.ROOT, "%." + decimals + "f", number.getAsDouble());
    }

    /** Such as "p = 0.18", with two significant digits. */
    public static String probability(double probability) {
        if (probability < SMALLEST_SHOWN) {
            return "p < 0.001";
        }
        return "p = "
                + BigDecimal.valueOf(probability)
                        .round(new MathContext(2, RoundingMode.HALF_UP))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
