package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a rule. */
final class AnnotationParser {

    private final SourceFile file;
    private final Tokens tokens;
    private final Consumer<RuleSyntaxException> refused;

    /**
     * Makes the parser.
     *
     * @param refused takes what is wrong with a value, so that the rest of the rule is read
     */
    AnnotationParser(SourceFile file, Tokens tokens, Consumer<RuleSyntaxException> refused) {
        this.file = file;
        this.tokens = tokens;
        this.refused = refused;
    }

    /** Reads an annotation, of which the sign comes next. */
    Annotation read() {
        Span start = tokens.next().span();
        Token name = tokens.peek();
        if (!name.word()) {
            throw tokens.wrong("the name of an annotation", "Such as @reason(\"...\") or @adds(2).");
        }
        tokens.next();
        if (RuleParser.goesOn(file, tokens.peek(), file.line(name.span().start())) && !tokens.is("(")) {
            throw tokens.wrong("\"(\" after @" + name.text(), valueAdvice(name));
        }
        String value = tokens.take("(") ? value(name) : null;
        return new Annotation(
                name.text(),
                value,
                start.to(name.span()),
                start.to(tokens.last().span()));
    }

    private @Nullable String valueAdvice(Token name) {
        Token value = tokens.peek(tokens.isAny(List.of("=", ":", "[", "{")) ? 1 : 0);
        boolean text = value.kind() == Token.Kind.TEXT;
        if (text || value.word() || Character.isDigit(value.text().charAt(0))) {
            String written = text ? "\"" + value.text() + "\"" : value.text();
            return "Maybe @" + name.text() + "(" + written + ").";
        }
        Token behind = tokens.peek(1);
        if (tokens.is("-") && behind.word()) {
            String word = behind.text();
            return "Maybe @" + name.text() + Character.toUpperCase(word.charAt(0)) + word.substring(1) + ".";
        }
        return tokens.is(";") || tokens.is(",") ? "Maybe delete it." : null;
    }

    /** What stands in the parentheses of an annotation: one text in quotes, or words as they are written. */
    private String value(Token name) {
        List<String> texts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Token first = tokens.peek();
        Token last = first;
        boolean quoteInside = false;
        while (!tokens.is(")")) {
            if (tokens.ended() || tokens.isAny(RuleParser.PARTS) || tokens.is("@") || tokens.ruleBegins()) {
                throw RuleSyntaxException.wrong(
                        tokens.behind(), "The parenthesis of @" + name.text() + " is not closed.", "Maybe add ) here.");
            }
            quoteInside |= tokens.peek().word() && tokens.quoteInside(tokens.peek());
            Token token = tokens.next();
            words.append(last.span().end() < token.span().start() ? " " : "").append(token.text());
            last = token;
            if (token.kind() == Token.Kind.TEXT) {
                texts.add(token.text());
            }
        }
        tokens.next();
        if (!texts.isEmpty() && !last.equals(first)) {
            boolean statements = texts.size() > 1 && texts.stream().allMatch(text -> text.indexOf(':') > 0);
            refused.accept(RuleSyntaxException.wrong(
                    first.span().to(last.span()),
                    "@" + name.text() + " takes one text in quotes, and nothing beside it.",
                    (texts.size() == 1 && !quoteInside) || statements
                            ? "Maybe \"" + String.join("; ", texts) + "\"."
                            : quoteInside
                                    ? "Maybe single quotes around the whole text."
                                    : "Maybe write one text, or keep one of them."));
        }
        return words.toString();
    }
}
