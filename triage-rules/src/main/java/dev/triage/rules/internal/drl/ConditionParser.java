package dev.triage.rules.internal.drl;

import dev.triage.rules.internal.drl.FactPattern.Constraint;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a rule looks for. Not thread-safe. */
final class ConditionParser {

    private static final Map<String, String> BEYOND = Map.of(
            "accumulate", "The word accumulate",
            "acc", "The word acc",
            "groupby", "The word groupby",
            "eval", "The word eval",
            "forall", "The word forall",
            "and", "The word and in front of facts",
            "or", "The word or in front of facts",
            "(", "A group of facts",
            "/", "A path",
            "?", "A query");

    private static final Map<String, String> BEHIND = Map.of(
            "from", "The word from",
            "over", "A window",
            "and", "The word and between facts",
            "or", "The word or between facts");

    private final Tokens tokens;
    private final ExpressionParser expressions;

    ConditionParser(Tokens tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
    }

    /** Reads up to the word {@code then} or {@code end}, and adds what it finds. */
    void read(List<FactPattern> patterns) {
        while (!tokens.is("then") && !tokens.is("end")) {
            if (tokens.ended() || tokens.ruleBegins()) {
                throw tokens.wrong("\"end\"", "Maybe the rule before lacks its end.");
            }
            patterns.add(condition());
            while (tokens.is(";") || tokens.is(",")) {
                tokens.next();
            }
        }
    }

    private FactPattern condition() {
        Token start = tokens.peek();
        Presence presence = Presence.EACH;
        if (tokens.take("not")) {
            presence = Presence.NOT;
        } else if (tokens.take("exists")) {
            presence = Presence.EXISTS;
        }
        boolean grouped = presence != Presence.EACH && tokens.take("(");
        refuse(BEYOND, grouped || presence == Presence.EACH ? tokens.peek(1) : tokens.peek());
        FactPattern pattern = pattern(presence, start.span());
        refuse(BEHIND, null);
        if (grouped) {
            tokens.expect(")", "Maybe close the parenthesis behind " + start.text() + ".");
            refuse(BEHIND, null);
        }
        return pattern;
    }

    private void refuse(Map<String, String> words, @Nullable Token behind) {
        String what = words.get(tokens.peek().text());
        boolean variable = behind != null && behind.is(":");
        if (what != null && !variable) {
            throw Refusal.beyond(tokens.peek().span(), what);
        }
    }

    private FactPattern pattern(Presence presence, Span start) {
        String variable = variable();
        Token type = tokens.peek();
        if (!type.word()) {
            throw tokens.wrong("a fact, such as Assessment(...)", null);
        }
        tokens.next();
        if (tokens.is(".")) {
            throw Refusal.beyond(type.span(), "A type with its package");
        }
        tokens.expect("(", "Maybe write what must hold in parentheses: " + type.text() + "( ... ).");
        List<Constraint> constraints = new ArrayList<>();
        if (!tokens.is(")")) {
            do {
                constraints.add(new Constraint(variable(), expressions.expression()));
            } while (tokens.take(","));
        }
        if (tokens.is(";")) {
            throw Refusal.beyond(tokens.peek().span(), "A value without the name of its property");
        }
        Span end = tokens.expect(")", "Maybe a comma between two questions or a closing parenthesis is missing.")
                .span();
        return new FactPattern(presence, variable, type.text(), type.span(), constraints, start.to(end));
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
