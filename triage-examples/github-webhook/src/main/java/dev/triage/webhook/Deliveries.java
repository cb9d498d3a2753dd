package dev.triage.webhook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.triage.io.IssueReader;
import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.json.DecisionWriter;
import dev.triage.io.labels.LabelChange;
import dev.triage.io.labels.PriorityLabels;
import dev.triage.model.decision.Decision;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.source.RuleFailedException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers deliveries with a valid signature. An answer depends only on the delivery and the rules, so a repeated delivery
 * gets the same answer. Safe to share among threads.
 */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** After these actions the issue no longer exists in the repository. */
    private static final Set<String> GONE = Set.of("deleted", "transferred");

    private final Supplier<TriageEngine> engine;
    private final IssueReader reader;
    private final PriorityLabels labels;
    private final Metrics metrics;

    /**
     * Makes the handler.
     *
     * @param engine gives the engine; it is called once for each delivery
     * @param reader reads the issue of an event
     * @param labels the labels of the priorities
     * @param metrics the metrics
     */
    Deliveries(Supplier<TriageEngine> engine, IssueReader reader, PriorityLabels labels, Metrics metrics) {
        this.engine = engine;
        this.reader = reader;
        this.labels = labels;
        this.metrics = metrics;
    }

    /**
     * The answer to a delivery.
     *
     * @param status the HTTP status
     * @param outcome the outcome of the delivery
     * @param json the body
     */
    record Answer(int status, RequestOutcome outcome, String json) {}

    /**
     * Answers a delivery.
     *
     * @param name the name of the event, such as {@code issues}; empty if it has none
     * @param body its body
     */
    Answer answer(String name, byte[] body) {
        if (name.isEmpty()) {
            return malformed("The header X-GitHub-Event is missing: expected the name of an event.", List.of());
        }
        if (name.equals("ping")) {
            return new Answer(200, RequestOutcome.PING, Json.object(json -> {
                json.writeStringField("event", name);
                json.writeStringField("answer", "pong");
                json.writeStringField("ruleBase", engine.get().ruleBase());
            }));
        }
        if (!name.equals("issues")) {
            return ignored(name, "", "Only issues events are decided. Maybe select only these in the webhook.");
        }
        return issues(body);
    }

    private Answer issues(byte[] body) {
        String text;
        Event event;
        ReadResult read;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            event = Event.of(text);
            if (GONE.contains(event.action())) {
                return ignored("issues", event.action(), "The issue no longer exists.");
            }
            read = reader.read("event", new StringReader(text));
        } catch (CharacterCodingException notUtf8) {
            return malformed("The body is not UTF-8.", List.of());
        } catch (JsonProcessingException notJson) {
            JsonLocation place = notJson.getLocation();
            return malformed(
                    "The body is not JSON.",
                    List.of(Problem.error(
                            "event",
                            place == null ? 0 : Math.max(0, place.getLineNr()),
                            place == null ? 0 : Math.max(0, place.getColumnNr()),
                            // Jackson repeats the place in its message.
                            String.valueOf(notJson.getOriginalMessage()).replaceFirst(" \\(for .*", ""))));
        } catch (IOException noEvent) {
            return malformed(String.valueOf(noEvent.getMessage()), List.of());
        }
        if (read.located().isEmpty()) {
            return malformed("The event contains no issue.", read.problems());
        }
        return decided(event, read.located().get(0), read.problems());
    }

    private Answer decided(Event event, LocatedIssue located, List<Problem> problems) {
        Decision decision;
        try {
            decision = metrics.timed(() -> engine.get().decide(located.issue()));
        } catch (RuleFailedException failed) {
            // The message names the rule and the issue; it is for the rule author.
            LOG.error("A rule failed: {}", failed.getMessage());
            return new Answer(500, RequestOutcome.FAILED, Json.error("A rule failed. The log of the server names it."));
        }
        metrics.decided(decision.priority());
        LabelChange change = labels.change(located.issue(), decision);
        return new Answer(200, RequestOutcome.DECIDED, Json.object(json -> {
            json.writeStringField("event", "issues");
            json.writeStringField("action", event.action());
            json.writeFieldName("decision");
            json.writeRawValue(text(decision));
            write(change, json);
            write(problems, json);
        }));
    }

    private static String text(Decision decision) throws IOException {
        StringWriter text = new StringWriter();
        try (DecisionWriter writer = DecisionWriter.lines(text, true)) {
            writer.write(decision);
        }
        return text.toString().strip();
    }

    private static void write(LabelChange change, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("labels");
        json.writeStringField("change", change.kind().toString());
        json.writeStringField("label", change.label());
        write("add", change.add(), json);
        write("remove", change.remove(), json);
        json.writeEndObject();
    }

    private static void write(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void write(List<Problem> problems, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("severity", problem.severity() == Problem.Severity.ERROR ? "error" : "warning");
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Answer ignored(String name, String action, String why) {
        return new Answer(202, RequestOutcome.IGNORED, Json.object(json -> {
            json.writeStringField("event", name);
            if (!action.isEmpty()) {
                json.writeStringField("action", action);
            }
            json.writeStringField("ignored", why);
        }));
    }

    private static Answer malformed(String message, List<Problem> problems) {
        return new Answer(400, RequestOutcome.MALFORMED, Json.object(json -> {
            json.writeStringField("error", message);
            write(problems, json);
        }));
    }
}
