package dev.triage.ranking;

import dev.triage.model.tracked.ScalePlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A scale as the issues of a backlog use it.
 *
 * @param counts the issues with each level
 * @param base the number of issues that a percentage counts
 * @param usual the levels that are a default
 * @param numbers the numbers from the first to the last level, or null if they are no scale
 * @param ranks the ranks of the words, the most urgent first
 */
record BacklogScale(
        LevelCounts counts,
        long base,
        Set<String> usual,
        @Nullable Numbers numbers,
        TreeSet<Integer> ranks) {

    /** In fewer issues, what most of them have may be what they are. */
    private static final int ENOUGH = 30;

    /** What so many of a hundred issues have is a default. */
    private static final int ALMOST_ALL = 80;

    /** A second default is on so many of a hundred issues. */
    private static final int MANY = 20;

    /** The mean urgency of the same issues in other words differs by less between two defaults. */
    private static final double SAME = 0.15;

    /** Where numbers rise with urgency, the mean urgency in other words differs at least by this. */
    private static final double DIFFERENT = 0.3;

    private static final int COMPARED = 10;

    /** The longest scale for which 1 is the most urgent level if nothing says otherwise. */
    private static final int LONGEST_FROM_ONE = 5;

    /** On a shorter scale, rules take a number for the level that it names. */
    private static final int SHORTEST = 4;

    /**
     * The numbers of a scale.
     *
     * @param first the lowest number
     * @param last the highest number
     * @param direction 1 if the highest number is the most urgent level, -1 if the lowest one is, and 0 if that is not known
     */
    record Numbers(int first, int last, int direction) {

        int places() {
            return last - first + 1;
        }

        int place(int number) {
            if (direction == 0 || number < first || number > last) {
                return 0;
            }
            return direction > 0 ? last - number + 1 : number - first + 1;
        }

        /** Whether a number of a short scale, which stands for itself, would say the opposite here. */
        boolean reverses(int number) {
            return direction > 0 && places() < SHORTEST && place(number) != number;
        }
    }

    static BacklogScale of(LevelCounts counts, long issues) {
        long base = counts.label() ? issues : counts.all();
        TreeSet<Integer> ranks = new TreeSet<>();
        counts.counts().values().stream().filter(count -> count.rank > 0).forEach(count -> ranks.add(count.rank));
        boolean everywhere = base >= ENOUGH && 2 * base >= issues;
        return new BacklogScale(
                counts, base, everywhere ? usual(counts, base) : Set.of(), numbers(counts, base), ranks);
    }

    /** The level on almost all issues, or two levels on almost all issues between which nothing differs. */
    private static Set<String> usual(LevelCounts counts, long base) {
        List<Map.Entry<String, LevelCounts.Count>> entries =
                new ArrayList<>(counts.counts().entrySet());
        entries.sort(Comparator.comparingLong(entry -> -entry.getValue().issues));
        Set<String> usual = new HashSet<>();
        if (!entries.isEmpty()) {
            LevelCounts.Count first = entries.get(0).getValue();
            LevelCounts.Count second = entries.size() > 1 ? entries.get(1).getValue() : null;
            if (first.issues * 100 >= ALMOST_ALL * base) {
                usual.add(entries.get(0).getKey());
            } else if (second != null
                    && second.issues * 100 >= MANY * base
                    && (first.issues + second.issues) * 100 >= ALMOST_ALL * base
                    && alike(first, second)) {
                usual.add(entries.get(0).getKey());
                usual.add(entries.get(1).getKey());
            }
        }
        return usual;
    }

    /** Whether issues with either level are as urgent in other words, such as in their severity. */
    private static boolean alike(LevelCounts.Count one, LevelCounts.Count other) {
        return telling(one) && telling(other) && Math.abs(one.meanUrgency() - other.meanUrgency()) < SAME;
    }

    private static boolean telling(LevelCounts.Count count) {
        return count.compared >= ENOUGH && count.telling * 10 >= count.compared;
    }

    private static @Nullable Numbers numbers(LevelCounts counts, long base) {
        int highest = counts.highest();
        if (counts.crowded()) {
            return new Numbers(1, Math.max(highest, 2 * LONGEST_FROM_ONE), 0);
        }
        long numbered = 0;
        int different = 0;
        for (LevelCounts.Count count : counts.counts().values()) {
            numbered += count.number > 0 ? count.issues : 0;
            different += count.number > 0 ? 1 : 0;
        }
        LevelCounts.Count none = counts.counts().get("0");
        // A number 0 on many issues is a field that was not filled in, and a level only if it is rare.
        boolean zero =
                none != null && (counts.zeroNamed() || (base >= ENOUGH && none.issues * 5 <= base && numbered > 0));
        boolean enough = !counts.label() && numbered >= ENOUGH && different > 2;
        int first = zero || counts.words().names(0) ? 0 : 1;
        int worded = counts.words().direction(first, highest);
        if (highest < 1 || (!zero && highest < LONGEST_FROM_ONE && !enough && worded == 0)) {
            return null;
        }
        int direction = worded == 0 ? direction(counts, first, highest) : worded;
        if (direction == 0 && highest <= LONGEST_FROM_ONE) {
            direction = -1;
        }
        return new Numbers(first, Math.max(first, highest), direction);
    }

    /** Whether higher numbers go with more urgent words elsewhere, such as with a higher severity. */
    private static int direction(LevelCounts counts, int first, int last) {
        long below = 0;
        long above = 0;
        double urgencyBelow = 0;
        double urgencyAbove = 0;
        for (LevelCounts.Count count : counts.counts().values()) {
            if (count.number < first || count.compared == 0) {
                continue;
            }
            if (2 * count.number < first + last) {
                below += count.compared;
                urgencyBelow += count.meanUrgency() * count.compared;
            } else if (2 * count.number > first + last) {
                above += count.compared;
                urgencyAbove += count.meanUrgency() * count.compared;
            }
        }
        if (below < COMPARED || above < COMPARED) {
            return 0;
        }
        double difference = urgencyAbove / above - urgencyBelow / below;
        return Math.abs(difference) < DIFFERENT ? 0 : difference > 0 ? 1 : -1;
    }

    /** What is known about a level, or null if it is nothing. */
    @Nullable
    ScalePlace place(String written, Level level) {
        LevelCounts.Count count = counts.counts().get(level.value());
        boolean isUsual = usual.contains(level.value());
        boolean chosen = !usual.isEmpty() && !isUsual;
        int place = 0;
        int places = 0;
        if (level.rank() > 0 && ranks.size() > 1) {
            places = ranks.size();
            place = ranks.headSet(level.rank()).size() + 1;
        } else if (level.number() >= 0 && numbers != null) {
            places = numbers.places();
            place = numbers.place(level.number());
            if (numbers.reverses(level.number())) {
                places = 2 * LONGEST_FROM_ONE;
                place = 0;
            }
        }
        if (!isUsual && !chosen && places == 0) {
            return null;
        }
        long issues = count == null ? 0 : count.issues;
        int percent = base == 0 ? 0 : (int) Math.min(100, issues * 100 / base);
        return new ScalePlace(written, percent, isUsual, chosen, place, places);
    }
}
