package dev.triage.io.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.triage.io.internal.ColumnNames;
import dev.triage.io.tracker.internal.other.OtherTracker;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the format of a text from its beginning: in JSON from the names in the first object that may be an issue. */
final class Recognition {

    /** Enough for an issue with the longest text that trackers allow. */
    static final int LOOKED_AT = 1 << 18;

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    /** What leads to issues in the answers to queries. */
    private static final Set<String> WAYS_OF_QUERIES = Set.of(
            "repository",
            "repositories",
            "search",
            "organization",
            "viewer",
            "nodes",
            "edges",
            "issues",
            "issue",
            "workItem",
            "workItems",
            "projectV2");

    private static final Set<String> WAYS_OF_GITLAB =
            Set.of("project", "projects", "group", "namespace", "currentUser");

    private static final Set<String> OURS = Set.of(
            "impact",
            "resources",
            "nextSteps",
            "recommendedPriority",
            "pinnedPriority",
            "tracked",
            "decision",
            "ruleBase");
    private static final Set<String> JIRA_PAGES = Set.of("startAt", "maxResults", "isLast", "nextPageToken");
    private static final Set<String> GITHUB = Set.of(
            "html_url",
            "repository_url",
            "stateReason",
            "state_reason",
            "reactionGroups",
            "closedByPullRequestsReferences",
            "isPullRequest",
            "nameWithOwner");
    private static final Set<String> NOT_OF_GITHUB = Set.of("summary", "subject", "status", "severity", "priority");
    /** Names that are common in other documents too, so that they count only together with a title. */
    private static final Set<String> GITHUB_WITHOUT_ID = Set.of("url", "state", "body", "createdAt", "created_at");

    /** What only GitHub states inside the labels and people of an issue. */
    private static final Set<String> GITHUB_INSIDE =
            Set.of("labels/color", "assignees/login", "author/login", "user/login", "milestone/dueOn");

    /** What GitHub gives for an issue besides its number and its title. */
    private static final Set<String> BESIDE_NUMBER =
            Set.of("labels", "state", "body", "author", "assignees", "milestone", "createdAt", "updatedAt", "url");

    private static final Set<String> GITLAB = Set.of(
            "iid",
            "web_url",
            "webUrl",
            "user_notes_count",
            "userNotesCount",
            "references",
            "assignees/username",
            "author/username");

    /** Labels of our documents are texts. */
    private static final String LABEL_OBJECTS = "labels/name";

    /** What is looked into, one object deep. */
    private static final Set<String> LOOKED_INTO = Set.of("labels", "assignees", "author", "user", "milestone");

    /** What programs put around all that they answer, beside few other members. */
    private static final Set<String> OF_ANSWERS = Set.of("payload", "response");

    private static final int FEW_AROUND = 4;

    /** What leads to issues besides the ways of other trackers. */
    private static final Set<String> WAYS_OF_GITHUB = Set.of("search", "repository", "repositories");

    /** What trackers answer with instead of issues. */
    private static final Set<String> ERRORS = Set.of("error", "errors", "errorMessages", "documentation_url");

    /** What leads to issues in the documents of others only. */
    private static final Set<String> FOREIGN = Set.of(
            "bugs",
            "data",
            "result",
            "results",
            "records",
            "value",
            "values",
            "tickets",
            "tasks",
            "bug",
            "ticket",
            "task",
            "incident",
            "record",
            "hits",
            "rows",
            "docs",
            "fields",
            "attributes");

    /** So many names without an id and a title are no mistake in a document of ours. */
    private static final int MANY = 4;

    private final Set<String> names = new HashSet<>();
    /** The names in the first issue alone. */
    private Set<String> own = Set.of();
    /** Whether there are lists of texts in a list: the rows of a table. */
    private boolean rows;
    /** Whether the first issue is an object without anything around it, and stands in one line. */
    private boolean line;

    private Recognition() {}

    /**
     * The format of a text, of which no more than {@link #LOOKED_AT} characters are read; null if there is nothing in it.
     */
    static @Nullable InputFormat of(Reader text) throws IOException {
        BufferedReader beginning = new BufferedReader(new Beginning(text), 1);
        int first = ' ';
        while (first == '\uFEFF' || Character.isWhitespace(first)) {
            beginning.mark(1);
            first = beginning.read();
        }
        if (first < 0) {
            return null;
        }
        beginning.reset();
        return first == '{' || first == '[' ? new Recognition().ofJson(beginning) : ofTable(beginning);
    }

