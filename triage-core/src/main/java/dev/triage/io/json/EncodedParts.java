package dev.triage.io.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.triage.io.internal.json.Utf8Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * JSON in UTF-8 of what comes up in many decisions, such as the reasons that rules give. Remembers what came up lately, in
 * a bounded amount of memory. Thread-safe.
 */
final class EncodedParts {

    /** Each takes about two hundred bytes. */
    private static final int PLACES = 16_384;

    /** In how many places a part may be. */
    private static final int PROBES = 4;

    private final AtomicReferenceArray<Encoded> recent = new AtomicReferenceArray<>(PLACES);

    private static final class Encoded {

        private final Object part;
        private final byte[] bytes;

        Encoded(Object part, byte[] bytes) {
            this.part = part;
            this.bytes = bytes;
        }
    }

    /**
     * The bytes of a part.
     *
     * @param part equal parts have the same bytes
     * @param writer writes it as JSON
     */
    <T> byte[] of(T part, DecisionWriter.Part<T> writer) throws IOException {
        int hash = part.hashCode() * 0x9E3779B9;
        int home = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
        int free = (home + (hash & (PROBES - 1))) & (PLACES - 1);
        for (int probe = 0; probe < PROBES; probe++) {
            int place = (home + probe) & (PLACES - 1);
            Encoded known = recent.get(place);
            if (known == null) {
                free = place;
                break;
            }
            if (known.part.equals(part)) {
                return known.bytes;
            }
        }
        byte[] bytes = encoded(part, writer);
        recent.set(free, new Encoded(part, bytes));
        return bytes;
    }

    /** The bytes of a part of which nothing is remembered. */
    static <T> byte[] encoded(T part, DecisionWriter.Part<T> writer) throws IOException {
        try {
            byte[] bytes = encoded(part, writer, JsonOutput::lines);
            if (!mayHaveHalfOfALetter(bytes)) {
                return bytes;
            }
        } catch (JsonGenerationException halfOfALetter) {
            // Then it is written as characters, which become bytes afterwards, as other writers do it.
        }
        return encoded(part, writer, stream -> JsonOutput.lines(new OutputStreamWriter(stream, UTF_8)));
    }

    /** Jackson escapes it, or lets it through as bytes that are no UTF-8. */
    private static boolean mayHaveHalfOfALetter(byte[] bytes) {
        for (int at = 2; at < bytes.length; at++) {
            if (bytes[at] == 'D' && bytes[at - 1] == 'u' && bytes[at - 2] == '\\') {
                return true;
            }
        }
        return !Utf8Bytes.wellFormed(bytes, 0, bytes.length);
    }

    private static <T> byte[] encoded(T part, DecisionWriter.Part<T> writer, Encoding encoding) throws IOException {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            JsonOutput output = encoding.to(bytes);
            writer.write(part, output.element());
            output.release();
            return bytes.toByteArray();
        }
    }

    /** Makes an output that writes bytes. */
    private interface Encoding {
        JsonOutput to(OutputStream stream) throws IOException;
    }
}
