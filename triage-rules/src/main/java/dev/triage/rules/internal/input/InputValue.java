package dev.triage.rules.internal.input;

import dev.triage.io.internal.Phrases;
import dev.triage.io.scale.RatingText;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Labelled;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.rules.internal.memory.Memory;
import dev.triage.rules.internal.text.MisspeltCategory;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.rules.vocabulary.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a word stands for, as its team wrote it: {@code "user impact: Critical"}.
 *
 * @param what what it says something about
 * @param value what it says of that, in the words of the scale
 * @param rank the place of the value on its scale
 */
public record InputValue(Meant what, String value, int rank) {

    /** Stands for the word of a signal, where a component is named after it. */
    static final String WORD = "{word}";

    /** What people write between two statements. */
    private static final Pattern BEFORE_INPUT = Pattern.compile(
            "(?i)(?:;|[,\\uFF1B&+]|\\band\\b)(?=\\s*+(?:" + String.join("|", labels(Meant.values())) + ")\\s*+:)");

    /** Rules say the same of one issue after the other. */
    private static final Memory<String, List<InputValue>> KNOWN =
            new Memory<>(1_000_000, (text, values) -> 100 + 10L * text.length());

    /** Stands between the statements of one rule. */
    private static final String SEPARATOR = ";";

    /** What is wrong with the statements of a rule on signals, or null if they are right. */
    public static @Nullable InvalidValue objection(String text) {
        Set<Meant> said = EnumSet.noneOf(Meant.class);
        for (String one : statements(text)) {
            if (one.isBlank()) {
                return new InvalidValue("A value is missing beside a semicolon.", "Maybe delete the semicolon.");
            }
            if (several(one).size() > 1) {
                return new InvalidValue(
                        "Several values stand with semicolons between them.",
                        "Maybe \"" + String.join("; ", several(text)) + "\".");
            }
            try {
                InputValue statement = of(one, (Meant) null);
                if (statement.what() != Meant.COMPONENT && statement.value().contains(WORD)) {
                    return new InvalidValue(
                            "Only a component can be named after " + WORD + ".", "Maybe \"component: " + WORD + "\".");
                }
                if (!said.add(statement.what()) && statement.single()) {
                    return new InvalidValue(
                            "The " + statement.what().label() + " stands here twice: expected it once.",
                            statement.what().level() ? "Maybe write both as one range." : "Maybe leave one out.");
                }
            } catch (IllegalArgumentException unknown) {
                return InvalidValue.of(String.valueOf(unknown.getMessage()));
            }
        }
        return null;
    }

    /** The statements of a rule on signals, which were looked at when the rule was read. */
    public static List<InputValue> of(String text, Signal signal) {
        List<InputValue> values = new ArrayList<>();
        for (InputValue statement : all(text)) {
            values.add(
                    statement.what() == Meant.COMPONENT
                            ? new InputValue(Meant.COMPONENT, statement.value().replace(WORD, signal.written()), 0)
                            : statement);
        }
        return values;
    }

    /** The same for any signal: a component may be named after its word. */
    public static List<InputValue> all(String text) {
        return KNOWN.of(text, InputValue::read);
    }

    private static List<InputValue> read(String text) {
        List<InputValue> values = new ArrayList<>();
        for (String one : statements(text)) {
            values.add(of(one, (Meant) null));
        }
        return List.copyOf(values);
    }

    /** The statements of a text, whatever separates them: a separator before the name of an input. */
    static List<String> several(String text) {
        List<String> several = new ArrayList<>();
        for (String one : BEFORE_INPUT.split(text, -1)) {
            several.add(one.strip());
        }
        return several;
    }

    /** Whether an issue has one value of it, so that two contradict each other. */
    public boolean single() {
        return what != Meant.CATEGORY && what != Meant.COMPONENT;
    }

    /** The statements of a text as a rule writes them. */
    static String[] statements(String text) {
        return text.split(SEPARATOR, -1);
    }

    /**
     * Reads a statement.
     *
     * @param bare what a value without a name in front of it is about, or null if it may not stand so
     * @throws IllegalArgumentException if it says nothing that is understood; the message says what was expected
     */
    public static InputValue of(String text, @Nullable Meant bare) {
        String words = text.strip();
        int colon = words.indexOf(':');
        if (colon < 0 && bare != null && !words.isEmpty()) {
            return value(bare, words);
        }
        if (colon < 0) {
            throw new IllegalArgumentException(
                    (words.isEmpty() ? "The text is empty" : "The name of the input is missing")
                            + ": expected " + (bare == null ? "" : "a " + bare.label() + ", or ")
                            + "a name and its value, such as \"" + example(Meant.USER_IMPACT) + "\"." + guess(words));
        }
        String name = words.substring(0, colon).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        for (Meant meant : Meant.values()) {
            if (meant.label().equals(name)) {
                return value(meant, words.substring(colon + 1).strip());
            }
        }
        boolean impact = name.equals("impact") || name.equals("severity");
        throw new IllegalArgumentException("Unknown name (" + Phrases.shorten(name) + "): expected "
                + names(Meant.values()) + "."
                + (impact
                        ? " Did you mean " + Meant.USER_IMPACT.label() + "?"
                        : Phrases.suggestion(name, labels(Meant.values()))));
    }

