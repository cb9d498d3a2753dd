package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of rules, such as {@code salience}, and says which are of use. Not thread-safe. */
final class AttributeParser {

    /** How attributes begin; some go on behind a hyphen. */
    static final List<String> BEGINNINGS = List.of(
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
            "dialect");

    private static final List<String> ENDS = List.of("when", "then", "end", "@", ",", "extends");

    private static final List<String> HYPHENED =
            List.of("no", "lock", "agenda", "activation", "ruleflow", "auto", "date");

    private final SourceFile file;
    private final Tokens tokens;

    AttributeParser(SourceFile file, Tokens tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** Whether an attribute is next. */
    boolean next() {
        return tokens.peek().isAny(BEGINNINGS)
                && (tokens.peek(1).is("-") || !tokens.peek().isAny(HYPHENED));
    }

    /**
     * Reads an attribute, with the comma behind it.
     *
     * @param consequence whether Java of its own happens when the rule fires
     * @return what is wrong with it, or null if nothing is
     */
    @Nullable
    RuleSyntaxException read(boolean consequence) {
        Token first = tokens.next();
        StringBuilder name = new StringBuilder(first.text());
        while (tokens.is("-") && tokens.peek(1).word()) {
            name.append(tokens.next().text()).append(tokens.next().text());
        }
        String value = "";
        if (tokens.is("(")) {
            int size = tokens.closing(0);
            value = "(";
            for (int i = 0; i <= size; i++) {
                tokens.next();
            }
        } else if (isValue()) {
            value = tokens.is("-") || tokens.is("+")
                    ? tokens.next().text() + tokens.next().text()
                    : tokens.next().text();
            while (tokens.is(",") && tokens.peek(1).kind() == Token.Kind.TEXT) { // several calendars
                tokens.next();
                tokens.next();
            }
        }
        Span span = first.span().to(tokens.last().span());
        RuleSyntaxException refusal = refusal(name.toString(), value, span, consequence);
        if (refusal != null) {
            skipValue(first);
        }
        tokens.take(",");
        return refusal;
    }

    /** Goes behind a value that no attribute has, as far as it is on the same line, so that it is not refused for itself. */
    private void skipValue(Token attribute) {
        int line = file.line(attribute.span().start());
        while (!tokens.ended()
                && file.line(tokens.peek().span().start()) == line
                && !tokens.isAny(ENDS)
                && !tokens.ruleBegins()
                && !next()) {
            tokens.next();
        }
    }

    private boolean isValue() {
        Token token = tokens.peek();
        return token.kind() == Token.Kind.TEXT
                || token.kind() == Token.Kind.NUMBER
                || token.is("true")
                || token.is("false")
                || ((token.is("-") || token.is("+")) && tokens.peek(1).kind() == Token.Kind.NUMBER);
    }

    private static @Nullable RuleSyntaxException refusal(String name, String value, Span span, boolean consequence) {
        String delete = "Maybe delete it.";
        return switch (name) {
            case "salience" ->
                consequence
                        ? null
                        : RuleSyntaxException.wrong(
                                span, "The order of rules makes no difference, because points are added up.", delete);
            case "no-loop" ->
                consequence
                        ? null
                        : RuleSyntaxException.wrong(
                                span, "This rule changes no fact, so it never fires again.", delete);
            case "enabled" ->
                value.equals("true")
                        ? null
                        : RuleSyntaxException.wrong(
                                span,
                                value.equals("false")
                                        ? "A rule that is switched off does nothing."
                                        : "An expression cannot switch a rule on or off.",
                                "Maybe name it under \"off\" in settings.json, or put it into a comment.");
            case "dialect" ->
                value.equals("java")
                        ? null
                        : RuleSyntaxException.wrong(span, "Rules are written in the dialect \"java\".", delete);
            case "activation-group" ->
                RuleSyntaxException.wrong(
                        span,
                        "Every rule that fires counts. A group cannot limit this to one rule.",
                        "Maybe add a condition that excludes the other rules.");
            case "agenda-group", "ruleflow-group", "auto-focus", "lock-on-active" ->
                RuleSyntaxException.wrong(span, "No group of rules has the focus: all rules run together.", delete);
            case "date-effective", "date-expires", "timer", "duration", "calendars" ->
                RuleSyntaxException.wrong(
                        span,
                        "A decision does not depend on time: the same issue gets the same priority on any day.",
                        "Maybe switch the rule off in settings.json until its date.");
            default -> RuleSyntaxException.wrong(span, "There is no attribute " + name + ".", delete);
        };
    }
}
