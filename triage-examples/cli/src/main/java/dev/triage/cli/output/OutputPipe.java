package dev.triage.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Standard output that ends the command when its reader closes it, as with {@code triage ... | head}. A PrintWriter would
 * hide the failure, and the command would continue. Not thread-safe.
 */
public final class OutputPipe extends OutputStream {

    private static final int BUFFERED = 1 << 16;

    private final BufferedOutputStream stream;
    private boolean failed;

    public OutputPipe(OutputStream stream) {
        this.stream = new BufferedOutputStream(stream, BUFFERED);
    }

    @Override
    public void write(int one) {
        attempt(() -> stream.write(one));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> stream.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(stream::flush);
    }

    @Override
    public void close() {
        attempt(stream::close);
    }

    /** Runs an action, unless the output already failed: a failure is reported once. */
    private void attempt(Attempt attempt) {
        try {
            if (!failed) {
                attempt.run();
            }
        } catch (IOException failure) {
            failed = true;
            String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            throw message.contains("pipe") ? new ClosedException(failure) : new BrokenException(failure);
        }
    }

    /** An action that can fail. */
    private interface Attempt {
        void run() throws IOException;
    }

    /** The reader of the output closed it; this is not an error. */
    public static final class ClosedException extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        ClosedException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The output cannot be written, for example because a disk is full. */
    public static final class BrokenException extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        BrokenException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
