package dev.triage.rules.internal.links;

import dev.triage.links.IssueKey;
import dev.triage.links.IssueLink;
import dev.triage.model.Priority;
import dev.triage.rules.vocabulary.backlog.Blocking;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What follows from the links between the issues of a backlog. It gives facts and decides nothing.
 *
 * <p>Closed issues neither block nor are blocked. A link to an issue that is not there, or to a number that several
 * repositories have, is left out. All lists come in an order that depends on nothing but the issues.
 */
public final class LinkGraph {

    /** Further than this {@link #unblocks} does not count. */
    public static final int MOST_COUNTED = 1000;

    private static final int NONE = Integer.MAX_VALUE;

    private final IssueIndex index;
    private final String[] ids;
    private final Priority[] priorities;
    /** From an issue to the issues that block it. */
    private final DependencyGraph waiting;
    /** From an issue to the issues that it blocks. */
    private final DependencyGraph blocking;

    private final StronglyConnectedComponents knots;

    LinkGraph(Map<IssueKey, LinkGraphBuilder.Node> nodes) {
        List<IssueKey> keys = nodes.keySet().stream().sorted().toList();
        List<LinkGraphBuilder.Node> sorted = keys.stream().map(nodes::get).toList();
        index = new IssueIndex(keys);
        ids = sorted.stream().map(LinkGraphBuilder.Node::id).toArray(String[]::new);
        priorities = sorted.stream().map(LinkGraphBuilder.Node::priority).toArray(Priority[]::new);
        waiting = DependencyGraph.of(ids.length, pairs(keys, sorted));
        blocking = waiting.reversed();
        knots = new StronglyConnectedComponents(waiting);
    }

    /**
     * The issues that are less urgent than one that they block, each with the most urgent of these; the smallest id
     * if several are. Those that hold up the most urgent issues come first.
     */
    public List<Blocking> underratedBlockers() {
        int[] urgent = mostUrgentWaiting();
        return IntStream.range(0, ids.length)
                .filter(place -> urgent[place] != NONE && priorities[urgent[place]].moreUrgentThan(priorities[place]))
                .mapToObj(place ->
                        new Blocking(ids[place], priorities[place], ids[urgent[place]], priorities[urgent[place]]))
                .sorted(Comparator.comparing(Blocking::blockedPriority))
                .toList();
    }

    /**
     * Chains of three open issues or more in which each is blocked by the next, at most 20, longest first. Each begins at
     * an issue that blocks no issue outside its cycle, and is as long as possible. A chain that
     * differs from an earlier one only in its first issue is left out.
     */
    public List<List<String>> chains() {
        return named(new LongestPaths(waiting, knots).longest());
    }

    /**
     * Cycles of open issues in which each is blocked by the next, and the last by the first. Of issues that all block
     * each other there is one cycle: a shortest one through the smallest id, which comes first.
     */
    public List<List<String>> cycles() {
        List<List<Integer>> cycles = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int place = 0; place < ids.length; place++) {
            if (knots.size(knots.of(place)) > 1 && told.add(knots.of(place))) {
                cycles.add(knots.path(place, place));
            }
        }
        return named(cycles);
    }

    /**
     * How many open issues an issue blocks, directly or through others; 0 if it is closed or unknown. Stops at {@link
     * #MOST_COUNTED}, so that asking for every issue of a long chain stays cheap.
     */
    public int unblocks(String id) {
        int start = index.find(IssueKey.of(id), "");
        if (start == IssueIndex.NONE) {
            return 0;
        }
        Set<Integer> seen = new HashSet<>();
        seen.add(start);
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int place = queue.remove();
            for (int at = 0; at < blocking.count(place); at++) {
                int next = blocking.end(place, at);
                if (seen.add(next)) {
                    queue.add(next);
                }
                if (seen.size() > MOST_COUNTED) {
                    return MOST_COUNTED;
                }
            }
        }
        return seen.size() - 1;
    }

    private long[] pairs(List<IssueKey> keys, List<LinkGraphBuilder.Node> nodes) {
        List<Long> pairs = new ArrayList<>();
        for (int place = 0; place < nodes.size(); place++) {
            LinkGraphBuilder.Node node = nodes.get(place);
            for (IssueLink link : node.closed() ? List.<IssueLink>of() : node.links()) {
                int other =
                        index.find(IssueKey.of(link.target()), keys.get(place).repository());
                if (other != IssueIndex.NONE
                        && other != place
                        && !nodes.get(other).closed()) {
                    boolean waits = link.kind() == IssueLink.Kind.DEPENDS_ON;
                    pairs.add(waits ? DependencyGraph.pair(place, other) : DependencyGraph.pair(other, place));
                }
            }
        }
        return pairs.stream().mapToLong(Long::longValue).toArray();
    }

    /** For each issue the most urgent one that it blocks; in a cycle it may be the issue itself. */
    private int[] mostUrgentWaiting() {
        int[] byKnot = new int[knots.count()];
        Arrays.fill(byKnot, NONE);
        int[] places = knots.places();
        for (int place : places) {
            int knot = knots.of(place);
            if (knots.size(knot) > 1) {
                byKnot[knot] = moreUrgent(byKnot[knot], place);
            }
        }
        // A component that is blocked by another one has a higher number, so it is complete before it is passed on.
        for (int at = places.length - 1; at >= 0; at--) {
            int knot = knots.of(places[at]);
            int held = moreUrgent(byKnot[knot], places[at]);
            for (int pair = 0; pair < waiting.count(places[at]); pair++) {
                int next = knots.of(waiting.end(places[at], pair));
                if (next != knot) {
                    byKnot[next] = moreUrgent(byKnot[next], held);
                }
            }
        }
        return IntStream.range(0, ids.length)
                .map(place -> byKnot[knots.of(place)])
                .toArray();
    }

    private int moreUrgent(int one, int other) {
        if (one == NONE || other == NONE) {
            return Math.min(one, other);
        }
        int byUrgency = priorities[one].compareTo(priorities[other]);
        return byUrgency < 0 || (byUrgency == 0 && one < other) ? one : other;
    }

    private List<List<String>> named(List<List<Integer>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(place -> ids[place]).toList())
                .toList();
    }
}
