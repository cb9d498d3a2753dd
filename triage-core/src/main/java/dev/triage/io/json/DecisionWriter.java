package dev.triage.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.model.Priority;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Change;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.decision.Uncertainty;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes decisions as JSON, one by one and in constant memory.
 *
 * <pre>{@code
 * try (DecisionWriter json = DecisionWriter.lines(writer, false)) {
 *     json.write(decision);
 * }
 * }</pre>
 *
 * <p>Fields are in this order: {@code id}, {@code title}, {@code priority}, {@code timeFrame}, {@code pinned} (only if
 * a person pinned the priority), {@code points}, {@code reasons}, {@code assumed}, {@code derived}, {@code uncertain},
 * {@code changes} (in lines only if they are asked for), {@code ruleBase}. Lists are there even when they are empty.
 * Each reason has its effect in words and in fields that programs can use. The file {@code decision.schema.json} beside
 * this class describes them. The same decisions always give the same text.
 *
 * <p>Not thread-safe. The {@link Writer} is flushed at the end, but not closed: the caller closes it.
 */
public final class DecisionWriter implements Closeable {

    private final JsonOutput output;
    private final boolean changes;

    private DecisionWriter(JsonOutput output, boolean changes) {
        this.output = output;
        this.changes = changes;
    }

    /**
     * Begins a document, indented for people, that is a list of decisions and nothing else. It is whole only after
     * {@link #close}.
     *
     * @param writer takes the text; the caller closes it
     * @return the writer of the list
     * @throws IOException if the writer fails
     */
    public static DecisionWriter document(Writer writer) throws IOException {
        return new DecisionWriter(JsonOutput.list(writer), true);
    }

    /**
     * Begins JSON Lines: each decision is one line.
     *
     * @param writer takes the text; the caller closes it
     * @param changes whether to write the changes that give another priority, which take longer to find than the
     *     decision itself
     * @return the writer of the lines
     * @throws IOException if the writer fails
     */
    public static DecisionWriter lines(Writer writer, boolean changes) throws IOException {
        return new DecisionWriter(JsonOutput.lines(writer), changes);
    }

    /**
     * Writes a decision.
     *
     * @param decision the decision
     * @throws IOException if the writer fails
     * @throws IllegalStateException after {@link #close}
     */
    public void write(Decision decision) throws IOException {
        write(decision, changes, output.element());
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

    /** Writes a decision as an object, wherever that is to stand. */
    static void write(Decision decision, boolean changes, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", decision.id());
        json.writeStringField("title", decision.title());
        writeRest(decision, changes, json);
        json.writeEndObject();
    }

    private static void writeRest(Decision decision, boolean changes, JsonGenerator json) throws IOException {
        writeUrgency(decision, json);
        json.writeNumberField("points", decision.points());
        writeAll("reasons", decision.reasons(), DecisionWriter::writeReason, json);
        writeAll("assumed", decision.assumed(), DecisionWriter::writeAssumption, json);
        writeAll("derived", decision.derived(), DecisionWriter::writeDerivation, json);
        writeAll("uncertain", decision.uncertain(), DecisionWriter::writeUncertainty, json);
        if (changes) {
            writeAll("changes", decision.changes(), DecisionWriter::writeChange, json);
        }
        json.writeStringField("ruleBase", decision.ruleBase());
    }

    /** Writes a part of a decision where the generator stands. */
    interface Part<T> {
        void write(T part, JsonGenerator json) throws IOException;
    }

    private static <T> void writeAll(String field, List<T> all, Part<T> part, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (T one : all) {
            part.write(one, json);
        }
        json.writeEndArray();
    }

    /** Writes the first fields behind the title, which say how urgent it is. */
    static void writeUrgency(Decision decision, JsonGenerator json) throws IOException {
        writePriority("priority", decision.priority(), json);
        json.writeStringField("timeFrame", decision.priority().timeFrame());
        Priority pinned = decision.pinned();
        if (pinned != null) {
            json.writeObjectFieldStart("pinned");
            writePriority("priority", pinned, json);
            writePriority("rulesSay", decision.ruled(), json);
            json.writeEndObject();
        }
    }

    static void writeReason(Reason reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reason.id());
        json.writeStringField("rule", reason.rule());
        json.writeStringField("effect", reason.effect().text());
        writeDetails(reason.effect(), json);
        json.writeStringField("reason", reason.reason());
        Origin origin = reason.origin();
        if (origin != null) {
            writeOrigin(origin, json);
        }
        json.writeEndObject();
    }

