package dev.triage.rules.internal.links;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The strongly connected components of a graph: the largest sets of issues in which each is blocked by all others. Most
 * issues are a component of their own. A component has a higher number than those that block it.
 */
final class StronglyConnectedComponents {

    private static final int UNSEEN = -1;

    private final DependencyGraph waiting;
    private final int[] knots;
    private final int[] sizes;
    private int count;

    StronglyConnectedComponents(DependencyGraph waiting) {
        this.waiting = waiting;
        knots = new int[waiting.size()];
        sizes = new int[waiting.size()];
        Arrays.fill(knots, UNSEEN);
        new Search().run();
    }

    int count() {
        return count;
    }

    /** The component that a place is in. */
    int of(int place) {
        return knots[place];
    }

    /** How many issues are in a component. */
    int size(int knot) {
        return sizes[knot];
    }

    /** All places, those of the lowest component first, in ascending order within a component. */
    int[] places() {
        int[] ends = sizes.clone();
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] places = new int[knots.length];
        for (int place = knots.length - 1; place >= 0; place--) {
            places[--ends[knots[place]]] = place;
        }
        return places;
    }

    /**
     * A shortest path inside a component, both ends included. With one place as both ends it is a shortest circle through it,
     * in which the place is named once.
     */
    List<Integer> path(int from, int to) {
        Map<Integer, Integer> previous = new HashMap<>();
        var queue = new ArrayDeque<Integer>();
        queue.add(from);
        while (!previous.containsKey(to)) {
            int place = queue.remove();
            for (int index = 0; index < waiting.count(place); index++) {
                int next = waiting.end(place, index);
                if (knots[next] == knots[from] && previous.putIfAbsent(next, place) == null) {
                    queue.add(next);
                }
            }
        }
        return walkBack(previous, from, to);
    }

    private static List<Integer> walkBack(Map<Integer, Integer> previous, int from, int to) {
        List<Integer> path = new ArrayList<>();
        if (to != from) {
            path.add(to);
        }
        int place = requireNonNull(previous.get(to));
        while (place != from) {
            path.add(place);
            place = requireNonNull(previous.get(place));
        }
        path.add(from);
        Collections.reverse(path);
        return path;
    }

    /** Tarjan's search with a stack of its own, because a chain may be longer than the one of a thread. */
    private final class Search {

        private final int[] order = new int[knots.length];
        private final int[] lowest = new int[knots.length];
        private final int[] nextPair = new int[knots.length];
        private final int[] trail = new int[knots.length];
        private final int[] open = new int[knots.length];
        private int trailLength;
        private int openCount;
        private int seen;

        void run() {
            for (int place = 0; place < knots.length; place++) {
                if (order[place] == 0) {
                    enter(place);
                    while (trailLength > 0) {
                        step(trail[trailLength - 1]);
                    }
                }
            }
        }

        private void enter(int place) {
            seen++;
            order[place] = seen;
            lowest[place] = seen;
            trail[trailLength++] = place;
            open[openCount++] = place;
        }

        private void step(int place) {
            if (nextPair[place] < waiting.count(place)) {
                int next = waiting.end(place, nextPair[place]++);
                if (order[next] == 0) {
                    enter(next);
                } else if (knots[next] == UNSEEN) {
                    lowest[place] = Math.min(lowest[place], order[next]);
                }
                return;
            }
            trailLength--;
            if (trailLength > 0) {
                int above = trail[trailLength - 1];
                lowest[above] = Math.min(lowest[above], lowest[place]);
            }
            if (lowest[place] == order[place]) {
                close(place);
            }
        }

        private void close(int first) {
            int place;
            do {
                place = open[--openCount];
                knots[place] = count;
                sizes[count]++;
            } while (place != first);
            count++;
        }
    }
}
