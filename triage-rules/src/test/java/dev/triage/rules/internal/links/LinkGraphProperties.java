package dev.triage.rules.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.links.IssueLink;
import dev.triage.model.Priority;
import dev.triage.rules.vocabulary.backlog.Blocking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the graph against answers that are found by trying everything. */
class LinkGraphProperties {

    private static final int PLACES = 9;

    record Entry(String id, Priority priority, boolean closed, List<IssueLink> links) {}

    @Provide
    Arbitrary<List<Entry>> backlogs() {
        Arbitrary<String> ids = Arbitraries.integers().between(1, PLACES).map(n -> "#" + n);
        Arbitrary<IssueLink> links =
                Combinators.combine(Arbitraries.of(IssueLink.Kind.class), ids).as(IssueLink::new);
        return Combinators.combine(
                        ids,
                        Arbitraries.of(Priority.class),
                        Arbitraries.integers().between(0, 9).map(n -> n == 0),
                        links.list().ofMaxSize(3))
                .as(Entry::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void orderAndMergingMakeNoDifference(@ForAll("backlogs") List<Entry> backlog, @ForAll Random random) {
        var whole = builder(backlog);
        List<Entry> shuffled = new ArrayList<>(backlog);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(backlog.size() + 1);
        var merged = builder(shuffled.subList(cut, shuffled.size())).merge(builder(shuffled.subList(0, cut)));

        assertThat(facts(merged.build())).isEqualTo(facts(whole.build()));
        assertThat(facts(merged.merge(whole).merge(merged).build())).isEqualTo(facts(whole.build()));
    }

    @Property
    void blockersAreThoseThatTryingEverythingFinds(@ForAll("backlogs") List<Entry> backlog) {
        LinkGraph graph = builder(backlog).build();
        Map<String, Priority> priorities = new TreeMap<>();
        open(backlog).forEach(entry -> priorities.merge(entry.id(), entry.priority(), Priority::moreUrgent));
        backlog.forEach(entry -> priorities.computeIfPresent(
                entry.id(), (id, priority) -> Priority.moreUrgent(priority, entry.priority())));
        Map<String, Set<String>> reached = reached(pairs(backlog));

        Map<String, Blocking> expected = new TreeMap<>();
        for (String waiter : priorities.keySet()) {
            for (String blocker : reached.getOrDefault(waiter, Set.of())) {
                var blocking = new Blocking(blocker, priorities.get(blocker), waiter, priorities.get(waiter));
                if (blocking.blockedPriority().moreUrgentThan(blocking.blockerPriority())) {
                    expected.merge(
                            blocker,
                            blocking,
                            (one, other) ->
                                    other.blockedPriority().moreUrgentThan(one.blockedPriority()) ? other : one);
                }
            }
        }

        assertThat(graph.underratedBlockers()).containsExactlyInAnyOrderElementsOf(expected.values());
        for (String id : priorities.keySet()) {
            long waiting = priorities.keySet().stream()
                    .filter(other -> !other.equals(id)
                            && reached.getOrDefault(other, Set.of()).contains(id))
                    .count();
            assertThat(graph.unblocks(id)).isEqualTo((int) waiting);
        }
    }

    @Property
    void everyChainIsARealPathThatCannotBeMadeLonger(@ForAll("backlogs") List<Entry> backlog) {
        Map<String, Set<String>> pairs = pairs(backlog);
        Map<String, Set<String>> reached = reached(pairs);
        for (List<String> chain : builder(backlog).build().chains()) {
            assertThat(chain).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
            for (int at = 1; at < chain.size(); at++) {
                assertThat(pairs.get(chain.get(at - 1))).contains(chain.get(at));
            }
            String first = chain.get(0);
            String last = chain.get(chain.size() - 1);
            // Outside of their circles nobody waits for the first one, and the last one waits for nobody.
            assertThat(pairs.keySet().stream()
                            .filter(waiter -> reached.get(waiter).contains(first)))
                    .allMatch(waiter -> reached.getOrDefault(first, Set.of()).contains(waiter));
            assertThat(reached.getOrDefault(last, Set.of()))
                    .allMatch(blocker -> reached.getOrDefault(blocker, Set.of()).contains(last));
        }
    }

    @Property
    void withoutCirclesTheFirstChainIsTheLongestPath(@ForAll("backlogs") List<Entry> backlog) {
        LinkGraph graph = builder(backlog).build();
        if (graph.cycles().isEmpty()) {
            Map<String, Set<String>> pairs = pairs(backlog);
            int longest = pairs.keySet().stream()
                    .mapToInt(id -> longest(id, pairs))
                    .max()
                    .orElse(1);
            int told = graph.chains().isEmpty() ? 0 : graph.chains().get(0).size();
            assertThat(told).isEqualTo(longest < 3 ? 0 : longest);
        }
    }

    @Property
    void everyCircleIsRealAndEveryKnotHasOne(@ForAll("backlogs") List<Entry> backlog) {
        Map<String, Set<String>> pairs = pairs(backlog);
        Map<String, Set<String>> reached = reached(pairs);
        Set<String> expected = new TreeSet<>();
        for (String id : pairs.keySet()) {
            if (reached.get(id).contains(id)) {
                expected.add(reached.get(id).stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(id))
                        .sorted()
                        .findFirst()
                        .orElseThrow());
            }
        }

        List<List<String>> cycles = builder(backlog).build().cycles();

        assertThat(cycles.stream().map(cycle -> cycle.get(0))).containsExactlyElementsOf(expected);
        for (List<String> cycle : cycles) {
            assertThat(cycle).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            for (int at = 0; at < cycle.size(); at++) {
                assertThat(pairs.get(cycle.get(at))).contains(cycle.get((at + 1) % cycle.size()));
            }
        }
    }

    private static LinkGraphBuilder builder(List<Entry> backlog) {
        var builder = new LinkGraphBuilder();
        backlog.forEach(entry -> builder.add(entry.id(), entry.priority(), entry.closed(), entry.links()));
        return builder;
    }

    private static List<Object> facts(LinkGraph graph) {
        return List.of(graph.underratedBlockers(), graph.chains(), graph.cycles());
    }

    /** An issue that comes twice is open if it is open once. */
    private static List<Entry> open(List<Entry> backlog) {
        Set<String> open = new HashSet<>();
        backlog.stream().filter(entry -> !entry.closed()).forEach(entry -> open.add(entry.id()));
        return backlog.stream().filter(entry -> open.contains(entry.id())).toList();
    }

    private static Map<String, Set<String>> pairs(List<Entry> backlog) {
        Set<String> open = new HashSet<>();
        open(backlog).forEach(entry -> open.add(entry.id()));
        Map<String, Set<String>> pairs = new HashMap<>();
        for (Entry entry : open(backlog)) {
            for (IssueLink link : entry.links()) {
                if (link.kind() != IssueLink.Kind.RELATED_TO
                        && open.contains(link.target())
                        && !link.target().equals(entry.id())) {
                    boolean waits = link.kind() == IssueLink.Kind.DEPENDS_ON;
                    pairs.computeIfAbsent(waits ? entry.id() : link.target(), id -> new TreeSet<>())
                            .add(waits ? link.target() : entry.id());
                }
            }
        }
        return pairs;
    }

    private static Map<String, Set<String>> reached(Map<String, Set<String>> pairs) {
        Map<String, Set<String>> reached = new HashMap<>();
        pairs.forEach((from, ends) -> reached.put(from, new TreeSet<>(ends)));
        for (int round = 0; round < PLACES; round++) {
            for (Set<String> ends : reached.values()) {
                for (String end : List.copyOf(ends)) {
                    ends.addAll(pairs.getOrDefault(end, Set.of()));
                }
            }
        }
        return reached;
    }

    private static int longest(String id, Map<String, Set<String>> pairs) {
        return 1
                + pairs.getOrDefault(id, Set.of()).stream()
                        .mapToInt(next -> longest(next, pairs))
                        .max()
                        .orElse(0);
    }
}
