package dev.triage.mcp;

import dev.triage.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** Runs the commands of triage in this process, one at a time, within limits. Thread-safe. */
final class TriageProgram {

    /** What an agent can still read. */
    static final int MOST_OUTPUT = 400_000;

    private static final int WRONG_INPUT = 2;
    private static final int FAILED = 3;

    private final boolean trusted;
    private final Duration limit;
    private final ReentrantLock one = new ReentrantLock();

    /**
     * Prepares running.
     *
     * @param trusted whether rules may contain Java code
     * @param limit how long a command may take
     */
    TriageProgram(boolean trusted, Duration limit) {
        this.trusted = trusted;
        this.limit = limit;
    }

    /**
     * What a command printed.
     *
     * @param done whether it could do what was asked
     * @param out the answer
     * @param err problems and warnings
     */
    record Result(boolean done, String out, String err) {}

    /** Runs a command. */
    Result run(List<String> command) {
        // In front of all else: what stands behind "--" is a path.
        List<String> words = new ArrayList<>(List.of(command.get(0), "--quiet", "--color", "never", "--no-config"));
        if (!trusted) {
            words.add("--restricted");
        }
        words.addAll(command.subList(1, command.size()));
        LimitedWriter out = new LimitedWriter();
        LimitedWriter err = new LimitedWriter();
        FutureTask<Integer> task = new FutureTask<>(
                () -> Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new)));
        one.lock();
        try {
            Thread thread = new Thread(task, "triage");
            thread.setDaemon(true); // a command that takes too long must not keep the server alive
            thread.start();
            int exitCode = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Result(exitCode != WRONG_INPUT && exitCode != FAILED, out.text(), err.text());
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Result(false, "", "This took longer than " + limit.toSeconds() + " seconds and was stopped.");
        } catch (ExecutionException e) {
            return new Result(false, "", "Unexpected " + e.getCause() + ". This is a bug in triage.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(false, "", "The server stops.");
        } finally {
            one.unlock();
        }
    }

    /** Keeps the beginning of what is written. */
    private static final class LimitedWriter extends StringWriter {

        private boolean cut;

        @Override
        public void write(int letter) {
            write(new char[] {(char) letter}, 0, 1);
        }

        @Override
        public void write(char[] letters, int start, int length) {
            int room = Math.max(0, MOST_OUTPUT - getBuffer().length());
            super.write(letters, start, Math.min(room, length));
            cut |= length > room;
        }

        @Override
        public void write(String text) {
            write(text.toCharArray(), 0, text.length());
        }

        @Override
        public void write(String text, int start, int length) {
            write(text.substring(start, start + length));
        }

        String text() {
            return cut
                    ? getBuffer() + "\n\nThe rest is left out: it is longer than " + MOST_OUTPUT + " characters."
                    : getBuffer().toString();
        }
    }
}
