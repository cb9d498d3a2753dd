package dev.triage.io.documents;

import dev.triage.io.IssueReader;
import dev.triage.io.json.JsonLinesReader;
import dev.triage.io.json.JsonReader;
import dev.triage.io.markdown.internal.read.MarkdownReader;
import dev.triage.io.tracker.CsvReader;
import dev.triage.io.tracker.internal.github.GitHubExport;
import dev.triage.io.tracker.internal.gitlab.GitLabExport;
import dev.triage.io.tracker.internal.other.OtherExport;
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
    /**
     * A Markdown document in a common layout: fields as bullets, bold lines, headings or tables, one issue below a heading or a list
     * item, or spread over several sections. Fields are recognised by their labels, in any order, case and position. A field "Decided
     * Priority", with everything below it, is output of {@link dev.triage.io.markdown.ReportMarkdown} and left out. Needs the optional
     * dependencies {@code org.commonmark:commonmark} and {@code commonmark-ext-gfm-tables}.
     */
    MARKDOWN("Markdown", false, ".md", ".markdown"),
    /** One JSON document, see {@link JsonReader}. */
    JSON("JSON", false, ".json"),
    /** A JSON object a line, see {@link JsonLinesReader}. */
    JSON_LINES("JSON Lines", false, ".jsonl", ".ndjson"),
    /**
     * Issues of GitHub in JSON, as its own tools and interfaces give them: {@code gh issue list --json ...} and {@code gh search
     * issues --json ...}, the REST interface with its search, GraphQL, and the events of webhooks. Pull requests are left out and
     * counted.
     */
    GITHUB("GitHub", true),
    /**
     * Issues of GitLab in JSON, as its REST interface gives them for a project, for a group or for a user, and as {@code glab issue list
     * --output json} prints them.
     */
    GITLAB("GitLab", true),
    /**
     * Issues of Jira, as a search with its REST interface gives them, or as it exports them to CSV. Fields of a site's own have names
     * only if the search asks for them with {@code expand=names}. CSV needs the optional dependency {@code de.siegmar:fastcsv}.
     */
    JIRA("Jira", true),
    /**
     * Issues in JSON of another tracker, such as Azure DevOps, Linear, YouTrack, Redmine or Bugzilla, or of any other program that names
     * members as columns are named. Boards, milestones and events are recognised and are one problem, which says what to export instead.
     */
    OTHER_TRACKER("JSON of another tracker", true),
    /** A table with an issue a row, see {@link CsvReader}. */
    CSV("CSV", true, ".csv", ".tsv");

    private final String label;
    private final boolean ofTracker;

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
    private final List<String> endings;

    InputFormat(String label, boolean ofTracker, String... endings) {
        this.label = label;
        this.ofTracker = ofTracker;
        this.endings = List.of(endings);
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * {@return the endings of files in this format, such as {@code ".json"}; none if its files share the endings of
     * another format}
     */
    public List<String> endings() {
        return endings;
    }

    /**
     * {@return a reader for this format} It keeps no state and can be shared between threads. docs/TRACKERS.md
     * describes how each field of a tracker is read.
     */
    public IssueReader reader() {
        return switch (this) {
            case MARKDOWN -> new MarkdownReader();
            case JSON -> new JsonReader();
            case JSON_LINES -> new JsonLinesReader();
            case GITHUB -> new ExportReader(GitHubExport::new);
            case GITLAB -> new ExportReader(GitLabExport::new);
            case JIRA -> new JiraReader();
            case OTHER_TRACKER -> new ExportReader(OtherExport::new);
            case CSV -> new CsvReader();
        };
    }

    /** {@return whether issues in this format come from a tracker, which has more data about them} */
    public boolean ofTracker() {
        return ofTracker;
    }

    /** {@return the endings that files in this format may have, their own or those of others} */
    public List<String> usualEndings() {
        return Arrays.stream(values())
                .filter(this::mayBeCalled)
                .flatMap(format -> format.endings().stream())
                .toList();
    }

    /**
     * {@return whether files in this format may have the ending of another one: an export of a tracker has the ending
     * of JSON}
     *
     * @param other the format that usually has the ending
     */
    public boolean mayBeCalled(InputFormat other) {
        if (!endings.isEmpty()) {
            return this == other;
        }
        return other == JSON || other == JSON_LINES || (this == JIRA && other == CSV);
    }

    /**
     * {@return the format of a file by the ending of its name, in upper or lower case; empty if no format has that
     * ending}
     *
     * @param name the name of the file, or its path
     */
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
     * @param text the document, from its beginning; the caller closes it
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
     * @return the format; {@link #JSON} if the ending is unknown and the text is blank
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
