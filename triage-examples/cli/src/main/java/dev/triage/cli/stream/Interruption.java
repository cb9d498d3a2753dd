package dev.triage.cli.stream;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends a stream in good order when somebody stops the command, as Ctrl-C does: what is being written is written to its end,
 * nothing after it, and a word says how far it came. The exit code is that of the signal, 130 for Ctrl-C.
 */
public final class Interruption {

    /** Who reads the output may be slow, and who presses Ctrl-C does not want to wait. */
    private static final int PATIENCE_SECONDS = 2;

    private Interruption() {}

    /**
     * Does something that may be stopped.
     *
     * @param pipeline what to stop then
     * @param end what to do when nothing is written any more; gives the words that say how far it came
     */
    public static void during(Runnable action, Pipeline<?> pipeline, Supplier<String> end, PrintWriter err) {
        Thread hook = new Thread(
                () -> {
                    boolean still = pipeline.stop(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    err.println("triage: Stopped; " + (still ? end.get() : "the last line may not be whole") + ".");
                    err.flush();
                },
                "triage-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (pipeline) {
            action.run();
            pipeline.finish();
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Then it has begun.
        }
    }
}
