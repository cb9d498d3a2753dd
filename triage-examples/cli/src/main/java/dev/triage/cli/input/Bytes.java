package dev.triage.cli.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a document as UTF-8: unpacked if they are packed with gzip, and decoded if they have another encoding. */
final class Bytes {

    private static final String PACKED = ".gz";
    private static final int BUFFERED = 8192;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private Bytes() {}

    /**
     * The stream to read.
     *
     * @param input the bytes as they are stored
     * @param encoding their encoding, or null for UTF-8 or what a byte order mark says
     */
    static InputStream of(InputStream input, @Nullable Charset encoding) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input, BUFFERED);
        bytes.mark(2);
        boolean packed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
        bytes.reset();
        InputStream plain = packed ? new GZIPInputStream(bytes, BUFFERED) : bytes;
        return encoding == null || encoding.equals(StandardCharsets.UTF_8) ? plain : new Decoded(plain, encoding);
    }

    /** The name of a document without the ending that says that it is packed. */
    static String name(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PACKED)
                ? name.substring(0, name.length() - PACKED.length())
                : name;
    }

    /** Bytes of another encoding, as UTF-8. */
    private static final class Decoded extends InputStream {

        private final Reader reader;
        private final char[] characters = new char[BUFFERED];
        private byte[] bytes = new byte[0];
        private int next;
        private int kept;

        Decoded(InputStream input, Charset encoding) {
            this.reader = new InputStreamReader(input, encoding);
        }

        @Override
        public int read() throws IOException {
            return filled() ? bytes[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - next);
            System.arraycopy(bytes, next, target, offset, count);
            next += count;
            return count;
        }

        private boolean filled() throws IOException {
            while (next == bytes.length) {
                int count = reader.read(characters, kept, characters.length - kept);
                int all = kept + Math.max(0, count);
                if (all == 0) {
                    return false;
                }
                // The second half of a character may come with the next characters.
                kept = count >= 0 && Character.isHighSurrogate(characters[all - 1]) ? 1 : 0;
                bytes = new String(characters, 0, all - kept).getBytes(StandardCharsets.UTF_8);
                next = 0;
                characters[0] = characters[all - 1];
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
