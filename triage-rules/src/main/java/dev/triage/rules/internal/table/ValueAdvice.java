package dev.triage.rules.internal.table;

import dev.triage.rules.internal.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write in a cell instead of what is written in tables of other programs. */
final class ValueAdvice {

    private static final Set<String> ANY =
            Set.of("any", "all", "every", "either", "n/a", "na", "?", "unknown", "tbd", "don't care", "not applicable");

    private static final Pattern RANGE =
            Pattern.compile("^(\\S[^-\\u2013\\u2014~]*?)\\s?(?:[-\\u2013\\u2014~]|\\bto\\b)\\s?(.+)");
    private static final Pattern SEPARATOR = Pattern.compile("[/,;&+]|\\bor\\b|\\band\\b|\\|\\|");
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?i)^(?:(?:=>|at least\\b)\\s?(.+)|(.+?)\\s?(?:\\+|(?:or|and) (?:more|higher|above|up|worse)))");
    private static final Pattern AT_MOST =
            Pattern.compile("(?i)^(?:(?:=<|at most\\b)\\s?(.+)|(.+?)\\s?(?:or|and) (?:less|lower|below))");
    private static final Pattern NOT = Pattern.compile("(?i)^(?:!=?|<>|\\u2260|not\\b)\\s?(.+)");
    private static final Pattern EQUAL =
            Pattern.compile("^(?:==?\\s?(.+)|'(.+)'|\"(.+)\"|\\u201C(.+)\\u201D|[A-Za-z]+\\.(.+))");

    private ValueAdvice() {}

    /** "Maybe ..." for a word that is no value of an input. */
    static @Nullable String of(String word, TableInput input) {
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
        return written == null ? Nearest.orAll(word, input.values()) : "Maybe " + written + ".";
    }

    /** The range that two numbers with a dash between them mean, or null. */
    static @Nullable String range(String cell, Function<String, ?> number) {
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
