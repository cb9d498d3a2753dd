package dev.triage.cli.calibrate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.triage.cli.output.JsonText;
import dev.triage.tools.calibration.CalibratedRules;
import dev.triage.tools.calibration.CalibrationReport;
import dev.triage.tools.calibration.Estimate;
import dev.triage.tools.calibration.Quality;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes the result of a calibration as JSON. */
final class CalibrationJson {

    private CalibrationJson() {}

    /**
     * Writes it.
     *
     * @param written the rules that were written, or null if none were
     */
    static void write(CalibrationReport report, History history, @Nullable CalibratedRules written, Writer writer)
            throws IOException {
        try (JsonGenerator json = JsonText.generator(writer)) {
            json.writeStartObject();
            json.writeNumberField("issues", report.issues());
            json.writeNumberField("documents", report.documents());
            json.writeNumberField("tested", report.tested());
            json.writeNumberField("withoutPriority", history.silent());
            json.writeNumberField("withoutDate", history.undated());
            write("unknownWords", history.unknown(), json);
            json.writeBooleanField("enough", report.enough());
            json.writeBooleanField("gain", report.gain());
            write("before", report.before(), json);
            write("after", report.after(), json);
            write("mostFrequent", report.mostFrequent(), json);
            write("matrix", report.matrix(), json);
            if (written == null) {
                json.writeNullField("written");
            } else {
                write(written, json);
            }
            json.writeEndObject();
        }
        writer.write('\n');
    }

    private static void write(String name, Quality quality, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        write("exact", quality.exact(), json);
        write("withinOne", quality.withinOne(), json);
        write("quadraticWeightedKappa", quality.kappa(), json);
        write("spearman", quality.spearman(), json);
        write("urgentAuc", quality.urgentAuc(), json);
        json.writeEndObject();
    }

    /** A number with its 95 % interval. */
    private static void write(String name, Estimate estimate, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        JsonText.writeMeasure("value", defined(estimate.value()), json);
        JsonText.writeMeasure("low", defined(estimate.low()), json);
        JsonText.writeMeasure("high", defined(estimate.high()), json);
        json.writeEndObject();
    }

    private static OptionalDouble defined(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static void write(CalibratedRules rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("written");
        write("values", rules.values(), json);
        write("thresholds", rules.thresholds(), json);
        json.writeArrayFieldStart("off");
        for (String id : rules.off()) {
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeNumberField("wordRules", rules.wordRules().size());
        json.writeEndObject();
    }

    private static void write(String name, Map<String, Integer> numbers, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }
}
