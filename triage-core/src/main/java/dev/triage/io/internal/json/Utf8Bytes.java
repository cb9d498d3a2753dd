package dev.triage.io.internal.json;

/** Tells bytes that are UTF-8 from others, as strictly as the decoders of Java do. */
public final class Utf8Bytes {

    private Utf8Bytes() {}

    /** Whether all bytes from one index to another are UTF-8. */
    public static boolean wellFormed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            byte first = bytes[at];
            if (first >= 0) {
                at++;
                continue;
            }
            int length = length(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** How many bytes the letter at an index has, if it has several; 0 if it is malformed. */
    private static int length(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int second = at + 1 < to ? bytes[at + 1] & 0xFF : 0;
        if (first >= 0xC2 && first <= 0xDF) {
            return follows(second) ? 2 : 0;
        }
        boolean third = at + 2 < to && follows(bytes[at + 2] & 0xFF);
        if (first >= 0xE0 && first <= 0xEF) {
            // Longer than need be, or half of a pair of UTF-16.
            boolean wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F);
            return follows(second) && third && !wrong ? 3 : 0;
        }
        boolean fourth = at + 3 < to && follows(bytes[at + 3] & 0xFF);
        boolean wrong = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
        return first >= 0xF0 && first <= 0xF4 && follows(second) && third && fourth && !wrong ? 4 : 0;
    }

    private static boolean follows(int one) {
        return one >= 0x80 && one <= 0xBF;
    }
}
