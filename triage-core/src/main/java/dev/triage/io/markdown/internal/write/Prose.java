package dev.triage.io.markdown.internal.write;

import dev.triage.io.markdown.internal.outline.FieldLine;
import dev.triage.io.markdown.internal.outline.FieldLines;
import dev.triage.io.markdown.internal.outline.MarkdownText;

/**
 * A line of prose, in words that may come from anywhere. It contains no Markdown syntax of its own, and no reader takes
 * it for a field of an issue, or for an issue.
 */
public final class Prose {

    private final MarkdownText.Builder words = new MarkdownText.Builder();
    private final StringBuilder markup = new StringBuilder();

    /** Goes on in plain letters. */
    public Prose plain(String text) {
        words.append(text, false, false);
        markup.append(MarkdownEscape.text(text));
        return this;
    }

    /** Goes on in bold letters. */
    Prose bold(String text) {
        String bare = text.strip();
        if (!bare.isEmpty()) {
            words.append(bare, false, true);
            markup.append("**").append(MarkdownEscape.text(bare)).append("**");
        }
        return this;
    }

    /** Goes on with words behind a separator; with nothing if there are no words. */
    Prose behind(String separator, String text) {
        String bare = text.strip();
        return bare.isEmpty() ? this : plain(separator).plain(bare);
    }

    /** The line as Markdown. */
    @Override
    public String toString() {
        MarkdownText text = words.build();
        FieldLine line = FieldLine.of(text);
        boolean field = line != null && line.field() != null;
        return field || FieldLines.issue(0, text) != null ? MarkdownEscape.code(text.text()) : markup.toString();
    }
}
