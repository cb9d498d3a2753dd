package dev.triage.cli.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes issues as a packed text, because ten thousands of them in full would be too much for a browser: what the list shows of each,
 * and the rules that count. The script of the page makes them issues of the list.
 */
final class PackedIssues {

    private final Map<String, Integer> reasons = new LinkedHashMap<>();

    private PackedIssues() {}

    /** The issues as JSON, packed with gzip, in letters; empty if there are none. */
    static String of(List<IssueCard> cards) {
        if (cards.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes);
                JsonGenerator json = new JsonFactory().createGenerator(packed)) {
            new PackedIssues().write(cards, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written.", impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private void write(List<IssueCard> cards, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("issues");
        for (IssueCard card : cards) {
            write(card, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reasons");
        for (String reason : reasons.keySet()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Without names of fields, which would be half of the text; {@code report-list.js} knows the order. */
    private void write(IssueCard card, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(card.name().anchor());
        json.writeString(card.issue().id());
        json.writeString(card.issue().title());
        json.writeString(card.name().shownId() == null ? "" : card.issue().id());
        json.writeString(card.decision().priority().name());
        json.writeNumber(card.decision().points());
        json.writeString(card.middleOfEffort());
        json.writeString(card.effort().known() ? card.effort().text() : "–");
        json.writeString(card.choices());
        json.writeString(card.subtitle());
        json.writeString(card.address() == null ? "" : card.address());
        json.writeStartArray();
        for (int number : reasons(card)) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /** The numbers of the reasons; many issues have the same ones. */
    private List<Integer> reasons(IssueCard card) {
        List<Integer> numbers = new ArrayList<>();
        for (Reason reason : card.decision().reasons()) {
            String effect = reason.effect() instanceof Effect.Points
                    ? reason.effect().text()
                    : reason.effect().text(card.levels());
            String words = reason.rule() + " (" + effect + ")";
            Integer number = reasons.putIfAbsent(words, reasons.size());
            numbers.add(number == null ? reasons.size() - 1 : number);
        }
        return numbers;
    }
}
