package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses comparisons that Drools accepts and that cannot say what their author means: with a range, and of a value with itself. */
final class IdleComparison {

    private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");

    private IdleComparison() {}

    /** Refuses a comparison of a value with itself, with or without a number added, or with a range. */
    static void refuse(Expression.Comparison comparison) {
        if (!ORDERS.contains(comparison.operator())) {
            return;
        }
        refuseRange(comparison, comparison.left(), comparison.right());
        refuseRange(comparison, comparison.right(), comparison.left());
        Shifted left = shifted(comparison.left());
        Shifted right = shifted(comparison.right());
        if (left != null && right != null && left.value().equals(right.value())) {
            boolean holds = holds(comparison.operator(), left.by().compareTo(right.by()));
            String value = left.value();
            throw RuleSyntaxException.wrong(
                    comparison.span(),
                    "This compares " + value + " with itself, so it is " + (holds ? "always" : "never") + " true.",
                    value.startsWith("least")
                            ? "Maybe most" + value.substring("least".length()) + " or a constant on one side."
                            : value.startsWith("most")
                                    ? "Maybe least" + value.substring("most".length()) + " or a constant on one side."
                                    : "Maybe another property or a constant on one side.");
        }
    }

    private static void refuseRange(Expression.Comparison comparison, Expression value, Expression other) {
        Expression.Arithmetic range = range(other);
        String name = text(value);
        if (range != null && !(value instanceof Expression.Numeral)) {
            String low = text(range.left());
            String high = text(range.right());
            throw RuleSyntaxException.wrong(
                    range.span(),
                    said(range),
                    name == null
                            ? "Maybe two comparisons: >= " + low + " && <= " + high + "."
                            : comparison.operator().equals("!=")
                                    ? "Maybe " + name + " < " + low + " || " + name + " > " + high + "."
                                    : "Maybe " + name + " >= " + low + " && " + name + " <= " + high + ".");
        }
    }

    /** Refuses a range for a value in the parentheses of a method. */
    static void refuseArgument(Expression argument) {
        Expression.Arithmetic range = range(argument);
        if (range != null) {
            throw RuleSyntaxException.wrong(
                    range.span(), said(range), "Maybe " + text(range.left()) + " or " + text(range.right()) + ".");
        }
    }

    /** Refuses a range among the values behind {@code in}. */
    static void refuseChoice(Expression choice, Tokens tokens) {
        if (choice instanceof Expression.Numeral low
                && tokens.is("-")
                && tokens.peek(1).kind() == Token.Kind.NUMBER) {
            throw RuleSyntaxException.wrong(
                    choice.span().to(tokens.peek(1).span()),
                    "A range is not written with a minus sign.",
                    "Maybe each number: " + low.digits() + ", " + tokens.peek(1).text() + ".");
        }
    }

    private static String said(Expression.Arithmetic range) {
        BigDecimal low = new BigDecimal(((Expression.Numeral) range.left()).digits());
        BigDecimal high = new BigDecimal(((Expression.Numeral) range.right()).digits());
        return "This is not a range, but the number " + low.subtract(high).toPlainString()
                + ": a minus sign subtracts.";
    }

    /** A smaller number minus a larger one, which is meant as a range; null if it is something else. */
    private static Expression.@Nullable Arithmetic range(Expression expression) {
        if (expression instanceof Expression.Arithmetic difference
                && difference.operator().equals("-")
                && difference.left() instanceof Expression.Numeral low
                && difference.right() instanceof Expression.Numeral high) {
            BigDecimal from = number(low);
            BigDecimal to = number(high);
            return from == null || to == null || from.signum() < 0 || from.compareTo(to) >= 0 ? null : difference;
        }
        return null;
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /**
     * A value with a number added.
     *
     * @param value the value as text
     * @param by the number
     */
    private record Shifted(String value, BigDecimal by) {}

    /** What is compared; null for a constant, and for what is too complex to compare. */
    private static @Nullable Shifted shifted(Expression expression) {
        if (expression instanceof Expression.Arithmetic sum
                && (sum.operator().equals("+") || sum.operator().equals("-"))) {
            boolean minus = sum.operator().equals("-");
            BigDecimal number = number(sum.right());
            if (number != null) {
                Shifted left = shifted(sum.left());
                return left == null ? null : new Shifted(left.value(), left.by().add(minus ? number.negate() : number));
            }
            BigDecimal first = minus ? null : number(sum.left());
            Shifted right = first == null ? null : shifted(sum.right());
            if (first != null) {
                return right == null
                        ? null
                        : new Shifted(right.value(), right.by().add(first));
            }
        }
        String text = variable(expression) ? text(expression) : null;
        return text == null ? null : new Shifted(text, BigDecimal.ZERO);
    }

    /** Whether a value differs between facts. */
    private static boolean variable(Expression expression) {
        return expression instanceof Expression.Call
                || (expression instanceof Expression.Name name && !name.name().equals("this"))
                || (expression instanceof Expression.Property property
                        && !(property.of() instanceof Expression.Name of
                                && Character.isUpperCase(of.name().charAt(0))))
                || (expression instanceof Expression.Arithmetic sum
                        && sum.parts().stream().anyMatch(part -> variable(part)));
    }

    private static @Nullable BigDecimal number(Expression expression) {
        try {
            return expression instanceof Expression.Numeral number
                            && number.digits().length() < 20
                    ? new BigDecimal(number.digits())
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** An expression as it is written, in one way; null if it is too complex. */
    private static @Nullable String text(@Nullable Expression expression) {
        if (expression instanceof Expression.Text text) {
            return '"' + text.value() + '"';
        }
        if (expression instanceof Expression.Numeral number) {
            return number.digits();
        }
        if (expression instanceof Expression.Word word) {
            return word.value();
        }
        if (expression instanceof Expression.Name name) {
            return name.name();
        }
        if (expression instanceof Expression.Property property) {
            String of = text(property.of());
            return of == null ? null : of.equals("this") ? property.name() : of + "." + property.name();
        }
        if (expression instanceof Expression.Arithmetic sum) {
            String left = text(sum.left());
            String right = text(sum.right());
            return left == null || right == null ? null : left + " " + sum.operator() + " " + right;
        }
        if (expression instanceof Expression.Call call) {
            List<String> arguments = new ArrayList<>();
            for (Expression argument : call.arguments()) {
                String text = text(argument);
                if (text == null) {
                    return null;
                }
                arguments.add(text);
            }
            String of = call.of() == null ? "this" : text(call.of());
            String parentheses = call.name() + "(" + String.join(", ", arguments) + ")";
            return of == null ? null : of.equals("this") ? parentheses : of + "." + parentheses;
        }
        return null;
    }
}
