package dev.triage.rules.internal.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values that a cell or a condition names: {@code High}, {@code a | b}, {@code >= High}, {@code 2..3}, {@code unstated}. A set is
 * bits of a number; the bit behind the last value stands for a value that is not stated.
 */
public final class ValueSet {

    /** The word for a value that is not stated. */
    public static final String UNSTATED = "unstated";

    private static final Pattern BAR = Pattern.compile("(?:(?<!\\s)\\s++)?+\\|\\s*+");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|\u2265|\u2264)\\s*(\\S.*)");
    /** The first two or three dots separate; each letter can match in one way only, so that a long cell is read quickly. */
    private static final Pattern RANGE =
            Pattern.compile("^(\\S(?:(?:[^.\\s]|\\.(?!\\.))|\\s++(?!\\.\\.))*+)\\s*+\\.\\.\\.?+\\s*+(\\S.*)");

    private ValueSet() {}

    /** What values are named of. */
    public interface Named {

        /** What it is called. */
        String name();

        /** The same without the prefix that a header needs, such as {@code label:}. */
        default String bareName() {
            return name();
        }

        /** The values; if they have an order, the lowest first. */
        List<String> values();

        /** Whether the values have an order, so that there is more and less. */
        boolean ordered();

        /** Whether an issue may state none of them. */
        boolean mayBeUnstated();

        /** The number of a value, in any spelling; null if it is none. */
        @Nullable
        Integer number(String value);
    }

    /** Takes what is wrong with a text. */
    public interface Objections {

        /**
         * Something is wrong.
         *
         * @param message what
         * @param unknown the word that is no value, or null
         * @param suggestion what to write, or null
         */
        void object(String message, @Nullable String unknown, @Nullable String suggestion);
    }

    /** The values of a text; 0, with an objection, if it names none. */
    public static long of(String text, Named named, Objections objections) {
        long values = 0;
        boolean wrong = false;
        for (String part : BAR.split(text.strip(), -1)) {
            long some = part(part.strip(), named, objections);
            wrong |= some == 0;
            values |= some;
        }
        return wrong ? 0 : values;
    }

    /** The words for values in a text, such as {@code a} and {@code b} in {@code a | b}. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : BAR.split(text.strip(), -1)) {
            Matcher comparison = COMPARISON.matcher(part);
            Matcher range = RANGE.matcher(part);
            if (comparison.matches()) {
                words.add(comparison.group(2));
            } else if (range.matches()) {
                words.add(range.group(1));
                words.add(range.group(2));
            } else if (!part.equalsIgnoreCase(UNSTATED) && !part.isEmpty()) {
                words.add(part);
            }
        }
        words.removeIf(String::isBlank); // what is missing is said where the values are read
        return words;
    }

    /** Whether a text compares values, so that they need an order. */
    public static boolean compares(String text) {
        return COMPARISON.matcher(text).matches() || RANGE.matcher(text).matches();
    }

    private static long part(String part, Named named, Objections objections) {
        int size = named.values().size();
        if (part.equalsIgnoreCase(UNSTATED)) {
            if (named.mayBeUnstated()) {
                return 1L << size;
            }
            objections.object(
                    "The " + named.name() + " always has a value here: a stated one, or what is assumed.",
                    null,
                    "Maybe - for any value.");
            return 0;
        }
        Matcher comparison = COMPARISON.matcher(part);
        Matcher range = RANGE.matcher(part);
        if (comparison.matches()) {
            Integer bound = ordered(comparison.group(2), named, objections);
            return bound == null ? 0 : compared(part, comparison.group(1), bound, size, objections);
        }
        if (range.matches()) {
            Integer low = ordered(range.group(1), named, objections);
            Integer high = ordered(range.group(2), named, objections);
            if (low != null && high != null && low > high) {
                objections.object(
                        "The range " + part + " has no values.",
                        null,
                        "Maybe " + range.group(2) + ".." + range.group(1) + ".");
            }
            return low == null || high == null || low > high ? 0 : upTo(high) & -(1L << low);
        }
        Integer number = number(part, named, objections);
        return number == null ? 0 : 1L << number;
    }

    private static long compared(String part, String sign, int bound, int size, Objections objections) {
        long all = (1L << size) - 1;
        long values = switch (sign) {
            case ">=", "\u2265" -> all & -(1L << bound);
            case "<=", "\u2264" -> upTo(bound);
            case ">" -> all & ~upTo(bound);
            default -> upTo(bound) >> 1;
        };
        if (values == 0) {
            String other = part.startsWith(">") ? part.replaceFirst(">", ">=") : part.replaceFirst("<", "<=");
            objections.object("No value is " + part + ".", null, "Maybe " + other + ".");
        }
        return values;
    }

    private static long upTo(int number) {
        return (1L << (number + 1)) - 1;
    }

    private static @Nullable Integer ordered(String value, Named named, Objections objections) {
        if (named.ordered()) {
            return number(value, named, objections);
        }
        objections.object(
                "The values of " + named.name() + " have no order.",
                null,
                !named.mayBeUnstated()
                        ? "Maybe list them (a | b)."
                        : "Maybe list them (a | b), or declare \"scales\": { \"" + named.bareName()
                                + "\": [...] } in settings.json, the mildest first.");
        return null;
    }

    private static @Nullable Integer number(String value, Named named, Objections objections) {
        if (value.isBlank()) {
            objections.object(
                    "A value of " + named.name() + " is missing.", null, "Maybe delete the sign before or behind it.");
            return null;
        }
        Integer number = named.number(value);
        if (number == null) {
            objections.object("\"" + value + "\" is no value of " + named.name() + ".", value, null);
        }
        return number;
    }
}
