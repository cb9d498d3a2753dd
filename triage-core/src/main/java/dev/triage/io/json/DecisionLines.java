package dev.triage.io.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.triage.io.internal.json.HarmlessEscapes;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Derivation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions as JSON Lines in UTF-8, byte for byte as {@link DecisionWriter#lines} does, but much faster: the reasons,
 * the changes and all else that many decisions have in common is turned into bytes once.
 *
 * <pre>{@code
 * DecisionLines lines = new DecisionLines(false);
 * lines.write(engine.decide(issue), stream);
 * }</pre>
 *
 * <p>Takes a bounded amount of memory, some megabytes. Thread-safe: several threads can write through one of these, each to a
 * stream of its own.
 */
public final class DecisionLines {

    private static final byte[] ID = utf8("{\"id\":");
    private static final byte[] TITLE = utf8(",\"title\":");
    private static final byte[] POINTS = utf8(",\"points\":");
    private static final byte[] REASONS = utf8(",\"reasons\":[");
    private static final byte[] ASSUMED = utf8("],\"assumed\":[");
    private static final byte[] DERIVED = utf8("],\"derived\":[");
    private static final byte[] UNCERTAIN = utf8("],\"uncertain\":[");
    private static final byte[] CHANGES = utf8("],\"changes\":[");
    private static final byte[] RULE_BASE = utf8("],\"ruleBase\":");
    private static final byte[] END = utf8("}\n");

    private final EncodedParts parts = new EncodedParts();
    private final boolean changes;

    /** The fields that state how urgent an issue is. */
    private record Urgency(Priority priority, @Nullable Priority pinned, Priority ruled) {}

    /**
     * Makes a writer.
     *
     * @param changes whether to write the changes that give another priority, which take longer to find than the
     *     decision itself
     */
    public DecisionLines(boolean changes) {
        this.changes = changes;
    }

    /**
     * Writes a decision as a line, with its end.
     *
     * @param decision the decision
     * @param out takes the line in several pieces, so it should not be a file or a connection itself
     * @throws IOException if the stream fails
     */
    public void write(Decision decision, OutputStream out) throws IOException {
        out.write(ID);
        writeText(decision.id(), out);
        out.write(TITLE);
        writeText(decision.title(), out);
        writeUrgency(decision, out);
        out.write(POINTS);
        out.write(utf8(Integer.toString(decision.points())));
        writeAll(REASONS, decision.reasons(), DecisionWriter::writeReason, out);
        writeAll(ASSUMED, decision.assumed(), DecisionWriter::writeAssumption, out);
        writeDerived(decision, out);
        writeAll(UNCERTAIN, decision.uncertain(), DecisionWriter::writeUncertainty, out);
        if (changes) {
            writeAll(CHANGES, decision.changes(), DecisionWriter::writeChange, out);
        }
        out.write(RULE_BASE);
        writeText(decision.ruleBase(), out);
        out.write(END);
    }

    private void writeUrgency(Decision decision, OutputStream out) throws IOException {
        byte[] object =
                parts.of(new Urgency(decision.priority(), decision.pinned(), decision.ruled()), (urgency, json) -> {
                    json.writeStartObject();
                    DecisionWriter.writeUrgency(decision, json);
                    json.writeEndObject();
                });
        out.write(',');
        out.write(object, 1, object.length - 2); // the braces are those of the decision
    }

    private <T> void writeAll(byte[] begin, List<T> all, DecisionWriter.Part<T> writer, OutputStream out)
            throws IOException {
        out.write(begin);
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(parts.of(all.get(i), writer));
        }
    }

    /** What is derived from a title comes up once, so it would push out of the memory what comes again. */
    private void writeDerived(Decision decision, OutputStream out) throws IOException {
        List<Derivation> derived = decision.derived();
        out.write(DERIVED);
        for (int i = 0; i < derived.size(); i++) {
            Derivation one = derived.get(i);
            if (i > 0) {
                out.write(',');
            }
            boolean once = one.signal().contains(decision.title());
            out.write(
                    once
                            ? EncodedParts.encoded(one, DecisionWriter::writeDerivation)
                            : parts.of(one, DecisionWriter::writeDerivation));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    /** Most texts are plain letters, which are written as they are. */
    private static void writeText(String text, OutputStream out) throws IOException {
        int length = text.length();
        byte[] bytes = new byte[2 * length + 2]; // each letter may need a sign before it
        int size = 0;
        bytes[size++] = '"';
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > '~') {
                out.write('"');
                out.write(utf8(HarmlessEscapes.quoted(whole(text))));
                out.write('"');
                return;
            }
            if (letter == '"' || letter == '\\') {
                bytes[size++] = '\\';
            }
            bytes[size++] = (byte) letter;
        }
        bytes[size++] = '"';
        out.write(bytes, 0, size);
    }

    /** Half of a letter, which JSON can say but UTF-8 cannot, becomes a question mark, as in every writer. */
    private static String whole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
