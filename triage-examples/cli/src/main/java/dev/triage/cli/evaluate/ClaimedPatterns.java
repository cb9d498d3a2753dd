package dev.triage.cli.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.triage.cli.input.SmallFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads which patterns people name for which document: {@code {"2025-12-03": ["plugin-ecosystem", ...], ...}}, by the
 * name of the document without its ending.
 */
final class ClaimedPatterns {

    private ClaimedPatterns() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static Map<String, Set<String>> read(Path file) throws IOException {
        Map<String, Set<String>> claims = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(SmallFile.text(file))) {
            expect(json.nextToken() == JsonToken.START_OBJECT, json, file);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Set<String> patterns = new TreeSet<>();
                claims.put(json.currentName(), patterns);
                expect(json.nextToken() == JsonToken.START_ARRAY, json, file);
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    patterns.add(json.getText());
                }
                expect(json.currentToken() == JsonToken.END_ARRAY, json, file);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + ":" + e.getLocation().getLineNr() + ": Not valid JSON: " + e.getOriginalMessage(), e);
        }
        return claims;
    }

    private static void expect(boolean right, JsonParser json, Path file) {
        if (!right) {
            throw new IllegalArgumentException(file + ":"
                    + json.currentLocation().getLineNr() + ": Expected {\"document\": [\"pattern\", ...], ...}.");
        }
    }
}
