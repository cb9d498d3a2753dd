package dev.triage.cli.decide;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Lines in memory; single lines can be left out of the output. Not thread-safe. */
final class Lines extends OutputStream {

    /** A larger buffer is not reused. */
    private static final int MOST_KEPT = 1 << 20;

    private byte[] bytes;
    private int size;
    private int[] ends;
    private int lines;

    /** Makes a buffer for an expected number of lines and bytes; it can grow. */
    Lines(int expected, int bytesALine) {
        this.bytes = new byte[Math.max(1, expected) * bytesALine];
        this.ends = new int[Math.max(1, expected)];
    }

    @Override
    public void write(int one) {
        room(1);
        bytes[size++] = (byte) one;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        room(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /** Ends a line. */
    void end() {
        if (lines == ends.length) {
            ends = Arrays.copyOf(ends, 2 * lines);
        }
        ends[lines++] = size;
    }

    /** Writes the lines from the first index to the second one, exclusive. */
    void writeTo(OutputStream out, int from, int to) throws IOException {
        int start = from == 0 ? 0 : ends[from - 1];
        if (to > from) {
            out.write(bytes, start, ends[to - 1] - start);
        }
    }

    /** Removes all lines, and returns whether the buffer can be reused. */
    boolean clear() {
        size = 0;
        lines = 0;
        return bytes.length <= MOST_KEPT;
    }

    private void room(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, length)));
        }
    }
}
