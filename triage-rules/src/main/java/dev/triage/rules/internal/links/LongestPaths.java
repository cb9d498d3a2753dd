package dev.triage.rules.internal.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the longest chains of issues in which each is blocked by the next. The first issue blocks no other one, and the
 * last one is not blocked. A strongly connected component counts as one issue, and a chain goes through it on a shortest path.
 */
final class LongestPaths {

    /** A pair of issues is not a chain, it is a link. */
    static final int SHORTEST = 3;
    /** A reader does not need more. */
    static final int MOST = 20;

    private static final int NONE = -1;

    private final DependencyGraph waiting;
    private final StronglyConnectedComponents knots;
    /** For each component, how many components are in the longest chain that begins there. */
    private final int[] lengths;
    /** For each component, the pair of issues by which the chain leaves it. */
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
        // A component is only blocked by components with lower numbers, so their lengths are known.
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

    /** The components that chains begin at, those of the longest chains first. */
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
