package dev.triage.rules.internal.drl;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.FactPattern.Constraint;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts that a rule looks for. What Drools understands and the vocabulary does not is stepped over as a whole, so that
 * the facts beside it are read all the same. Not thread-safe; one for each rule.
 */
final class ConditionParser {

    private static final String ONE_ISSUE = ": a rule looks at one issue at a time.";

    /** What Drools compiles. */
    private static final Set<String> COMPILED = Set.of("accumulate", "acc", "groupby", "eval", "forall");

    private static final List<String> NEGATIONS = List.of("no", "without", "unless", "NOT");

    private static final List<String> TIMES = List.of(
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
    private final List<FactPattern> patterns;
    private final List<Beyond> beyond;
    private int depth;

    /** The names that are given where only Drools understands it. */
    private final Set<String> names = new HashSet<>();

    /** What looks like a fact there. */
    private final List<Token> mentions = new ArrayList<>();

    /**
     * Prepares reading.
     *
     * @param patterns takes the facts
     * @param beyond takes what goes beyond the vocabulary
     */
    ConditionParser(Tokens tokens, List<FactPattern> patterns, List<Beyond> beyond) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.patterns = patterns;
        this.beyond = beyond;
    }

    Set<String> names() {
        return names;
    }

    List<Token> mentions() {
        return mentions;
    }

    /** Reads up to the word {@code then} or {@code end} or the end of the file. */
    void read() {
        while (!atEnd()) {
            joined();
            if (tokens.is(",")) {
                throw RuleSyntaxException.wrong(
                        tokens.peek().span(), "Facts are not separated by commas.", "Maybe delete this comma.");
            }
            while (tokens.take(";")) {
                // what Drools lets one write behind a fact
            }
        }
    }

    private boolean atEnd() {
        return tokens.is("then") || tokens.is("end") || tokens.ended() || tokens.ruleBegins();
    }

    /** Facts with "and" between them, which is the same as none. */
    private void joined() {
        do {
            nested();
            if (tokens.is("or") || tokens.is("||")) {
                throw noOr();
            }
        } while (tokens.take("and") || tokens.take("&&"));
    }

    private RuleSyntaxException noOr() {
        return RuleSyntaxException.wrong(
                tokens.peek().span(),
                "\"" + tokens.peek().text() + "\" does not join facts: a rule with both would count twice.",
                "Maybe || inside one fact, or a second rule.");
    }

    private void nested() {
        if (++depth > ExpressionParser.DEEPEST) {
            throw RuleSyntaxException.wrong(tokens.peek().span(), "This is nested too deeply.", null);
        }
        condition();
        depth--;
    }

    private void condition() {
        Token start = tokens.peek();
        Token behind = tokens.peek(1);
        if (start.is("(")) {
            group();
        } else if (start.is("not") || start.is("exists")) {
            tokens.next();
            present(start);
        } else if (start.word() && COMPILED.contains(start.text()) && behind.is("(")) {
            tokens.next();
            stepOver(start, "The word " + start.text());
        } else if (start.word() && behind.is(":") && tokens.peek(2).is("(")) {
            throw RuleSyntaxException.wrong(
                    start.span(), "A group of facts cannot have a name.", "Maybe a name before each fact in it.");
        } else {
            refuse(start, behind);
            fact(pattern(Presence.EACH, start.span()));
        }
    }

    /** A fact with what stands behind it. */
    private void fact(FactPattern pattern) {
        Token found = tokens.peek();
        patterns.add(found.is("from") ? pattern.sourced() : pattern);
        if (found.is("from")) {
            tokens.next();
            refuse(tokens.peek(), tokens.peek(1));
            source();
            beyond.add(new Beyond("The word from", found.span()));
        }
        refuse(tokens.peek(), tokens.peek(1));
    }

