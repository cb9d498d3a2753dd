package dev.triage.rules.internal.drl.parse;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.FactPattern.Constraint;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one fact that a rule looks for: its name, its type and what must hold of it. Not thread-safe. */
final class FactParser {

    private static final List<String> NEGATIONS = List.of("no", "without", "unless", "NOT");

    /** What Drools compares times with. */
    static final List<String> TIMES = List.of(
            "after",
            "before",
            "coincides",
            "during",
            "finishes",
            "finishedby",
            "includes",
            "meets",
            "metby",
            "overlaps",
            "overlappedby",
            "starts",
            "startedby");

    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final BeyondParser outside;
    private final List<Beyond> beyond;

    FactParser(Tokens tokens, BeyondParser outside, List<Beyond> beyond) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.outside = outside;
        this.beyond = beyond;
    }

    /** A fact with its conditions in parentheses. */
    FactPattern pattern(Presence presence, Span start) {
        String variable = variable();
        Token type = tokens.peek();
        if (!type.word()) {
            throw noFact(type);
        }
        if (type.is("then") || type.is("end") || type.is("and")) {
            throw RuleSyntaxException.wrong(
                    type.is("and") ? type.span() : tokens.last().span(),
                    "A fact is missing here.",
                    "Maybe delete it, or write a fact such as Assessment( ... ).");
        }
        tokens.next();
        String meant = tokens.is("(") || tokens.is(".")
                ? null
                : type.isAny(NEGATIONS) && tokens.peek().word()
                        ? "not"
                        : type.text().equalsIgnoreCase("and")
                                ? "and"
                                : Phrases.nearest(type.text(), "then", "end").orElse(null);
        if (meant != null) {
            throw RuleSyntaxException.wrong(
                    type.span(), "\"" + type.text() + "\" is not expected here.", "Maybe " + meant + ".");
        }
        String name = qualified(type);
        int opened = tokens.place();
        if (!tokens.is("(")) {
            throw noParenthesis(type, name);
        }
        tokens.next();
        List<Constraint> constraints = new ArrayList<>();
        try {
            if (!tokens.is(")")) {
                do {
                    constraints.add(constraint(variable()));
                } while (tokens.take(","));
            }
            if (tokens.is(";")
                    && constraints.get(constraints.size() - 1).expression() instanceof Expression.Comparison) {
                throw tokens.wrong("a comma or \")\"", "Maybe a comma.");
            }
            if (tokens.is(";")) {
                throw RuleSyntaxException.wrong(
                        tokens.last().span(),
                        "This value has no property to compare with.",
                        "Maybe a property and == before it.");
            }
            if (!tokens.is(")")) {
                throw unfinished(type);
            }
            tokens.next();
        } catch (RuleSyntaxException refusal) {
            if (!refusal.beyond()) {
                throw refusal;
            }
            beyond.add(new Beyond(refusal.words(), refusal.span()));
            tokens.back(opened);
            outside.balanced(type);
        }
        return new FactPattern(
                presence,
                variable,
                name,
                type.span(),
                constraints,
                false,
                start.to(tokens.last().span()));
    }

    /** A condition, or a value that gets a name. */
    private Constraint constraint(@Nullable String variable) {
        Span start = tokens.peek().span();
        int close = variable != null && tokens.is("(") ? tokens.closing(0) + 1 : 0;
        boolean whole =
                close > 0 && (tokens.peek(close).is(",") || tokens.peek(close).is(")"));
        Constraint constraint = expressions.constraint(variable);
        if (whole && constraint.expression().question()) {
            throw RuleSyntaxException.wrong(
                    start,
                    "A name belongs to a value, and not to a condition in parentheses.",
                    "Maybe delete the parentheses, or the name before them.");
        }
        return constraint;
    }

    /** What is wrong if no parenthesis follows what looks like a fact. */
    private RuleSyntaxException noParenthesis(Token type, String name) {
        Token found = tokens.peek();
        String suggestion = "Maybe write its conditions in parentheses: " + name + "( ... ).";
        if (found.is(":=") || found.is("=")) {
            return RuleSyntaxException.wrong(
                    found.span(),
                    "\"" + found.text() + "\" gives no name to a fact.",
                    "Maybe " + name + " : before it.");
        }
        if (type.is("as") && found.word()) {
            return RuleSyntaxException.wrong(
                    type.span().to(found.span()),
                    "The name of a fact comes before it.",
                    "Maybe " + found.text() + " : before the fact.");
        }
        if ((name.indexOf('.') > 0 || Character.isLowerCase(name.charAt(0))) && expressions.operatorAt(0)) {
            return RuleSyntaxException.wrong(
                    type.span().to(found.span()),
                    "A condition stands in the parentheses of a fact.",
                    "Maybe Assessment( " + name.substring(name.lastIndexOf('.') + 1) + " " + found.text() + " "
                            + compared() + " ).");
        }
        return tokens.is("then") || tokens.is("end") || tokens.ended() || tokens.ruleBegins()
                ? RuleSyntaxException.wrong(
                        type.span(),
                        "Expected \"(\" after " + name + ".",
                        type.is("true") || type.is("false")
                                ? "Maybe a fact instead, such as Assessment( ... )."
                                : suggestion)
                : tokens.wrong("\"(\"", suggestion);
    }

    /** What stands behind an operator: a number, or a constant with its type; dots for anything else. */
    private String compared() {
        Token value = tokens.peek(1);
        if (value.kind() == Token.Kind.NUMBER) {
            return value.text();
        }
        return value.word() && tokens.peek(2).is(".") && tokens.peek(3).word()
                ? value.text() + "." + tokens.peek(3).text()
                : "...";
    }

    /** The name of a type, without the package if that is one of ours. */
    private String qualified(Token type) {
        StringBuilder name = new StringBuilder(type.text());
        while (tokens.is(".") && tokens.peek(1).word()) {
            tokens.next();
            name.append('.').append(tokens.next().text());
        }
        int dot = name.lastIndexOf(".");
        return dot > 0 && DrlParser.OWN.contains(name.substring(0, dot)) ? name.substring(dot + 1) : name.toString();
    }

    private RuleSyntaxException noFact(Token found) {
        if (found.is("@") && tokens.peek(1).is("watch")) {
            return RuleSyntaxException.wrong(
                    found.span(), "Facts do not change, so there is nothing to watch.", "Maybe delete it.");
        }
        if (found.is("@")) {
            return RuleSyntaxException.wrong(
                    found.span(), "An annotation of a rule must come before when.", "Maybe move this line up.");
        }
        UnsupportedSyntax.fact(found, tokens.peek(1));
        if (found.is("-") && tokens.peek(1).is("-")) {
            return RuleSyntaxException.wrong(
                    found.span().to(tokens.peek(1).span()), "A comment does not begin with --.", "Maybe //.");
        }
        return tokens.wrong(
                "a fact, such as Assessment(...)",
                found.is(")") || found.is("}") || found.is(":")
                        ? "Maybe delete this " + found.text() + "."
                        : found.is("!") ? "Maybe not." : null);
    }

    /** What is wrong if the list of constraints of a fact does not continue or end. */
    private RuleSyntaxException unfinished(Token type) {
        Token found = tokens.peek();
        Token behind = tokens.peek(1);
        if (found.is("and") || found.is("or")) {
            return RuleSyntaxException.wrong(
                    found.span(),
                    "\"" + found.text() + "\" does not join conditions.",
                    found.is("and") ? "Maybe a comma." : "Maybe ||.");
        }
        boolean fact = behind.is("(")
                && found.word()
                && Character.isUpperCase(found.text().charAt(0));
        boolean value = behind.kind() == Token.Kind.TEXT || behind.kind() == Token.Kind.NUMBER;
        if (found.isAny(TIMES)) {
            return time(found);
        }
        if (found.is(":")) {
            return RuleSyntaxException.wrong(
                    tokens.last().span().to(found.span()),
                    "A name is given at the beginning of a condition.",
                    "Maybe a comma before it instead of && or ||.");
        }
        if (found.word() && value && !found.is("rule")) {
            String meant = Phrases.nearest(found.text(), "contains", "excludes", "memberOf", "matches", "soundslike")
                    .map(near -> "Maybe " + near + ".")
                    .orElse("Maybe " + found.text() + "("
                            + (behind.kind() == Token.Kind.TEXT ? "\"...\"" : behind.text())
                            + "), or one of ==, !=, <, <=, >, >=, contains, memberOf, matches, in.");
            return RuleSyntaxException.wrong(found.span(), "\"" + found.text() + "\" is not an operator.", meant);
        }
        RuleSyntaxException apart = UnsupportedSyntax.apart(tokens.last(), found, behind);
        if (apart != null) {
            return apart;
        }
        if (!fact && !tokens.is("then") && !tokens.is("end") && found.word() && !tokens.ruleBegins()) {
            return RuleSyntaxException.wrong(
                    tokens.behind(), "Something is missing before \"" + found.text() + "\".", "Maybe a comma.");
        }
        return unclosed(tokens, type);
    }

    /** What is wrong with an operator that compares times. */
    static RuleSyntaxException time(Token operator) {
        return RuleSyntaxException.wrong(
                operator.span(),
                "\"" + operator.text() + "\" compares times, but a decision does not depend on time.",
                "Maybe Signal( source == Source.AGE, number > 30 ), which counts days.");
    }

    /** What is wrong if the parenthesis behind a type or word is not closed. */
    static RuleSyntaxException unclosed(Tokens tokens, Token type) {
        return RuleSyntaxException.wrong(
                tokens.behind(), "The parenthesis after " + type.text() + " is not closed.", "Maybe add ) here.");
    }

    private @Nullable String variable() {
        if (tokens.peek().word() && tokens.peek(1).is(":")) {
            String variable = tokens.next().text();
            tokens.next();
            return variable;
        }
        return null;
    }
}
