package dev.triage.rules.internal.drl.parse;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one rule. Not thread-safe. */
final class RuleParser {

    static final List<String> PARTS = List.of("when", "then", "end");

    /** What other languages put behind the parts of a rule. */
    private static final List<String> SEPARATORS = List.of(";", ",", ":", "{");

    private final SourceFile file;
    private final Tokens tokens;
    private final List<RuleProblem> problems;
    private Span start = new Span(0, 0);
    private Span then = start;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<FactPattern> patterns = new ArrayList<>();
    private final List<Beyond> beyond = new ArrayList<>();
    private final ConditionParser condition;
    private final AnnotationParser annotation;
    private @Nullable Token parent;

    RuleParser(SourceFile file, Tokens tokens, List<RuleProblem> problems, Predicate<String> mayMean) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
        this.annotation = new AnnotationParser(file, tokens, this::note);
        this.condition = new ConditionParser(tokens, patterns, beyond, mayMean);
    }

    /** Reads a rule and adds it, unless it cannot be read. */
    void read(List<DrlRule> rules) {
        if (!above()) {
            return;
        }
        start = tokens.next().span();
        Token name = tokens.peek();
        int before = problems.size();
        try {
            name(name);
            head();
            body();
            then(name);
            Token first = tokens.peek();
            consequence();
            end(name, first);
        } catch (RuleSyntaxException refusal) {
            note(refusal);
            tokens.recoverAt(List.of("end"));
            tokens.take("end");
        }
        Span span = start.to(tokens.last().span());
        if (problems.size() == before && !tokens.broken(span)) {
            rules.add(new DrlRule(
                    name.text(),
                    name.span(),
                    parent,
                    annotations,
                    patterns,
                    condition.names(),
                    condition.mentions(),
                    then,
                    beyond,
                    span));
        }
    }

    /** Reads the annotations above a rule, where Java has them; false, with a problem, if no rule follows. */
    private boolean above() {
        Token first = tokens.peek();
        if (!first.is("@")) {
            return true;
        }
        start = first.span();
        while (tokens.is("@")) {
            annotations.add(annotation.read());
        }
        boolean rule = tokens.is("rule");
        Token name = tokens.peek(1);
        note(RuleSyntaxException.wrong(
                first.span().to(tokens.last().span()),
                "Annotations come after the name of their rule, not above it.",
                rule && name.kind() == Token.Kind.TEXT
                        ? "Maybe move this below rule \"" + name.text() + "\"."
                        : "Maybe move this below the line that begins with rule."));
        return rule;
    }

    /** Notes what is wrong, unless it follows from something that is known to be wrong. */
    private void note(RuleSyntaxException refusal) {
        if (!tokens.broken(start.to(refusal.span()))) {
            problems.add(refusal.in(file));
        }
    }

    private void name(Token name) {
        boolean text = name.kind() == Token.Kind.TEXT;
        if ((!text && !name.word())
                || (name.word() && PARTS.contains(name.text()))
                || name.text().isBlank()) {
            Span place = text ? name.span() : start;
            throw RuleSyntaxException.wrong(place, "This rule has no name.", "Maybe rule \"Its name is a sentence\".");
        }
        if (name.text().lines().count() > 1) {
            throw RuleSyntaxException.wrong(name.span(), "The name of a rule must be on one line.", null);
        }
        tokens.next();
        int line = file.line(name.span().start());
        int more = 0;
        while (name.word() && goesOn(file, tokens.peek(more), line)) {
            more++;
        }
        if (more > 0) {
            Span all = name.span().to(tokens.peek(more - 1).span());
            throw RuleSyntaxException.wrong(
                    all,
                    "A name of several words needs quotes.",
                    "Maybe \"" + file.text(all).strip() + "\".");
        }
        if (tokens.take("extends")) {
            Token other = tokens.peek();
            if (other.kind() != Token.Kind.TEXT && !other.word()) {
                throw tokens.wrong("the name of a rule", "Maybe extends \"The name of a rule in this file\".");
            }
            parent = tokens.next();
            condition.inherits();
        }
    }

    /** Whether a token belongs to a name of several words that begins in a line. */
    static boolean goesOn(SourceFile file, Token token, int line) {
        return token.kind() != Token.Kind.END
                && file.line(token.span().start()) == line
                && !token.is("@")
                && (!token.is("rule") || !ruleBehind(file, token))
                && !token.isAny(PARTS)
                && !token.is("extends")
                && !token.isAny(AttributeParser.BEGINNINGS);
    }

    /** Whether the word rule begins another rule, and is not a part of a name such as my-rule. */
    private static boolean ruleBehind(SourceFile file, Token rule) {
        int before = rule.span().start() - 1;
        return before < 0 || Character.isWhitespace(file.text().charAt(before));
    }

    private void head() {
        AttributeParser attributes = new AttributeParser(file, tokens);
        boolean consequence = hasConsequence();
        boolean annotated = true;
        while (!tokens.isAny(PARTS)) {
            Token token = tokens.peek();
            if (token.is("@")) {
                if (!annotated) {
                    throw RuleSyntaxException.wrong(
                            token.span(), "Annotations must come before attributes.", "Maybe move this line up.");
                }
                annotations.add(annotation.read());
            } else if (attributes.next()) {
                RuleSyntaxException refusal = attributes.read(consequence);
                if (refusal != null) {
                    note(refusal);
                } else {
                    annotated = false;
                }
            } else if (token.is("extends")) {
                throw RuleSyntaxException.wrong(
                        token.span(),
                        "\"extends\" must come directly after the name of the rule.",
                        "Maybe move it up.");
            } else {
                throw tokens.wrong("an annotation, \"when\" or \"then\"", headAdvice(token, tokens.peek(1)));
            }
        }
    }

    /** Whether something stands between then and end. */
    private boolean hasConsequence() {
        int ahead = 0;
        while (!tokens.peek(ahead).is("then")
                && !tokens.peek(ahead).is("rule")
                && tokens.peek(ahead).kind() != Token.Kind.END) {
            ahead++;
        }
        return tokens.peek(ahead).is("then") && !tokens.peek(ahead + 1).is("end");
    }

    private @Nullable String headAdvice(Token token, Token next) {
        if (token.word() && tokens.quoteInside(token)) {
            boolean single = file.text().charAt(tokens.last().span().start()) == '\'';
            return "Maybe " + (single ? "double" : "single") + " quotes around the whole name.";
        }
        if (token.is("attributes")) {
            return "Maybe delete it.";
        }
        if (!token.word()) {
            return token.kind() == Token.Kind.TEXT
                    ? "Maybe an annotation before it, such as @reason(...)."
                    : token.isAny(SEPARATORS) ? "Maybe delete it." : null;
        }
        if (token.is("if")) {
            return "Maybe when.";
        }
        String nearest = Phrases.nearest(token.text(), "when", "then", "end").orElse(null);
        return nearest != null
                ? "Maybe " + nearest + "."
                : Character.isUpperCase(token.text().charAt(0))
                        ? "Maybe write when before the first fact."
                        : next.is("(") ? "Maybe write @ before it: @" + token.text() + "." : null;
    }

    private void body() {
        if (tokens.take("when")) {
            condition.read();
        }
    }

    /** Reads a consequence. What a rule does is said by its annotation, so most have nothing in it. */
    private void consequence() {
        Token first = tokens.peek();
        int size = 0;
        while (!tokens.peek(size).is("end") && tokens.peek(size).kind() != Token.Kind.END && !tokens.ruleBegins(size)) {
            size++;
        }
        for (int i = 0; i < size; i++) {
            RuleSyntaxException refusal = ConsequenceCalls.refusal(tokens, i);
            if (refusal != null) {
                throw refusal;
            }
        }
        tokens.skipTo(List.of("end"));
        if (size > 0) {
            beyond.add(new Beyond(Beyond.JAVA, first.span().to(tokens.last().span())));
        }
    }

    private void then(Token name) {
        if (tokens.is("end")) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "This rule has no then.", "Maybe write then before end.");
        }
        if (tokens.ended() || tokens.ruleBegins()) {
            throw noEnd(name, "then and end");
        }
        then = tokens.expect("then", null).span();
        if (tokens.is("[")) {
            throw UnsupportedSyntax.severalConsequences(tokens.peek());
        }
    }

    private void end(Token name, Token behindThen) {
        if (!tokens.take("end")) {
            throw behindThen.word() && Phrases.nearest(behindThen.text(), "end").isPresent()
                    ? RuleSyntaxException.wrong(
                            behindThen.span(), "\"" + behindThen.text() + "\" is not expected here.", "Maybe end.")
                    : noEnd(name, "end");
        }
    }

    private static RuleSyntaxException noEnd(Token name, String missing) {
        return RuleSyntaxException.wrong(
                name.span(), "This rule has no end.", "Maybe write " + missing + " after its last line.");
    }
}
