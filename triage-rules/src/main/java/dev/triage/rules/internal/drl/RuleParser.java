package dev.triage.rules.internal.drl;

import dev.triage.io.internal.Phrases;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.internal.drl.DrlRule.Apply;
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
        Apply apply = null;
        try {
            name(name);
            head();
            body();
            if (tokens.take("then")) {
                apply = consequence();
            }
            end(name);
        } catch (Refusal refusal) {
            note(refusal);
            tokens.recoverAt(List.of("end"));
            tokens.take("end");
        }
        Span span = start.to(tokens.last().span());
        if (problems.size() == before && !tokens.broken(span)) {
            rules.add(new DrlRule(name.text(), name.span(), annotations, patterns, apply, beyond, span));
        }
    }

    /** Notes what is wrong, unless it follows from something that is known to be wrong. */
    private void note(Refusal refusal) {
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
            throw Refusal.wrong(place, "This rule has no name.", "Maybe rule \"Its name is a sentence\".");
        }
        if (name.text().lines().count() > 1) {
            throw Refusal.wrong(name.span(), "The name of a rule is one line.", null);
        }
        tokens.next();
        int line = file.line(name.span().start());
        int more = tokens.until(token -> file.line(token.span().start()) != line
                || token.is("@")
                || token.is("rule")
                || PARTS.contains(token.text())
                || ATTRIBUTES.contains(token.text()));
        if (name.word() && more > 0) {
            Span all = name.span().to(tokens.peek(more - 1).span());
            throw Refusal.wrong(
                    all,
                    "A name of several words stands in quotes.",
                    "Maybe \"" + file.text(all).strip() + "\".");
        }
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
                throw tokens.wrong("an annotation, \"when\" or \"end\"", headAdvice(token));
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
                    throw Refusal.wrong(
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
        } catch (Refusal refusal) {
            if (!refusal.beyond()) {
                throw refusal;
            }
            beyond.add(new Beyond(refusal.words(), refusal.span()));
            tokens.recoverAt(List.of("then", "end"));
        }
    }

    /** What the consequence applies, or null if it has none or one of its own. */
    private @Nullable Apply consequence() {
        Token first = tokens.peek();
        if (first.is("end")) {
            throw Refusal.wrong(first.span(), "Nothing stands between then and end.", "Maybe leave then out.");
        }
        boolean applies = tokens.peek(1).is(".") && tokens.peek(2).is("apply");
        if (applies
                && !first.is("outcome")
                && Phrases.nearest(first.text(), "outcome").isPresent()) {
            throw Refusal.wrong(
                    first.span(),
                    "Nothing is called " + first.text() + " here.",
                    "Maybe outcome, or leave then and this line out.");
        }
        if (first.is("outcome") && tokens.peek(1).is(".")) {
            Apply apply = applyOrBeyond(first);
            if (apply != null && tokens.is("end")) {
                return apply;
            }
        }
        tokens.skipTo(List.of("end"));
        beyond.add(new Beyond(
                "Java in a consequence", first.span().to(tokens.last().span())));
        return null;
    }

    private @Nullable Apply applyOrBeyond(Token outcome) {
        tokens.next();
        tokens.next();
        try {
            return apply(outcome);
        } catch (Refusal refusal) {
            if (!refusal.beyond()) {
                throw refusal;
            }
            return null;
        }
    }

    private Apply apply(Token outcome) {
        if (!tokens.is("apply")) {
            throw tokens.wrong("\"apply\"", "Maybe outcome.apply(kcontext); – or leave then and this line out.");
        }
        tokens.next();
        tokens.expect("(", null);
        tokens.expect("kcontext", "Maybe outcome.apply(kcontext);");
        Expression about = tokens.take(",") ? new ExpressionParser(tokens).value() : null;
        Token end = tokens.expect(")", "Maybe outcome.apply(kcontext);");
        tokens.take(";");
        return new Apply(about, outcome.span().to(end.span()));
    }

    private void end(Token name) {
        if (!tokens.take("end")) {
            throw tokens.ended() || tokens.ruleBegins()
                    ? Refusal.wrong(name.span(), "This rule has no end.", "Maybe write end behind its last line.")
                    : tokens.wrong("\"end\"", null);
        }
    }
}
