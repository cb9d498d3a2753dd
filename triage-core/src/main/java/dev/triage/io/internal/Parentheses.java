package dev.triage.io.internal;

/** Counts the open parentheses of a text from its beginning to its end, so that many places in it take one pass. */
public final class Parentheses {

    private final String words;
    private int at;
    private int depth;

    public Parentheses(String words) {
        this.words = words;
    }

    /** How many are open before a place, which is not before the place that was asked for last. */
    public int openBefore(int index) {
        for (; at < index; at++) {
            depth += words.charAt(at) == '(' ? 1 : words.charAt(at) == ')' ? -1 : 0;
        }
        return depth;
    }
}
