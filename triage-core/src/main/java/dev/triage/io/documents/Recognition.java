package dev.triage.io.documents;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.HeaderLine;
import dev.triage.io.tracker.internal.other.NotIssues;
import dev.triage.io.tracker.internal.other.OtherTracker;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the format of a text from its beginning: in JSON from the names in the first object that may be an issue. */
final class Recognition {

    /** Enough for an issue with the longest text that trackers allow. */
    static final int LOOKED_AT = 1 << 18;

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

    /** What trackers answer with instead of issues. */
    private static final Set<String> ERRORS = Set.of(
            "error",
            "errors",
            "errorMessages",
            "documentation_url",
            "message",
            "detail",
            "err",
            "error_code",
            "_error_message");

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
            "attributes",
            "QueryResult");

    /** So many names without an id and a title are no mistake in a document of ours. */
    private static final int MANY = 4;

    private final FirstIssue first;

    private Recognition(FirstIssue first) {
        this.first = first;
    }

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
        return first == '{' || first == '[' ? ofJson(beginning) : ofTable(beginning);
    }

    private static InputFormat ofTable(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
            line.append((char) next);
        }
        // Bars stand in tables of Markdown as well.
        List<String> header =
                HeaderLine.separator(line.toString()) == '|' ? List.of() : HeaderLine.names(line.toString());
        boolean jira = header.stream().anyMatch("Issue key"::equalsIgnoreCase);
        return jira ? InputFormat.JIRA : header.isEmpty() ? InputFormat.MARKDOWN : InputFormat.CSV;
    }

    private static InputFormat ofJson(Reader text) throws IOException {
        FirstIssue first = FirstIssue.of(text);
        return first == null ? InputFormat.MARKDOWN : new Recognition(first).named();
    }

    private InputFormat named() {
        if (first.rows()) {
            return InputFormat.OTHER_TRACKER;
        }
        // Our own fields and their neighbours may have any names, but an issue of ours has a title.
        boolean ours = any(OURS) && first.has("title");
        if (!ours && first.has("object_kind") && first.has("object_attributes")) {
            return InputFormat.GITLAB;
        }
        if (!ours && NotIssues.of(first.names()) != null) {
            return InputFormat.OTHER_TRACKER;
        }
        OtherTracker other = ours ? null : OtherTracker.of(first.names());
        if (other != null && !first.has("iid")) {
            return InputFormat.OTHER_TRACKER;
        }
        if (first.has("iid") || (other == null && !any(OURS) && cutGitLab())) {
            return InputFormat.GITLAB;
        }
        if ((first.has("key") && first.has("fields")) || (first.has("issues") && any(JIRA_PAGES))) {
            return InputFormat.JIRA;
        }
        if (!any(OURS) && gitHub()) {
            return InputFormat.GITHUB;
        }
        boolean nothingOfOurs = !first.states("id") && first.own().size() >= MANY;
        boolean foreign =
                first.states("title") ? first.has(LABEL_OBJECTS) : any(ERRORS) || any(FOREIGN) || nothingOfOurs;
        if (!any(OURS) && (foreign || ColumnNames.ofTracker(first.own()))) {
            return InputFormat.OTHER_TRACKER;
        }
        return first.line() ? InputFormat.JSON_LINES : InputFormat.JSON;
    }

    /** Fields of GitLab without a number, because a query left it out. */
    private boolean cutGitLab() {
        return first.has("title") && !first.has("number") && any(GITLAB);
    }

    private boolean gitHub() {
        boolean keyed = ColumnNames.keyed(first.own());
        boolean titled = first.has("title")
                && (first.has("number")
                        || any(GITHUB_INSIDE)
                        || (!keyed && (any(GITHUB_WITHOUT_ID) || first.has(LABEL_OBJECTS))));
        boolean numbered = first.states("number") && !first.states("id") && !keyed && any(BESIDE_NUMBER);
        boolean found = first.has("items") && first.has("total_count");
        boolean other = keyed || first.own().stream().anyMatch(NOT_OF_GITHUB::contains);
        boolean query = first.has("data")
                && any(FirstIssue.WAYS_OF_QUERIES)
                && !(other && !first.states("number") && !any(GITHUB));
        return titled || numbered || found || query || any(GITHUB);
    }

    private boolean any(Set<String> telling) {
        return telling.stream().anyMatch(first::has);
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
