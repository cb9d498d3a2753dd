package dev.triage.spark.job;

/** Says what somebody typed that cannot be, and what was expected. */
public final class WrongInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongInputException(String message) {
        super(message);
    }
}
