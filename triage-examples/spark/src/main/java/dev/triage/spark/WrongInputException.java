package dev.triage.spark;

/** Says what somebody typed that cannot be, and what was expected. */
final class WrongInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongInputException(String message) {
        super(message);
    }
}
