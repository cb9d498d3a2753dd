package dev.triage.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that people write, as a whole. It may be a device or a pipe without an end, so its size is not asked for. */
public final class SmallFile {

    /** A longer file is not written by people. */
    public static final int MOST_BYTES = 10_000_000;

    private SmallFile() {}

    /** The file is longer than {@link #MOST_BYTES}. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;

        TooLong(Path file) {
            super(file + " has more than " + MOST_BYTES + " bytes.");
        }
    }

    /**
     * The text of a file.
     *
     * @throws TooLong if it is too long
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     */
    public static String text(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TooLong(file);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }
}
