package dev.triage.io;

import dev.triage.io.json.JsonLinesReader;
import dev.triage.io.json.JsonReader;
import dev.triage.io.markdown.MarkdownReader;
import dev.triage.model.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that issues can be read from, known by the ending of a file's name. */
public enum InputFormat implements Labelled {
    /** A Markdown document, see {@link MarkdownReader}. */
    MARKDOWN("Markdown"),
    /** One JSON document, see {@link JsonReader}. */
    JSON("JSON"),
    /** A JSON object a line, see {@link JsonLinesReader}. */
    JSON_LINES("JSON Lines");

    private final String label;

    InputFormat(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The endings of files in this format, such as {@code ".json"}. */
    public List<String> endings() {
        return switch (this) {
            case MARKDOWN -> List.of(".md", ".markdown");
            case JSON -> List.of(".json");
            case JSON_LINES -> List.of(".jsonl", ".ndjson");
        };
    }

    /** A reader for this format. */
    public IssueReader reader() {
        return switch (this) {
            case MARKDOWN -> new MarkdownReader();
            case JSON -> new JsonReader();
            case JSON_LINES -> new JsonLinesReader();
        };
    }

    /** The format of a file by the ending of its name, whatever the case; empty if no format has that ending. */
    public static Optional<InputFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
                .findFirst();
    }
}
