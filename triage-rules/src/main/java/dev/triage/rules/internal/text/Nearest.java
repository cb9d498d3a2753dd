package dev.triage.rules.internal.text;

import dev.triage.io.internal.Phrases;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what was meant. */
public final class Nearest {

    private Nearest() {}

    /** The name of a label or field behind a prefix that is written in another way. */
    private static final Pattern NAMED = Pattern.compile("(?i)(?:(label|field)s?(?::|\\s)|(number|text):)\\s*+(\\S.*)");

    /** With fewer letters, too much begins like a word. */
    private static final int TELLING = 6;

    /** "Maybe ..." with the nearest of the choices, or the only one that begins like this, or null. */
    public static @Nullable String of(String word, Collection<String> choices) {
        return Phrases.nearest(word, choices.toArray(String[]::new))
                .or(() -> beginning(word, choices))
                .map(nearest -> "Maybe " + nearest + ".")
                .orElse(null);
    }

    private static Optional<String> beginning(String word, Collection<String> choices) {
        String first = word.strip();
        List<String> longer = choices.stream()
                .distinct()
                .filter(choice -> choice.regionMatches(true, 0, first, 0, first.length()))
                .limit(2)
                .toList();
        return first.length() >= TELLING && longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** The same, or if none is near all choices, as far as they can be read. */
    public static @Nullable String orAll(String word, Collection<String> choices) {
        String nearest = of(word, choices);
        if (nearest != null || choices.isEmpty()) {
            return nearest;
        }
        return "There are " + String.join(", ", choices) + ".";
    }

    /** The nearest of the names and ids of rules, or where all of them are listed. */
    public static String rule(String word, Collection<String> choices) {
        String last = word.substring(word.lastIndexOf('/') + 1);
        String nearest = choices.contains(last) ? "Maybe " + last + "." : of(word, choices);
        return nearest == null ? "Maybe a name or an id that \"triage rules\" lists." : nearest;
    }

    /** What may be meant by the header of a column that is none of these. */
    public static String column(String header, Collection<String> names) {
        String nearest = header.equalsIgnoreCase("impact")
                ? "Maybe user impact, functional impact or brand impact."
                : of(header, names);
        Matcher apart = NAMED.matcher(header);
        if (apart.matches()) {
            String name = apart.group(3);
            return apart.group(1) == null
                    ? "Maybe label: " + name + " or field: " + name + "."
                    : "Maybe " + apart.group(1).toLowerCase(Locale.ROOT) + ": " + name + ".";
        }
        return nearest != null
                ? nearest
                : "Maybe label: " + header + " or field: " + header
                        + ", or declare it under \"scales\" in settings.json.";
    }
}
