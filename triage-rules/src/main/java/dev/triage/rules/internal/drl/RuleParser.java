package dev.triage.rules.internal.drl;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one rule. Not thread-safe. */
final class RuleParser {

    private static final List<String> PARTS = List.of("when", "then", "end");

    /** Words between a rule's name and its condition that steer Drools. */
    private static final List<String> ATTRIBUTES = List.of(
            "salience",
            "no",
            "lock",
            "agenda",
            "activation",
            "ruleflow",
            "auto",
            "date",
            "duration",
            "timer",
            "calendars",
            "enabled",
            "dialect",
            "extends");

    private final SourceFile file;
    private final Tokens tokens;
    private final List<RuleProblem> problems;
    private Span start = new Span(0, 0);
    private Span then = start;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<FactPattern> patterns = new ArrayList<>();
    private final List<Beyond> beyond = new ArrayList<>();

    RuleParser(SourceFile file, Tokens tokens, List<RuleProblem> problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Reads a rule and adds it, unless it cannot be read. */
    void read(List<DrlRule> rules) {
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
            rules.add(new DrlRule(name.text(), name.span(), annotations, patterns, then, beyond, span));
        }
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
            throw RuleSyntaxException.wrong(name.span(), "The name of a rule is one line.", null);
        }
        tokens.next();
        int line = file.line(name.span().start());
        int more = 0;
        while (name.word() && goesOn(tokens.peek(more), line)) {
            more++;
        }
        if (more > 0) {
            Span all = name.span().to(tokens.peek(more - 1).span());
            throw RuleSyntaxException.wrong(
                    all,
                    "A name of several words stands in quotes.",
                    "Maybe \"" + file.text(all).strip() + "\".");
        }
    }

    private boolean goesOn(Token token, int line) {
        return token.kind() != Token.Kind.END
                && file.line(token.span().start()) == line
                && !token.is("@")
                && !token.is("rule")
                && !token.isAny(PARTS)
                && !token.isAny(ATTRIBUTES);
    }

    private void head() {
        while (!tokens.isAny(PARTS)) {
            Token token = tokens.peek();
            if (token.is("@")) {
                annotation();
            } else if (token.word() && ATTRIBUTES.contains(token.text())) {
                StringBuilder name = new StringBuilder(tokens.next().text());
                while (tokens.is("-") && tokens.peek(1).word()) {
                    name.append(tokens.next().text()).append(tokens.next().text());
                }
                while (!tokens.is("@") && !tokens.isAny(PARTS) && !tokens.ended() && !tokens.ruleBegins()) {
                    tokens.next();
                }
                beyond.add(new Beyond(
                        "The attribute " + name, token.span().to(tokens.last().span())));
            } else {
                throw tokens.wrong("an annotation, \"when\" or \"then\"", headAdvice(token));
            }
        }
    }

    private static @Nullable String headAdvice(Token token) {
        if (!token.word()) {
            return token.kind() == Token.Kind.TEXT ? "Maybe an annotation in front of it, such as @reason(...)." : null;
        }
        String nearest = Phrases.nearest(token.text(), "when", "then", "end").orElse(null);
        return nearest != null
                ? "Maybe " + nearest + "."
                : Character.isUpperCase(token.text().charAt(0)) ? "Maybe write when before the first fact." : null;
    }

    private void annotation() {
        Span start = tokens.next().span();
        Token name = tokens.peek();
        if (!name.word()) {
            throw tokens.wrong("the name of an annotation", "Such as @reason(\"...\") or @adds(2).");
        }
        tokens.next();
        String value = null;
        if (tokens.take("(")) {
            StringBuilder words = new StringBuilder();
            while (!tokens.is(")")) {
                if (tokens.ended() || tokens.isAny(PARTS) || tokens.is("@")) {
                    throw RuleSyntaxException.wrong(
                            tokens.behind(),
                            "The parenthesis of @" + name.text() + " is not closed.",
                            "Maybe add ) here.");
                }
                words.append(tokens.next().text());
            }
            tokens.next();
            value = words.toString();
        }
        annotations.add(new Annotation(
                name.text(),
                value,
                start.to(name.span()),
                start.to(tokens.last().span())));
    }

    private void body() {
        if (!tokens.take("when")) {
            return;
        }
        try {
            new ConditionParser(tokens).read(patterns);
        } catch (RuleSyntaxException refusal) {
            if (!refusal.beyond()) {
                throw refusal;
            }
            beyond.add(new Beyond(refusal.words(), refusal.span()));
            tokens.recoverAt(List.of("then", "end"));
        }
    }

    /** Reads a consequence. What a rule does is said by its annotation, so most have nothing in it. */
    private void consequence() {
        Token first = tokens.peek();
        int size = 0;
        while (!tokens.peek(size).is("end") && tokens.peek(size).kind() != Token.Kind.END) {
            size++;
        }
        for (int i = 0; i < size; i++) {
            if (tokens.peek(i).is("outcome")
                    && tokens.peek(i + 1).is(".")
                    && tokens.peek(i + 2).is("apply")) {
                Span from = tokens.peek(i).span();
                while (i + 1 < size && !tokens.peek(i).is(";")) {
                    i++;
                }
                throw RuleSyntaxException.wrong(
                        from.to(tokens.peek(i).span()),
                        "The annotation of a rule takes effect by itself, when the rule fires.",
                        "Maybe delete this line.");
            }
        }
        tokens.skipTo(List.of("end"));
        if (size > 0) {
            beyond.add(new Beyond(
                    "Java in a consequence", first.span().to(tokens.last().span())));
        }
    }

    private void then(Token name) {
        if (tokens.is("end")) {
            throw RuleSyntaxException.wrong(
                    tokens.peek().span(), "This rule has no then.", "Maybe write then in front of end.");
        }
        if (tokens.ended() || tokens.ruleBegins()) {
            throw noEnd(name, "then and end");
        }
        then = tokens.expect("then", null).span();
    }

    private void end(Token name, Token behindThen) {
        if (!tokens.take("end")) {
            throw behindThen.word() && Phrases.nearest(behindThen.text(), "end").isPresent()
                    ? RuleSyntaxException.wrong(
                            behindThen.span(), "\"" + behindThen.text() + "\" means nothing here.", "Maybe end.")
                    : noEnd(name, "end");
        }
    }

    private static RuleSyntaxException noEnd(Token name, String missing) {
        return RuleSyntaxException.wrong(
                name.span(), "This rule has no end.", "Maybe write " + missing + " behind its last line.");
    }
}
