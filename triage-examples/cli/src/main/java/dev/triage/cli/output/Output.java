package dev.triage.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * Text in UTF-8, whatever the locale says: documents are UTF-8, so what is said of them is UTF-8 too. Large results can go
 * around the text and be written as bytes.
 */
public final class Output extends PrintWriter {

    private final OutputStream bytes;

    public Output(OutputStream bytes) {
        super(new OutputStreamWriter(bytes, UTF_8));
        this.bytes = bytes;
    }

    /** Where bytes in UTF-8 go that follow what was printed until now. Whole letters are to be between two flushes. */
    public static OutputStream bytes(PrintWriter writer) {
        writer.flush();
        return writer instanceof Output output ? output.bytes : new Text(writer);
    }

    /** Bytes that become text, for writers that have none below them. */
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
