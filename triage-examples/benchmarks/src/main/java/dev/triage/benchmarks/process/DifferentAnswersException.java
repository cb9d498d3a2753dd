package dev.triage.benchmarks.process;

/** Two contenders do not agree, so their costs cannot be compared. */
public final class DifferentAnswersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DifferentAnswersException(String message) {
        super(message);
    }
}
