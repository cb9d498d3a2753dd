package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Token;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Java in a consequence may not call, because it has no effect on a decision or one that depends on the order of rules. */
final class ConsequenceCalls {

    private static final String FIXED = "A rule cannot change facts.";
    private static final String ORDER =
            "The order of rules makes no difference, so a rule cannot stop or start another one.";
    private static final String ANNOTATION = "Maybe an annotation that says what the rule does.";
    private static final String DELETE = "Maybe delete this line.";

    /** What is wrong with a call, and what to write, by its name. */
    private static final Map<String, List<String>> REFUSED = Map.ofEntries(
            Map.entry("modify", List.of(FIXED, ANNOTATION)),
            Map.entry("with", List.of(FIXED, ANNOTATION)),
            Map.entry("update", List.of(FIXED, ANNOTATION)),
            Map.entry("delete", List.of(FIXED, ANNOTATION)),
            Map.entry("retract", List.of(FIXED, ANNOTATION)),
            Map.entry(
                    "insertLogical",
                    List.of("An inserted fact is not retracted when its reason is gone.", "Maybe insert.")),
            Map.entry("halt", List.of(ORDER, DELETE)),
            Map.entry("fireAllRules", List.of(ORDER, DELETE)),
            Map.entry("setFocus", List.of(ORDER, DELETE)),
            Map.entry(
                    "getQueryResults",
                    List.of("Queries are not supported.", "Maybe a rule that looks for the same facts.")),
            Map.entry("send", List.of("Channels are not supported.", DELETE)));

    /** What these are called on, if they are not functions of Drools itself. */
    private static final List<String> ENGINE = List.of("drools", "kcontext", "channels");

    private ConsequenceCalls() {}

    /**
     * What is wrong with what stands at a place, if anything.
     *
     * @param tokens the tokens of a consequence
     * @param at how far ahead
     */
    static @Nullable RuleSyntaxException refusal(Tokens tokens, int at) {
        Token token = tokens.peek(at);
        Token behind = tokens.peek(at + 1);
        if (token.is("then") && behind.is("[")) {
            return UnsupportedSyntax.severalConsequences(token);
        }
        if (token.is("entryPoints") && behind.is("[")) {
            return RuleSyntaxException.wrong(token.span(), "Entry points are not supported.", DELETE);
        }
        if (token.is("@")
                && behind.word()
                && Character.isLowerCase(behind.text().charAt(0))) {
            return RuleSyntaxException.wrong(
                    token.span().to(behind.span()),
                    "An annotation of a rule must come before when.",
                    "Maybe move it up.");
        }
        if (token.is("outcome")
                && tokens.peek(at + 1).is(".")
                && tokens.peek(at + 2).is("apply")) {
            return RuleSyntaxException.wrong(
                    token.span().to(tokens.peek(endOfStatement(tokens, at)).span()),
                    "The annotation of a rule takes effect by itself, when the rule fires.",
                    DELETE);
        }
        List<String> refused = REFUSED.get(token.text());
        if (refused == null || !token.word() || !tokens.peek(at + 1).is("(") || !ofEngine(tokens, at)) {
            return null;
        }
        return RuleSyntaxException.wrong(token.span(), refused.get(0), refused.get(1));
    }

    private static int endOfStatement(Tokens tokens, int at) {
        int last = at;
        while (!tokens.peek(last).is(";")
                && !tokens.peek(last + 1).is("end")
                && tokens.peek(last + 1).kind() != Token.Kind.END) {
            last++;
        }
        return last;
    }

    /** Whether the engine is called, and not an object that has a method of the same name. */
    private static boolean ofEngine(Tokens tokens, int at) {
        if (!tokens.peek(at - 1).is(".")) {
            return true;
        }
        int first = at;
        while (first > 0
                && (tokens.peek(first - 1).word()
                        || ".()[]".contains(tokens.peek(first - 1).text())
                        || tokens.peek(first - 1).kind() == Token.Kind.TEXT)) {
            first--;
        }
        return tokens.peek(first).isAny(ENGINE);
    }
}
