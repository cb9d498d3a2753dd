package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps over what only Drools understands, and notes which names are given and which facts are looked for in there. Not thread-safe. */
final class BeyondParser {

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

    /** Where the facts come from that stand behind {@code from}. */
    void source() {
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
