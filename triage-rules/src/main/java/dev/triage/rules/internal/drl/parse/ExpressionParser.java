package dev.triage.rules.internal.drl.parse;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.FactPattern.Constraint;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must hold of a fact: comparisons of terms, joined by {@code &&} and {@code ||}. A sign binds its terms the closer, the later
 * its method is called. Not thread-safe.
 */
final class ExpressionParser {

    private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");
    static final List<String> QUESTIONS = List.of("contains", "excludes", "memberOf", "matches");

    /** What may be asked of a text in square brackets behind the word {@code str}. */
    private static final List<String> OF_TEXTS = List.of("startsWith", "endsWith", "length");

    private final Tokens tokens;

    /** What stood in the last parentheses. */
    private @Nullable Expression group;

    /** Whether all conditions in the parentheses that are read are about one value, which stands in front of them. */
    private boolean aboutOne;

    private final NestingLimit limit;
    private final TermParser terms;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
        this.limit = new NestingLimit(tokens);
        this.terms = new TermParser(tokens, limit, this);
    }

    /** What must hold, or the value that gets a name. */
    Constraint constraint(@Nullable String variable) {
        Span start = tokens.peek().span();
        Expression expression = whole();
        Span span =
                expression == group ? expression.span() : start.to(tokens.last().span());
        return new Constraint(variable, expression, span);
    }

    /** A whole condition or value. */
    private Expression whole() {
        limit.reset();
        aboutOne = false;
        Expression expression = expression(null);
        UnsupportedSyntax.operator(tokens);
        if (operatorAt(0)) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "A comparison cannot be compared again.", "Maybe && or || before it.");
        }
        refuseChoice();
        return expression;
    }

    /** Refuses a question mark, which chooses between two values or asks for one that may be absent. */
    private void refuseChoice() {
        Token found = tokens.peek();
        if (found.is("?") && tokens.peek(1).is(".")) {
            throw RuleSyntaxException.wrong(
                    found.span().to(tokens.peek(1).span()),
                    "\"?.\" is not an operator.",
                    "Maybe a dot alone: an absent value never makes a rule fail.");
        }
        if (found.is("?")) {
            throw RuleSyntaxException.wrong(
                    found.span(), "A condition uses && and ||, not ?.", "Maybe ( a && b ) || ( !a && c ).");
        }
    }

    /** @param subject what a condition is about that begins with its operator; null if there is none */
    private Expression expression(@Nullable Expression subject) {
        Expression left = and(subject);
        while (tokens.take("||")) {
            limit.part();
            Expression right = and(subject(left));
            left = new Expression.Logic(false, left, right, left.span().to(right.span()));
        }
        return left;
    }

    private Expression and(@Nullable Expression subject) {
        Expression left = question(subject);
        while (tokens.take("&&")) {
            limit.part();
            Expression right = question(subject(left));
            left = new Expression.Logic(true, left, right, left.span().to(right.span()));
        }
        return left;
    }

    /** In {@code effort > 1 && < 4} the second condition is about the same value; behind parentheses none is. */
    private @Nullable Expression subject(Expression before) {
        if (before == group) {
            return null;
        }
        return before instanceof Expression.Comparison comparison
                ? comparison.left()
                : before instanceof Expression.Logic logic ? subject(logic.right()) : null;
    }

    private Expression question(@Nullable Expression subject) {
        if (tokens.is("!")) {
            Span start = limit.deeper().span();
            Expression operand = question(null);
            limit.higher();
            return new Expression.Not(operand, start.to(operand.span()));
        }
        if (operatorAt(0) && subject == null) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(),
                    "This comparison has no left side.",
                    "Maybe a property before " + tokens.peek().text() + ".");
        }
        Expression left = operatorAt(0) && subject != null ? subject : terms.sum();
        UnsupportedSyntax.operator(tokens);
        if (tokens.is("(") && operatorAt(1)) {
            return grouped(left, limit.deeper().span());
        }
        return operatorAt(0) || tokens.is("not") ? compared(left) : left;
    }

    /** What stands in parentheses. */
    Expression grouped(@Nullable Expression subject, Span opened) {
        boolean around = aboutOne;
        aboutOne = subject != null;
        Expression inner = expression(subject);
        aboutOne = around;
        if (tokens.is(",")) {
            throw RuleSyntaxException.wrong(
                    opened, "A list of values is not allowed here.", "Maybe a condition for each value, with ||.");
        }
        refuseChoice();
        UnsupportedSyntax.inParentheses(tokens, inner, opened);
        terms.close("This parenthesis is not closed.", opened);
        limit.higher();
        group = inner;
        return inner;
    }

    /** Whether an operator stands so many tokens ahead. */
    boolean operatorAt(int ahead) {
        Token token = tokens.peek(ahead);
        return token.isAny(ORDERS)
                || token.isAny(QUESTIONS)
                || token.is("in")
                || (token.is("str") && tokens.peek(ahead + 1).is("["))
                || (token.is("not") && operatorAt(ahead + 1));
    }

    private Expression compared(Expression left) {
        Token first = tokens.peek();
        boolean negated = tokens.take("not");
        if (tokens.is("in")) {
            if (aboutOne) {
                throw RuleSyntaxException.wrong(
                        first.span(), "\"in\" is not allowed in these parentheses.", "Maybe a separate condition.");
            }
            return in(negated, left);
        }
        if (negated && !tokens.isAny(QUESTIONS) && !tokens.is("str")) {
            UnsupportedSyntax.value(tokens);
            if (tokens.isAny(FactParser.TIMES)) {
                throw FactParser.time(tokens.peek());
            }
            throw tokens.wrong(
                    "in, contains, memberOf, matches or str[...]",
                    tokens.is("==") ? "Maybe !=." : tokens.is("!=") ? "Maybe ==." : null);
        }
        String operator = tokens.next().text();
        if (operator.equals("str")) {
            tokens.next();
            Token of = tokens.peek();
            if (!of.isAny(OF_TEXTS)) {
                throw tokens.wrong(
                        "startsWith, endsWith or length",
                        Phrases.nearest(of.text(), "startsWith", "endsWith", "length")
                                .map(near -> "Maybe " + near + ".")
                                .orElse(null));
            }
            tokens.next();
            tokens.expect("]", "Maybe str[" + of.text() + "].");
            operator = of.text();
        }
        Span place = first.span().to(tokens.last().span());
        Expression right = terms.sum();
        Expression.Comparison comparison = new Expression.Comparison(
                (negated ? "not " : "") + operator,
                place,
                left,
                right,
                left.span().to(right.span()));
        IdleComparison.refuse(comparison);
        return comparison;
    }

    private Expression in(boolean negated, Expression left) {
        tokens.next();
        if (left instanceof Expression.Property level
                && level.of() instanceof Expression.Name type
                && tokens.peek().word()) {
            throw RuleSyntaxException.wrong(
                    left.span().to(tokens.peek().span()),
                    "The list comes before its element.",
                    "Maybe " + tokens.peek().text() + (negated ? " not" : "") + " contains " + type.name() + "."
                            + level.name() + ".");
        }
        if (left instanceof Expression.Text text && tokens.peek().word()) {
            throw RuleSyntaxException.wrong(
                    left.span().to(tokens.peek().span()),
                    "The list comes before its element.",
                    "Maybe " + tokens.peek().text() + (negated ? " not" : "") + " contains \"" + text.value() + "\".");
        }
        tokens.expect("(", "Maybe put the values in parentheses: in (UserImpact.LOW, UserImpact.MEDIUM).");
        List<Expression> choices = new ArrayList<>();
        do {
            choices.add(terms.value());
            IdleComparison.refuseChoice(choices.get(choices.size() - 1), tokens);
        } while (tokens.take(","));
        Span end =
                tokens.expect(")", "Maybe close the values with a parenthesis.").span();
        return new Expression.In(negated, left, choices, left.span().to(end));
    }
}
