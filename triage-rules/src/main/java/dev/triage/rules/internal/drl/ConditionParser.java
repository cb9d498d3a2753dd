package dev.triage.rules.internal.drl;

import dev.triage.io.internal.Phrases;
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

    /** Reads up to the word {@code then} or {@code end} or the end of the file, and adds what it finds. */
    void read(List<FactPattern> patterns) {
        while (!tokens.is("then") && !tokens.is("end") && !tokens.ended() && !tokens.ruleBegins()) {
            patterns.add(condition());
            if (tokens.is(",")) {
                throw RuleSyntaxException.wrong(
                        tokens.peek().span(), "Facts stand one behind the other.", "Maybe delete this comma.");
            }
            while (tokens.take(";")) {
                // what Drools lets one write behind a fact
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
            throw RuleSyntaxException.beyond(tokens.peek().span(), what);
        }
    }

    private FactPattern pattern(Presence presence, Span start) {
        String variable = variable();
        Token type = tokens.peek();
        if (!type.word()) {
            throw noFact(type);
        }
        tokens.next();
        String meant = tokens.is("(")
                ? null
                : Phrases.nearest(type.text(), "then", "end").orElse(null);
        if (meant != null) {
            throw RuleSyntaxException.wrong(
                    type.span(), "\"" + type.text() + "\" means nothing here.", "Maybe " + meant + ".");
        }
        if (tokens.is(".")) {
            throw RuleSyntaxException.beyond(type.span(), "A type with its package");
        }
        tokens.expect("(", "Maybe write what must hold in parentheses: " + type.text() + "( ... ).");
        List<Constraint> constraints = new ArrayList<>();
        if (!tokens.is(")")) {
            do {
                constraints.add(new Constraint(variable(), expressions.whole()));
            } while (tokens.take(","));
        }
        if (tokens.is(";")) {
            throw RuleSyntaxException.beyond(tokens.peek().span(), "A value without the name of its property");
        }
        if (!tokens.is(")")) {
            throw unfinished(type);
        }
        Span end = tokens.next().span();
        return new FactPattern(presence, variable, type.text(), type.span(), constraints, start.to(end));
    }

    private RuleSyntaxException noFact(Token found) {
        if (found.is("@")) {
            return RuleSyntaxException.wrong(
                    found.span(), "What a rule says of itself stands in front of when.", "Maybe move this line up.");
        }
        return tokens.wrong(
                "a fact, such as Assessment(...)",
                found.is(")") || found.is("}") ? "Maybe this " + found.text() + " is one too many." : null);
    }

    /** What is wrong if the questions of a fact neither go on nor end. */
    private RuleSyntaxException unfinished(Token type) {
        Token found = tokens.peek();
        Token behind = tokens.peek(1);
        if (found.is("and") || found.is("or")) {
            return RuleSyntaxException.wrong(
                    found.span(),
                    "\"" + found.text() + "\" does not stand between questions.",
                    found.is("and") ? "Maybe a comma." : "Maybe ||.");
        }
        boolean fact = behind.is("(") && Character.isUpperCase(found.text().charAt(0));
        boolean value = behind.kind() == Token.Kind.TEXT || behind.kind() == Token.Kind.NUMBER;
        if (found.word() && value && !found.is("rule")) {
            String meant = Phrases.nearest(found.text(), "contains", "excludes", "memberOf", "matches", "soundslike")
                    .map(near -> "Maybe " + near + ".")
                    .orElse("Maybe " + found.text() + "("
                            + (behind.kind() == Token.Kind.TEXT ? "\"...\"" : behind.text())
                            + "), or one of ==, !=, <, <=, >, >=, contains, memberOf, matches, in.");
            return RuleSyntaxException.wrong(
                    found.span(), "\"" + found.text() + "\" does not stand between two values.", meant);
        }
        if (!fact && !tokens.is("then") && !tokens.is("end") && found.word() && !tokens.ruleBegins()) {
            return RuleSyntaxException.wrong(
                    tokens.behind(), "Something is missing in front of \"" + found.text() + "\".", "Maybe a comma.");
        }
        return RuleSyntaxException.wrong(
                tokens.behind(), "The parenthesis behind " + type.text() + " is not closed.", "Maybe add ) here.");
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