    /** Writes what an effect says in words once more, in fields of its own kind. */
    private static void writeDetails(Effect effect, JsonGenerator json) throws IOException {
        if (effect instanceof Effect.Points points) {
            json.writeNumberField("points", points.points());
        } else if (effect instanceof Effect.Reaches reaches) {
            writePriority("reaches", reaches.priority(), json);
            Integer from = reaches.from();
            if (from != null) {
                json.writeNumberField("fromPoints", from);
            }
        } else if (effect instanceof Effect.Moves moves) {
            json.writeNumberField(moves.levels() > 0 ? "raises" : "lowers", Math.abs(moves.levels()));
        } else if (effect instanceof Effect.NeverBelow never) {
            writePriority("neverBelow", never.priority(), json);
        } else if (effect instanceof Effect.NeverAbove never) {
            writePriority("neverAbove", never.priority(), json);
        } else if (effect instanceof Effect.Decides decides) {
            writePriority("decides", decides.priority(), json);
        } else if (effect instanceof Effect.Waits waits) {
            json.writeArrayFieldStart("waitsFor");
            for (String input : waits.inputs()) {
                json.writeString(input);
            }
            json.writeEndArray();
            json.writeBooleanField("required", waits.required());
        } else if (effect instanceof Effect.Pins) {
            json.writeBooleanField("pins", true);
        }
    }

    /**
     * Writes the field {@code origin} of an object that a program writes, as the reasons of decisions have it.
     *
     * @param origin the origin of a rule
     * @param json the generator, inside the object
     * @throws IOException if the generator fails
     */
    public static void writeOrigin(Origin origin, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("origin");
        json.writeStringField("rules", origin.rules());
        json.writeStringField("file", origin.file());
        json.writeNumberField("line", origin.line());
        json.writeArrayFieldStart("replaces");
        for (String rule : origin.replaces()) {
            json.writeString(rule);
        }
        json.writeEndArray();
        String before = origin.changedFrom();
        if (before != null) {
            json.writeStringField("changedFrom", before);
        }
        json.writeEndObject();
    }

    static void writeAssumption(Assumption assumption, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("input", assumption.input().label());
        json.writeStringField("value", assumption.value());
        json.writeStringField("rule", assumption.rule());
        json.writeStringField("reason", assumption.reason());
        json.writeEndObject();
    }

    static void writeDerivation(Derivation derivation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", derivation.what());
        json.writeStringField("value", derivation.value());
        json.writeStringField("signal", derivation.signal());
        json.writeStringField("rule", derivation.rule());
        json.writeStringField("reason", derivation.reason());
        json.writeEndObject();
    }

    static void writeUncertainty(Uncertainty uncertainty, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("input", uncertainty.input().label());
        json.writeStringField("value", uncertainty.value());
        json.writeEndObject();
    }

    static void writeChange(Change change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writePriority("priority", change.priority(), json);
        json.writeStringField("text", change.text());
        json.writeArrayFieldStart("inputs");
        for (Change.InputChange input : change.inputs()) {
            json.writeStartObject();
            json.writeStringField("input", input.input().label());
            json.writeStringField("from", input.from());
            json.writeStringField("to", input.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writePriority(String name, Priority priority, JsonGenerator json) throws IOException {
        json.writeStringField(name, priority.name());
    }
}
