package dev.triage.rules.internal.match;

/** One run of the rules of a stage on some facts. Not thread-safe. */
public interface StageRun extends AutoCloseable {

    /** Adds a fact. */
    void insert(Object fact);

    /** From now on another one is told which rules fire. */
    void tell(Firings other);

    /**
     * Lets rules fire for what was added.
     *
     * @throws dev.triage.rules.source.RuleFailedException if a rule throws, or fires without end
     */
    void fire();

    /** Ends it. */
    @Override
    void close();
}
