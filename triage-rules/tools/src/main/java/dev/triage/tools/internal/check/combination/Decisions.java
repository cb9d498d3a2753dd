package dev.triage.tools.internal.check.combination;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the rules say of every combination. */
public final class Decisions {

    private final Space space;
    private final List<RuleTable> tables;

    /** Those that fire for some combination and add points, and those that do something else. */
    private final List<RuleTable> adding;

    private final List<RuleTable> judging;

    /** The places of those that judge, and which of them wait for the score. */
    private final IdentityHashMap<RuleTable, Integer> places = new IdentityHashMap<>();

    private final BitSet late = new BitSet();
    private final Map<BitSet, Integer> known = new HashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final int[] verdictOf;
    private final IdentityHashMap<RuleTable, Firings> firings = new IdentityHashMap<>();
    private final int pinned;

    /** In how many combinations a rule fires, and which, as a number. */
    public static final class Firings {
        private int count;
        private long print;

        private void add(int combination) {
            count++;
            print += (combination + 1) * 0x9E3779B97F4A7C15L ^ (long) combination << 21;
        }

        public int count() {
            return count;
        }

        /** A number that is the same for the same combinations. */
        public long print() {
            return print;
        }

        public boolean same(Firings other) {
            return count == other.count && print == other.print;
        }
    }

    public Decisions(Space space, List<RuleTable> tables) {
        this.space = space;
        this.pinned = space.dimension(ClosedInput.PINNED);
        this.tables = Stream.concat(
                        tables.stream().filter(RuleTable::adds), tables.stream().filter(table -> !table.adds()))
                .toList();
        List<RuleTable> firing =
                this.tables.stream().filter(table -> !table.never()).toList();
        adding = firing.stream().filter(RuleTable::adds).toList();
        judging = firing.stream().filter(table -> !table.adds()).toList();
        firing.forEach(table -> firings.put(table, new Firings()));
        for (RuleTable table : judging) {
            late.set(places.size(), table.looksAtSum());
            places.put(table, places.size());
        }
        verdictOf = new int[space.size()];
        decide();
    }

    /** Goes through all combinations; a rule is asked again only where something changes that it looks at. */
    private void decide() {
        Firings[] ofAdding = adding.stream().map(this::firings).toArray(Firings[]::new);
        Firings[] ofJudging = judging.stream().map(this::firings).toArray(Firings[]::new);
        int[] points = adding.stream().mapToInt(Decisions::points).toArray();
        BitSet added = new BitSet(adding.size());
        BitSet fired = new BitSet(judging.size());
        int[] classes = new int[space.dimensions().size()];
        int changed = 0;
        for (int i = 0; i < verdictOf.length; i++) {
            int sum = 0;
            for (int j = 0; j < adding.size(); j++) {
                RuleTable table = adding.get(j);
                if (table.looksBehind(changed)) {
                    added.set(j, table.fires(classes, 0));
                }
                if (added.get(j)) {
                    sum += points[j];
                    ofAdding[j].add(i);
                }
            }
            for (int j = 0; j < judging.size(); j++) {
                RuleTable table = judging.get(j);
                if (table.looksAtSum() || table.looksBehind(changed)) {
                    fired.set(j, table.fires(classes, sum));
                }
            }
            verdictOf[i] = verdict(fired, sum);
            for (int j = fired.nextSetBit(0); j >= 0; j = fired.nextSetBit(j + 1)) {
                ofJudging[j].add(i);
            }
            changed = space.next(classes);
        }
    }

    public Space space() {
        return space;
    }

    public List<RuleTable> tables() {
        return tables;
    }

    public Verdict verdict(int combination) {
        return verdicts.get(verdictOf[combination]);
    }

    /** The same number for combinations on which the same rules judge. */
    public int judged(int combination) {
        return verdictOf[combination];
    }

    /**
     * The verdict on a combination if one rule, which fires, were not there.
     *
     * @param left the rule
     * @param classes the combination
     * @param points its score
     * @param fired what {@linkplain #fired fires} for it
     */
    Verdict without(RuleTable left, int[] classes, int points, BitSet fired) {
        int rest = points - points(left);
        BitSet others = (BitSet) fired.clone();
        Integer place = places.get(left);
        if (place != null) {
            others.clear(place);
        }
        for (int i = late.nextSetBit(0); i >= 0 && rest != points; i = late.nextSetBit(i + 1)) {
            others.set(i, judging.get(i).fires(classes, rest));
        }
        return verdicts.get(verdict(others, rest));
    }

    /** The score. */
    public int points(int[] classes) {
        int points = 0;
        for (RuleTable table : adding) {
            points += table.fires(classes, 0) ? points(table) : 0;
        }
        return points;
    }

    /** The rules that fire. */
    public List<RuleTable> firing(int[] classes) {
        int points = points(classes);
        return tables.stream().filter(table -> table.fires(classes, points)).toList();
    }

    /** Whether a priority is pinned. */
    public boolean pinned(int[] classes) {
        return space.dimensions().get(pinned).classes().get(classes[pinned]).value() != null;
    }

    public Firings firings(RuleTable table) {
        return firings.getOrDefault(table, new Firings());
    }

    /** How many raw combinations have each priority, with the answers of an issue without any text. */
    public Map<Priority, Long> distribution() {
        Map<Priority, Long> distribution = new EnumMap<>(Priority.class);
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < verdictOf.length; i++) {
            Priority ruled = verdict(i).ruled();
            if (ruled != null && space.closed(classes)) {
                distribution.merge(ruled, space.weight(classes), Long::sum);
            }
            space.next(classes);
        }
        return distribution;
    }

    /** The rules that judge a combination with a score, by their places. */
    BitSet fired(int[] classes, int points) {
        BitSet fired = new BitSet(judging.size());
        for (int i = 0; i < judging.size(); i++) {
            fired.set(i, judging.get(i).fires(classes, points));
        }
        return fired;
    }

    private int verdict(BitSet fired, int points) {
        Integer at = known.get(fired);
        if (at == null) {
            at = verdicts.size();
            known.put((BitSet) fired.clone(), at);
            verdicts.add(Verdict.of(
                    fired.stream()
                            .mapToObj(i -> judging.get(i).rule().description())
                            .toList(),
                    points));
        }
        return at;
    }

    public static int points(RuleTable table) {
        return table.rule().description().effect() instanceof Effect.Points effect ? effect.points() : 0;
    }
}
