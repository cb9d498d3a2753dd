package dev.triage.tools.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a calibration changes: numbers of rules, rules that are switched off, and rules for words. Immutable.
 *
 * @param values the new points of each rule that changes, by the id of the rule
 * @param thresholds the new threshold of each rule that changes, by the id of the rule
 * @param off the ids of the rules that have no effect any more
 * @param wordRules the DRL text of each new rule, the strongest first
 */
public record CalibratedRules(
        Map<String, Integer> values, Map<String, Integer> thresholds, List<String> off, List<String> wordRules) {

    /**
     * Makes it; the collections are copied.
     *
     * @param values the new points of each rule that changes, by the id of the rule
     * @param thresholds the new threshold of each rule that changes, by the id of the rule
     * @param off the ids of the rules that have no effect any more
     * @param wordRules the DRL text of each new rule, the strongest first
     */
    public CalibratedRules {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        off = List.copyOf(off);
        wordRules = List.copyOf(wordRules);
    }

    /** {@return whether nothing changes} */
    public boolean isEmpty() {
        return values.isEmpty() && thresholds.isEmpty() && off.isEmpty() && wordRules.isEmpty();
    }

    /** {@return the same thresholds and rules for words, but the points of all other rules as they were} */
    public CalibratedRules withoutPoints() {
        return new CalibratedRules(Map.of(), thresholds, List.of(), wordRules);
    }

    /** {@return the files of the rules folder: its settings and the rules for words, as far as there are any} */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        if (!values.isEmpty() || !thresholds.isEmpty() || !off.isEmpty()) {
            files.put("settings.json", settings());
        }
        if (!wordRules.isEmpty()) {
            files.put(
                    "words.drl",
                    "// Words that go with urgency in the history of this team, with their evidence.\n//\n"
                            + "// Each rule stands for itself: delete or change any of them.\n\n"
                            + String.join("\n", wordRules));
        }
        return files;
    }

    /**
     * Writes the files.
     *
     * @param folder the folder; it is made if it does not exist
     * @throws IOException if the folder cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private String settings() {
        List<String> parts = new ArrayList<>();
        if (!off.isEmpty()) {
            parts.add("  \"off\": ["
                    + String.join(", ", off.stream().map(id -> "\"" + id + "\"").toList()) + "]");
        }
        Map<String, Integer> numbers = new LinkedHashMap<>(values);
        numbers.putAll(thresholds);
        if (!numbers.isEmpty()) {
            List<String> lines = numbers.entrySet().stream()
                    .map(value -> "    \"" + value.getKey() + "\": " + value.getValue())
                    .toList();
            parts.add("  \"values\": {\n" + String.join(",\n", lines) + "\n  }");
        }
        return "{\n" + String.join(",\n", parts) + "\n}\n";
    }
}
