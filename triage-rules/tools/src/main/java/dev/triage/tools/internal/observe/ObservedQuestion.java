package dev.triage.tools.internal.observe;

import java.util.concurrent.atomic.LongAdder;

/** A condition of a rule, and how often it was true and false. Safe to share. */
public final class ObservedQuestion {

    private final String words;
    private final LongAdder yes = new LongAdder();
    private final LongAdder no = new LongAdder();

    /** A condition by its words in one line. */
    ObservedQuestion(String words) {
        this.words = words;
    }

    void answered(boolean holds) {
        (holds ? yes : no).increment();
    }

    /** The condition as it is written, in one line. */
    public String words() {
        return words;
    }

    /** How often it held. */
    public long yes() {
        return yes.sum();
    }

    /** How often it did not. */
    public long no() {
        return no.sum();
    }
}
