package dev.triage.rules.internal.layer;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.JsonValue.Kind;
import dev.triage.rules.internal.input.Scale;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.SpokenScale.Place;
import dev.triage.rules.internal.scale.ValueSet;
import dev.triage.rules.internal.table.HeaderReader;
import dev.triage.rules.internal.table.input.KindInput;
import dev.triage.rules.internal.text.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the scales that a team declares: {@code "exploitation": ["none", "public poc", "active"]}, the mildest first, or an object with
 * {@code "values"} and the value that counts where none is stated ({@code "unstated"}).
 */
final class ScaleSettings {

    private static final String EXAMPLE = "Such as \"exploitation\": [\"none\", \"public poc\", \"active\"].";

    /** The other inputs, which tables and cases know without a declaration. */
    private static final Set<String> TAKEN = Set.of(KindInput.CATEGORY, "categories", KindInput.STATUS);

    private final Problems problems;

    /** Takes what is wrong with a value of the settings. */
    interface Problems {

        /** Something is wrong at a value. */
        void problem(JsonValue at, String message, @Nullable String suggestion);
    }

    ScaleSettings(Problems problems) {
        this.problems = problems;
    }

    /**
     * The scales of a member.
     *
     * @param scales the member {@code "scales"}, or null
     * @param words the other words for values
     */
    List<SpokenScale> scales(@Nullable JsonValue scales, Map<String, String> words) {
        List<SpokenScale> all = new ArrayList<>();
        if (scales == null) {
            return all;
        }
        if (!scales.object()) {
            problems.problem(scales, "Expected scales with their values.", EXAMPLE);
        }
        for (JsonValue scale : scales.members()) {
            SpokenScale read = scale(scale, words);
            if (read != null && all.stream().anyMatch(other -> other.isCalled(read.name()))) {
                problems.problem(
                        scale, "The scale \"" + read.name() + "\" is declared twice.", "Maybe delete one of them.");
            } else if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    private @Nullable SpokenScale scale(JsonValue scale, Map<String, String> words) {
        String name = scale.name();
        if (Scale.ALL.stream().anyMatch(own -> own.input().label().equalsIgnoreCase(name))
                || TAKEN.contains(name.strip().toLowerCase(Locale.ROOT))) {
            problems.problem(scale, "The scale \"" + name + "\" is there already.", "Maybe another name.");
            return null;
        }
        if (WordSettings.isBlank(name)) {
            problems.problem(scale, "This scale has no name.", EXAMPLE);
            return null;
        }
        String bare = bare(name);
        if (bare != null) {
            problems.problem(
                    scale,
                    "The scale \"" + name + "\" has the name of a column.",
                    bare.isEmpty() ? EXAMPLE : "Maybe \"" + bare + "\", which is read from labels and fields.");
            return null;
        }
        if (HeaderReader.isOutcome(name.strip())) {
            problems.problem(
                    scale,
                    "A column of decision tables is called \"" + name + "\", and says what comes of a row.",
                    "Maybe another name.");
            return null;
        }
        JsonValue list = scale;
        String unstated = null;
        JsonValue unstatedAt = scale;
        boolean parts = scale.object()
                && scale.members().stream().anyMatch(member -> member.name().equals("values"));
        for (JsonValue member : parts ? scale.members() : List.<JsonValue>of()) {
            if (member.name().equals("values")) {
                list = member;
            } else if (member.name().equals("unstated") && member.kind() == Kind.TEXT) {
                unstated = member.text();
                unstatedAt = member;
            } else {
                problems.problem(
                        member,
                        "A scale has \"values\" and \"unstated\".",
                        member.name().equals("default") && member.kind() == Kind.TEXT
                                ? "Maybe \"unstated\": \"" + member.text() + "\"."
                                : EXAMPLE);
            }
        }
        List<String> values = values(list);
        if (values == null) {
            return null;
        }
        SpokenScale read = new SpokenScale(name, Place.ANY, values, words, null);
        if (unstated != null && read.number(unstated) == null) {
            problems.problem(
                    unstatedAt,
                    "\"" + unstated + "\" is no value of " + name + ".",
                    "There are " + String.join(", ", values) + ".");
            return null;
        }
        return new SpokenScale(name, Place.ANY, values, words, unstated);
    }

    /** Whether a cell of a table with this text means the value that is called so. */
    private static boolean isNamed(String value) {
        List<String> words = ValueSet.words(value);
        return words.size() == 1 && words.get(0).equals(value);
    }

    /** The name of a scale without what the header of a column has in front of it, or null if there is nothing. */
    private static @Nullable String bare(String name) {
        for (String prefix : List.of("label:", "field:")) {
            if (name.strip().toLowerCase(Locale.ROOT).startsWith(prefix)) {
                return name.strip().substring(prefix.length()).strip();
            }
        }
        return null;
    }

    private @Nullable List<String> values(JsonValue list) {
        if (list.kind() != Kind.LIST || list.elements().isEmpty()) {
            problems.problem(list, "Expected a list of values, the mildest first.", EXAMPLE);
            return null;
        }
        List<String> values = new ArrayList<>();
        for (JsonValue value : list.elements()) {
            if (value.kind() != Kind.TEXT && value.kind() != Kind.NUMBER) {
                problems.problem(value, "Expected a value in quotes.", EXAMPLE);
                return null;
            }
            if (WordSettings.isBlank(value.text())) {
                problems.problem(value, "A value cannot be blank.", EXAMPLE);
                return null;
            }
            if (!isNamed(value.text().strip())) {
                problems.problem(
                        value,
                        "\"" + value.text() + "\" means something else in a decision table.",
                        "Maybe other words, such as \"1 to 3\" or \"less than 5\".");
                return null;
            }
            String plain = PlainWords.plain(value.text());
            if (values.stream().map(PlainWords::plain).anyMatch(plain::equals)) {
                problems.problem(
                        value, "The value \"" + value.text() + "\" is listed twice.", "Maybe delete one of them.");
                return null;
            }
            values.add(value.text());
        }
        if (values.size() == 1) {
            problems.problem(
                    list,
                    "This scale has one value, so no issue has more or less of it than another.",
                    "Maybe { \"values\": [\"none\", \"" + values.get(0)
                            + "\"], \"unstated\": \"none\" }, if none is stated for the other issues.");
            return null;
        }
        if (values.size() > SpokenScale.MOST_VALUES) {
            problems.problem(
                    list,
                    "This scale has " + values.size() + " values; the maximum is " + SpokenScale.MOST_VALUES + ".",
                    "Maybe use ranges of them.");
            return null;
        }
        return values;
    }
}
