package dev.triage.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * Text in UTF-8, independent of the locale, because documents are UTF-8 too. Large results can be written as bytes
 * directly. What could control a terminal is shown by its code.
 */
public final class Output extends PrintWriter {

    private final OutputStream bytes;
    private final HarmlessWriter letters;

    public Output(OutputStream bytes) {
        this(bytes, new HarmlessWriter(new OutputStreamWriter(bytes, UTF_8)));
    }

    private Output(OutputStream bytes, HarmlessWriter letters) {
        super(letters);
        this.bytes = bytes;
        this.letters = letters;
    }

    /** Says whether colours and other styles are printed, or shown by their code like all that controls a terminal. */
    public static void styles(PrintWriter writer, boolean pass) {
        if (writer instanceof Output output) {
            output.letters.styles(pass);
        }
    }

    /** The output for UTF-8 bytes after the text printed so far. Bytes between two flushes must be whole letters. */
    public static OutputStream bytes(PrintWriter writer) {
        writer.flush();
        return writer instanceof Output output ? output.bytes : new Text(writer);
    }

    /** Converts bytes to text, for writers without a byte stream. */
    private static final class Text extends ByteArrayOutputStream {

        private final PrintWriter writer;

        Text(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public synchronized void flush() {
            writer.print(toString(UTF_8));
            writer.flush();
            reset();
        }
    }
}
