package dev.triage.rules.internal.table.input;

import dev.triage.io.internal.Phrases;
import dev.triage.model.Category;
import dev.triage.model.StatusKind;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.internal.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write in a cell instead of what is written in tables of other programs. */
public final class ValueAdvice {

    private static final Set<String> ANY =
            Set.of("any", "all", "every", "either", "n/a", "na", "?", "unknown", "tbd", "don't care", "not applicable");

    private static final Pattern RANGE =
            Pattern.compile("^(\\S[^-\\u2013\\u2014~]*?)\\s?(?:[-\\u2013\\u2014~]|\\bto\\b)\\s?(.+)");
    private static final Pattern SEPARATOR = Pattern.compile("(?i)<br\\s?/?>|[/,;&+]|\\bor\\b|\\band\\b|\\|\\|");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?i)^(?:(?:=>|at least\\b)\\s?(.+)|(.+?)\\s?(?:\\+|(?:or|and) (?:more|higher|above|up|worse)))");
    private static final Pattern AT_MOST =
            Pattern.compile("(?i)^(?:(?:=<|at most\\b)\\s?(.+)|(.+?)\\s?(?:or|and) (?:less|lower|below))");
    private static final Pattern NOT = Pattern.compile("(?i)^(?:!=?|<>|\\u2260|not\\b)\\s?(.+)");
    private static final Pattern EQUAL =
            Pattern.compile("^(?:==?\\s?(.+)|'(.+)'|\"(.+)\"|\\u201C(.+)\\u201D|[A-Za-z]+\\.(.+))");

    private static final Pattern COMMA = Pattern.compile("^(\\d+),(\\d{1,2})$");
    private static final Pattern SIGNS_APART = Pattern.compile("([<>])\\s+=\\s*");

    /** Both ends of a range: {@code >= 100 and <= 200}, {@code 40 <= x < 100}, {@code 40..< 100}. */
    private static final Pattern BOTH_ENDS = Pattern.compile(
            "(>=?|\u2265|(?=\\d))\\s*+(\\d[\\d.]*?)\\s*+(?:and|und|&&?|,|;|<=?\\s*+\\w++|\\.\\.)?+\\s*+(<=?|\u2264)\\s*+(\\d[\\d.]*+)");

    /** More values are not suggested as a list. */
    private static final int FEW = 8;

    private static final Pattern EXPLAINED = Pattern.compile("^([^()]++)\\([^()]*+\\)");

    /** Words that are also values of labels, such as {@code severity: unknown}. */
    private static final Set<String> PERHAPS = Set.of("unknown", "tbd");

    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s?/?>");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?\\.\\d\\d?\\.\\d{2,4}");
    private static final Pattern POINTS_AND_COMMA = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+),(\\d+)");
    private static final Pattern POINT_OF_THOUSANDS = Pattern.compile("([1-9]\\d{0,2})\\.(\\d{3})");

    private ValueAdvice() {}

    /**
     * A cell that would be read as another value than its author means.
     *
     * @param message what is wrong
     * @param suggestion what to write
     */
    public record Misread(String message, String suggestion) {}

    /**
     * What is wrong with a cell of a column whose values nothing declares.
     *
     * @param named all that the cells of the column name
     * @param compares whether a cell of the column compares values
     * @param column the header
     * @return null if nothing is
     */
    public static @Nullable Misread misread(String cell, List<String> named, boolean compares, String column) {
        boolean bounded =
                BOTH_ENDS.matcher(cell).matches() || SIGNS_APART.matcher(cell).lookingAt();
        for (String word : ValueSet.words(cell)) {
            Misread misread = word(word, cell, named, bounded, compares, column);
            if (misread != null) {
                return misread;
            }
        }
        return null;
    }

    private static @Nullable Misread word(
            String word, String cell, List<String> named, boolean bounded, boolean compares, String column) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (ANY.contains(lower) && !PERHAPS.contains(lower)) {
            return new Misread(
                    "\"" + word + "\" is one value of " + column + " here, not all of them.", "Maybe - for any value.");
        }
        String range = range(word, PlainWords::exactNumber);
        if (range != null) {
            return new Misread("A range of numbers has two dots.", "Maybe " + range + ".");
        }
        boolean numbers = named.stream().anyMatch(value -> PlainWords.exactNumber(value) != null);
        if (numbers) {
            String least = bound(AT_LEAST, word);
            String most = bound(AT_MOST, word);
            if (least != null || most != null) {
                return new Misread(
                        "\"" + word + "\" is no number.",
                        "Maybe " + (least != null ? ">= " + least : "<= " + most) + ".");
            }
        }
        if (bounded || (compares && (numbers || isNumeric(word.charAt(0))))) {
            Misread misread = number(word, cell);
            if (misread != null) {
                return misread;
            }
        }
        Misread several = several(word, named);
        return several == null && column.equals(KindInput.CATEGORY) ? category(word) : several;
    }

    /** A category that is nearly a standard one, and would be another one. */
    private static @Nullable Misread category(String word) {
        List<String> standard = Category.standard().stream().map(Category::name).toList();
        String nearest = Phrases.nearest(word, standard.toArray(String[]::new)).orElse(null);
        boolean other = nearest != null && standard.contains(Category.of(word).name());
        String lower = word.toLowerCase(Locale.ROOT);
        return nearest == null
                        || other
                        || word.length() < nearest.length() - 1
                        || nearest.toLowerCase(Locale.ROOT).startsWith(lower)
                        || lower.startsWith(nearest.toLowerCase(Locale.ROOT))
                ? null
                : new Misread("\"" + word + "\" is no category of the standard rules.", "Maybe " + nearest + ".");
    }

    private static boolean isNumeric(char letter) {
        return Character.isDigit(letter) || Character.getType(letter) == Character.CURRENCY_SYMBOL;
    }

    private static @Nullable Misread number(String word, String cell) {
        Matcher point = POINT_OF_THOUSANDS.matcher(word);
        if (point.matches()) {
            String thousands = point.group(1) + point.group(2);
            return new Misread(
                    "\"" + word + "\" can be read as two numbers.",
                    "Maybe " + cell.replace(word, thousands) + " or "
                            + cell.replace(word, NumberInput.text(Double.parseDouble(word))) + ".");
        }
        if (PlainWords.exactNumber(word) != null) {
            return null;
        }
        if (DATE.matcher(word).matches()) {
            return new Misread(
                    "Tables do not compare dates.",
                    "Maybe write a DRL rule with Subject( dueWithin(7) ) or openFor(30).");
        }
        Matcher german = POINTS_AND_COMMA.matcher(word);
        Matcher both = BOTH_ENDS.matcher(cell);
        Matcher apart = SIGNS_APART.matcher(cell);
        return new Misread(
                "\"" + (both.matches() ? cell : word) + "\" is no number.",
                both.matches()
                        ? both(both)
                        : apart.lookingAt()
                                ? "Maybe " + apart.group(1) + "= " + cell.substring(apart.end()) + "."
                                : german.matches()
                                        ? "Maybe "
                                                + cell.replace(
                                                        word, german.group(1).replace(".", "") + "." + german.group(2))
                                                + "."
                                        : "Such as 9.0 or 1,200.");
    }

    /** What to write for two ends: a range has both of its ends in it. */
    private static String both(Matcher ends) {
        boolean open = ends.group(1).equals(">") || ends.group(3).equals("<");
        return open
                ? "Maybe >= " + ends.group(2) + ", below the rows for more, with # hit policy: first."
                : "Maybe " + ends.group(2) + ".." + ends.group(4) + ".";
    }

    /** The number in the first group that matches, or null. */
    private static @Nullable String bound(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        for (int i = 1; matcher.matches() && i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null
                    && PlainWords.exactNumber(matcher.group(i).strip()) != null) {
                return COMMA.matcher(matcher.group(i).strip()).replaceFirst("$1.$2");
            }
        }
        return null;
    }

    /** Whether a word is a list: with a line break in it, or of words that are values elsewhere in the column. */
    private static @Nullable Misread several(String word, List<String> named) {
        boolean broken = LINE_BREAK.matcher(word).find();
        List<String> parts = new ArrayList<>();
        boolean known = false;
        for (String part : (broken ? LINE_BREAK : SEPARATOR).split(word, -1)) {
            parts.add(part.strip());
            known |= named.stream().anyMatch(part.strip()::equalsIgnoreCase);
        }
        if (parts.size() > 1 && (broken || known) && !parts.contains("")) {
            return new Misread(
                    "\"" + word + "\" is several values in one.", "Maybe " + String.join(" | ", parts) + ".");
        }
        Matcher not = NOT.matcher(word);
        if (not.matches() && named.stream().anyMatch(not.group(1)::equalsIgnoreCase)) {
            List<String> others = new ArrayList<>(named);
            others.removeIf(value -> value.equalsIgnoreCase(not.group(1)) || value.equals(word));
            return new Misread(
                    "\"" + word + "\" is one value here.",
                    others.isEmpty() || others.size() > FEW
                            ? "Maybe list the other values."
                            : "Maybe " + String.join(" | ", others) + ".");
        }
        return null;
    }

    /** "Maybe ..." for a word that is no value of an input. */
    public static @Nullable String of(String word, TableInput input) {
        String cell = word.strip();
        if (ANY.contains(cell.toLowerCase(Locale.ROOT))) {
            return "Maybe - for any value.";
        }
        String range = input.ordered() ? range(cell, input) : null;
        String written = range != null ? range : several(cell, input);
        if (written == null && input.ordered()) {
            String least = one(AT_LEAST, cell, input);
            String most = one(AT_MOST, cell, input);
            written = least != null ? ">= " + least : most != null ? "<= " + most : null;
        }
        if (written == null) {
            written = others(one(NOT, cell, input), input);
        }
        if (written == null) {
            written = one(EQUAL, cell, input);
        }
        if (written == null) {
            written = one(EXPLAINED, cell, input);
        }
        if (written == null && input.name().equals(KindInput.STATUS) && StatusKind.of(cell) != StatusKind.UNCLEAR) {
            written = StatusKind.of(cell).label();
        }
        return written == null ? Nearest.orAll(word, input.values()) : "Maybe " + written + ".";
    }

    /** The range that two numbers with a dash between them mean, or null. */
    public static @Nullable String range(String cell, Function<String, ?> number) {
        Matcher matcher = RANGE.matcher(cell);
        if (!matcher.matches() || number.apply(matcher.group(1)) == null || number.apply(matcher.group(2)) == null) {
            return null;
        }
        return matcher.group(1) + ".." + matcher.group(2);
    }

    private static @Nullable String range(String cell, TableInput input) {
        return range(cell, input::number);
    }

    private static @Nullable String several(String cell, TableInput input) {
        List<String> values = new ArrayList<>();
        for (String part : SEPARATOR.split(cell, -1)) {
            String value = value(part, input);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values.size() > 1 ? String.join(" | ", values) : null;
    }

    /** The value in the first group that matches, or null. */
    private static @Nullable String one(Pattern pattern, String cell, TableInput input) {
        Matcher matcher = pattern.matcher(cell);
        for (int i = 1; matcher.matches() && i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return value(matcher.group(i), input);
            }
        }
        return null;
    }

    private static @Nullable String others(@Nullable String value, TableInput input) {
        if (value == null || input.several()) {
            return null;
        }
        List<String> others = new ArrayList<>(input.values());
        others.remove(value);
        return String.join(" | ", others);
    }

    private static @Nullable String value(String word, TableInput input) {
        Integer number = word.isBlank() ? null : input.number(word.strip());
        return number == null ? null : input.values().get(number);
    }
}
