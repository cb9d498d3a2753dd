package dev.triage.tools.internal.check.firing;

import dev.triage.tools.internal.check.space.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the sets of rules that fire, group by group. Not thread-safe. */
public final class FiredSets {

    private static final int UNKNOWN = -1;

    private final List<RuleGroup> groups;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();

    /** The number of a set with those of a group that fire, by the place of the group, the number of the set, and what fires. */
    private final List<List<int[]>> unions = new ArrayList<>();

    /** Numbers the sets of rules of these groups. */
    public FiredSets(List<RuleGroup> groups) {
        this.groups = groups;
        groups.forEach(group -> unions.add(new ArrayList<>()));
        number(new BitSet());
    }

    /** Numbers the sets of rules that do not wait for the score. */
    public static FiredSets of(Space space, List<RuleTable> rules) {
        Map<RuleTable, Integer> places = new HashMap<>();
        rules.forEach(rule -> places.put(rule, places.size()));
        return new FiredSets(RuleGroup.of(space, rules, places));
    }

    /** The number of the set of those that fire for a combination. */
    public int firing(int[] classes) {
        int number = none();
        for (int i = 0; i < groups.size(); i++) {
            number = with(number, i, groups.get(i).firing(classes, 0));
        }
        return number;
    }

    /** The number of the empty set. */
    public int none() {
        return 0;
    }

    /** The number of a set. */
    public int number(BitSet set) {
        Integer known = numbers.get(set);
        if (known == null) {
            known = sets.size();
            BitSet copy = (BitSet) set.clone();
            numbers.put(copy, known);
            sets.add(copy);
        }
        return known;
    }

    /** The set with a number. */
    public BitSet set(int number) {
        return sets.get(number);
    }

    /** The number of a set together with the rules of a group that fire. */
    public int with(int number, int group, int firing) {
        List<int[]> known = unions.get(group);
        while (known.size() <= number) {
            int[] unknown = new int[groups.get(group).sets().size()];
            Arrays.fill(unknown, UNKNOWN);
            known.add(unknown);
        }
        int[] row = known.get(number);
        if (row[firing] == UNKNOWN) {
            BitSet both = (BitSet) set(number).clone();
            both.or(groups.get(group).sets().get(firing));
            row[firing] = number(both);
        }
        return row[firing];
    }
}
