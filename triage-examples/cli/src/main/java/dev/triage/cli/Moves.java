package dev.triage.cli;

import dev.triage.model.Priority;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what moves from which priority to which. Not thread-safe. */
final class Moves {

    /** What would be shown as nothing. */
    private static final double LEAST_SHOWN = 0.05;

    private final Map<Priority, Map<Priority, Long>> counts = new EnumMap<>(Priority.class);

    /** Counts something that had one priority and has another, or the same. */
    void add(Priority before, Priority after, long weight) {
        counts.computeIfAbsent(before, from -> new EnumMap<>(Priority.class)).merge(after, weight, Long::sum);
    }

    /** How many went from one priority to the other. */
    long count(Priority before, Priority after) {
        return counts.getOrDefault(before, Map.of()).getOrDefault(after, 0L);
    }

    /** How many had this priority. */
    long before(Priority priority) {
        return sum((from, to) -> from == priority);
    }

    /** How many have this priority. */
    long after(Priority priority) {
        return sum((from, to) -> to == priority);
    }

    long total() {
        return sum((from, to) -> true);
    }

    long moved() {
        return sum((from, to) -> from != to);
    }

    /** How many became more urgent. */
    long up() {
        return sum((from, to) -> to.moreUrgentThan(from));
    }

    /** How many became less urgent. */
    long down() {
        return sum((from, to) -> from.moreUrgentThan(to));
    }

    /** How many were P0 or P1. */
    long urgentBefore() {
        return before(Priority.P0) + before(Priority.P1);
    }

    /** How many are P0 or P1. */
    long urgentAfter() {
        return after(Priority.P0) + after(Priority.P1);
    }

    /** Such as "3 of 57 issues move: 2 up, 1 down". */
    String text(String noun) {
        return text(noun, "");
    }

    /** Such as "1,301 of 77,000 combinations (1.7 %) move, all up". */
    String textWithShare(String noun) {
        return text(noun, moved() == 0 ? "" : " (" + share(moved()) + ")");
    }

    private String text(String noun, String share) {
        String of = " of " + number(total()) + " " + noun + (total() == 1 ? "" : "s") + share;
        if (moved() == 0) {
            return total() == 0 ? "No " + noun + "s" : "None" + of + " moves";
        }
        if (moved() == 1) {
            return "1" + of + " moves " + (up() == 1 ? "up" : "down");
        }
        if (up() == 0 || down() == 0) {
            return number(moved()) + of + " move, all " + (down() == 0 ? "up" : "down");
        }
        return number(moved()) + of + " move: " + number(up()) + " up, " + number(down()) + " down";
    }

    /** Such as "2.3 %" of all. */
    String share(long part) {
        if (total() == 0) {
            return Figures.NONE;
        }
        double share = 100.0 * part / total();
        return part > 0 && share < LEAST_SHOWN ? "<0.1 %" : String.format(Locale.ROOT, "%.1f %%", share);
    }

    /** A number with commas between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private long sum(Which which) {
        long sum = 0;
        for (Priority from : Priority.values()) {
            for (Priority to : Priority.values()) {
                sum += which.counts(from, to) ? count(from, to) : 0;
            }
        }
        return sum;
    }

    private interface Which {
        boolean counts(Priority from, Priority to);
    }
}
