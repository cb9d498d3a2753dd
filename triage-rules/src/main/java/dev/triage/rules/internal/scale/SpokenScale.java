package dev.triage.rules.internal.scale;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.internal.text.Pictures;
import dev.triage.rules.internal.text.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that an issue states in its labels or fields, such as {@code exploitation:active}. Sets of values are bits of a number:
 * the first value is the lowest bit. Immutable and thread-safe.
 */
public final class SpokenScale implements ValueSet.Named {

    /** More values do not fit into the bits; one bit stands for a value that is not stated. */
    public static final int MOST_VALUES = 60;

    /** Where the values stand. */
    public enum Place {
        /** In a label that begins with the name. */
        LABEL,
        /** In a field of this name. */
        FIELD,
        /** In either. */
        ANY
    }

    private final String name;
    private final String plainName;
    private final Place place;
    private final List<String> values;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> words;
    private final @Nullable Integer unstated;

    /**
     * Makes a scale.
     *
     * @param name the name in labels and fields
     * @param place where the values stand
     * @param values the values; if they have an order, the mildest first
     * @param words other words for values, such as {@code "hoch"} for {@code "high"}; those for values of other scales do no harm
     * @param unstated the value that counts where none is stated, or null if each is possible then
     */
    public SpokenScale(
            String name, Place place, List<String> values, Map<String, String> words, @Nullable String unstated) {
        this.name = requireNonNull(name, "name");
        this.plainName = PlainWords.plain(name);
        this.place = requireNonNull(place, "place");
        this.values = List.copyOf(values);
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "Too many values (" + values.size() + "): expected at most " + MOST_VALUES + ".");
        }
        Map<String, String> plain = new HashMap<>();
        words.forEach((word, value) -> plain.put(PlainWords.plain(word), PlainWords.plain(value)));
        this.words = Map.copyOf(plain);
        for (int i = 0; i < values.size(); i++) {
            numbers.putIfAbsent(PlainWords.plain(values.get(i)), i);
        }
        for (int i = 0; i < values.size(); i++) {
            String meant = this.words.get(PlainWords.plain(values.get(i)));
            if (meant != null) {
                numbers.putIfAbsent(meant, i);
            }
        }
        this.unstated = unstated == null ? null : number(unstated);
    }

    /** The same values, read from another place or without what counts where none is stated. */
    public SpokenScale in(Place other) {
        return new SpokenScale(name, other, values, words, unstated == null ? null : values.get(unstated));
    }

    /** The same scale with other words for its values. */
    public SpokenScale with(Map<String, String> others) {
        return new SpokenScale(name, place, values, others, unstated == null ? null : values.get(unstated));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> values() {
        return values;
    }

    /** Whether a name is the one of this scale, in any spelling. */
    public boolean isCalled(String other) {
        return PlainWords.plain(other).equals(plainName);
    }

    /** A team declares its values in their order. */
    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public boolean mayBeUnstated() {
        return true;
    }

    @Override
    public @Nullable Integer number(String value) {
        String plain = PlainWords.plain(value);
        Integer number = numbers.get(plain);
        number = number == null ? numbers.get(words.getOrDefault(plain, plain)) : number;
        if (number == null) {
            String tail = withoutNumber(plain);
            number = numbers.get(words.getOrDefault(tail, tail));
        }
        return number == null ? numbers.get(numberOf(plain)) : number;
    }

    /** Whether each value that an issue may have is one that a text names; see {@link ValueSet}. */
    public boolean within(Issue issue, String text) {
        long wanted = ValueSet.of(text, this, (message, unknown, suggestion) -> {});
        long stated = stated(issue);
        long missing = 1L << values.size();
        if (stated == 0) {
            return (wanted & missing) != 0 || (wanted & (missing - 1)) == missing - 1;
        }
        return stated != -1 && (stated & ~wanted) == 0;
    }

    /**
     * The values that an issue states, or the one that counts where it states none.
     *
     * @return 0 if it states none, and -1 if it states only values that this scale does not know
     */
    public long stated(Issue issue) {
        return stated(issue, this::number);
    }

    /**
     * The same, of values that another input tells apart.
     *
     * @param numbers gives the number of a value, or null if it is none
     */
    public long stated(Issue issue, Function<String, @Nullable Integer> numbers) {
        long stated = 0;
        boolean unknown = false;
        for (String said : said(issue)) {
            Integer number = numbers.apply(said);
            stated |= number == null ? 0 : 1L << number;
            unknown |= number == null;
        }
        if (stated == 0 && unknown) {
            return -1;
        }
        return stated == 0 && unstated != null ? 1L << unstated : stated;
    }

    /** What an issue says of it, in its own words. */
    public List<String> said(Issue issue) {
        List<String> said = new ArrayList<>();
        if (place != Place.FIELD) {
            for (String label : issue.labels()) {
                String words = Pictures.without(label);
                String plain = PlainWords.plain(words);
                int value = valueStart(plain);
                if (value > 0) {
                    String word = plain.substring(value);
                    // "impact area" is no value of "impact", but "impact: area" wants to be one.
                    if (number(word) != null || separated(words)) {
                        said.add(word);
                    }
                }
            }
        }
        if (place != Place.LABEL) {
            for (TrackedField field : issue.tracked().fields()) {
                if (isCalled(field.name()) && !field.value().isBlank()) {
                    said.add(field.value().strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return said;
    }

    /** Where the value begins in a label such as {@code exploitation active}, or -1 if it is not about this scale. */
    private int valueStart(String plainLabel) {
        return plainLabel.startsWith(plainName + " ") ? plainName.length() + 1 : -1;
    }

    /** Whether a separator, and not only a space or a hyphen, is behind the name in a label. */
    private boolean separated(String label) {
        for (int i = Math.min(name.length(), label.length()); i < label.length(); i++) {
            char letter = label.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                return false;
            } else if (":=/".indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A value without the number that begins it: {@code high} of {@code 1 high}; the value itself if none does. */
    private static String withoutNumber(String plain) {
        int end = numberEnd(plain);
        return end > 0 ? plain.substring(end + 1) : plain;
    }

    /** The number that begins a value, or the value itself. */
    private static String numberOf(String plain) {
        int end = numberEnd(plain);
        return end > 0 ? plain.substring(0, end) : plain;
    }

    /** Where the number ends that begins a value, or -1. */
    private static int numberEnd(String plain) {
        int space = plain.indexOf(' ');
        for (int i = 0; i < space; i++) {
            if (!Character.isDigit(plain.charAt(i))) {
                return -1;
            }
        }
        return space;
    }
}