    /** Where the facts come from that stand behind {@code from}. */
    private void source() {
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

    private void group() {
        Token opened = tokens.next();
        if (tokens.is("or")) {
            throw noOr();
        }
        tokens.take("and");
        while (!tokens.is(")") && !atEnd()) {
            joined();
        }
        if (!tokens.take(")")) {
            throw RuleSyntaxException.wrong(
                    opened.span(), "This parenthesis is not closed.", "Maybe add ) after its last fact.");
        }
    }

    /** What stands behind {@code not} or {@code exists}. */
    private void present(Token start) {
        Presence presence = start.is("not") ? Presence.NOT : Presence.EXISTS;
        Token first = tokens.peek();
        int close = first.is("(") ? tokens.closing(0) : -1;
        int innerClose = close < 0 ? -1 : tokens.closing(tokens.peek(2).is(":") ? 4 : 2);
        boolean several = close >= 0 && innerClose + 1 != close;
        if (several) {
            stepOver(start, "A group of facts after " + start.text());
        } else if (first.is("not") || first.is("exists") || COMPILED.contains(first.text())) {
            int size = patterns.size();
            nested();
            patterns.subList(size, patterns.size()).clear();
            beyond.add(new Beyond("The expression after " + start.text(), start.span()));
        } else {
            boolean grouped = tokens.take("(");
            refuse(tokens.peek(), tokens.peek(1));
            FactPattern pattern = pattern(presence, start.span());
            if (grouped) {
                tokens.expect(")", "Maybe close the parenthesis after " + start.text() + ".");
            }
            fact(pattern);
        }
    }

    /** What Drools has and a decision has no use for. */
    private static void refuse(Token token, Token behind) {
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
            throw RuleSyntaxException.wrong(
                    token.span(), "A rule has one consequence, without a name.", "Maybe split it into several rules.");
        }
    }

    /** Steps over what stands in parentheses. */
    private void stepOver(Token start, String what) {
        beyond.add(new Beyond(what, start.span()));
        balanced(start);
    }

    /** Goes behind the parenthesis that closes the one that is next, and notes what is named and looked for in there. */
    private void balanced(Token start) {
        int close = tokens.closing(0);
        if (close < 0) {
            throw unclosed(start);
        }
        for (int i = 0; i <= close; i++) {
            Token token = tokens.next();
            Token behind = tokens.peek();
            if (token.is("over") || token.is("entry")) {
                refuse(token, behind);
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

    private FactPattern pattern(Presence presence, Span start) {
        String variable = variable();
        Token type = tokens.peek();
        if (!type.word()) {
            throw noFact(type);
        }
        tokens.next();
        String meant = tokens.is("(") || tokens.is(".")
                ? null
                : type.isAny(NEGATIONS) && tokens.peek().word()
                        ? "not"
                        : Phrases.nearest(type.text(), "then", "end").orElse(null);
        if (meant != null) {
            throw RuleSyntaxException.wrong(
                    type.span(), "\"" + type.text() + "\" is not expected here.", "Maybe " + meant + ".");
        }
        String name = qualified(type);
        int opened = tokens.place();
        tokens.expect("(", "Maybe write its conditions in parentheses: " + name + "( ... ).");
        List<Constraint> constraints = new ArrayList<>();
        try {
            if (!tokens.is(")")) {
                do {
                    constraints.add(expressions.constraint(variable()));
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
            balanced(type);
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
        return tokens.wrong(
                "a fact, such as Assessment(...)",
                found.is(")") || found.is("}")
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
            return RuleSyntaxException.wrong(
                    found.span(),
                    "\"" + found.text() + "\" compares times, but a decision does not depend on time.",
                    "Maybe Signal( source == Source.AGE, number > 30 ), which counts days.");
        }
        if (found.word() && value && !found.is("rule")) {
            String meant = Phrases.nearest(found.text(), "contains", "excludes", "memberOf", "matches", "soundslike")
                    .map(near -> "Maybe " + near + ".")
                    .orElse("Maybe " + found.text() + "("
                            + (behind.kind() == Token.Kind.TEXT ? "\"...\"" : behind.text())
                            + "), or one of ==, !=, <, <=, >, >=, contains, memberOf, matches, in.");
            return RuleSyntaxException.wrong(found.span(), "\"" + found.text() + "\" is not an operator.", meant);
        }
        RuleSyntaxException apart = apart(tokens.last(), found);
        if (apart != null) {
            return apart;
        }
        if (!fact && !tokens.is("then") && !tokens.is("end") && found.word() && !tokens.ruleBegins()) {
            return RuleSyntaxException.wrong(
                    tokens.behind(), "Something is missing before \"" + found.text() + "\".", "Maybe a comma.");
        }
        return unclosed(type);
    }

    /** What is wrong with two words that people write apart, or a unit behind a number; null if it is something else. */
    private static @Nullable RuleSyntaxException apart(Token last, Token found) {
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
        if (last.kind() == Token.Kind.NUMBER && found.word() && !found.is("then") && !found.is("rule")) {
            String number = last.text()
                    + (found.text().matches("(?:_\\d{3})+") ? found.text().replace("_", "") : "");
            return RuleSyntaxException.wrong(both, "A number has digits and a point only.", "Maybe " + number + ".");
        }
        return null;
    }

    private RuleSyntaxException unclosed(Token type) {
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
