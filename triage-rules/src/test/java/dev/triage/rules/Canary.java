package dev.triage.rules;

import java.util.concurrent.atomic.AtomicInteger;

/** Code that rules must not reach: it sings if they do. */
public final class Canary {

    static final AtomicInteger SONGS = new AtomicInteger();

    /** Sings, and is a question that could stand in a condition. */
    public static boolean sing() {
        SONGS.incrementAndGet();
        return true;
    }
}
