package dev.triage.cli.input;

import dev.triage.cli.output.Words;
import dev.triage.io.documents.InputFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of formats on the command line. */
final class InputFormatName implements ITypeConverter<InputFormat>, Iterable<String> {

    static List<String> names() {
        return List.of("markdown", "json", "jsonl", "github", "gitlab", "jira", "other-tracker", "csv");
    }

    @Override
    public InputFormat convert(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "markdown", "md" -> InputFormat.MARKDOWN;
            case "json" -> InputFormat.JSON;
            case "jsonl", "ndjson" -> InputFormat.JSON_LINES;
            case "github" -> InputFormat.GITHUB;
            case "gitlab" -> InputFormat.GITLAB;
            case "jira" -> InputFormat.JIRA;
            case "other-tracker" -> InputFormat.OTHER_TRACKER;
            case "csv" -> InputFormat.CSV;
            default ->
                throw new TypeConversionException("expected " + Words.either(names()) + ", but found (" + name + ")");
        };
    }

    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }
}
