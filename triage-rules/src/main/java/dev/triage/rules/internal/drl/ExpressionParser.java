package dev.triage.rules.internal.drl;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.FactPattern.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a condition. Not thread-safe. */
final class ExpressionParser {

    private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> QUESTIONS = List.of("contains", "excludes", "memberOf", "matches");

    private static final List<String> PRODUCTS = List.of("*", "/", "%");

    /** What may be asked of a text in square brackets behind the word {@code str}. */
    private static final List<String> OF_TEXTS = List.of("startsWith", "endsWith", "length");

    /** What Drools knows and the vocabulary does not, by the sign or word it is seen from. */
    private static final Map<String, String> BEYOND = Map.ofEntries(
            Map.entry("{", "A block"),
            Map.entry("->", "A lambda"),
            Map.entry("::", "A method reference"),
            Map.entry("new", "A new object"),
            Map.entry("instanceof", "A type check"),
            Map.entry("soundslike", "The operator soundslike"));

    /** What people write who know other languages, and how it is written here. */
    private static final Map<String, String> SLIPS = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("<>", "!="),
            Map.entry("~=", "matches"),
            Map.entry(":=", ":, which defines a name"),
            Map.entry("&", "&& or a comma"),
            Map.entry("|", "||"),
            Map.entry("\u2264", "<="),
            Map.entry("\u2265", ">="),
            Map.entry("\u2260", "!="),
            Map.entry("~", "matches"),
            Map.entry("\u2227", "&& or a comma"),
            Map.entry("\u2228", "||"),
            Map.entry("is", "=="),
            Map.entry("equals", "=="),
            Map.entry("AND", "&& or a comma"),
            Map.entry("OR", "||"),
            Map.entry("IN", "in"),
            Map.entry("IS", "=="),
            Map.entry("LIKE", "contains or matches"),
            Map.entry("CONTAINS", "contains"),
            Map.entry("has", "contains"),
            Map.entry("includes", "contains"),
            Map.entry("startsWith", "str[startsWith]"),
            Map.entry("endsWith", "str[endsWith]"),
            Map.entry("between", "two comparisons with && between them"));

    static final int DEEPEST = 50;

    /** A condition with more parts is not readable, and each part needs stack memory. */
    private static final int MOST_PARTS = 400;

    private final Tokens tokens;

    /** What stood in the last parentheses. */
    private @Nullable Expression group;

    /** Whether all conditions in the parentheses that are read are about one value, which stands in front of them. */
    private boolean aboutOne;

    private int depth;
    private int parts;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
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
        depth = 0;
        parts = 0;
        aboutOne = false;
        Expression expression = expression(null);
        slip();
        if (operatorAt(0)) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "A comparison cannot be compared again.", "Maybe && or || before it.");
        }
        if (tokens.is("?")) {
            throw RuleSyntaxException.wrong(tokens.peek().span(), "A condition uses && and ||, not ?.", null);
        }
        return expression;
    }

    /** @param subject what a condition is about that begins with its operator; null if there is none */
    private Expression expression(@Nullable Expression subject) {
        Expression left = and(subject);
        while (tokens.take("||")) {
            part();
            Expression right = and(subject(left));
            left = new Expression.Logic(false, left, right, left.span().to(right.span()));
        }
        return left;
    }

    private Expression and(@Nullable Expression subject) {
        Expression left = question(subject);
        while (tokens.take("&&")) {
            part();
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
            Span start = deeper().span();
            Expression operand = question(null);
            depth--;
            return new Expression.Not(operand, start.to(operand.span()));
        }
        if (operatorAt(0) && subject == null) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(),
                    "This comparison has no left side.",
                    "Maybe a property before " + tokens.peek().text() + ".");
        }
        Expression left = operatorAt(0) && subject != null ? subject : sum();
        slip();
        if (tokens.is("(") && operatorAt(1)) {
            return grouped(left, deeper().span());
        }
        return operatorAt(0) || tokens.is("not") ? compared(left) : left;
    }

    /** What stands in parentheses. */
    private Expression grouped(@Nullable Expression subject, Span opened) {
        boolean around = aboutOne;
        aboutOne = subject != null;
        Expression inner = expression(subject);
        aboutOne = around;
        if (tokens.is(",")) {
            throw RuleSyntaxException.wrong(
                    opened, "A list of values is not allowed here.", "Maybe a condition for each value, with ||.");
        }
        close("This parenthesis is not closed.", opened);
        depth--;
        group = inner;
        return inner;
    }

    /** Whether an operator stands so many tokens ahead. */
    private boolean operatorAt(int ahead) {
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
            refuseBeyond();
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
        Expression right = sum();
        return new Expression.Comparison(
                (negated ? "not " : "") + operator,
                place,
                left,
                right,
                left.span().to(right.span()));
    }

    private void slip() {
        Token found = tokens.peek();
        Token behind = tokens.peek(1);
        if (found.span().end() == behind.span().start()
                && (behind.is("=") || behind.is("~"))
                && found.isAny(List.of("==", "!=", "="))) {
            throw RuleSyntaxException.wrong(
                    found.span().to(behind.span()),
                    "\"" + found.text() + behind.text() + "\" is not an operator.",
                    behind.is("~") ? "Maybe matches." : "Maybe " + found.text() + ".");
        }
        String slip = found.kind() == Token.Kind.SIGN || found.word() ? SLIPS.get(found.text()) : null;
        if (slip != null) {
            throw RuleSyntaxException.wrong(
                    found.span(), "\"" + found.text() + "\" is not an operator.", "Maybe " + slip + ".");
        }
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
        tokens.expect("(", "Maybe put the values in parentheses: in (UserImpact.LOW, UserImpact.MEDIUM).");
        List<Expression> choices = new ArrayList<>();
        do {
            choices.add(value());
        } while (tokens.take(","));
        Span end =
                tokens.expect(")", "Maybe close the values with a parenthesis.").span();
        return new Expression.In(negated, left, choices, left.span().to(end));
    }

    private Expression sum() {
        Expression left = product();
        while (tokens.is("+") || tokens.is("-")) {
            part();
            String operator = tokens.next().text();
            Expression right = product();
            left = new Expression.Arithmetic(operator, left, right, left.span().to(right.span()));
        }
        return left;
    }

    private Expression product() {
        Expression left = value();
        while (tokens.isAny(PRODUCTS)) {
            part();
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
            part();
            tokens.next();
            Token name = tokens.peek();
            if (!name.word()) {
                throw tokens.wrong("a property", null);
            }
            tokens.next();
            value = tokens.is("(") && !operatorAt(1)
                    ? call(value, name)
                    : new Expression.Property(
                            value, name.text(), name.span(), value.span().to(name.span()));
        }
        if (tokens.is("[")) {
            throw RuleSyntaxException.wrong(tokens.peek().span(), "A list has no access by index.", "Maybe contains.");
        }
        if (tokens.is("#")) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "Type casts are not supported.", "Maybe delete # and the type after it.");
        }
        refuseBeyond();
        return value;
    }

    private Expression primary() {
        Token token = tokens.peek();
        if (token.is("(")) {
            return grouped(null, deeper().span());
        }
        if (token.is("-") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
            Span start = tokens.next().span();
            Token number = tokens.next();
            return new Expression.Numeral("-" + number.text(), start.to(number.span()));
        }
        if (token.is("-")) {
            Span start = deeper().span();
            Expression negative = value();
            depth--;
            return new Expression.Arithmetic(
                    "-", new Expression.Numeral("0", start), negative, start.to(negative.span()));
        }
        if (token.is("eval") && tokens.peek(1).is("(")) {
            throw RuleSyntaxException.beyond(token.span(), "The word eval");
        }
        if (token.is("[")) {
            boolean argument = tokens.last().is("(") || tokens.last().is(",");
            throw RuleSyntaxException.wrong(
                    token.span(),
                    "A list of values is not allowed here.",
                    argument ? "Maybe delete the brackets." : "Maybe in ( ... ).");
        }
        if (token.is("not") && tokens.peek(1).word()) {
            throw RuleSyntaxException.wrong(
                    token.span(),
                    "Before a condition, \"not\" is written as !.",
                    "Maybe "
                            + (tokens.peek(2).isAny(QUESTIONS)
                                    ? tokens.peek(1).text() + " not "
                                            + tokens.peek(2).text()
                                    : "!" + tokens.peek(1).text())
                            + ".");
        }
        if (token.is("/")) {
            throw RuleSyntaxException.wrong(token.span(), "Paths are not supported.", "Maybe a property and a dot.");
        }
        refuseBeyond();
        if (token.kind() == Token.Kind.TEXT) {
            return new Expression.Text(token.text(), tokens.next().span());
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return new Expression.Numeral(token.text(), tokens.next().span());
        }
        if (!token.word() || token.is("then") || token.is("end")) {
            throw tokens.wrong(
                    "a property or a value", tokens.last().is(",") ? "Maybe delete the comma before it." : null);
        }
        tokens.next();
        if (token.is("true") || token.is("false") || token.is("null")) {
            return new Expression.Word(token.text(), token.span());
        }
        return tokens.is("(") && !operatorAt(1) ? call(null, token) : new Expression.Name(token.text(), token.span());
    }

    private Expression call(@Nullable Expression of, Token name) {
        deeper();
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.is(")")) {
            do {
                arguments.add(sum());
            } while (tokens.take(","));
        }
        depth--;
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
    private Span close(String message, @Nullable Span place) {
        if (!tokens.is(")")) {
            throw RuleSyntaxException.wrong(
                    place == null ? tokens.peek().span() : place,
                    message,
                    place == null ? "Maybe a comma." : "Maybe add ).");
        }
        return tokens.next().span();
    }

    private void part() {
        if (++parts > MOST_PARTS) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "This condition is too long.", "Maybe split it into several rules.");
        }
    }

    /** Takes the token that opens something nested. */
    private Token deeper() {
        part();
        if (++depth > DEEPEST) {
            throw RuleSyntaxException.wrong(tokens.peek().span(), "This is nested too deeply.", null);
        }
        return tokens.next();
    }

    private void refuseBeyond() {
        Token token = tokens.peek();
        String what =
                token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SIGN ? BEYOND.get(token.text()) : null;
        boolean operator = what != null
                && (token.kind() == Token.Kind.SIGN || !tokens.peek(1).is("("));
        if (what != null && (operator || token.is("new"))) {
            throw RuleSyntaxException.beyond(token.span(), what);
        }
    }
}
