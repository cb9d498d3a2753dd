package dev.triage.spark.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that computes the next element before it knows whether there is one. */
public abstract class Lookahead<T> implements Iterator<T> {

    private @Nullable T next;
    private boolean ended;

    /** The next element, or null at the end; after that it is not called again. */
    protected abstract @Nullable T find();

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            next = find();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public final T next() {
        if (hasNext() && next != null) {
            T found = next;
            next = null;
            return found;
        }
        throw new NoSuchElementException("There are no more elements.");
    }
}
