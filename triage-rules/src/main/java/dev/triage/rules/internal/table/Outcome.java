package dev.triage.rules.internal.table;

import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.rules.internal.text.NumberInWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of outcomes says. */
enum Outcome {
    /** The exact priority. */
    PRIORITY("priority", "a priority, such as P1"),
    /** The least urgent priority that is possible. */
    AT_LEAST("at least", "a priority, such as P1"),
    /** The most urgent priority that is possible. */
    AT_MOST("at most", "a priority, such as P3"),
    /** Points of the score. */
    ADDS("adds", "a whole number, such as 3 or -2"),
    /** Levels up or down from what the score gives; 0 for a case that stays where it is. */
    LEVEL("level", "levels up or down, such as +1 or -1");

    /** What stands behind outcomes. */
    static final String REASON = "reason";

    /** The id of a row. */
    static final String ID = "id";

    private static final Pattern NUMBERED = Pattern.compile("(?i)(?:p|prio|priority)?[ -]?([0-4])");

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String header;
    private final String expected;

    Outcome(String header, String expected) {
        this.header = header;
        this.expected = expected;
    }

    String header() {
        return header;
    }

    /** What a cell must be. */
    String expected() {
        return expected;
    }

    /** The outcome of this header, or null if it is none. */
    static @Nullable Outcome of(String header) {
        for (Outcome outcome : values()) {
            if (outcome.header.equalsIgnoreCase(header)) {
                return outcome;
            }
        }
        return null;
    }

    /** The outcome that was meant by another header, as text, or null. */
    static @Nullable String meant(String header) {
        String words = header.toLowerCase(Locale.ROOT)
                .replace("then ", "")
                .replaceAll("[-_]", " ")
                .strip();
        return switch (words) {
            case "priority", "prio", "decision", "outcome", "result" -> PRIORITY.header;
            case "floor", "minimum", "min", "never below", "neverbelow", "at least", "atleast" -> AT_LEAST.header;
            case "cap", "maximum", "max", "never above", "neverabove", "at most", "atmost" -> AT_MOST.header;
            case "points", "score", "add" -> ADDS.header;
            case "levels", "raises", "lowers" -> LEVEL.header;
            case "comment", "note", "notes", "why", "because", "rationale", "explanation", "description" -> REASON;
            default -> null;
        };
    }

    /** Whether a cell says an outcome of this kind. */
    boolean says(String cell, LevelNames levels) {
        return effect(cell, levels) != null;
    }

    /** What to write in a cell that says no outcome. */
    String advice(String cell, LevelNames levels) {
        String meant;
        if (this == ADDS || this == LEVEL) {
            meant = NumberInWords.only(cell);
            if (this == LEVEL && meant != null && Math.abs(Integer.parseInt(meant)) > Effect.Moves.MOST) {
                meant = null;
            }
        } else {
            Matcher level = NUMBERED.matcher(cell);
            String named = named(cell, levels);
            meant = named == null && level.matches() ? "P" + level.group(1) : named;
        }
        return meant == null ? "Expected " + expected + "." : "Maybe " + meant + ".";
    }

    /** The only level that the words of a cell name, in any spelling and with words around it; null if there is none. */
    private static @Nullable String named(String cell, LevelNames levels) {
        Set<String> found = new LinkedHashSet<>();
        String words = " " + letters(cell, " ") + " ";
        for (Priority priority : Priority.values()) {
            for (String name : List.of(priority.name(), levels.name(priority))) {
                if (words.contains(" " + letters(name, " ") + " ")
                        || letters(cell, "").equals(letters(name, ""))) {
                    found.add(levels.name(priority));
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private static String letters(String text, String between) {
        return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(between).strip();
    }

    static List<String> headers() {
        return List.of(PRIORITY.header, AT_LEAST.header, AT_MOST.header, ADDS.header, LEVEL.header, REASON, ID);
    }

    /** The effect that a cell says, or null if it says none. */
    @Nullable
    Effect effect(String cell, LevelNames levels) {
        if (this == ADDS || this == LEVEL) {
            try {
                int number = Integer.parseInt(cell.replace('\u2212', '-'));
                return this == ADDS || number == 0 ? new Effect.Points(number) : new Effect.Moves(number);
            } catch (IllegalArgumentException none) {
                return null;
            }
        }
        Priority priority = priority(cell, levels);
        if (priority == null) {
            return null;
        }
        return switch (this) {
            case AT_LEAST -> new Effect.NeverBelow(priority);
            case AT_MOST -> new Effect.NeverAbove(priority);
            default -> new Effect.Decides(priority);
        };
    }

    private static @Nullable Priority priority(String cell, LevelNames levels) {
        for (Priority priority : Priority.values()) {
            if (priority.name().equalsIgnoreCase(cell) || levels.name(priority).equalsIgnoreCase(cell)) {
                return priority;
            }
        }
        return null;
    }
}
