package dev.triage.rules.internal.layer;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.internal.json.JsonValue.Kind;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.files.HandwrittenJson;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code settings.json}, in which comments and a comma too many do no harm. Not thread-safe. */
final class SettingsReader {

    private static final String OFF = "off";
    private static final String ON = "on";
    private static final String VALUES = "values";
    private static final String LEVELS = "levels";
    private static final String SCALES = "scales";
    private static final String WORDS = "words";
    private static final String NAME = "name";
    private static final List<String> DETAILS = List.of(NAME, "time");
    private static final List<String> PARTS =
            List.of(OFF, ON, VALUES, "labels", "fields", "categories", "components", LEVELS, SCALES, WORDS);

    private final SourceFile file;
    private final HandwrittenJson json;
    private final List<RuleProblem> problems;
    private final Map<String, List<Setting>> parts = new LinkedHashMap<>();
    private @Nullable JsonValue scales;
    private @Nullable Map<String, String> otherWords;
    private @Nullable JsonValue wordsAt;

    private SettingsReader(SourceFile file, List<RuleProblem> problems) {
        this.file = file;
        this.json = new HandwrittenJson(file, problems);
        this.problems = problems;
        PARTS.forEach(part -> parts.put(part, new ArrayList<>()));
    }

    /**
     * Reads settings.
     *
     * @param file the file
     * @param problems takes what is wrong
     */
    static Settings read(SourceFile file, List<RuleProblem> problems) {
        SettingsReader reader = new SettingsReader(file, problems);
        JsonValue whole = reader.json.whole("Maybe delete it, or write {} into it.");
        if (whole != null) {
            reader.add(whole);
        }
        return new Settings(
                file,
                reader.part(OFF),
                reader.part(ON),
                reader.part(VALUES),
                reader.part("labels"),
                reader.part("fields"),
                reader.part("categories"),
                reader.part("components"),
                reader.part(LEVELS),
                reader.scales(),
                reader.words());
    }

    private List<SpokenScale> scales() {
        ScaleSettings settings = new ScaleSettings(this::problem);
        List<SpokenScale> read = settings.scales(scales, words());
        if (wordsAt != null) {
            new WordSettings(this::problem).refuseWithoutEffect(wordsAt, read);
        }
        return read;
    }

    private Map<String, String> words() {
        return otherWords == null ? Map.of() : otherWords;
    }

    private List<Setting> part(String name) {
        return parts.getOrDefault(name, List.of());
    }

    private void add(JsonValue whole) {
        if (!whole.object()) {
            problem(whole, "Settings are an object.", "Such as { \"off\": [\"Affects users\"] }.");
        }
        Set<String> seen = new HashSet<>();
        for (JsonValue member : whole.members()) {
            String part = member.name();
            if (!seen.add(part)) {
                problems.add(
                        file.problem(name(member), "\"" + part + "\" is set twice.", "Maybe bring both together."));
            }
            if (part.equals(SCALES)) {
                scales = member;
            } else if (part.equals(WORDS)) {
                otherWords = new WordSettings(this::problem).words(member);
                wordsAt = member;
            } else if (part.equals(OFF) || part.equals(ON)) {
                rules(member);
            } else if (PARTS.contains(part)) {
                named(member);
            } else if (!part.equals("$schema")) {
                problems.add(file.problem(name(member), "There is no setting called \"" + part + "\".", advice(part)));
            }
        }
    }

    /** The part that is meant by another name. */
    private static @Nullable String advice(String part) {
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "thresholds" -> "Maybe \"values\": { \"Score reaches P1\": 12 }.";
            case "points", "weights", "numbers" -> "Maybe values.";
            case "disable", "disabled", "remove", "exclude" -> "Maybe off.";
            case "enable", "enabled" -> "Maybe on.";
            case "synonyms", "translations", "aliases" -> "Maybe words.";
            case "priorities" -> "Maybe levels.";
            default -> Nearest.orAll(part, PARTS);
        };
    }

    private void rules(JsonValue rules) {
        List<JsonValue> listed = rules.kind() == Kind.TEXT ? List.of(rules) : rules.elements();
        if (listed.isEmpty() && rules.kind() != Kind.LIST) {
            problem(
                    rules,
                    "Expected a rule or a list of rules.",
                    "Such as \"" + rules.name() + "\": [\"Affects users\"].");
        }
        for (JsonValue rule : listed) {
            if (rule.kind() == Kind.TEXT) {
                part(rules.name()).add(new Setting(rule.text(), value(rule), "", "", value(rule)));
            } else {
                problem(rule, "Expected the name of a rule in quotes.", "Such as \"Affects users\".");
            }
        }
    }

    private void named(JsonValue names) {
        String part = names.name();
        if (!names.object()) {
            problem(names, "Expected names with values.", "Such as \"" + part + "\": { " + example(part) + " }.");
        }
        Set<String> seen = new HashSet<>();
        for (JsonValue named : names.members()) {
            if (!seen.add(named.name())) {
                problems.add(file.problem(
                        name(named), "\"" + named.name() + "\" is set twice.", "Maybe delete one of them."));
            }
            if (part.equals(LEVELS)) {
                level(named);
            } else if (named.kind() == Kind.LIST && named.elements().isEmpty()) {
                problem(named, "This list is empty.", "Maybe \"nothing\", or delete \"" + named.name() + "\".");
            } else if (part.equals(VALUES) && named.object()) {
                named.members().forEach(number -> add(part, named, number.name(), number));
            } else if (!part.equals(VALUES) && named.kind() == Kind.LIST) {
                named.elements().forEach(text -> add(part, named, "", text));
            } else {
                add(part, named, "", named);
            }
        }
    }

    private void level(JsonValue level) {
        if (!level.object()) {
            add(LEVELS, level, NAME, level);
        } else if (level.members().isEmpty()) {
            problem(level, "Expected a name or a time.", "Such as " + example(LEVELS) + ".");
        }
        Set<String> seen = new HashSet<>();
        for (JsonValue detail : level.members()) {
            if (!DETAILS.contains(detail.name())) {
                problems.add(file.problem(
                        name(detail),
                        "A level has no \"" + detail.name() + "\".",
                        Nearest.orAll(detail.name(), DETAILS)));
            } else if (!seen.add(detail.name())) {
                problems.add(file.problem(
                        name(detail), "\"" + detail.name() + "\" is set twice.", "Maybe delete one of them."));
            } else {
                add(LEVELS, level, detail.name(), detail);
            }
        }
    }

    private void add(String part, JsonValue named, String detail, JsonValue value) {
        boolean values = part.equals(VALUES);
        if (value.kind() == Kind.TEXT || (values && value.kind() == Kind.NUMBER)) {
            part(part).add(new Setting(named.name(), name(named), detail, value.text(), value(value)));
        } else {
            problem(
                    value,
                    values ? "Expected a number or a priority." : "Expected a text.",
                    "Such as " + example(part) + ".");
        }
    }

    private static String example(String part) {
        return switch (part) {
            case VALUES -> "\"Affects users\": 4";
            case "labels" -> "\"sev1\": \"user impact: Critical\"";
            case "fields" -> "\"Priority: P3\": \"nothing\"";
            case LEVELS -> "\"P0\": \"Sev1\"";
            case "categories" -> "\"Money\": \"Cost\"";
            default -> "\"pay-svc\": \"Payments\"";
        };
    }

    private void problem(JsonValue at, String message, @Nullable String suggestion) {
        json.problem(at, message, suggestion);
    }

    private Span name(JsonValue member) {
        return json.name(member);
    }

    private Span value(JsonValue value) {
        return json.value(value);
    }
}
