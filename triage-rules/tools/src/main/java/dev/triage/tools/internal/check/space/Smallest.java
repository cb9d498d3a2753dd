package dev.triage.tools.internal.check.space;

import org.jspecify.annotations.Nullable;

/** The cheapest of the combinations that show the same, and how many there are. Not thread-safe. */
public final class Smallest {

    private long count;
    private int cost = Integer.MAX_VALUE;
    private int @Nullable [] classes;
    private Dimension.@Nullable Step step;

    public void add(int[] found, int price, long weight, Dimension.@Nullable Step along) {
        count += weight;
        if (price < cost) {
            cost = price;
            classes = found.clone();
            step = along;
        }
    }

    public long count() {
        return count;
    }

    /** How much it takes to state the cheapest. */
    public int cost() {
        return cost;
    }

    public int[] classes() {
        if (classes == null) {
            throw new IllegalStateException("Nothing was found.");
        }
        return classes;
    }

    /** The step that the cheapest takes. */
    public Dimension.Step step() {
        if (step == null) {
            throw new IllegalStateException("No step was found.");
        }
        return step;
    }
}
