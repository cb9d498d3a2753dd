package dev.triage.rules.internal.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the longest rows of issues in which each waits for the next: from one that nobody waits for to one that waits
 * for nobody. A knot counts as one issue when rows are compared, and a row goes through it on a shortest path.
 */
final class LongestPaths {

    /** A pair of issues is not a chain, it is a link. */
    static final int SHORTEST = 3;
    /** More than these nobody reads. */
    static final int MOST = 20;

    private static final int NONE = -1;

    private final DependencyGraph waiting;
    private final StronglyConnectedComponents knots;
    /** For each knot, how many knots are in the longest row that begins there. */
    private final int[] lengths;
    /** For each knot, the pair of issues that such a row leaves it by. */
    private final int[] exits;

    private final int[] entries;
    private final boolean[] waitedFor;

    LongestPaths(DependencyGraph waiting, StronglyConnectedComponents knots) {
        this.waiting = waiting;
        this.knots = knots;
        lengths = new int[knots.count()];
        exits = new int[knots.count()];
        entries = new int[knots.count()];
        waitedFor = new boolean[knots.count()];
        Arrays.fill(lengths, 1);
        Arrays.fill(exits, NONE);
        measure();
    }

    /** The longest rows, longest first; one that differs from a longer one only in its first issue is left out. */
    List<List<Integer>> longest() {
        List<List<Integer>> chains = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int start : starts()) {
            if (chains.size() == MOST) {
                break;
            }
            if (!told.contains(knots.of(entries[start]))) {
                List<Integer> chain = from(start);
                if (chain.size() >= SHORTEST) {
                    chain.forEach(place -> told.add(knots.of(place)));
                    chains.add(chain);
                }
            }
        }
        return chains;
    }

    private void measure() {
        // What a knot waits for has a lower number, so its length is known when it is needed.
        for (int place : knots.places()) {
            int knot = knots.of(place);
            for (int index = 0; index < waiting.count(place); index++) {
                int next = waiting.end(place, index);
                int behind = knots.of(next);
                if (behind != knot) {
                    waitedFor[behind] = true;
                    if (lengths[behind] + 1 > lengths[knot]) {
                        lengths[knot] = lengths[behind] + 1;
                        exits[knot] = place;
                        entries[knot] = next;
                    }
                }
            }
        }
    }

    /** The knots that rows begin at, those of the longest rows first. */
    private List<Integer> starts() {
        return IntStream.range(0, knots.count())
                .filter(knot -> !waitedFor[knot] && exits[knot] != NONE)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(knot -> -lengths[knot]).thenComparingInt(knot -> exits[knot]))
                .toList();
    }

    private List<Integer> from(int start) {
        List<Integer> chain = new ArrayList<>();
        int knot = start;
        int place = exits[start];
        while (true) {
            int exit = exits[knot];
            if (exit == NONE) {
                chain.add(place);
                return chain;
            }
            if (place == exit) {
                chain.add(place);
            } else {
                chain.addAll(knots.path(place, exit));
            }
            place = entries[knot];
            knot = knots.of(place);
        }
    }
}
