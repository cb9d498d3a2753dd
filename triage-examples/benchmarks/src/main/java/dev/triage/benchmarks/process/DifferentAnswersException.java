package dev.triage.benchmarks.process;

/** Two ways of deciding do not agree, so that comparing what they cost would mean nothing. */
public final class DifferentAnswersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DifferentAnswersException(String message) {
        super(message);
    }
}
