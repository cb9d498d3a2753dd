package dev.triage.rules.internal.failure;

import java.util.concurrent.CancellationException;

/** Ends work whose thread is interrupted, such as a decision that takes longer than a server waits for it. */
public final class GivenUp {

    private GivenUp() {}

    /**
     * Called between rules. The thread stays interrupted.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The thread was interrupted, so the rules were not asked any further.");
        }
    }
}
