package dev.triage.tools.internal.check.firing;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Counts for how many combinations rules fire, group by group. Not thread-safe. */
public final class FiringTally {

    /**
     * For how many combinations a rule fires, and which.
     *
     * @param count how many
     * @param print a number that is the same for the same combinations
     */
    public record Firings(int count, long print) {

        public static final Firings NONE = new Firings(0, 0);
    }

    private final List<RuleGroup> groups;
    private final int[] fired;
    private final int[][] counts;
    private final long[][] prints;

    /** Counts what fires of these groups. */
    public FiringTally(List<RuleGroup> groups) {
        this.groups = groups;
        fired = new int[groups.size()];
        counts = groups.stream().map(group -> new int[group.sets().size()]).toArray(int[][]::new);
        prints = groups.stream().map(group -> new long[group.sets().size()]).toArray(long[][]::new);
    }

    /** What fires of a group, for this combination and all further ones until something else does. */
    public void fires(int group, int firing) {
        fired[group] = firing;
    }

    /** Counts a combination. */
    public void add(int combination) {
        long print = (combination + 1) * 0x9E3779B97F4A7C15L ^ (long) combination << 21;
        for (int i = 0; i < fired.length; i++) {
            counts[i][fired[i]]++;
            prints[i][fired[i]] += print;
        }
    }

    /** For how many combinations each of so many rules fires, and which, as a number. */
    public List<Firings> firings(int rules) {
        int[] count = new int[rules];
        long[] print = new long[rules];
        for (int i = 0; i < fired.length; i++) {
            List<BitSet> sets = groups.get(i).sets();
            for (int j = 0; j < sets.size(); j++) {
                BitSet set = sets.get(j);
                for (int k = set.nextSetBit(0); k >= 0; k = set.nextSetBit(k + 1)) {
                    count[k] += counts[i][j];
                    print[k] += prints[i][j];
                }
            }
        }
        return IntStream.range(0, rules)
                .mapToObj(i -> new Firings(count[i], print[i]))
                .toList();
    }
}
