package dev.triage.ranking;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Words that stand beside numbers of a scale, often at its ends only: {@code 5 - Highest} and {@code 1 - Lowest}. */
final class NumberedWords implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The rank of a word in the middle of a scale, which says nothing about its ends. */
    private static final int MIDDLE = 4;

    /** The ranks of the words beside each number. */
    private final TreeMap<Integer, TreeSet<Integer>> ranks = new TreeMap<>();

    void add(Level level) {
        if (level.beside() >= 0) {
            ranks.computeIfAbsent(level.beside(), number -> new TreeSet<>()).add(level.rank());
        }
    }

    void merge(NumberedWords other) {
        other.ranks.forEach((number, more) ->
                ranks.computeIfAbsent(number, added -> new TreeSet<>()).addAll(more));
    }

    /** Whether a word is beside this number. */
    boolean names(int number) {
        return ranks.containsKey(number);
    }

    /**
     * Which end is the most urgent.
     *
     * @param lowest the lowest number of the scale
     * @param highest the highest number of the scale
     * @return 1 if the highest number is, -1 if the lowest one is, and 0 if the words do not say or contradict each other
     */
    int direction(int lowest, int highest) {
        boolean rises = false;
        boolean falls = false;
        Map.Entry<Integer, TreeSet<Integer>> before = null;
        for (Map.Entry<Integer, TreeSet<Integer>> next : ranks.entrySet()) {
            if (before != null) {
                rises |= before.getValue().last() > next.getValue().first();
                falls |= before.getValue().first() < next.getValue().last();
            }
            before = next;
        }
        if (before != null && ranks.size() == 1 && before.getValue().size() == 1 && lowest < highest) {
            int rank = before.getValue().first();
            boolean top = before.getKey() == highest;
            boolean end = top || before.getKey() == lowest;
            rises = end && (top ? rank < MIDDLE : rank > MIDDLE);
            falls = end && (top ? rank > MIDDLE : rank < MIDDLE);
        }
        return rises == falls ? 0 : rises ? 1 : -1;
    }
}
