package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps over what only Drools understands, and notes which names are given and which facts are looked for in there. Not thread-safe. */
final class BeyondParser {

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
