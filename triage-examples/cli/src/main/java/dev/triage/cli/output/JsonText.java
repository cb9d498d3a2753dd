package dev.triage.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Prints JSON: indented, the same on every system, and without closing the output. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final MathContext PROBABILITY = new MathContext(10, RoundingMode.HALF_UP);

    private static final int DECIMALS = 4;

    private JsonText() {}

    public static JsonGenerator generator(Writer writer) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(writer);
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        generator.setPrettyPrinter(new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(new LongListIndenter()));
        return generator;
    }

    /** A text as a JSON string. */
    public static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** Writes a share or a measure of agreement with four decimals; null if it is not defined. */
    public static void writeMeasure(String name, OptionalDouble measure, JsonGenerator json) throws IOException {
        if (measure.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(
                    name, BigDecimal.valueOf(measure.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** Writes a probability without digits that are rounding errors of a {@code double}. */
    public static void writeProbability(String name, double probability, JsonGenerator json) throws IOException {
        json.writeNumberField(
                name, BigDecimal.valueOf(probability).round(PROBABILITY).stripTrailingZeros());
    }

    /** Indents lists, but prints lists in lists, which are the rows of a table, in one line each. */
    private static final class LongListIndenter extends DefaultIndenter {

        private static final long serialVersionUID = 1;

        LongListIndenter() {
            super("  ", "\n");
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            JsonStreamContext list = json.getOutputContext();
            JsonStreamContext around = list.getParent();
            if (list.inArray() && around != null && around.inArray()) {
                json.writeRaw(' ');
            } else {
                super.writeIndentation(json, level);
            }
        }
    }
}
