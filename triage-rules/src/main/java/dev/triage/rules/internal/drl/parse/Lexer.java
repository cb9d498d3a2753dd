package dev.triage.rules.internal.drl.parse;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import dev.triage.rules.internal.text.InvisibleCharacters;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** Cuts a DRL file into tokens and leaves comments out. Not thread-safe. */
final class Lexer {

    /** The longest first, because {@code >} also begins {@code >=}. */
    private static final List<String> SIGNS =
            List.of("&&", "||", "==", "!=", "<=", ">=", "!.", "=>", "=<", "<>", "->", "::", ":=", "~=");

    private static final String TYPOGRAPHIC = "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u00AB\u00BB";

    private final SourceFile file;
    private final String text;
    private final List<RuleProblem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Span> broken = new ArrayList<>();
    private int at;

    private Lexer(SourceFile file, List<RuleProblem> problems) {
        this.file = file;
        this.text = file.text();
        this.problems = problems;
    }

    /** The tokens of a file, the last one being its end. */
    static Tokens tokens(SourceFile file, List<RuleProblem> problems) {
        Lexer lexer = new Lexer(file, problems);
        lexer.refuseUnseen();
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        Span end = new Span(lexer.text.length(), lexer.text.length());
        lexer.tokens.add(new Token(Token.Kind.END, "the end of the file", end));
        return new Tokens(lexer.tokens, lexer.broken);
    }

    /** What cannot be seen makes a rule read otherwise than it works, even in a comment or a text. */
    private void refuseUnseen() {
        int unseen = InvisibleCharacters.in(text);
        if (unseen >= 0) {
            problems.add(file.invisible(unseen));
            broken.add(new Span(unseen, unseen + 1));
        }
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isIdentifierIgnorable(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
            int end = text.indexOf('\n', at);
            wrong(new Span(at, at + 1), "A comment does not begin with #.", "Maybe //.");
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (text.startsWith("\"\"\"", at)) {
            block();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (TYPOGRAPHIC.indexOf(c) >= 0) {
            typographic();
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(c)) {
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            word(text.substring(start, at), start);
        } else {
            sign();
        }
    }

    private void word(String word, int start) {
        int strange = InvisibleCharacters.strange(word);
        if (strange >= 0) {
            int place = start + strange;
            wrong(
                    new Span(place, place + 1),
                    "This letter looks like another one (" + InvisibleCharacters.code(text.charAt(place)) + ").",
                    "Maybe type the word again.");
        }
        add(Token.Kind.WORD, word, start);
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            wrong(new Span(at, at + 2), "This comment is not closed.", "Maybe close it with */.");
        }
        at = end < 0 ? text.length() : end + 2;
    }

    /** A text block of Java, which Drools does not read. */
    private void block() {
        int start = at;
        int closing = text.indexOf("\"\"\"", at + 3);
        at = closing < 0 ? text.length() : closing + 3;
        wrong(new Span(start, start + 3), "A text has one quote at each end.", "Maybe \"...\", on one line.");
        add(Token.Kind.TEXT, text.substring(start + 3, Math.max(start + 3, closing)), start);
    }

    private void quoted(char quote) {
        int start = at++;
        int closing = text.indexOf(quote, at);
        String plain = closing < 0 ? null : text.substring(at, closing);
        if (plain != null && plain.indexOf('\\') < 0 && plain.indexOf('\n') < 0) {
            at = closing + 1;
            add(Token.Kind.TEXT, plain, start);
            return;
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length() && text.charAt(at) != '\n') {
                value.append(escaped());
            } else {
                value.append(c);
            }
        }
        if (at >= text.length() || text.charAt(at) != quote) {
            unclosed(start, quote);
        } else {
            at++;
        }
        add(Token.Kind.TEXT, value.toString(), start);
    }

    /** A text that does not end on its line; if the next line has a quote too many, that one closes it. */
    private void unclosed(int start, char quote) {
        int end = at;
        int next = text.indexOf('\n', Math.min(at + 1, text.length()));
        String line = at >= text.length() ? "" : text.substring(at + 1, next < 0 ? text.length() : next);
        if (line.chars().filter(c -> c == quote).count() % 2 == 1) {
            at = text.indexOf(quote, at) + 1;
            wrong(new Span(start, end), "A text must be on one line.", "Maybe join the two lines.");
        } else {
            wrong(new Span(start, end), "This text has no closing quote.", "Maybe add " + quote + " at its end.");
        }
    }

    /** Quotes as word processors write them; what they enclose is a text all the same, so that nothing else is wrong. */
    private void typographic() {
        int start = at++;
        while (at < text.length() && TYPOGRAPHIC.indexOf(text.charAt(at)) < 0 && text.charAt(at) != '\n') {
            at++;
        }
        String value = text.substring(start + 1, at);
        at += at < text.length() && text.charAt(at) != '\n' ? 1 : 0;
        wrong(
                new Span(start, at),
                "A text needs straight quotes, not " + text.charAt(start) + ".",
                "Maybe \"" + value.strip() + "\".");
        add(Token.Kind.TEXT, value, start);
    }

    private void wrong(Span span, String message, String suggestion) {
        problems.add(file.problem(span, message, suggestion));
        broken.add(span);
    }

    /** What stands behind a backslash. */
    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\'', '\\' -> c;
            default -> {
                wrong(
                        new Span(at - 2, at),
                        "\\" + c + " is not an escape sequence.",
                        c == 'u' || Character.isDigit(c)
                                ? "Maybe write the character itself."
                                : "Maybe \\\\ for a backslash itself.");
                yield c;
            }
        };
    }

    private void number() {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
        }
        boolean exponent = at + 1 < text.length()
                && (text.charAt(at) == '-' || text.charAt(at) == '+')
                && Character.isDigit(text.charAt(at + 1));
        if (exponent && text.substring(start, at).matches("[\\d.]+[eE]")) {
            at++;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        add(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private void sign() {
        int start = at;
        String sign = text.substring(start, start + Character.charCount(text.codePointAt(start)));
        for (String longer : SIGNS) {
            if (text.startsWith(longer, start)) {
                sign = longer;
                break;
            }
        }
        at += sign.length();
        add(Token.Kind.SIGN, sign, start);
    }

    private void add(Token.Kind kind, String words, int start) {
        tokens.add(new Token(kind, words, new Span(start, at)));
    }
}
