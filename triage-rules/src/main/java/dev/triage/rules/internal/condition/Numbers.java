package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.condition.Value.Arithmetic.Operator;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads, compares and calculates with numbers of any type, and compares levels. */
final class Numbers {

    private Numbers() {}

    /** A number as it stands in a rule. */
    static Typed read(Expression.Numeral number) {
        try {
            return number.digits().contains(".")
                    ? Typed.constant(ValueType.of(Double.class), Double.valueOf(number.digits()))
                    : Typed.constant(ValueType.NUMBER, Integer.valueOf(number.digits()));
        } catch (NumberFormatException e) {
            boolean digits = number.digits().matches("-?\\d+");
            throw RuleSyntaxException.wrong(
                    number.span(),
                    number.digits() + (digits ? " is too large." : " is not a number."),
                    digits ? "Maybe fewer digits." : "Maybe " + digits(number.digits()) + ".");
        }
    }

    /** A number without its unit, and with all digits: 7 of 7d, and 1000 of 1e3. */
    private static String digits(String written) {
        if (written.matches("-?[\\d.]{1,9}[eE][-+]?\\d")) {
            return new BigDecimal(written).toPlainString();
        }
        if (written.matches("-?0[xX][0-9a-fA-F]{1,8}")) {
            return new BigInteger(written.replaceFirst("0[xX]", ""), 16).toString();
        }
        int end = written.startsWith("-") ? 1 : 0;
        while (end < written.length() && (Character.isDigit(written.charAt(end)) || written.charAt(end) == '.')) {
            end++;
        }
        return written.substring(0, end);
    }

    /** What comes of two numbers: a whole one of whole ones; null if one is absent, or nothing can be divided by it. */
    static @Nullable Number calculate(Operator operator, @Nullable Object one, @Nullable Object other) {
        if (!(one instanceof Number first) || !(other instanceof Number second)) {
            return null;
        }
        if (first instanceof Double || second instanceof Double) {
            double a = first.doubleValue();
            double b = second.doubleValue();
            return switch (operator) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case DIVIDED -> b == 0 ? null : (Double) (a / b);
                case REST -> b == 0 ? null : (Double) (a % b);
            };
        }
        long a = first.longValue();
        long b = second.longValue();
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED -> b == 0 ? null : (Long) (a / b);
            case REST -> b == 0 ? null : (Long) (a % b);
        };
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Number first && other instanceof Number second) {
            return compare(first, second) == 0;
        }
        return Objects.equals(one, other);
    }

    /** Compares two numbers or two levels of the same kind, which was looked at when the rule was read. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        if (!(one instanceof Number first) || !(other instanceof Number second)) {
            return ((Comparable<Object>) one).compareTo(other);
        }
        return one instanceof Double || other instanceof Double
                ? Double.compare(first.doubleValue(), second.doubleValue())
                : Long.compare(first.longValue(), second.longValue());
    }
}
