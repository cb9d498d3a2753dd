package dev.triage.testkit.internal;

/** Whether this thread runs checks on mutated rules: what these decide must not be written as what is expected. */
public final class MutatedRules {

    private static final ThreadLocal<Boolean> CHECKED = ThreadLocal.withInitial(() -> false);

    private MutatedRules() {}

    /** Whether checks on mutated rules run now. */
    public static boolean checked() {
        return CHECKED.get();
    }

    /** Runs checks on mutated rules. */
    public static void check(Runnable checks) {
        CHECKED.set(true);
        try {
            checks.run();
        } finally {
            CHECKED.remove();
        }
    }
}
