package dev.triage.rules.internal.layer;

import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.JsonValue.Kind;
import dev.triage.rules.internal.input.InputValue;
import dev.triage.rules.internal.layer.ScaleSettings.Problems;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.table.input.ScaleInput;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.vocabulary.Meant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the other words that a team has for values, such as {@code "hoch": "High"}. */
final class WordSettings {

    private static final String EXAMPLE = "Such as \"hoch\": \"High\".";

    /** Among more values a slip is not looked for, because each word is compared with each of them. */
    private static final int MOST_COMPARED = 1000;

    private final Problems problems;

    WordSettings(Problems problems) {
        this.problems = problems;
    }

    /** The words of a member, with the value that each stands for. */
    Map<String, String> words(JsonValue words) {
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, String> spellings = new HashMap<>();
        if (!words.object()) {
            problems.problem(words, "Expected words with the value that each stands for.", EXAMPLE);
        }
        for (JsonValue word : words.members()) {
            if (isBlank(word.name()) || (word.kind() == Kind.TEXT && isBlank(word.text()))) {
                problems.problem(word, "A word cannot be blank.", EXAMPLE);
            } else if (word.kind() != Kind.TEXT) {
                problems.problem(word, "Expected a text.", EXAMPLE);
            } else {
                String other = spellings.putIfAbsent(PlainWords.plain(word.name()), word.name());
                if (other != null) {
                    problems.problem(
                            word,
                            "\"" + word.name() + "\" and \"" + other + "\" are the same word.",
                            "Maybe delete one of them.");
                }
                all.put(word.name(), word.text());
            }
        }
        return all;
    }

    /** Refuses words without effect: written the wrong way round, or for a misspelt value, or for what is no value. */
    void refuseWithoutEffect(JsonValue words, List<SpokenScale> scales) {
        Map<String, String> own = new LinkedHashMap<>();
        scales.forEach(scale -> scale.values().forEach(value -> own.put(PlainWords.plain(value), value)));
        Map<String, String> standard = ScaleInput.standardValues();
        Map<String, JsonValue> chained = new HashMap<>();
        words.members().forEach(word -> chained.put(PlainWords.plain(word.name()), word));
        for (JsonValue word : words.members()) {
            if (word.kind() == Kind.TEXT && !isBlank(word.text()) && !isBlank(word.name())) {
                refuse(word, own, standard, chained);
            }
        }
    }

    private void refuse(
            JsonValue word, Map<String, String> own, Map<String, String> standard, Map<String, JsonValue> chained) {
        String name = PlainWords.plain(word.name());
        String value = PlainWords.plain(word.text());
        JsonValue next = chained.get(value);
        if (name.equals(value)) {
            problems.problem(word, "\"" + word.name() + "\" stands for itself.", "Maybe delete it.");
        } else if (own.containsKey(value)) {
            return;
        } else if (statement(word.text()) != null) {
            problems.problem(
                    word,
                    "A word stands for a value, without the name of an input.",
                    "Maybe \"" + word.name() + "\": \"" + statement(word.text()) + "\".");
        } else if (next != null
                && next.kind() == Kind.TEXT
                && !PlainWords.plain(next.text()).equals(name)) {
            problems.problem(
                    word,
                    "\"" + word.text() + "\" is itself another word, for \"" + next.text() + "\".",
                    "Maybe \"" + word.name() + "\": \"" + next.text() + "\".");
        } else if (own.containsKey(name) || isReversed(standard.get(name), word.text())) {
            problems.problem(
                    word,
                    "\"" + word.name() + "\" is the value, and \"" + word.text() + "\" the other word for it.",
                    "Maybe \"" + word.text() + "\": \"" + word.name() + "\".");
        } else {
            String nearest = own.size() > MOST_COMPARED ? null : Nearest.of(word.text(), own.values());
            nearest = nearest == null ? slip(word.text(), standard) : nearest;
            if (nearest != null) {
                problems.problem(word, "\"" + word.text() + "\" is no value of a scale.", nearest);
            }
        }
    }

    /** A level of a standard input that a word is by one letter not, or null. */
    private static @Nullable String slip(String word, Map<String, String> standard) {
        String plain = PlainWords.plain(word);
        if (understood(word) != null) {
            return null;
        }
        for (Map.Entry<String, String> level : standard.entrySet()) {
            if (level.getKey().length() > 3 && Phrases.oneLetterApart(plain, level.getKey())) {
                return "Maybe " + level.getValue() + ".";
            }
        }
        return null;
    }

    /** The value behind the name of an input, as in {@code user impact: High}, or null. */
    private static @Nullable String statement(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
        for (Meant meant : Meant.values()) {
            if (colon > 0 && meant.label().equals(name)) {
                return text.substring(colon + 1).strip();
            }
        }
        return null;
    }

    /** Whether a level is to stand for a word that means nothing else. */
    private static boolean isReversed(@Nullable String level, String word) {
        String meant = level == null ? null : understood(word);
        return level != null && (meant == null || meant.equalsIgnoreCase(level));
    }

    /** The level that a word means without these settings, or its number; null if it means neither. */
    private static @Nullable String understood(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return word;
        }
        List<Meant> levels = new ArrayList<>(List.of(Meant.values()));
        levels.removeAll(List.of(Meant.CATEGORY, Meant.COMPONENT));
        for (Meant level : levels) {
            try {
                return InputValue.of(level.label() + ": " + word, (Meant) null).value();
            } catch (IllegalArgumentException unknown) {
                // Perhaps it is a word for another input.
            }
        }
        return null;
    }

    /** Whether a text has no letter, digit or other sign that tells it from others. */
    static boolean isBlank(String text) {
        return text.isBlank() || PlainWords.plain(text).isBlank();
    }
}