    private static InputValue value(Meant what, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "The value is missing: expected one, such as \"" + example(what) + "\".");
        }
        return switch (what) {
            case USER_IMPACT -> level(what, value, UserImpact.values(), RatingText::userImpact);
            case FUNCTIONAL_IMPACT -> level(what, value, FunctionalImpact.values(), RatingText::functionalImpact);
            case BRAND_IMPACT -> level(what, value, BrandImpact.values(), RatingText::brandImpact);
            case COMPLEXITY -> level(what, value, Complexity.values(), RatingText::complexity);
            case EFFORT ->
                level(what, value, IntStream.rangeClosed(1, 5).boxed().toArray(Integer[]::new), RatingText::effort);
            case STATUS -> status(value);
            case CATEGORY -> category(value);
            case COMPONENT -> new InputValue(what, value, 0);
            case PRIORITY -> priority(value);
        };
    }

    private static InputValue category(String value) {
        String meant = MisspeltCategory.meant(value);
        if (meant != null) {
            throw new IllegalArgumentException(
                    MisspeltCategory.message(Phrases.shorten(value)) + " Did you mean " + meant + "?");
        }
        return new InputValue(Meant.CATEGORY, Category.of(value).name(), 0);
    }

    private static <T extends Comparable<? super T>> InputValue level(
            Meant what, String text, T[] scale, Function<String, Rating<T>> reading) {
        Rating<T> rating = rating(text, reading);
        T low = rating.low();
        if (low == null || !rating.note().isEmpty()) {
            String[] levels = Arrays.stream(scale).map(InputValue::words).toArray(String[]::new);
            throw new IllegalArgumentException("Unknown " + what.label() + " (" + Phrases.shorten(text) + "): expected "
                    + String.join(", ", levels) + ", or a range of them, and nothing else."
                    + Phrases.suggestion(text, levels));
        }
        return new InputValue(what, rating.text(), Arrays.asList(scale).indexOf(low));
    }

    private static <T extends Comparable<? super T>> Rating<T> rating(
            String text, Function<String, Rating<T>> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unknown) {
            return Rating.unknown();
        }
    }

    private static InputValue status(String text) {
        StatusKind[] kinds = Arrays.stream(StatusKind.values())
                .filter(kind -> kind != StatusKind.UNCLEAR)
                .toArray(StatusKind[]::new);
        for (StatusKind kind : kinds) {
            if (kind.label().equalsIgnoreCase(text)) {
                return new InputValue(
                        Meant.STATUS, kind.label(), Arrays.asList(kinds).indexOf(kind));
            }
        }
        StatusKind meant = StatusKind.of(text);
        throw new IllegalArgumentException("Unknown status (" + Phrases.shorten(text) + "): expected "
                + names(kinds) + "."
                + (meant == StatusKind.UNCLEAR
                        ? Phrases.suggestion(text, labels(kinds))
                        : " Did you mean " + meant.label() + "?"));
    }

    private static InputValue priority(String text) {
        for (Priority priority : Priority.values()) {
            if (priority.name().equalsIgnoreCase(text)) {
                return new InputValue(
                        Meant.PRIORITY,
                        priority.name(),
                        Arrays.asList(Priority.values()).indexOf(priority));
            }
        }
        throw new IllegalArgumentException("Unknown priority (" + Phrases.shorten(text)
                + "): expected P0, P1, P2, P3 or P4."
                + (text.matches("[0-4]") ? " Did you mean P" + text + "?" : ""));
    }

    private static String example(Meant what) {
        return what.label() + ": "
                + switch (what) {
                    case USER_IMPACT, BRAND_IMPACT -> "High";
                    case FUNCTIONAL_IMPACT -> "Partial";
                    case COMPLEXITY -> "Simple fix";
                    case EFFORT -> "3";
                    case STATUS -> "closed";
                    case CATEGORY -> "Security";
                    case COMPONENT -> "Payments";
                    case PRIORITY -> "P0";
                };
    }

    /** A bare value that can be of one thing only shows what was meant. */
    private static String guess(String value) {
        for (Meant meant : Meant.values()) {
            String rest = behind(meant.label(), value);
            if (rest != null) {
                return " Did you mean \"" + meant.label() + ": " + rest + "\"?";
            }
        }
        if (value.matches("(?i)P[0-4]")) {
            return " Did you mean \"priority: " + value.toUpperCase(Locale.ROOT) + "\"?";
        }
        if (!value.isEmpty() && Category.standard().contains(Category.of(value))) {
            return " Did you mean \"category: " + value + "\"?";
        }
        for (Meant level : List.of(Meant.USER_IMPACT, Meant.FUNCTIONAL_IMPACT, Meant.COMPLEXITY, Meant.STATUS)) {
            if (isValue(level, value)) {
                return " Did you mean \"" + level.label() + ": "
                        + value(level, value).value() + "\"?";
            }
        }
        return "";
    }

    /** What stands behind a name, which may be written user-impact or userImpact; null if nothing does. */
    private static @Nullable String behind(String name, String text) {
        int at = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (at < text.length() && Character.toLowerCase(text.charAt(at)) == letter) {
                at++;
            } else if (letter == ' ' && at < text.length() && "-_".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (letter != ' ') {
                return null;
            }
        }
        String rest = text.substring(at).replaceFirst("^\\s*(?:[=:-]|is\\s)\\s*|^\\s+", ":");
        return rest.length() > 1 && rest.charAt(0) == ':' ? rest.substring(1).strip() : null;
    }

    private static boolean isValue(Meant what, String text) {
        try {
            return !value(what, text).value().isEmpty();
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static String words(Object level) {
        return level instanceof Labelled labelled ? labelled.label() : level.toString();
    }

    private static String[] labels(Labelled[] values) {
        return Arrays.stream(values).map(Labelled::label).toArray(String[]::new);
    }

    private static String names(Labelled[] values) {
        String[] labels = labels(values);
        int last = labels.length - 1;
        return String.join(", ", Arrays.copyOf(labels, last)) + " or " + labels[last];
    }
}
