package dev.triage.tools.internal.check.combination;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.tools.internal.check.firing.FiredSets;
import dev.triage.tools.internal.check.firing.FiringTally;
import dev.triage.tools.internal.check.firing.RuleGroup;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules say of every combination. */
public final class Decisions {

    private final Space space;
    private final List<RuleTable> tables;

    /** Those that fire for some combination and do something else than adding points. */
    private final List<RuleTable> judging;

    /** Their places, and which of them wait for the score. */
    private final IdentityHashMap<RuleTable, Integer> places = new IdentityHashMap<>();

    private final BitSet late = new BitSet();

    /** Those that fire for some combination and add points, and how many points each set of a group adds. */
    private final List<RuleGroup> adding;

    private final List<int[]> added;

    /** Those that judge; first those that do not wait for the score. */
    private final List<RuleGroup> judges;

    private final FiredSets judged;
    private final List<@Nullable Verdict> verdicts = new ArrayList<>();
    private final int[] verdictOf;
    private final IdentityHashMap<RuleTable, FiringTally.Firings> firings = new IdentityHashMap<>();
    private final int pinned;

    public Decisions(Space space, List<RuleTable> tables) {
        this.space = space;
        this.pinned = space.dimension(ClosedInput.PINNED);
        this.tables = Stream.concat(
                        tables.stream().filter(RuleTable::adds), tables.stream().filter(table -> !table.adds()))
                .toList();
        List<RuleTable> firing =
                this.tables.stream().filter(table -> !table.never()).toList();
        List<RuleTable> points = firing.stream().filter(RuleTable::adds).toList();
        IdentityHashMap<RuleTable, Integer> placesOfPoints = new IdentityHashMap<>();
        points.forEach(table -> placesOfPoints.put(table, placesOfPoints.size()));
        adding = RuleGroup.of(space, points, placesOfPoints);
        added = adding.stream()
                .map(group -> group.sets().stream()
                        .mapToInt(set ->
                                set.stream().map(i -> points(points.get(i))).sum())
                        .toArray())
                .toList();
        judging = firing.stream().filter(table -> !table.adds()).toList();
        for (RuleTable table : judging) {
            late.set(places.size(), table.looksAtSum());
            places.put(table, places.size());
        }
        judges = new ArrayList<>(RuleGroup.of(
                space, judging.stream().filter(table -> !table.looksAtSum()).toList(), places));
        int early = judges.size();
        judges.addAll(RuleGroup.of(
                space, judging.stream().filter(RuleTable::looksAtSum).toList(), places));
        judged = new FiredSets(judges);
        verdictOf = new int[space.size()];
        FiringTally adds = new FiringTally(adding);
        FiringTally judge = new FiringTally(judges);
        decide(adds, judge, early);
        keep(points, adds);
        keep(judging, judge);
    }

    private void keep(List<RuleTable> rules, FiringTally tally) {
        List<FiringTally.Firings> of = tally.firings(rules.size());
        for (int i = 0; i < of.size(); i++) {
            firings.put(rules.get(i), of.get(i));
        }
    }

    /** Goes through all combinations; a group is asked again only where something changes that it looks at. */
    private void decide(FiringTally adds, FiringTally judge, int early) {
        int[] sums = new int[adding.size() + 1];
        int[] numbers = new int[judges.size() + 1];
        numbers[0] = judged.none();
        int last = Stream.concat(adding.stream(), judges.stream())
                .mapToInt(RuleGroup::last)
                .max()
                .orElse(0);
        int[] classes = new int[space.dimensions().size()];
        int changed = -1;
        for (int i = 0; i < verdictOf.length; i++) {
            for (int j = 0; j < adding.size(); j++) {
                RuleGroup group = adding.get(j);
                if (group.last() >= changed) {
                    int fired = group.firing(classes, 0);
                    adds.fires(j, fired);
                    sums[j + 1] = sums[j] + added.get(j)[fired];
                }
            }
            int sum = sums[adding.size()];
            for (int j = 0; j < judges.size(); j++) {
                RuleGroup group = judges.get(j);
                if (group.last() >= changed || (j >= early && last >= changed)) {
                    int fired = group.firing(classes, sum);
                    judge.fires(j, fired);
                    numbers[j + 1] = judged.with(numbers[j], j, fired);
                }
            }
            verdictOf[i] = numbers[judges.size()];
            require(verdictOf[i], sum);
            adds.add(i);
            judge.add(i);
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
        return Objects.requireNonNull(verdicts.get(verdictOf[combination]), "verdict");
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
        return require(judged.number(others), rest);
    }

    /** The score. */
    public int points(int[] classes) {
        int points = 0;
        for (int i = 0; i < adding.size(); i++) {
            points += added.get(i)[adding.get(i).firing(classes, 0)];
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

    public FiringTally.Firings firings(RuleTable table) {
        return firings.getOrDefault(table, FiringTally.Firings.NONE);
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

    /** What follows from a set of rules that judge. */
    private Verdict require(int set, int points) {
        while (verdicts.size() <= set) {
            verdicts.add(null);
        }
        Verdict verdict = verdicts.get(set);
        if (verdict == null) {
            List<RuleDescription> fired = judged.set(set).stream()
                    .mapToObj(i -> judging.get(i).rule().description())
                    .toList();
            verdict = Verdict.of(fired, points);
            verdicts.set(set, verdict);
        }
        return verdict;
    }

    public static int points(RuleTable table) {
        return table.rule().description().effect() instanceof Effect.Points effect ? effect.points() : 0;
    }
}
