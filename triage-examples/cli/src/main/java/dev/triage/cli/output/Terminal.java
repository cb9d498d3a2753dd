package dev.triage.cli.output;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Detects terminals. Java itself detects only whether all standard streams together are one. */
public final class Terminal {

    private Terminal() {}

    /** Whether standard error is a terminal. */
    public static boolean errorIsTerminal() {
        return isTerminal(2);
    }

    /** Whether standard output is a terminal. */
    public static boolean outputIsTerminal() {
        return isTerminal(1);
    }

    private static boolean isTerminal(int stream) {
        try {
            return new ProcessBuilder("test", "-t", String.valueOf(stream))
                            .redirectInput(Redirect.INHERIT)
                            .redirectOutput(Redirect.INHERIT)
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
