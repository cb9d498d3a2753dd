package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.model.Assignee;
import dev.triage.model.Category;
import dev.triage.model.Classification;
import dev.triage.model.Impact;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.RecommendedPriority;
import dev.triage.model.Resources;
import dev.triage.model.Status;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes issues as JSON, one by one and in constant memory; what it writes, {@link JsonReader} or
 * {@link JsonLinesReader} reads back as equal issues.
 *
 * <pre>{@code
 * try (JsonWriter json = JsonWriter.document(writer)) {
 *     for (Issue issue : issues) {
 *         json.write(issue);
 *     }
 * }
 * }</pre>
 *
 * <p>Fields are in this order, and what is unknown or empty is left out: {@code id}, {@code title}, {@code status},
 * {@code url}, {@code impact} ({@code user}, {@code functional}, {@code brand}, {@code notes}), {@code classification}
 * ({@code categories}, {@code components}, {@code complexity}, {@code notes}), {@code labels}, {@code resources} ({@code expertise},
 * {@code dependencies}, {@code effort}, {@code notes}), {@code nextSteps}, {@code assignees},
 * {@code recommendedPriority}, {@code pinnedPriority}, {@code tracked}. The file {@code issue.schema.json} beside this class describes
 * them. The same issues always give the same text.
 *
 * <p>Not thread-safe. The {@link Writer} is flushed at the end, but not closed: the caller closes it.
 */
public final class JsonWriter implements Closeable {

    private final JsonOutput output;

    private JsonWriter(JsonOutput output) {
        this.output = output;
    }

    /**
     * Begins a document, indented for people: an object with the list {@code issues}. It is whole only after
     * {@link #close}.
     *
     * @param writer takes the text; the caller closes it
     * @return the writer of the object
     * @throws IOException if the writer fails
     */
    public static JsonWriter document(Writer writer) throws IOException {
        return new JsonWriter(JsonOutput.document(writer, "issues"));
    }

    /**
     * Begins JSON Lines: each issue is one line.
     *
     * @param writer takes the text; the caller closes it
     * @return the writer of the lines
     * @throws IOException if the writer fails
     */
    public static JsonWriter lines(Writer writer) throws IOException {
        return new JsonWriter(JsonOutput.lines(writer));
    }

    /**
     * Writes an issue.
     *
     * @param issue the issue
     * @throws IOException if the writer fails
     * @throws IllegalStateException after {@link #close}
     */
    public void write(Issue issue) throws IOException {
        write(issue, output.element());
    }

    /**
     * Hands on to the writer what was written so far.
     *
     * @throws IOException if the writer fails
     */
    public void flush() throws IOException {
        output.flush();
    }

    /**
     * Ends the document and flushes the writer, which stays open. Closing twice is closing once.
     *
     * @throws IOException if the writer fails
     */
    @Override
    public void close() throws IOException {
        output.close();
    }

    /** Writes an issue as an object, wherever that is to stand. */
    static void write(Issue issue, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", issue.id());
        json.writeStringField("title", issue.title());
        writeStatus(issue.status(), json);
        String url = issue.url();
        if (url != null && !url.isBlank()) {
            json.writeStringField("url", url);
        }
        writeImpact(issue.impact(), json);
        writeClassification(issue.classification(), json);
        writeTexts("labels", issue.labels(), json);
        writeResources(issue.resources(), json);
        writeTexts("nextSteps", issue.nextSteps(), json);
        writeAssignees(issue.assignees(), json);
        writeRecommended(issue.recommendedPriority(), json);
        if (issue.pinnedPriority() != null) {
            json.writeStringField("pinnedPriority", issue.pinnedPriority().name());
        }
        TrackedJson.write(issue.tracked(), json);
        json.writeEndObject();
    }

    private static void writeStatus(@Nullable Status status, JsonGenerator json) throws IOException {
        if (status == null) {
            return;
        }
        if (status.equals(Status.of(status.text()))) {
            json.writeStringField("status", status.text());
        } else {
            json.writeObjectFieldStart("status");
            json.writeStringField("text", status.text());
            json.writeStringField("kind", status.kind().label());
            json.writeEndObject();
        }
    }

    private static void writeImpact(Impact impact, JsonGenerator json) throws IOException {
        if (impact.equals(Impact.unknown())) {
            return;
        }
        Map<String, Rating<?>> ratings = new LinkedHashMap<>();
        ratings.put("user", impact.user());
        ratings.put("functional", impact.functional());
        ratings.put("brand", impact.brand());
        json.writeObjectFieldStart("impact");
        writeRatings(ratings, json);
        json.writeEndObject();
    }

    private static void writeClassification(Classification classification, JsonGenerator json) throws IOException {
        if (classification.equals(Classification.unknown())) {
            return;
        }
        json.writeObjectFieldStart("classification");
        List<String> names =
                classification.categories().stream().map(Category::name).toList();
        writeTexts("categories", names, json);
        writeTexts("components", classification.components(), json);
        writeRatings(Map.of("complexity", classification.complexity()), json);
        json.writeEndObject();
    }

    private static void writeResources(Resources resources, JsonGenerator json) throws IOException {
        if (resources.equals(Resources.unknown())) {
            return;
        }
        json.writeObjectFieldStart("resources");
        writeTexts("expertise", resources.expertise(), json);
        writeTexts("dependencies", resources.dependencies(), json);
        writeRatings(Map.of("effort", resources.effort()), json);
        json.writeEndObject();
    }

    /** Writes the values, and after them their notes: apart, so that no note can be taken for a part of a value. */
    private static void writeRatings(Map<String, Rating<?>> ratings, JsonGenerator json) throws IOException {
        for (var named : ratings.entrySet()) {
            Rating<?> rating = named.getValue();
            if (rating.low() instanceof Integer number && !rating.range()) {
                json.writeNumberField(named.getKey(), number);
            } else if (rating.known()) {
                json.writeStringField(named.getKey(), rating.text());
            }
        }
        if (ratings.values().stream().allMatch(rating -> rating.note().isEmpty())) {
            return;
        }
        json.writeObjectFieldStart("notes");
        for (var named : ratings.entrySet()) {
            if (!named.getValue().note().isEmpty()) {
                json.writeStringField(named.getKey(), named.getValue().note());
            }
        }
        json.writeEndObject();
    }

    static void writeTexts(String name, List<String> texts, JsonGenerator json) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    private static void writeAssignees(List<Assignee> assignees, JsonGenerator json) throws IOException {
        if (assignees.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("assignees");
        for (Assignee assignee : assignees) {
            json.writeStartObject();
            json.writeStringField("name", assignee.name());
            if (!assignee.reason().isEmpty()) {
                json.writeStringField("reason", assignee.reason());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRecommended(@Nullable RecommendedPriority recommended, JsonGenerator json)
            throws IOException {
        if (recommended == null) {
            return;
        }
        if (recommended.condition().isEmpty()) {
            json.writeStringField("recommendedPriority", recommended.priority().name());
        } else {
            json.writeObjectFieldStart("recommendedPriority");
            json.writeStringField("priority", recommended.priority().name());
            json.writeStringField("condition", recommended.condition());
            json.writeEndObject();
        }
    }
}
