package dev.triage.rules.internal.drl;

import java.util.List;

/**
 * A word, number, text or sign of a DRL file.
 *
 * @param kind what it is
 * @param text the word or sign; for a text what stands between the quotes, with escapes resolved
 * @param span where it stands
 */
public record Token(Kind kind, String text, Span span) {

    /** What a token is. */
    public enum Kind {
        /** A name or keyword. */
        WORD,
        /** A whole or decimal number, without a sign. */
        NUMBER,
        /** A text in quotes. */
        TEXT,
        /** An operator or bracket. */
        SIGN,
        /** The end of the file. */
        END
    }

    public boolean is(String wanted) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wanted);
    }

    public boolean isAny(List<String> wanted) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && wanted.contains(text);
    }

    public boolean word() {
        return kind == Kind.WORD;
    }
}
