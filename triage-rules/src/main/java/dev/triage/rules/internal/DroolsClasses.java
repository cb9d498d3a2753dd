package dev.triage.rules.internal;

import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads the classes of Drools that every engine needs on a second processor, while the first one reads rules: loading them is
 * a third of what starting costs.
 *
 * <p>The classes are only loaded and never initialised, so that no code of them runs on the other thread, and none can wait
 * for another. What is missing or cannot be loaded is left to whoever needs it, and a list that is out of date costs time and
 * nothing else.
 */
public final class DroolsClasses {

    /** Their names, in the order in which they are needed. {@code SlimClassPathTest} tells when it is out of date. */
    static final String LIST = "dev/triage/rules/drools-classes.txt";

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private DroolsClasses() {}

    /** Begins to load them, unless that was done before or there is but one processor. */
    public static void loadAhead() {
        if (!BEGUN.getAndSet(true) && Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(null, new Loading(), "triage-start", 0, false);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** No lambda: at the start of a program that costs more than a class. */
    private static final class Loading implements Runnable {

        @Override
        public void run() {
            ClassLoader loader = DroolsClasses.class.getClassLoader();
            byte[] list = CompiledRules.bytes(loader, LIST);
            if (list == null) {
                return;
            }
            StringTokenizer names = new StringTokenizer(new String(list, StandardCharsets.UTF_8), "\n");
            while (names.hasMoreTokens()) {
                try {
                    Class.forName(names.nextToken(), false, loader);
                } catch (ClassNotFoundException | LinkageError missing) {
                    // Whoever needs the class will say so better.
                }
            }
        }
    }
}
