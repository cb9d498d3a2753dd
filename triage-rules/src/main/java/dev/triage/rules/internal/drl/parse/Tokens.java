package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along the tokens of a file. Not thread-safe. */
final class Tokens {

    private final List<Token> tokens;
    private final List<Span> broken;
    private int at;

    /**
     * Prepares walking.
     *
     * @param tokens the tokens, the last one being the end of the file
     * @param broken what is wrong already, such as a text without its closing quote
     */
    Tokens(List<Token> tokens, List<Span> broken) {
        this.tokens = List.copyOf(tokens);
        this.broken = List.copyOf(broken);
    }

    /** Whether something in a piece of the file is wrong already, so that what follows from it need not be said. */
    boolean broken(Span piece) {
        for (Span one : broken) {
            if (one.start() < piece.end() && one.end() > piece.start()) {
                return true;
            }
        }
        return false;
    }

    /** The place right behind the last token, where something is missing. */
    Span behind() {
        int end = last().span().end();
        return new Span(end, end + 1);
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** The token before the next one; the first one if there is none. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Where the next token stands among all. */
    int place() {
        return at;
    }

    /** The token that stands at a place among all. */
    Token at(int place) {
        return tokens.get(place);
    }

    /** Goes back to where a token stands. */
    void back(int place) {
        at = place;
    }

    /** Whether a token stands directly behind a text, as if a quote inside had ended it. */
    boolean quoteInside(Token token) {
        Token before = last();
        return before.kind() == Token.Kind.TEXT
                && before.span().end() == token.span().start();
    }

    /** How far ahead the parenthesis stands that closes one that stands so far ahead; -1 if there is none in this rule. */
    int closing(int opening) {
        int depth = 0;
        for (int i = opening; peek(i).kind() != Token.Kind.END && !peek(i).is("rule"); i++) {
            depth += peek(i).is("(") ? 1 : peek(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    boolean is(String wanted) {
        return peek().is(wanted);
    }

    boolean isAny(List<String> wanted) {
        return peek().isAny(wanted);
    }

    boolean ended() {
        return peek().kind() == Token.Kind.END;
    }

    /** Takes the next token if it is this one. */
    boolean take(String wanted) {
        boolean there = is(wanted);
        if (there) {
            next();
        }
        return there;
    }

    /** Takes the next token, which has to be this one. */
    Token expect(String wanted, @Nullable String suggestion) {
        if (!is(wanted)) {
            throw wrong("\"" + wanted + "\"", suggestion);
        }
        return next();
    }

    /** What is wrong if something else was expected here. */
    RuleSyntaxException wrong(String expected, @Nullable String suggestion) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? token.text() : "\"" + token.text() + "\"";
        Span place = token.kind() == Token.Kind.END ? last().span() : token.span();
        return RuleSyntaxException.wrong(place, "Expected " + expected + ", but found " + found + ".", suggestion);
    }

    /** Whether a rule begins here, or the annotations that stand above one. */
    boolean ruleBegins() {
        return ruleBegins(0);
    }

    /** The same, so many tokens ahead. */
    boolean ruleBegins(int from) {
        int ahead = from;
        while (peek(ahead).is("@") && peek(ahead + 1).word()) {
            int close = peek(ahead + 2).is("(") ? closing(ahead + 2) : ahead + 1;
            if (close < 0) {
                return false;
            }
            ahead = close + 1;
        }
        return peek(ahead).is("rule")
                && (peek(ahead + 1).kind() == Token.Kind.TEXT || peek(ahead + 1).word());
    }

    /** Goes on to the first of these words outside of all brackets, or to the beginning of the next rule. */
    void skipTo(List<String> words) {
        int depth = 0;
        while (!ended() && !ruleBegins() && !(depth <= 0 && isAny(words))) {
            Token token = next();
            depth += token.is("{") || token.is("(") ? 1 : token.is("}") || token.is(")") ? -1 : 0;
        }
    }

    /** The same, but brackets may be wrong. */
    void recoverAt(List<String> words) {
        while (!ended() && !ruleBegins() && !isAny(words)) {
            next();
        }
    }
}
