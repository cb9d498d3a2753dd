package dev.triage.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The lines between an agent and the transport of the SDK, which reads no further after a line that is no message, and answers nothing
 * once the input ends. So such lines are left out, and the input ends when all requests are answered. Thread-safe.
 */
final class Conversation {

    /** The transport takes no longer line. */
    private static final int LONGEST = 16_000_000;

    private final PrintStream problems;
    private final Duration patience;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Has a party for each request without an answer, and one for the input. */
    private final Phaser open = new Phaser(1);

    /**
     * Prepares for one.
     *
     * @param problems takes what is said of lines that are left out
     * @param patience how long to wait for answers when the input ends
     */
    Conversation(PrintStream problems, Duration patience) {
        this.problems = problems;
        this.patience = patience;
    }

    /** Waits until the input ended and what it asked is answered. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** The messages of an input. */
    InputStream input(InputStream from) {
        return new Messages(new BufferedInputStream(from));
    }

    /** An output that notices answers. */
    OutputStream output(OutputStream to) {
        return new Answers(to);
    }

    private static McpSchema.@Nullable JSONRPCMessage message(byte[] line) {
        try {
            return McpSchema.deserializeJsonRpcMessage(
                    McpJsonDefaults.getMapper(), new String(line, StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException none) {
            return null;
        }
    }

    private void finish() {
        try {
            open.awaitAdvanceInterruptibly(open.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            problems.println("Some requests are not answered.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ended.countDown();
    }

    private final class Messages extends InputStream {

        private final InputStream from;
        private InputStream line = InputStream.nullInputStream();
        private boolean done;

        Messages(InputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            return next() ? line.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            return length == 0 ? 0 : next() ? line.read(bytes, start, length) : -1;
        }

        private boolean next() throws IOException {
            while (!done && line.available() == 0) {
                byte[] read = readLine();
                if (read == null) {
                    done = true;
                    finish();
                } else if (read.length > 0) {
                    line = new ByteArrayInputStream(read);
                }
            }
            return !done;
        }

        /** The next line with its end, nothing of one that is left out, or null at the end. */
        private byte @Nullable [] readLine() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int letter = from.read();
            if (letter < 0) {
                return null;
            }
            for (; letter >= 0 && letter != '\n'; letter = from.read()) {
                if (bytes.size() <= LONGEST) {
                    bytes.write(letter);
                }
            }
            boolean fits = bytes.size() <= LONGEST;
            McpSchema.JSONRPCMessage message = fits ? message(bytes.toByteArray()) : null;
            if (message == null) {
                problems.println(
                        fits
                                ? "A line is no message of JSON-RPC, and is left out."
                                : "A line is longer than " + LONGEST + " bytes, and is left out.");
                return new byte[0];
            }
            if (message instanceof JSONRPCRequest) {
                open.register();
            }
            bytes.write('\n');
            return bytes.toByteArray();
        }
    }

    private final class Answers extends FilterOutputStream {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Answers(OutputStream to) {
            super(to);
        }

        @Override
        public synchronized void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
            for (int i = start; i < start + length; i++) {
                if (bytes[i] == '\n') {
                    out.flush();
                    if (message(line.toByteArray()) instanceof JSONRPCResponse && open.getRegisteredParties() > 1) {
                        open.arriveAndDeregister();
                    }
                    line.reset();
                } else {
                    line.write(bytes[i]);
                }
            }
        }
    }
}