    private static InputFormat ofTable(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            line.append((char) next);
        }
        // Bars stand in tables of Markdown as well.
        List<String> header =
                ColumnNames.separator(line.toString()) == '|' ? List.of() : ColumnNames.header(line.toString());
        boolean jira = header.stream().anyMatch("Issue key"::equalsIgnoreCase);
        return jira ? InputFormat.JIRA : header.isEmpty() ? InputFormat.MARKDOWN : InputFormat.CSV;
    }

    private InputFormat ofJson(Reader text) throws IOException {
        boolean json = false;
        try (JsonParser tokens = JSON.createParser(text)) {
            tokens.nextToken();
            json = tokens.currentToken() == JsonToken.START_OBJECT;
            line = json;
            boolean found = collect(tokens);
            json = true;
            // The first page of an export may be empty.
            while (!found && tokens.nextToken() != null) {
                found = collect(tokens);
            }
        } catch (JsonProcessingException broken) {
            // Broken, or longer than the limit: the names that are found so far count.
            json |= !names.isEmpty();
            line = false;
        }
        return json ? named() : InputFormat.MARKDOWN;
    }

    /** Collects the names around the first issue and in it; says whether there was one. */
    private boolean collect(JsonParser tokens) throws IOException {
        if (tokens.currentToken() == JsonToken.START_ARRAY) {
            boolean inner = tokens.getParsingContext().getParent().inArray();
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                rows |= inner && tokens.currentToken().isScalarValue();
                if (collect(tokens)) {
                    return true;
                }
            }
            return false;
        }
        if (tokens.currentToken() != JsonToken.START_OBJECT) {
            return true;
        }
        boolean around = false;
        Set<String> inside = new HashSet<>();
        own = inside;
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String name = tokens.currentName();
            names.add(name);
            inside.add(name);
            JsonToken value = tokens.nextToken();
            boolean leads = value.isStructStart()
                    && (leads(name) || (name.equals("content") && value == JsonToken.START_ARRAY));
            around |= leads;
            if (leads && collect(tokens)) {
                // An event names its repository beside what it is about.
                if (!name.equals("repository") || own.contains("title") || own.contains("number")) {
                    line = false;
                    return true;
                }
                own = inside;
            }
            if (!leads && LOOKED_INTO.contains(name)) {
                lookInto(tokens, name);
            } else if (!leads) {
                tokens.skipChildren();
            }
        }
        line &= !around && tokens.currentTokenLocation().getLineNr() == 1;
        return !around;
    }

    /** Collects the names in a value, or in the first element of a list, with the name of the value before them. */
    private void lookInto(JsonParser tokens, String name) throws IOException {
        boolean list = tokens.currentToken() == JsonToken.START_ARRAY;
        JsonToken first = list ? tokens.nextToken() : tokens.currentToken();
        if (first == JsonToken.START_OBJECT) {
            while (tokens.nextToken() == JsonToken.FIELD_NAME) {
                names.add(name + "/" + tokens.currentName());
                tokens.nextToken();
                tokens.skipChildren();
            }
        }
        for (JsonToken next = first; list && next != JsonToken.END_ARRAY; next = tokens.nextToken()) {
            tokens.skipChildren();
        }
    }

    /** An event names its organisation beside its issue; in a query both are behind "data". */
    private boolean leads(String name) {
        return OtherTracker.WAYS.contains(name)
                || WAYS_OF_GITHUB.contains(name)
                || (names.contains("data") && WAYS_OF_QUERIES.contains(name))
                || (OF_ANSWERS.contains(name) && own.size() <= FEW_AROUND && !names.contains("actor"))
                // An issue may name its project.
                || (names.contains("data") && names.size() == 2 && WAYS_OF_GITLAB.contains(name));
    }

    private InputFormat named() {
        if (rows) {
            return InputFormat.OTHER_TRACKER;
        }
        // Our own fields and their neighbours may have any names, but an issue of ours has a title.
        boolean ours = any(OURS) && names.contains("title");
        if (!ours && names.contains("object_kind") && names.contains("object_attributes")) {
            return InputFormat.GITLAB;
        }
        OtherTracker other = ours ? null : OtherTracker.of(names);
        if (other != null && (other.instead() != null || !names.contains("iid"))) {
            return InputFormat.OTHER_TRACKER;
        }
        if (names.contains("iid") || (other == null && !any(OURS) && cutGitLab())) {
            return InputFormat.GITLAB;
        }
        if ((names.contains("key") && names.contains("fields")) || (names.contains("issues") && any(JIRA_PAGES))) {
            return InputFormat.JIRA;
        }
        if (!any(OURS) && gitHub()) {
            return InputFormat.GITHUB;
        }
        boolean nothingOfOurs = !own.contains("id") && own.size() >= MANY;
        boolean foreign =
                own.contains("title") ? names.contains(LABEL_OBJECTS) : any(ERRORS) || any(FOREIGN) || nothingOfOurs;
        if (!any(OURS) && (foreign || ColumnNames.ofTracker(own))) {
            return InputFormat.OTHER_TRACKER;
        }
        return line ? InputFormat.JSON_LINES : InputFormat.JSON;
    }

    /** Fields of GitLab without a number, because a query left it out. */
    private boolean cutGitLab() {
        return names.contains("title") && !names.contains("number") && any(GITLAB);
    }

    private boolean gitHub() {
        boolean keyed = ColumnNames.keyed(own);
        boolean titled = names.contains("title")
                && (names.contains("number")
                        || any(GITHUB_INSIDE)
                        || (!keyed && (any(GITHUB_WITHOUT_ID) || names.contains(LABEL_OBJECTS))));
        boolean numbered = own.contains("number") && !own.contains("id") && !keyed && any(BESIDE_NUMBER);
        boolean found = names.contains("items") && names.contains("total_count");
        boolean other = keyed || own.stream().anyMatch(NOT_OF_GITHUB::contains);
        boolean query =
                names.contains("data") && any(WAYS_OF_QUERIES) && !(other && !own.contains("number") && !any(GITHUB));
        return titled || numbered || found || query || any(GITHUB);
    }

    private boolean any(Set<String> telling) {
        return telling.stream().anyMatch(names::contains);
    }

    /** The beginning of a text, up to a limit. */
    private static final class Beginning extends FilterReader {

        private int left = LOOKED_AT;

        Beginning(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int next = left == 0 ? -1 : super.read();
            left -= next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = left == 0 ? -1 : super.read(target, offset, Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }

        /** The caller reads on after the beginning. */
        @Override
        public void close() {}
    }
}
