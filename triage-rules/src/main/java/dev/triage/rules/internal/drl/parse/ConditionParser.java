package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the facts that a rule looks for. What Drools understands and the vocabulary does not is stepped over as a whole, so that
 * the facts beside it are read all the same. Not thread-safe; one for each rule.
 */
final class ConditionParser {

    /** What Drools compiles. */
    private static final Set<String> COMPILED = Set.of("accumulate", "acc", "groupby", "eval", "forall");

    private final Tokens tokens;
    private final BeyondParser outside;
    private final FactParser facts;
    private final List<FactPattern> patterns;
    private final List<Beyond> beyond;
    private final Predicate<String> mayMean;
    private boolean inherits;
    private int depth;

    /**
     * Prepares reading.
     *
     * @param patterns takes the facts
     * @param beyond takes what goes beyond the vocabulary
     * @param mayMean whether an import may give a name its meaning
     */
    ConditionParser(Tokens tokens, List<FactPattern> patterns, List<Beyond> beyond, Predicate<String> mayMean) {
        this.mayMean = mayMean;
        this.tokens = tokens;
        this.patterns = patterns;
        this.beyond = beyond;
        this.outside = new BeyondParser(tokens, beyond);
        this.facts = new FactParser(tokens, outside, beyond);
    }

    /** Lets the names of another rule count, which this one extends. */
    void inherits() {
        inherits = true;
    }

    /** The names that are given where only Drools understands it. */
    Set<String> names() {
        return outside.names();
    }

    /** What looks like a fact there. */
    List<Token> mentions() {
        return outside.mentions();
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
        if (++depth > NestingLimit.DEEPEST) {
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
            if (inherits || start.is("forall")) {
                outside.stepOver(start, "The word " + start.text());
            } else {
                outside.stepOver(start, named(), mayMean);
            }
        } else if (start.word() && behind.is(":") && tokens.peek(2).is("(")) {
            throw RuleSyntaxException.wrong(
                    start.span(), "A group of facts cannot have a name.", "Maybe a name before each fact in it.");
        } else {
            UnsupportedSyntax.fact(start, behind);
            fact(facts.pattern(Presence.EACH, start.span()));
        }
    }

    /** A fact with what stands behind it. */
    private void fact(FactPattern pattern) {
        Token found = tokens.peek();
        Set<String> known = named();
        patterns.add(found.is("from") ? pattern.sourced() : pattern);
        if (found.is("from")) {
            tokens.next();
            UnsupportedSyntax.fact(tokens.peek(), tokens.peek(1));
            outside.source(known);
            beyond.add(new Beyond("The word from", found.span()));
        }
        UnsupportedSyntax.fact(tokens.peek(), tokens.peek(1));
    }

    /** The names that are given so far. */
    private Set<String> named() {
        Set<String> named = new HashSet<>(outside.names());
        for (FactPattern pattern : patterns) {
            named.add(String.valueOf(pattern.variable()));
            pattern.constraints().forEach(constraint -> named.add(String.valueOf(constraint.variable())));
        }
        return named;
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
            outside.stepOver(start, "A group of facts after " + start.text());
        } else if (first.is("not") || first.is("exists")) {
            throw RuleSyntaxException.wrong(
                    first.span(), "\"" + first.text() + "\" is not expected here.", "Maybe keep one of the two words.");
        } else if (COMPILED.contains(first.text())) {
            int size = patterns.size();
            nested();
            patterns.subList(size, patterns.size()).clear();
            beyond.add(new Beyond("The expression after " + start.text(), start.span()));
        } else {
            boolean grouped = tokens.take("(");
            UnsupportedSyntax.fact(tokens.peek(), tokens.peek(1));
            FactPattern pattern = facts.pattern(presence, start.span());
            if (grouped) {
                tokens.expect(")", "Maybe close the parenthesis after " + start.text() + ".");
            }
            fact(pattern);
        }
    }
}
