package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a Markdown document without its marks, which still knows what the marks said: what was code, what was
 * bold, where a link leads.
 */
public final class MarkdownText {

    public static final MarkdownText EMPTY = new MarkdownText("", new BitSet(), new BitSet(), null);

    private final String text;
    private final BitSet code;
    private final BitSet bold;
    private final @Nullable String link;

    private MarkdownText(String text, BitSet code, BitSet bold, @Nullable String link) {
        this.text = text;
        this.code = code;
        this.bold = bold;
        this.link = link;
    }

    /** Text without any marks. */
    public static MarkdownText plain(String text) {
        return new MarkdownText(text, new BitSet(), new BitSet(), null);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Where the first link in it leads. */
    @Nullable
    public String link() {
        return link;
    }

    /** Whether all of it is code: then it is meant exactly as it stands. */
    public boolean literal() {
        return !text.isEmpty() && code.nextClearBit(0) >= text.length();
    }

    public boolean codeAt(int index) {
        return code.get(index);
    }

    /** How much of the beginning is bold; 0 if it does not begin bold. */
    public int boldPrefix() {
        return Math.min(bold.nextClearBit(0), text.length());
    }

    /** Whether all between two places is bold. */
    public boolean bold(int start, int end) {
        return bold.nextClearBit(start) >= end;
    }

    /** Where the next bold words begin, behind others that are not; -1 if nowhere. */
    int nextBold(int from) {
        int other = bold.nextClearBit(from);
        return bold.nextSetBit(other);
    }

    /** Where bold words end. */
    int boldEnd(int start) {
        return Math.min(bold.nextClearBit(start), text.length());
    }

    /** The part between two places, without blanks around it. */
    public MarkdownText part(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from)) && !code.get(from)) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1)) && !code.get(to - 1)) {
            to--;
        }
        if (from == 0 && to == text.length()) {
            return this;
        }
        return new MarkdownText(text.substring(from, to), code.get(from, to), bold.get(from, to), link);
    }

    public MarkdownText from(int start) {
        return part(start, text.length());
    }

    /** Both texts with a blank between them. */
    public MarkdownText join(MarkdownText next) {
        var builder = new Builder();
        builder.append(this);
        builder.append(" ", false, false);
        builder.append(next);
        return builder.build();
    }

    /** All texts with a separator between them. */
    static MarkdownText join(List<MarkdownText> texts, String separator) {
        var builder = new Builder();
        for (MarkdownText one : texts) {
            if (builder.text.length() > 0) {
                builder.append(separator, false, false);
            }
            builder.append(one);
        }
        return builder.build();
    }

    /**
     * The parts between separators; what stands in parentheses, quotation marks or code is never taken apart. Empty parts
     * are left out.
     *
     * @param separators single characters that separate, or words with a blank before and after them
     */
    public List<MarkdownText> split(String... separators) {
        List<MarkdownText> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (code.get(i)) {
                continue;
            }
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '“') {
                depth++;
            } else if (c == ')' || c == ']' || c == '”') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                int length = separatorAt(i, separators);
                if (length > 0) {
                    add(parts, start, i);
                    start = i + length;
                    i = start - 1;
                }
            }
        }
        add(parts, start, text.length());
        return parts;
    }

    /** The pieces of code, if there is nothing but blanks between them; otherwise the whole text. */
    public List<MarkdownText> codes() {
        List<MarkdownText> codes = new ArrayList<>();
        int start = code.nextSetBit(0);
        while (start >= 0) {
            int end = code.nextClearBit(start);
            codes.add(part(start, end));
            start = code.nextSetBit(end);
        }
        boolean others = false;
        for (int i = code.nextClearBit(0); i < text.length(); i = code.nextClearBit(i + 1)) {
            others |= !Character.isWhitespace(text.charAt(i));
        }
        return codes.isEmpty() || others ? List.of(this) : codes;
    }

    private int separatorAt(int index, String... separators) {
        for (String separator : separators) {
            if (text.startsWith(separator, index)) {
                return separator.length();
            }
        }
        return 0;
    }

    private void add(List<MarkdownText> parts, int start, int end) {
        MarkdownText part = part(start, end);
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** Puts a text together from pieces. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final BitSet code = new BitSet();
        private final BitSet bold = new BitSet();
        private @Nullable String link;

        public void append(String piece, boolean isCode, boolean isBold) {
            int start = text.length();
            text.append(piece);
            code.set(start, text.length(), isCode);
            bold.set(start, text.length(), isBold);
        }

        void append(MarkdownText other) {
            int start = text.length();
            text.append(other.text);
            other.code.stream().forEach(index -> code.set(start + index));
            other.bold.stream().forEach(index -> bold.set(start + index));
            link(other.link);
        }

        void link(@Nullable String target) {
            link = link == null ? target : link;
        }

        public MarkdownText build() {
            return new MarkdownText(text.toString(), code, bold, link).from(0);
        }
    }
}
