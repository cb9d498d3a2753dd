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
 * Reads UTF-8 and remembers where bytes were no UTF-8. These are read as the replacement character, so that one wrong
 * byte does not make the rest of a document unreadable. Not thread-safe.
 */
public final class Utf8Reader extends Reader {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int BUFFERED = 8192;

    private final InputStream input;
    /** Reports what is malformed, unlike the readers of the library, which cannot be asked where it was. */
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFERED).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFERED).flip();
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

    /** What was no UTF-8 so far. */
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
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        countPlaces();
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

    /** Moves the place on over the characters that were decoded last. */
    private void countPlaces() {
        for (int i = 0; i < characters.position(); i++) {
            char character = characters.get(i);
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
