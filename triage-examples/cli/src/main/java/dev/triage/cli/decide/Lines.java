package dev.triage.cli.decide;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Lines in memory, of which some can be left out when they are written. Not thread-safe. */
final class Lines extends OutputStream {

    /** More room than this is not kept for other lines. */
    private static final int MOST_KEPT = 1 << 20;

    private byte[] bytes;
    private int size;
    private int[] ends;
    private int lines;

    /** Expects so many lines of so many bytes; more may come. */
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

    /** A line ends here. */
    void end() {
        if (lines == ends.length) {
            ends = Arrays.copyOf(ends, 2 * lines);
        }
        ends[lines++] = size;
    }

    /** Writes the lines from one to another, the latter left out. */
    void writeTo(OutputStream out, int from, int to) throws IOException {
        int start = from == 0 ? 0 : ends[from - 1];
        if (to > from) {
            out.write(bytes, start, ends[to - 1] - start);
        }
    }

    /** Forgets all lines; whether the room is worth to be used again. */
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
