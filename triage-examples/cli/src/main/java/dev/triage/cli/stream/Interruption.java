package dev.triage.cli.stream;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends a stream cleanly when the user stops the command, for example with Ctrl-C: the current output is completed, nothing
 * follows it, and a message gives the progress. The exit code is that of the signal, 130 for Ctrl-C.
 */
public final class Interruption {

    /** The reader of the output may be slow, and the user does not want to wait after Ctrl-C. */
    private static final int PATIENCE_SECONDS = 2;

    private Interruption() {}

    /**
     * Runs an action that the user can stop.
     *
     * @param pipeline the pipeline to stop
     * @param end runs after the last output; gives the message about the progress
     */
    public static void during(Runnable action, Pipeline<?> pipeline, Supplier<String> end, PrintWriter err) {
        Thread hook = new Thread(
                () -> {
                    boolean still = pipeline.stop(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    err.println("triage: Stopped; " + (still ? end.get() : "the last line may be incomplete") + ".");
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
            // The shutdown is already running.
        }
    }
}
