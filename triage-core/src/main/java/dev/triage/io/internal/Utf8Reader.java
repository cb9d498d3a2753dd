package dev.triage.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, or UTF-16 if a byte order mark says so, and remembers where bytes were neither. These are read as the replacement character, so that one wrong
 * byte does not make the rest of a document unreadable. Not thread-safe.
 */
public final class Utf8Reader extends Reader {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int BUFFERED = 8192;
    private static final int BIG_FIRST = 0xFEFF;
    private static final int LITTLE_FIRST = 0xFFFE;

    private final InputStream input;
    /** Reports what is malformed, unlike the readers of the library, which cannot be asked where it was. */
    private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFERED).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFERED).flip();
    private boolean utf8 = true;
    private boolean begun;
    private boolean ended;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;
    private int malformed;
    private int malformedLine;
    private int malformedColumn;

    /** Reads a stream. */
    public Utf8Reader(InputStream input) {
        this.input = input;
    }

    /** What was neither so far. */
    public Malformed malformed() {
        return new Malformed(malformed, malformedLine, malformedColumn);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!characters.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, characters.remaining());
        characters.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        if (!ended) {
            bytes.compact();
            int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
        }
        if (!begun && !chosen()) {
            return;
        }
        characters.clear();
        if (utf8) {
            plain();
        }
        int plain = characters.position();
        CoderResult result = decoder.decode(bytes, characters, ended);
        countPlaces(plain);
        if (result.isMalformed()) {
            bytes.position(bytes.position() + result.length());
            if (malformed == 0) {
                malformedLine = line;
                malformedColumn = column;
            }
            malformed++;
            // The buffer has space: a malformed sequence gives no characters, but has at least one byte.
            characters.put(REPLACEMENT);
            column++;
            afterReturn = false;
        }
        characters.flip();
    }

    /** Chooses the decoder by the first two bytes; says whether they are there. */
    private boolean chosen() {
        if (bytes.remaining() < 2 && !ended) {
            return false;
        }
        begun = true;
        if (bytes.remaining() >= 2) {
            int mark = ((bytes.get(bytes.position()) & 0xFF) << 8) | (bytes.get(bytes.position() + 1) & 0xFF);
            if (mark == BIG_FIRST) {
                decoder = StandardCharsets.UTF_16BE.newDecoder();
                utf8 = false;
            } else if (mark == LITTLE_FIRST) {
                decoder = StandardCharsets.UTF_16LE.newDecoder();
                utf8 = false;
            }
        }
        return true;
    }

    /** Takes plain letters up to the first other one, which is faster than to ask the decoder: most texts have few others. */
    private void plain() {
        byte[] source = bytes.array();
        char[] target = characters.array();
        int from = bytes.position();
        int end = bytes.limit(); // both buffers have the same size
        int at = from;
        int lineStart = from - column + 1; // where the present line begins
        for (; at < end && source[at] >= 0; at++) {
            byte letter = source[at];
            target[at - from] = (char) letter;
            if (letter <= '\r' && (letter == '\r' || letter == '\n')) {
                boolean second = letter == '\n' && (at == from ? afterReturn : source[at - 1] == '\r');
                line += second ? 0 : 1;
                lineStart = at + 1;
            }
        }
        column = at - lineStart + 1;
        afterReturn = at == from ? afterReturn : source[at - 1] == '\r';
        bytes.position(at);
        characters.position(at - from);
    }

    /** Moves the place on over the characters from here on, which were decoded last. */
    private void countPlaces(int from) {
        char[] decoded = characters.array();
        int end = characters.position();
        for (int i = from; i < end; i++) {
            char character = decoded[i];
            if (character == '\r' || (character == '\n' && !afterReturn)) {
                line++;
            }
            column = character == '\r' || character == '\n' ? 1 : column + 1;
            afterReturn = character == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
