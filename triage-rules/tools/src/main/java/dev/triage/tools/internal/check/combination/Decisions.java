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
import org.jspecify.annotations.Nullable;

/** What the rules say of every combination. */
public final class Decisions {

    private final Space space;
    private final List<RuleTable> adding = new ArrayList<>();
    private final List<RuleTable> judging = new ArrayList<>();
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
        for (RuleTable table : tables) {
            (table.adds() ? adding : judging).add(table);
            firings.put(table, new Firings());
        }
        verdictOf = new int[space.size()];
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < verdictOf.length; i++) {
            int points = 0;
            for (RuleTable table : adding) {
                if (table.fires(classes, 0)) {
                    points += points(table);
                    firings(table).add(i);
                }
            }
            BitSet fired = fired(classes, points, null);
            verdictOf[i] = verdict(fired, points);
            for (int j = fired.nextSetBit(0); j >= 0; j = fired.nextSetBit(j + 1)) {
                firings(judging.get(j)).add(i);
            }
            space.next(classes);
        }
    }

    public Space space() {
        return space;
    }

    public List<RuleTable> tables() {
        List<RuleTable> all = new ArrayList<>(adding);
        all.addAll(judging);
        return all;
    }

    public Verdict verdict(int combination) {
        return verdicts.get(verdictOf[combination]);
    }

    /** The same number for combinations on which the same rules judge. */
    public int judged(int combination) {
        return verdictOf[combination];
    }

    /** The verdict on a combination with a score if one rule, which fires, were not there. */
    Verdict without(RuleTable left, int[] classes, int points) {
        int rest = points - points(left);
        return verdicts.get(verdict(fired(classes, rest, left), rest));
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
        return tables().stream().filter(table -> table.fires(classes, points)).toList();
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

    private BitSet fired(int[] classes, int points, @Nullable RuleTable left) {
        BitSet fired = new BitSet(judging.size());
        for (int i = 0; i < judging.size(); i++) {
            RuleTable table = judging.get(i);
            if (table != left && table.fires(classes, points)) {
                fired.set(i);
            }
        }
        return fired;
    }

    private int verdict(BitSet fired, int points) {
        Integer at = known.get(fired);
        if (at == null) {
            at = verdicts.size();
            known.put(fired, at);
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
