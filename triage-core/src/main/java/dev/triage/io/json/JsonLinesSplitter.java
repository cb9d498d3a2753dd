package dev.triage.io.json;

import dev.triage.io.DocumentPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits JSON Lines between lines. A part is handed on as soon as it is large, or as soon as no more bytes are
 * available, so that a slow source of lines is read without delay. Not thread-safe.
 */
final class JsonLinesSplitter {

    /** Some hundred issues: the transfer of a part costs little, and several parts need little memory. */
    static final int PART = 1 << 15;

    /** A longer line is no issue, and may have no end. */
    static final int LONGEST_LINE = 20_000_000;

    private static final int LOOKED_AT = 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JsonLinesDocument document;
    private final InputStream input;
    private byte[] bytes = new byte[PART];
    private int from;
    private int to;
    private int line = 1;
    private boolean begun;
    private boolean ended;
    private boolean done;
    /** Whether a line was too long, and skipped. */
    private boolean skipped;

    JsonLinesSplitter(String document, InputStream input) {
        this.document = new JsonLinesDocument(document);
        this.input = input;
    }

    /** The next part, or null after the last one. */
    @Nullable
    DocumentPart next() throws IOException {
        if (done) {
            return null;
        }
        int end = fetch();
        if (!begun) {
            begun = true;
            if (notText()) {
                done = true;
                return document.notText();
            }
            skipByteOrderMark();
        }
        if (skipped) {
            skipped = false;
            return document.tooLong(line++);
        }
        if (from >= end) {
            done = true;
            return document.end();
        }
        JsonLinesPart part = new JsonLinesPart(document, bytes, from, end, line);
        line += lines(end);
        // The part keeps its bytes; what is left of them begins the next one.
        byte[] next = new byte[Math.max(PART, to - end)];
        System.arraycopy(bytes, end, next, 0, to - end);
        to -= end;
        from = 0;
        bytes = next;
        return part;
    }

    /** Reads until there are lines to hand on, and says where they end. */
    private int fetch() throws IOException {
        while (!ended) {
            if (to == bytes.length) {
                int end = lastLineEnd();
                if (end > from) {
                    return end;
                }
                if (to - from >= LONGEST_LINE && (begun || !notText())) {
                    skipLine();
                    return from;
                }
                bytes = Arrays.copyOf(bytes, Math.multiplyExact(2, bytes.length));
            }
            int count = input.read(bytes, to, bytes.length - to);
            ended = count < 0;
            to += Math.max(0, count);
            if (!ended && to < bytes.length && input.available() == 0) {
                int end = lastLineEnd();
                if (end > from) {
                    return end;
                }
            }
        }
        return to;
    }

    /** Goes to the end of a line without keeping it. */
    private void skipLine() throws IOException {
        skipped = true;
        from = 0;
        to = 0;
        bytes = new byte[PART];
        while (!ended) {
            int count = input.read(bytes, 0, PART);
            ended = count < 0;
            for (int at = 0; at < count; at++) {
                if (bytes[at] == '\n') {
                    to = count - at - 1;
                    System.arraycopy(bytes, at + 1, bytes, 0, to);
                    return;
                }
            }
        }
    }

    /** The place behind the last line that has an end; no line break is cut in two. */
    private int lastLineEnd() {
        for (int at = to - 1; at >= from; at--) {
            if (bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < to)) {
                return at + 1;
            }
        }
        return from;
    }

    private int lines(int end) {
        int lines = 0;
        for (int at = from; at < end; at++) {
            if (bytes[at] <= '\r' && JsonLinesPart.endsLine(bytes, at, end)) {
                lines++;
            }
        }
        return lines;
    }

    private boolean notText() {
        for (int at = 0; at < Math.min(to, LOOKED_AT); at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    private void skipByteOrderMark() {
        int length = BYTE_ORDER_MARK.length;
        if (to >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length)) {
            from = length;
        }
    }
}
