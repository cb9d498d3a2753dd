package dev.triage.io.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.triage.model.Decision;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Writes decisions as JSON Lines in UTF-8, byte for byte as {@link DecisionWriter#lines} does, but much faster: decisions on
 * issues with the same levels share their lists of reasons and changes, and these are turned into bytes once.
 *
 * <pre>{@code
 * DecisionLines lines = new DecisionLines();
 * lines.write(engine.decide(issue), stream);
 * }</pre>
 *
 * <p>Takes a bounded amount of memory, some megabytes. Thread-safe: several threads can write through one of these, each to a
 * stream of its own.
 */
public final class DecisionLines {

    /** Each takes about two kilobytes. */
    private static final int PLACES = 8192;
    /** In how many places a tail may be. */
    private static final int PROBES = 4;

    private static final byte[] ID = "{\"id\":".getBytes(UTF_8);
    private static final byte[] TITLE = ",\"title\":".getBytes(UTF_8);
    private static final byte[] END = "\n".getBytes(UTF_8);

    private final AtomicReferenceArray<Tail> recent = new AtomicReferenceArray<>(PLACES);

    /** All that stands behind the title of a decision, which is the same for all decisions on the same levels. */
    private static final class Tail {

        private final Decision decision;
        private final byte[] bytes;

        Tail(Decision decision, byte[] bytes) {
            this.decision = decision;
            this.bytes = bytes;
        }

        /** Whether it is the tail of another decision, too. Long lists are compared by what they are, not by what is in them. */
        boolean fits(Decision other) {
            return decision.reasons() == other.reasons()
                    && decision.changes() == other.changes()
                    && decision.priority() == other.priority()
                    && decision.pinned() == other.pinned()
                    && decision.ruled() == other.ruled()
                    && decision.points() == other.points()
                    && decision.assumed().equals(other.assumed())
                    && decision.derived().equals(other.derived())
                    && decision.uncertain().equals(other.uncertain())
                    && decision.ruleBase().equals(other.ruleBase());
        }
    }

    /** Makes a writer. */
    public DecisionLines() {}

    /**
     * Writes a decision as a line, with its end.
     *
     * @param out takes the line in several pieces, so it should not be a file or a connection itself
     * @throws IOException if the stream fails
     */
    public void write(Decision decision, OutputStream out) throws IOException {
        out.write(ID);
        writeText(decision.id(), out);
        out.write(TITLE);
        writeText(decision.title(), out);
        out.write(tail(decision));
        out.write(END);
    }

    private byte[] tail(Decision decision) throws IOException {
        int hash = System.identityHashCode(decision.reasons()) * 31 + System.identityHashCode(decision.changes());
        int home = (hash * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
        int free = (home + (hash & (PROBES - 1))) & (PLACES - 1);
        for (int probe = 0; probe < PROBES; probe++) {
            int place = (home + probe) & (PLACES - 1);
            Tail known = recent.get(place);
            if (known == null) {
                free = place;
                break;
            }
            if (known.fits(decision)) {
                return known.bytes;
            }
        }
        byte[] bytes = encoded(decision);
        recent.set(free, new Tail(decision, bytes));
        return bytes;
    }

    private static byte[] encoded(Decision decision) throws IOException {
        try {
            byte[] tail = encoded(decision, JsonOutput::lines);
            if (!mayHaveHalfOfALetter(tail)) {
                return tail;
            }
        } catch (JsonGenerationException halfOfALetter) {
            // Then it is written as characters, which become bytes afterwards, as other writers do it.
        }
        return encoded(decision, stream -> JsonOutput.lines(new OutputStreamWriter(stream, UTF_8)));
    }

    /** Jackson escapes it, or lets it through as bytes that are no UTF-8. */
    private static boolean mayHaveHalfOfALetter(byte[] tail) {
        for (int at = 2; at < tail.length; at++) {
            if (tail[at] == 'D' && tail[at - 1] == 'u' && tail[at - 2] == '\\') {
                return true;
            }
        }
        return !Utf8Bytes.wellFormed(tail, 0, tail.length);
    }

    private static byte[] encoded(Decision decision, Encoding encoding) throws IOException {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            JsonOutput output = encoding.to(bytes);
            DecisionWriter.writeTail(decision, output.element());
            output.flush();
            // An object that began with the title would have a comma where the brace is.
            byte[] tail = bytes.toByteArray();
            tail[0] = ',';
            return tail;
        }
    }

    /** Makes an output that writes bytes. */
    private interface Encoding {
        JsonOutput to(OutputStream stream) throws IOException;
    }

    /** Most texts are plain letters, which are written as they are. */
    private static void writeText(String text, OutputStream out) throws IOException {
        int length = text.length();
        byte[] bytes = new byte[length + 2];
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
                out.write('"');
                out.write(JsonStringEncoder.getInstance().quoteAsUTF8(whole(text)));
                out.write('"');
                return;
            }
            bytes[at + 1] = (byte) letter;
        }
        bytes[0] = '"';
        bytes[length + 1] = '"';
        out.write(bytes);
    }

    /** Half of a letter, which JSON can say but UTF-8 cannot, becomes a question mark, as in every writer. */
    private static String whole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
