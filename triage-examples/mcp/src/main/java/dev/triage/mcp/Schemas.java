package dev.triage.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the arguments of a tool as JSON Schema. Not thread-safe. */
final class Schemas {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private List<String> required = List.of();

    /** An argument that is a text. */
    Schemas text(String name, String description) {
        properties.put(name, Map.of("type", "string", "description", description));
        return this;
    }

    /** An argument that is one of some words. */
    Schemas choice(String name, String description, String... words) {
        properties.put(name, Map.of("type", "string", "enum", List.of(words), "description", description));
        return this;
    }

    /** An argument that is a list of texts. */
    Schemas texts(String name, String description) {
        properties.put(name, Map.of("type", "array", "items", Map.of("type", "string"), "description", description));
        return this;
    }

    /** Which of them must be there. */
    Schemas require(String... names) {
        required = List.of(names);
        return this;
    }

    /** The schema. */
    Map<String, Object> build() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
