package dev.triage.spark.job;

/** Reports an invalid input of the user, and what is expected. */
public final class WrongInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongInputException(String message) {
        super(message);
    }
}
