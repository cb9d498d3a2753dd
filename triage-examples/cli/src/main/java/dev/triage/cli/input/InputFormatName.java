package dev.triage.cli.input;

import dev.triage.cli.output.Words;
import dev.triage.io.documents.InputFormat;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of formats on the command line: those of the constants, in lower case. */
final class InputFormatName implements ITypeConverter<InputFormat>, Iterable<String> {

    static List<String> names() {
        return Arrays.stream(InputFormat.values()).map(InputFormatName::of).toList();
    }

    private static String of(InputFormat format) {
        return format == InputFormat.JSON_LINES
                ? "jsonl"
                : format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public InputFormat convert(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wanted = lower.equals("md") ? "markdown" : lower.equals("ndjson") ? "jsonl" : lower;
        return Arrays.stream(InputFormat.values())
                .filter(format -> of(format).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected " + Words.either(names()) + ", but found (" + name + ")"));
    }

    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }
}
