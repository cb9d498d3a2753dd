package dev.triage.rules.internal.condition;

/** What every Java program knows without an import. */
final class Java {

    private Java() {}

    /** Whether a type of this simple name is there without an import. */
    static boolean knows(String type) {
        try {
            Class.forName("java.lang." + type, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
