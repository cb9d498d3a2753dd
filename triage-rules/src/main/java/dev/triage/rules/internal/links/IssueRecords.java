package dev.triage.rules.internal.links;

import dev.triage.links.IssueLink;
import dev.triage.model.Priority;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Issues as little of them as links need, packed into bytes: some twenty for an issue without links, a tenth of what objects
 * take. They are only added and looked through. Not thread-safe.
 */
final class IssueRecords implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int SMALLEST = 256;
    /** Small enough for any memory. */
    private static final int BLOCK = 1 << 16;

    private static final int CLOSED = 1 << 3;
    private static final int PRIORITY = CLOSED - 1;

    private static final Priority[] PRIORITIES = Priority.values();
    private static final IssueLink.Kind[] KINDS = IssueLink.Kind.values();

    /** Nothing is changed in these any more, so several of these objects can have the same. */
    private final ArrayList<byte[]> full = new ArrayList<>();

    private byte[] open = new byte[SMALLEST];
    private int size;

    /** Adds an issue; the bits are given back with it. */
    // The numbers of constants stay in here: what is packed is unpacked by the same program.
    @SuppressWarnings("EnumOrdinal")
    void add(long bits, String id, Priority priority, boolean closed, List<IssueLink> links) {
        int most = Long.BYTES + 1 + textBytes(id) + Integer.BYTES + 1;
        for (IssueLink link : links) {
            most += 1 + textBytes(link.target());
        }
        room(most);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            open[size++] = (byte) (bits >>> shift);
        }
        open[size++] = (byte) (priority.ordinal() | (closed ? CLOSED : 0));
        writeText(id);
        writeNumber(links.size());
        for (IssueLink link : links) {
            open[size++] = (byte) link.kind().ordinal();
            writeText(link.target());
        }
    }

    /** Adds all that others have; these stay as they are, and may be the same. */
    void addAll(IssueRecords others) {
        List<byte[]> blocks = List.copyOf(others.full);
        byte[] last = Arrays.copyOf(others.open, others.size);
        full.addAll(blocks);
        if (last.length > BLOCK / 2) {
            full.add(last);
        } else {
            room(last.length);
            System.arraycopy(last, 0, open, size, last.length);
            size += last.length;
        }
    }

    /** Looks at each record. The cursor is the same all the time. */
    void forEach(Consumer<Cursor> visitor) {
        for (byte[] block : full) {
            forEach(block, block.length, visitor);
        }
        forEach(open, size, visitor);
    }

    private static void forEach(byte[] block, int end, Consumer<Cursor> visitor) {
        Cursor cursor = new Cursor(block);
        while (cursor.next < end) {
            cursor.move();
            visitor.accept(cursor);
        }
    }

    private void room(int bytes) {
        if (open.length - size >= bytes) {
            return;
        }
        if (size + bytes <= BLOCK) {
            open = Arrays.copyOf(open, Math.min(BLOCK, Math.max(2 * open.length, size + bytes)));
            return;
        }
        if (size > 0) {
            full.add(Arrays.copyOf(open, size));
        }
        open = new byte[Math.max(BLOCK, bytes)];
        size = 0;
    }

    private static int textBytes(String text) {
        return Integer.BYTES + 1 + 3 * text.length();
    }

    /** Letters below 128 in one byte, as most are, and all others in three, so that nothing is lost. */
    private void writeText(String text) {
        writeNumber(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < 0x80) {
                open[size++] = (byte) letter;
            } else {
                open[size++] = (byte) -1;
                open[size++] = (byte) (letter >>> Byte.SIZE);
                open[size++] = (byte) letter;
            }
        }
    }

    private void writeNumber(int number) {
        int rest = number;
        while (rest >= 0x80) {
            open[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        open[size++] = (byte) rest;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        open = Arrays.copyOf(open, Math.max(1, size));
        out.defaultWriteObject();
    }

    /** One record after the other. */
    static final class Cursor {

        private final byte[] block;
        private int next;
        private int at;
        private long bits;
        private boolean linked;

        private Cursor(byte[] block) {
            this.block = block;
        }

        private void move() {
            at = next;
            bits = 0;
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                bits |= (block[next++] & 0xFFL) << shift;
            }
            next++;
            skipText();
            int links = readNumber();
            linked = links > 0;
            for (int link = 0; link < links; link++) {
                next++;
                skipText();
            }
        }

        /** What was added with the issue. */
        long bits() {
            return bits;
        }

        /** Whether it names others. */
        boolean linked() {
            return linked;
        }

        /** All of it. */
        LinkGraphBuilder.Node node() {
            int behind = next;
            next = at + Long.BYTES;
            int head = block[next++];
            String id = readText();
            int count = readNumber();
            List<IssueLink> links = new ArrayList<>(count);
            for (int link = 0; link < count; link++) {
                IssueLink.Kind kind = KINDS[block[next++]];
                links.add(new IssueLink(kind, readText()));
            }
            next = behind;
            return new LinkGraphBuilder.Node(id, PRIORITIES[head & PRIORITY], (head & CLOSED) != 0, links);
        }

        private String readText() {
            char[] letters = new char[readNumber()];
            for (int letter = 0; letter < letters.length; letter++) {
                byte first = block[next++];
                letters[letter] = (char) first;
                if (first < 0) {
                    letters[letter] = (char) (((block[next] & 0xFF) << Byte.SIZE) | (block[next + 1] & 0xFF));
                    next += 2;
                }
            }
            return new String(letters);
        }

        private void skipText() {
            for (int left = readNumber(); left > 0; left--) {
                next += block[next] < 0 ? 3 : 1;
            }
        }

        private int readNumber() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = block[next++];
                number |= (part & 0x7F) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
