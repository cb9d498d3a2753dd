package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Drools or other languages have and rules here do not, each with what to write instead. */
final class UnsupportedSyntax {

    private static final String ONE_ISSUE = ": a rule looks at one issue at a time.";

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
            Map.entry("^", "|| or &&"),
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

    /** How HTML writes signs that mean something in it. */
    private static final Map<String, String> ENTITIES = Map.of("gt", ">", "lt", "<", "amp", "&&");

    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=", "contains");

    private UnsupportedSyntax() {}

    /** Refuses an operator of another language. */
    static void operator(Tokens tokens) {
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
        if (found.is("&")
                && ENTITIES.containsKey(behind.text())
                && tokens.peek(2).is(";")) {
            throw RuleSyntaxException.wrong(
                    found.span().to(tokens.peek(2).span()),
                    "This is how a page of HTML writes a sign.",
                    "Maybe " + ENTITIES.get(behind.text()) + ".");
        }
        String slip = found.kind() == Token.Kind.SIGN || found.word() ? SLIPS.get(found.text()) : null;
        if (found.is("is") && behind.is("not")) {
            slip = "!=";
        } else if (found.isAny(List.of("starts", "ends")) && behind.is("with")) {
            slip = "str[" + found.text() + "With]";
        }
        if (slip != null) {
            throw RuleSyntaxException.wrong(
                    found.span(), "\"" + found.text() + "\" is not an operator.", "Maybe " + slip + ".");
        }
    }

    /** What is wrong with two words that people write apart, or a unit behind a number; null if it is something else. */
    static @Nullable RuleSyntaxException apart(Token last, Token found, Token behind) {
        Span both = last.span().to(found.span());
        if (found.is("x")) {
            return RuleSyntaxException.wrong(found.span(), "\"x\" is not an operator.", "Maybe *.");
        }
        if (found.is("impact") && last.isAny(List.of("user", "functional", "brand"))) {
            String name =
                    Character.toUpperCase(last.text().charAt(0)) + last.text().substring(1) + "Impact";
            return RuleSyntaxException.wrong(
                    both, "The name of a property is one word.", "Maybe least" + name + " or most" + name + ".");
        }
        boolean another = found.is("then") || found.is("rule") || behind.isAny(COMPARISONS);
        if (last.kind() == Token.Kind.NUMBER && found.word() && !another) {
            String number = last.text()
                    + (found.text().matches("(?:_\\d{3})+") ? found.text().replace("_", "") : "");
            return RuleSyntaxException.wrong(both, "A number has digits and a point only.", "Maybe " + number + ".");
        }
        return null;
    }

    /** Refuses what may stand in Java or DRL where a value is expected. */
    static void value(Tokens tokens) {
        Token token = tokens.peek();
        String what =
                token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SIGN ? BEYOND.get(token.text()) : null;
        boolean operator = what != null
                && (token.kind() == Token.Kind.SIGN || !tokens.peek(1).is("("));
        if (what != null && (operator || token.is("new"))) {
            throw RuleSyntaxException.beyond(token.span(), what);
        }
    }

    /** Refuses the cast of Java, and a name that is given inside parentheses. */
    static void inParentheses(Tokens tokens, Expression inner, Span opened) {
        Token found = tokens.peek();
        boolean name = inner instanceof Expression.Name;
        if (name && found.is(":")) {
            throw RuleSyntaxException.wrong(
                    inner.span().to(found.span()),
                    "A name is given at the beginning of a condition.",
                    "Maybe write it before the parenthesis.");
        }
        boolean cast = name
                && found.is(")")
                && (tokens.peek(1).word() || tokens.peek(1).is("("));
        if (cast && Character.isUpperCase(((Expression.Name) inner).name().charAt(0))) {
            throw RuleSyntaxException.wrong(
                    opened.to(found.span()), "Type casts are not supported.", "Maybe delete it.");
        }
    }

    /** Refuses what Drools may look for and a decision has no use for. */
    static void fact(Token token, Token behind) {
        boolean variable = behind.is(":");
        if (token.is("/")) {
            throw RuleSyntaxException.wrong(
                    token.span(), "Paths are not supported.", "Maybe the name of a fact: Issue( ... ).");
        } else if (token.is("?")) {
            throw RuleSyntaxException.wrong(
                    token.span(), "Queries are not supported.", "Maybe the facts that it would look for.");
        } else if (token.is("over") && !variable) {
            throw RuleSyntaxException.wrong(token.span(), "Windows are not supported" + ONE_ISSUE, "Maybe delete it.");
        } else if (token.is("entry") && behind.is("-")) {
            throw RuleSyntaxException.wrong(
                    token.span(), "Entry points are not supported" + ONE_ISSUE, "Maybe delete it.");
        } else if (((token.is("do") || token.is("break")) && behind.is("[")) || (token.is("if") && behind.is("("))) {
            throw severalConsequences(token);
        } else if (token.is("window") && !variable) {
            throw RuleSyntaxException.wrong(token.span(), "Windows are not supported" + ONE_ISSUE, "Maybe delete it.");
        }
    }

    /** What is wrong with a part of a rule that names one of several consequences. */
    static RuleSyntaxException severalConsequences(Token token) {
        return RuleSyntaxException.wrong(
                token.span(), "A rule has one consequence, without a name.", "Maybe split it into several rules.");
    }
}
