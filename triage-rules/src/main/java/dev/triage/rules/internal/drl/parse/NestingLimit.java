package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Token;

/** Limits how deeply conditions are nested and how long they are. Not thread-safe. */
final class NestingLimit {

    static final int DEEPEST = 50;

    /** A condition with more parts is not readable, and each part needs stack memory. */
    private static final int MOST_PARTS = 400;

    private final Tokens tokens;
    private int depth;
    private int parts;

    NestingLimit(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Begins another condition. */
    void reset() {
        depth = 0;
        parts = 0;
    }

    /** Counts a part of the condition. */
    void part() {
        if (++parts > MOST_PARTS) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "This condition is too long.", "Maybe split it into several rules.");
        }
    }

    /** Takes the token that opens something nested. */
    Token deeper() {
        part();
        if (++depth > DEEPEST) {
            throw RuleSyntaxException.wrong(tokens.peek().span(), "This is nested too deeply.", null);
        }
        return tokens.next();
    }

    /** Whether something is open. */
    boolean nested() {
        return depth > 0;
    }

    /** Leaves what is nested. */
    void higher() {
        depth--;
    }
}
