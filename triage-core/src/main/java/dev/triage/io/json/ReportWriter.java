package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.links.IssueLink;
import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import dev.triage.model.report.Change;
import dev.triage.model.report.Changes;
import dev.triage.model.report.Evidence;
import dev.triage.model.report.Highlight;
import dev.triage.model.report.Notice;
import dev.triage.model.report.Pattern;
import dev.triage.model.report.Recommendation;
import dev.triage.model.report.Suggestion;
import dev.triage.model.report.Summary;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a JSON document, indented for people.
 *
 * <pre>{@code
 * new ReportWriter().write(report, "Issue Triage Report", LocalDate.of(2025, 12, 21), writer);
 * }</pre>
 *
 * <p>Fields are in this order: {@code title} and {@code date} (only if they are known), {@code ruleBase},
 * {@code summary}, {@code changes} (only if it is compared with an earlier report), {@code issues} (each as {@link JsonWriter}
 * writes it, beside its decision as {@link DecisionWriter} writes it), {@code patterns}, {@code recommendations}. Lists are there even when they are empty. The file
 * {@code report.schema.json} beside this class describes them. {@link JsonReader} reads the document back as the issues.
 * The same report always gives the same text.
 *
 * <p>Keeps no state and can be shared between threads.
 */
public final class ReportWriter {

    /** Makes a writer. */
    public ReportWriter() {}

    /**
     * Writes a report. The writer is flushed, but not closed: the caller closes it.
     *
     * @param report the report
     * @param title what it is about; left out if blank
     * @param date the day that it is about, or null to leave it out
     * @param writer takes the document
     * @throws IOException if the writer fails
     */
    public void write(TriageReport report, String title, @Nullable LocalDate date, Writer writer) throws IOException {
        try (JsonOutput output = JsonOutput.object(writer)) {
            JsonGenerator json = output.element();
            if (!title.isBlank()) {
                json.writeStringField("title", title.strip());
            }
            if (date != null) {
                json.writeStringField("date", date.toString());
            }
            json.writeStringField("ruleBase", report.ruleBase());
            writeSummary(report.summary(), json);
            writeChanges(report.changes(), json);
            json.writeArrayFieldStart("issues");
            for (TriagedIssue triaged : report.issues()) {
                writeTriaged(triaged, json);
            }
            json.writeEndArray();
            writePatterns(report.patterns(), json);
            writeRecommendations(report.recommendations(), json);
        }
    }

    private static void writeSummary(Summary summary, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("issues", summary.issues());
        json.writeObjectFieldStart("distribution");
        for (Map.Entry<Priority, Integer> count : summary.distribution().entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("notices");
        for (Notice notice : summary.notices()) {
            writeReasoned(notice.text(), notice.reason(), json);
        }
        json.writeEndArray();
        writeHighlights("mostUrgent", summary.mostUrgent(), json);
        writeHighlights("quickWins", summary.quickWins(), json);
        writeHighlights("bigBets", summary.bigBets(), json);
        writeHighlights("toVerify", summary.toVerify(), json);
        writeDependencies(summary.dependencies(), json);
        json.writeEndObject();
    }

    private static void writeHighlights(String name, List<Highlight> highlights, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Highlight highlight : highlights) {
            json.writeStartObject();
            json.writeStringField("issue", highlight.issue());
            json.writeStringField("title", highlight.title());
            json.writeStringField("priority", highlight.priority().name());
            json.writeStringField("timeFrame", highlight.priority().timeFrame());
            json.writeStringField("reason", highlight.reason());
            if (highlight.firstStep() != null) {
                json.writeStringField("firstStep", highlight.firstStep());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeDependencies(List<Dependency> dependencies, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("dependencies");
        for (Dependency dependency : dependencies) {
            json.writeStartObject();
            json.writeStringField("kind", dependency.kind().label());
            writeTexts("issues", dependency.issues(), json);
            writePriority("deserved", dependency.deserved(), json);
            json.writeStringField("text", dependency.text());
            json.writeStringField("reason", dependency.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeChanges(@Nullable Changes changes, JsonGenerator json) throws IOException {
        if (changes == null) {
            return;
        }
        json.writeObjectFieldStart("changes");
        json.writeStringField("since", changes.since());
        json.writeNumberField("unlisted", changes.unlisted());
        json.writeArrayFieldStart("issues");
        for (Change change : changes.issues()) {
            json.writeStartObject();
            json.writeStringField("kind", change.kind().label());
            json.writeStringField("issue", change.issue());
            json.writeStringField("title", change.title());
            writePriority("before", change.before(), json);
            writePriority("after", change.after(), json);
            if (!change.reason().isEmpty()) {
                json.writeStringField("reason", change.reason());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writePriority(String name, @Nullable Priority priority, JsonGenerator json) throws IOException {
        if (priority != null) {
            json.writeStringField(name, priority.name());
        }
    }

    private static void writeTriaged(TriagedIssue triaged, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("issue");
        JsonWriter.write(triaged.issue(), json);
        json.writeFieldName("decision");
        DecisionWriter.write(triaged.decision(), true, json);
        json.writeArrayFieldStart("themes");
        for (TriagedIssue.Theme theme : triaged.themes()) {
            json.writeStartObject();
            json.writeStringField("pattern", theme.pattern());
            json.writeNumberField("points", theme.points());
            json.writeStringField("reason", theme.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (IssueLink link : triaged.links()) {
            json.writeStartObject();
            json.writeStringField("kind", link.kind().label());
            json.writeStringField("target", link.target());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeSuggestions("suggestedNextSteps", triaged.nextSteps(), json);
        writeSuggestions("suggestedAssignees", triaged.assignees(), json);
        json.writeEndObject();
    }

    private static void writeSuggestions(String name, List<Suggestion> suggestions, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Suggestion suggestion : suggestions) {
            writeReasoned(suggestion.text(), suggestion.reason(), json);
        }
        json.writeEndArray();
    }

    private static void writePatterns(List<Pattern> patterns, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("patterns");
        for (Pattern pattern : patterns) {
            json.writeStartObject();
            json.writeStringField("id", pattern.id());
            json.writeStringField("title", pattern.title());
            json.writeStringField("summary", pattern.summary());
            json.writeNumberField("issues", pattern.issues());
            json.writeNumberField("urgency", pattern.urgency());
            json.writeArrayFieldStart("evidence");
            for (Evidence evidence : pattern.evidence()) {
                json.writeStartObject();
                json.writeStringField("issue", evidence.issue());
                json.writeStringField("reason", evidence.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRecommendations(List<Recommendation> recommendations, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("recommendations");
        for (Recommendation recommendation : recommendations) {
            json.writeStartObject();
            json.writeStringField("title", recommendation.title());
            writeTexts("answers", recommendation.answers(), json);
            writeTexts("issues", recommendation.issues(), json);
            json.writeStringField("why", recommendation.why());
            json.writeStringField("firstStep", recommendation.firstStep());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeReasoned(String text, String reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeStringField("reason", reason);
        json.writeEndObject();
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
