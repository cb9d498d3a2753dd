package dev.triage.ranking;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many issues have which level of one field, or of one family of labels. */
final class LevelCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More different values are no scale, but for instance amounts. */
    private static final int MOST_VALUES = 40;

    private final boolean label;
    private final Map<String, Count> counts = new TreeMap<>();
    private long all;
    private boolean crowded;
    private boolean zeroNamed;
    private int highest;
    private final NumberedWords words = new NumberedWords();

    LevelCounts(boolean label) {
        this.label = label;
    }

    /** The issues with one level. */
    static final class Count implements Serializable {

        private static final long serialVersionUID = 1L;

        final int number;
        final int rank;
        long issues;
        /** The issues that have a word for a level elsewhere, such as a severity beside this priority. */
        long compared;
        /** Those of them where this word is not the one in the middle. */
        long telling;
        /** The sum of the urgency of these words; whole numbers, so that any order of adding gives the same. */
        long urgency;

        Count(int number, int rank) {
            this.number = number;
            this.rank = rank;
        }

        double meanUrgency() {
            return urgency / (double) FRACTION / compared;
        }
    }

    /** Urgencies are counted in this fraction. */
    private static final int FRACTION = 1 << 20;

    void add(Level level, @Nullable Double elsewhere) {
        all++;
        if (level.value().isEmpty()) {
            return;
        }
        zeroNamed |= level.number() == 0 && level.named();
        highest = Math.max(highest, Math.max(level.number(), level.beside()));
        words.add(level);
        Count count = count(level.value(), level.number(), level.rank());
        if (count != null) {
            count.issues++;
            if (elsewhere != null) {
                count.compared++;
                count.telling += elsewhere == 0 ? 0 : 1;
                count.urgency += Math.round(elsewhere * FRACTION);
            }
        }
    }

    private @Nullable Count count(String value, int number, int rank) {
        Count count = counts.get(value);
        if (count == null && !crowded) {
            crowded = counts.size() >= MOST_VALUES;
            if (crowded) {
                counts.clear();
                return null;
            }
            count = new Count(number, rank);
            counts.put(value, count);
        }
        return count;
    }

    void merge(LevelCounts other) {
        all += other.all;
        crowded |= other.crowded;
        zeroNamed |= other.zeroNamed;
        highest = Math.max(highest, other.highest);
        words.merge(other.words);
        for (Map.Entry<String, Count> entry : other.counts.entrySet()) {
            Count more = entry.getValue();
            Count count = count(entry.getKey(), more.number, more.rank);
            if (count != null) {
                count.issues += more.issues;
                count.compared += more.compared;
                count.telling += more.telling;
                count.urgency += more.urgency;
            }
        }
        if (crowded) {
            counts.clear();
        }
    }

    boolean label() {
        return label;
    }

    /** The issues with each level, by the level. */
    Map<String, Count> counts() {
        return counts;
    }

    /** The issues with this field, whatever its value; of labels, the issues with one of them. */
    long all() {
        return all;
    }

    /** Whether there are too many different values for a scale. */
    boolean crowded() {
        return crowded;
    }

    /** Whether 0 is written with a letter or a word, such as {@code P0}. */
    boolean zeroNamed() {
        return zeroNamed;
    }

    /** The highest number, also beside a word. */
    int highest() {
        return highest;
    }

    /** The words with numbers beside them. */
    NumberedWords words() {
        return words;
    }
}
