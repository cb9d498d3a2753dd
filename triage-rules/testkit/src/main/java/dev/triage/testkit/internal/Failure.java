package dev.triage.testkit.internal;

import org.opentest4j.AssertionFailedError;

/** Makes the errors of failed tests: those that development environments show side by side, if their library is there. */
public final class Failure {

    private static final boolean SIDE_BY_SIDE = there("org.opentest4j.AssertionFailedError");

    private Failure() {}

    /** An error without values to compare. */
    public static AssertionError of(String message) {
        return SIDE_BY_SIDE ? SideBySide.of(message) : new AssertionError(message);
    }

    /** An error with two values to compare. */
    public static AssertionError of(String message, Object expected, Object actual) {
        return SIDE_BY_SIDE ? SideBySide.of(message, expected, actual) : new AssertionError(message);
    }

    private static boolean there(String name) {
        try {
            Class.forName(name, false, Failure.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Loaded only if the library is there. */
    private static final class SideBySide {

        static AssertionError of(String message) {
            return new AssertionFailedError(message);
        }

        static AssertionError of(String message, Object expected, Object actual) {
            return new AssertionFailedError(message, expected, actual);
        }
    }
}
