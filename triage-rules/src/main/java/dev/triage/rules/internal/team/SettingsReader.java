package dev.triage.rules.internal.team;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.triage.rules.RuleProblem;
import dev.triage.rules.internal.condition.Nearest;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code settings.json}, in which comments and a comma too many do no harm. Not thread-safe. */
final class SettingsReader {

    private static final String OFF = "off";
    private static final String VALUES = "values";
    private static final List<String> PARTS = List.of(OFF, VALUES, "labels", "categories", "components");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final SourceFile file;
    private final List<RuleProblem> problems;
    private final Map<String, List<Setting>> parts = new LinkedHashMap<>();
    private final JsonParser json;

    private SettingsReader(SourceFile file, List<RuleProblem> problems, JsonParser json) {
        this.file = file;
        this.problems = problems;
        this.json = json;
        PARTS.forEach(part -> parts.put(part, new ArrayList<>()));
    }

    /**
     * Reads settings.
     *
     * @param file the file
     * @param problems takes what is wrong
     */
    static Settings read(SourceFile file, List<RuleProblem> problems) {
        Map<String, List<Setting>> parts = Map.of();
        try (JsonParser json = JSON.createParser(file.text())) {
            SettingsReader reader = new SettingsReader(file, problems, json);
            parts = reader.parts;
            reader.whole();
        } catch (JsonProcessingException e) {
            problems.add(JsonMistake.problem(file, e));
            parts = Map.of(); // what was read before may be half of something
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read.", e);
        }
        return new Settings(
                file,
                parts.getOrDefault(OFF, List.of()),
                parts.getOrDefault(VALUES, List.of()),
                parts.getOrDefault("labels", List.of()),
                parts.getOrDefault("categories", List.of()),
                parts.getOrDefault("components", List.of()));
    }

    private void whole() throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            problems.add(file.problem("This file is empty.", "Maybe delete it, or write {} into it."));
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            problem("Settings are an object.", "Such as { \"off\": [\"Users feel it\"] }.");
            return;
        }
        Set<String> seen = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String part = json.currentName();
            Span place = span();
            if (!seen.add(part)) {
                problems.add(file.problem(place, "\"" + part + "\" is set twice.", "Maybe bring both together."));
            }
            json.nextToken();
            if (part.equals(OFF)) {
                off();
            } else if (PARTS.contains(part)) {
                named(parts.getOrDefault(part, new ArrayList<>()), part);
            } else {
                if (!part.equals("$schema")) {
                    problems.add(file.problem(
                            place, "There is no setting called \"" + part + "\".", Nearest.orAll(part, PARTS)));
                }
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            problem("The settings have ended before this.", "Maybe a bracket above is one too many.");
        }
    }

    private void off() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            problem("Expected a list of rules.", "Such as \"off\": [\"Users feel it\"].");
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                parts.getOrDefault(OFF, new ArrayList<>()).add(new Setting(json.getText(), span(), "", "", span()));
            } else {
                problem("Expected the name of a rule in quotes.", null);
                json.skipChildren();
            }
        }
    }

    private void named(List<Setting> settings, String part) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            problem("Expected names with values.", "Such as \"" + part + "\": { " + example(part) + " }.");
            json.skipChildren();
            return;
        }
        Set<String> seen = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Span place = span();
            if (!seen.add(name)) {
                problems.add(file.problem(place, "\"" + name + "\" is set twice.", "Maybe delete one of them."));
            }
            json.nextToken();
            boolean several = json.currentToken() == JsonToken.START_ARRAY && !part.equals(VALUES);
            if (!several) {
                value(settings, name, place, part, "");
                continue;
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                value(settings, name, place, part, "");
            }
        }
    }

    private void value(List<Setting> settings, String name, Span place, String part, String detail) throws IOException {
        boolean number = part.equals(VALUES) && json.currentToken().isNumeric();
        if (number || json.currentToken() == JsonToken.VALUE_STRING) {
            settings.add(new Setting(name, place, detail, json.getText(), span()));
        } else if (part.equals(VALUES) && detail.isEmpty() && json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                value(settings, name, place, part, key);
            }
        } else {
            problem(
                    part.equals(VALUES) ? "Expected a number or a priority." : "Expected a text.",
                    "Such as " + example(part) + ".");
            json.skipChildren();
        }
    }

    private static String example(String part) {
        return switch (part) {
            case VALUES -> "\"Users feel it\": 4";
            case "labels" -> "\"sev1\": \"user impact: Critical\"";
            case "categories" -> "\"Money\": \"Cost\"";
            default -> "\"pay-svc\": \"Payments\"";
        };
    }

    private void problem(String message, @Nullable String suggestion) throws IOException {
        problems.add(file.problem(span(), message, suggestion));
    }

    /** Where the present token stands; that may be where a text turns out not to end. */
    private Span span() throws IOException {
        int start = (int) json.currentTokenLocation().getCharOffset();
        JsonToken token = json.currentToken();
        // The end of a text is known once it was read to its end.
        boolean open = token == null || token.isStructStart() || json.getText() == null;
        int end = open
                ? start + 1
                : token == JsonToken.VALUE_STRING || token.isNumeric() || token.isBoolean()
                        ? (int) json.currentLocation().getCharOffset()
                        : start + json.getText().length() + (token == JsonToken.FIELD_NAME ? 2 : 0);
        return new Span(start, Math.max(start + 1, Math.min(file.text().length(), end)));
    }
}
