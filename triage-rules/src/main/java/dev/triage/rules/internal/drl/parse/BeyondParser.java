package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Steps over what only Drools understands, and notes which names are given and which facts are looked for in there. Not thread-safe. */
final class BeyondParser {

    private static final List<String> OPENING = List.of("(", "[", "{");
    private static final List<String> CLOSING = List.of(")", "]", "}");

    /** What stands in front of a name of something else. */
    private static final List<String> OF = List.of(".", "!.", "#", "::");

    /** What stands behind a name that is no variable. */
    private static final List<String> BEHIND = List.of(".", "!.", "(", "::", "->");

    private static final Set<String> JAVA = Set.of(
            "true",
            "false",
            "null",
            "this",
            "new",
            "instanceof",
            "int",
            "long",
            "double",
            "boolean",
            "return",
            "contains",
            "matches",
            "memberOf",
            "excludes",
            "not",
            "in",
            "str",
            "and",
            "or",
            "soundslike");

    /** What Drools makes facts with. */
    private static final List<String> COMPILED = List.of("accumulate", "acc", "collect");

    private final Tokens tokens;
    private final List<Beyond> beyond;

    /** The names that are given where only Drools understands it. */
    private final Set<String> names = new HashSet<>();

    /** What looks like a fact there. */
    private final List<Token> mentions = new ArrayList<>();

    BeyondParser(Tokens tokens, List<Beyond> beyond) {
        this.tokens = tokens;
        this.beyond = beyond;
    }

    Set<String> names() {
        return names;
    }

    List<Token> mentions() {
        return mentions;
    }

    /**
     * Where the facts come from that stand behind {@code from}.
     *
     * @param known the names that are given before
     */
    void source(Set<String> known) {
        if (tokens.is("(")) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "Parentheses are not allowed directly after from.", "Maybe delete them.");
        }
        if (tokens.is("[")) {
            list();
            return;
        }
        refuseUnknown(known);
        tokens.take("new");
        Token start = tokens.next();
        while (tokens.is(".") || tokens.is("!.") || tokens.is("(") || tokens.is("[")) {
            if (tokens.is("(")) {
                balanced(start);
            } else {
                tokens.next();
                tokens.next();
                tokens.take("]");
            }
        }
    }

    /** Steps over a list that is written out. */
    private void list() {
        int depth = 0;
        do {
            depth += tokens.is("[") ? 1 : tokens.is("]") ? -1 : 0;
            tokens.next();
        } while (depth > 0 && !tokens.ended() && !tokens.is("then"));
    }

    /** Refuses a name that nothing has: Drools finds no facts there, so that the rule would never fire. */
    private void refuseUnknown(Set<String> known) {
        Token first = tokens.peek();
        boolean ofClass = !first.word() || Character.isUpperCase(first.text().charAt(0)) || first.is("new");
        int ahead = 1;
        while (tokens.peek(ahead).is(".") && tokens.peek(ahead + 1).word()) {
            ofClass |= Character.isUpperCase(tokens.peek(ahead + 1).text().charAt(0));
            ahead += 2;
        }
        boolean given = known.contains(first.text()) || COMPILED.contains(first.text());
        if (!ofClass && !given && !tokens.peek(1).is("(")) {
            throw RuleSyntaxException.wrong(
                    first.span(),
                    first.text() + " is not defined here.",
                    "Maybe a property of a fact with a name: $i : Issue() and $i.labels.");
        }
    }

    /** Steps over what stands in parentheses. */
    void stepOver(Token start, String what) {
        beyond.add(new Beyond(what, start.span()));
        balanced(start);
    }

    /**
     * Steps over a condition in Java, or over functions on facts with conditions on their results. Drools takes a name in them that nothing
     * has for a condition that always holds.
     *
     * @param known the names that are given before
     * @param mayMean whether an import may give a name its meaning
     */
    void stepOver(Token start, Set<String> known, Predicate<String> mayMean) {
        int open = tokens.place();
        int close = open + tokens.closing(0);
        stepOver(start, "The word " + start.text());
        int from = start.is("eval") ? open + 1 : results(open, close);
        Token only = tokens.at(from);
        if (start.is("eval")
                && from + 1 == close
                && (only.kind() == Token.Kind.TEXT || only.kind() == Token.Kind.NUMBER)) {
            throw RuleSyntaxException.wrong(
                    only.span(), "A condition must be true or false.", "Maybe compare it: == or >=.");
        }
        for (int i = from; i < close; i++) {
            Token word = tokens.at(i);
            boolean alone = word.word()
                    && !tokens.at(i - 1).isAny(OF)
                    && !tokens.at(i + 1).isAny(BEHIND)
                    && !JAVA.contains(word.text());
            boolean variable = word.text().startsWith("$") && !tokens.at(i - 1).isAny(OF);
            boolean given = known.contains(word.text()) || names.contains(word.text()) || mayMean.test(word.text());
            if (word.word()
                    && !given
                    && (variable || (alone && Character.isLowerCase(word.text().charAt(0))))) {
                throw RuleSyntaxException.wrong(
                        word.span(),
                        word.text() + " is not defined here.",
                        "Maybe a name that a fact before it gives.");
            }
        }
    }

    /** Where the conditions on results begin: behind the second semicolon outside of inner parentheses, or nowhere. */
    private int results(int open, int close) {
        int depth = 0;
        int semicolons = 0;
        for (int i = open + 1; i < close; i++) {
            Token token = tokens.at(i);
            depth += token.isAny(OPENING) ? 1 : token.isAny(CLOSING) ? -1 : 0;
            if (depth == 0 && token.is(";") && ++semicolons == 2) {
                return tokens.at(open - 1).is("groupby") ? close : i + 1;
            }
        }
        return close;
    }

    /** Goes behind the parenthesis that closes the one that is next, and notes what is named and looked for in there. */
    void balanced(Token start) {
        int close = tokens.closing(0);
        if (close < 0) {
            throw FactParser.unclosed(tokens, start);
        }
        for (int i = 0; i <= close; i++) {
            Token token = tokens.next();
            Token behind = tokens.peek();
            if (token.is("over") || token.is("entry")) {
                UnsupportedSyntax.fact(token, behind);
            }
            if (token.word() && behind.is(":")) {
                names.add(token.text());
            } else if (token.word()
                    && behind.is("(")
                    && Character.isUpperCase(token.text().charAt(0))) {
                mentions.add(token);
            }
        }
    }
}
