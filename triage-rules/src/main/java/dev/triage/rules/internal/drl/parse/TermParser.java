package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the terms that conditions compare: sums, products, properties, calls and constants. Not thread-safe. */
final class TermParser {

    private static final List<String> PRODUCTS = List.of("*", "/", "%");

    private final Tokens tokens;
    private final NestingLimit limit;

    /** Reads what stands in parentheses. */
    private final ExpressionParser conditions;

    TermParser(Tokens tokens, NestingLimit limit, ExpressionParser conditions) {
        this.tokens = tokens;
        this.limit = limit;
        this.conditions = conditions;
    }

    /** Terms with + and - between them. */
    Expression sum() {
        Expression left = product();
        while (tokens.is("+") || tokens.is("-")) {
            limit.part();
            String operator = tokens.next().text();
            Expression right = product();
            left = new Expression.Arithmetic(operator, left, right, left.span().to(right.span()));
        }
        return left;
    }

    private Expression product() {
        Expression left = value();
        while (tokens.isAny(PRODUCTS)) {
            limit.part();
            String operator = tokens.next().text();
            Expression right = value();
            left = new Expression.Arithmetic(operator, left, right, left.span().to(right.span()));
        }
        return left;
    }

    /** A value that is not put together from others. */
    Expression value() {
        Expression value = primary();
        while (tokens.is(".") || tokens.is("!.")) {
            limit.part();
            tokens.next();
            Token name = tokens.peek();
            if (!name.word()) {
                throw tokens.wrong(
                        "a property",
                        value instanceof Expression.Numeral number
                                ? range(number)
                                : name.is("(") ? "Maybe a dot and a property in each condition." : null);
            }
            tokens.next();
            value = tokens.is("(") && !conditions.operatorAt(1)
                    ? call(value, name)
                    : new Expression.Property(
                            value, name.text(), name.span(), value.span().to(name.span()));
        }
        if (tokens.is("[")) {
            boolean text = value instanceof Expression.Name && tokens.peek(1).kind() == Token.Kind.TEXT;
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(),
                    "A list has no access by index.",
                    text
                            ? "Maybe parentheses: " + ((Expression.Name) value).name() + "(\""
                                    + tokens.peek(1).text() + "\")."
                            : "Maybe contains.");
        }
        if (tokens.is("#")) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "Type casts are not supported.", "Maybe delete # and the type after it.");
        }
        UnsupportedSyntax.value(tokens);
        return value;
    }

    /** Two conditions for {@code 2..3}, or the number without what is behind its dot. */
    private String range(Expression.Numeral low) {
        Token high = tokens.peek(1);
        return tokens.is(".") && high.kind() == Token.Kind.NUMBER
                ? "Maybe two comparisons: >= " + low.digits() + " && <= " + high.text() + "."
                : "Maybe " + low.digits() + ".";
    }

    private Expression primary() {
        Token token = tokens.peek();
        if (token.is("(")) {
            return conditions.grouped(null, limit.deeper().span());
        }
        if (token.is("-") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
            Span start = tokens.next().span();
            Token number = tokens.next();
            return new Expression.Numeral("-" + number.text(), start.to(number.span()));
        }
        if (token.is("-")) {
            Span start = limit.deeper().span();
            Expression negative = value();
            limit.higher();
            return new Expression.Arithmetic(
                    "-", new Expression.Numeral("0", start), negative, start.to(negative.span()));
        }
        if (token.is("eval") && tokens.peek(1).is("(")) {
            throw RuleSyntaxException.beyond(token.span(), "The word eval");
        }
        if (token.is("[")) {
            boolean one = tokens.last().isAny(List.of("contains", "excludes"));
            throw RuleSyntaxException.wrong(
                    token.span(),
                    "A list of values is not allowed here.",
                    one
                            ? "Maybe one value; for several, a condition for each."
                            : limit.nested() ? "Maybe delete the brackets." : "Maybe in ( ... ).");
        }
        if (token.is(".") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
            throw RuleSyntaxException.wrong(
                    token.span().to(tokens.peek(1).span()),
                    "A number begins with a digit.",
                    "Maybe 0." + tokens.peek(1).text() + ".");
        }
        if (token.is("+") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
            throw RuleSyntaxException.wrong(
                    token.span(),
                    "A number has no plus sign.",
                    "Maybe " + tokens.peek(1).text() + ".");
        }
        if (token.is("not") && tokens.peek(1).is("(")) {
            throw RuleSyntaxException.wrong(
                    token.span(), "Before a condition, \"not\" is written as !.", "Maybe !( ... ).");
        }
        if (token.is("not") && tokens.peek(1).word()) {
            throw RuleSyntaxException.wrong(
                    token.span(),
                    "Before a condition, \"not\" is written as !.",
                    "Maybe "
                            + (tokens.peek(2).isAny(ExpressionParser.QUESTIONS)
                                    ? tokens.peek(1).text() + " not "
                                            + tokens.peek(2).text()
                                    : conditions.operatorAt(2)
                                            ? "!( " + tokens.peek(1).text() + " "
                                                    + tokens.peek(2).text() + " ... )"
                                            : "!" + tokens.peek(1).text())
                            + ".");
        }
        if (token.is("/")) {
            throw RuleSyntaxException.wrong(token.span(), "Paths are not supported.", "Maybe a property and a dot.");
        }
        UnsupportedSyntax.value(tokens);
        if (token.kind() == Token.Kind.TEXT) {
            return new Expression.Text(token.text(), tokens.next().span());
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return new Expression.Numeral(token.text(), tokens.next().span());
        }
        if (token.is("then") || token.is("end")) {
            throw RuleSyntaxException.wrong(
                    tokens.last().span(),
                    "Expected a property or a value, but found \"" + token.text() + "\".",
                    "Maybe close the parenthesis with ).");
        }
        if (!token.word()) {
            throw tokens.wrong(
                    "a property or a value",
                    tokens.last().is(",")
                            ? "Maybe delete the comma before it."
                            : tokens.last().is("%")
                                    ? "Maybe delete the % before it."
                                    : tokens.last().isAny(List.of("&&", "||", "+", "-", "*", "/"))
                                            ? "Maybe delete the "
                                                    + tokens.last().text() + " before it."
                                            : "Such as leastEffort > 2.");
        }
        tokens.next();
        if (token.is("true") || token.is("false") || token.is("null")) {
            return new Expression.Word(token.text(), token.span());
        }
        return tokens.is("(") && !conditions.operatorAt(1)
                ? call(null, token)
                : new Expression.Name(token.text(), token.span());
    }

    private Expression call(@Nullable Expression of, Token name) {
        limit.deeper();
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.is(")")) {
            do {
                Expression argument = sum();
                IdleComparison.refuseArgument(argument);
                arguments.add(argument);
            } while (tokens.take(","));
        }
        limit.higher();
        Token found = tokens.peek();
        if (found.is("||") || found.is("&&")) {
            throw RuleSyntaxException.wrong(
                    found.span(), "A comma separates the values in these parentheses.", "Maybe a comma.");
        }
        boolean another = found.kind() == Token.Kind.TEXT || found.kind() == Token.Kind.NUMBER;
        Span end = close(
                another
                        ? "Something is missing before "
                                + (found.kind() == Token.Kind.TEXT ? "this text." : found.text() + ".")
                        : "The parenthesis after " + name.text() + " is not closed.",
                another ? null : tokens.behind());
        Span span = (of == null ? name.span() : of.span()).to(end);
        return new Expression.Call(of, name.text(), name.span(), arguments, span);
    }

    /** Takes the parenthesis that closes something. */
    Span close(String message, @Nullable Span place) {
        if (!tokens.is(")")) {
            throw RuleSyntaxException.wrong(
                    place == null ? tokens.peek().span() : place,
                    message,
                    place == null ? "Maybe a comma." : "Maybe add ).");
        }
        return tokens.next().span();
    }
}
