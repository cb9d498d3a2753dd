package dev.triage.io.documents;

import dev.triage.io.IssueReader;
import dev.triage.io.json.JsonLinesReader;
import dev.triage.io.json.JsonReader;
import dev.triage.io.markdown.MarkdownReader;
import dev.triage.io.tracker.CsvReader;
import dev.triage.io.tracker.GitHubReader;
import dev.triage.io.tracker.GitLabReader;
import dev.triage.io.tracker.JiraReader;
import dev.triage.io.tracker.OtherTrackerReader;
import dev.triage.model.Labelled;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A format that issues can be read from. Documents are recognised by their endings, and exports of trackers by their
 * content.
 */
public enum InputFormat implements Labelled {
    /** A Markdown document, see {@link MarkdownReader}. */
    MARKDOWN("Markdown"),
    /** One JSON document, see {@link JsonReader}. */
    JSON("JSON"),
    /** A JSON object a line, see {@link JsonLinesReader}. */
    JSON_LINES("JSON Lines"),
    /** Issues of GitHub in JSON, see {@link GitHubReader}. */
    GITHUB("GitHub"),
    /** Issues of GitLab in JSON, see {@link GitLabReader}. */
    GITLAB("GitLab"),
    /** Issues of Jira in JSON or CSV, see {@link JiraReader}. */
    JIRA("Jira"),
    /** Issues of other trackers in JSON, see {@link OtherTrackerReader}. */
    OTHER_TRACKER("JSON of another tracker"),
    /** A table with an issue a row, see {@link CsvReader}. */
    CSV("CSV");

    private final String label;

    InputFormat(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The endings of files in this format, such as {@code ".json"}; none if its files share the endings of another format.
     */
    public List<String> endings() {
        return switch (this) {
            case MARKDOWN -> List.of(".md", ".markdown");
            case JSON -> List.of(".json");
            case JSON_LINES -> List.of(".jsonl", ".ndjson");
            case GITHUB, GITLAB, JIRA, OTHER_TRACKER -> List.of();
            case CSV -> List.of(".csv", ".tsv");
        };
    }

    /** A reader for this format. */
    public IssueReader reader() {
        return switch (this) {
            case MARKDOWN -> new MarkdownReader();
            case JSON -> new JsonReader();
            case JSON_LINES -> new JsonLinesReader();
            case GITHUB -> new GitHubReader();
            case GITLAB -> new GitLabReader();
            case JIRA -> new JiraReader();
            case OTHER_TRACKER -> new OtherTrackerReader();
            case CSV -> new CsvReader();
        };
    }

    /** Whether issues in this format come from a tracker, which has more data about them. */
    public boolean ofTracker() {
        return switch (this) {
            case MARKDOWN, JSON, JSON_LINES -> false;
            case GITHUB, GITLAB, JIRA, OTHER_TRACKER, CSV -> true;
        };
    }

    /** The endings that files in this format may have, their own or those of others. */
    public List<String> usualEndings() {
        return Arrays.stream(values())
                .filter(this::mayBeCalled)
                .flatMap(format -> format.endings().stream())
                .toList();
    }

    /**
     * Whether files in this format may have the ending of another one: an export of a tracker has the ending of JSON.
     */
    public boolean mayBeCalled(InputFormat other) {
        return switch (this) {
            case MARKDOWN, JSON, JSON_LINES, CSV -> this == other;
            case GITHUB, GITLAB, OTHER_TRACKER -> other == JSON || other == JSON_LINES;
            case JIRA -> other == JSON || other == JSON_LINES || other == CSV;
        };
    }

    /** The format of a file by the ending of its name, in upper or lower case; empty if no format has that ending. */
    public static Optional<InputFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /**
     * The format of a text by its beginning, of which no more is read than it takes to tell, and never more than 262,144
     * characters. A text that is neither JSON nor a table is Markdown.
     *
     * @return empty if the text is blank
     * @throws IOException if the text cannot be read
     */
    public static Optional<InputFormat> ofContent(Reader text) throws IOException {
        return Optional.ofNullable(Recognition.of(text));
    }

    /**
     * The format of a document by its name and its beginning: what the ending says, unless the content is an export of a
     * tracker, which has no ending of its own; without a known ending the content alone.
     *
     * @param name the name of the document, such as {@code "issues.json"}, or any other
     * @param text the document, read as by {@link #ofContent}
     * @throws IOException if the text cannot be read
     */
    public static InputFormat of(String name, Reader text) throws IOException {
        InputFormat named = ofFileName(name).orElse(null);
        if (named == MARKDOWN) {
            return MARKDOWN;
        }
        InputFormat found = ofContent(text).orElse(named == null ? JSON : named);
        return named == null || found.mayBeCalled(named) ? found : named;
    }
}
