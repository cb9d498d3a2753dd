package dev.triage.io.tracker.internal.other;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Export;
import dev.triage.io.tracker.internal.export.Repositories;
import dev.triage.io.tracker.internal.table.Columns.Column;
import dev.triage.io.tracker.internal.table.CsvIssue;
import dev.triage.io.tracker.internal.table.NamedColumns;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issues in an export of one of the {@link OtherTracker other trackers}, or of any other program: the names of the members
 * of an object mean what they mean as names of columns.
 */
public final class OtherExport extends Export {

    /** What is long and says nothing about the priority. */
    private static final Set<String> LONG =
            Set.of("journals", "histories", "changelog", "activities", "actions", "attachments", "thumbnails");

    /** Objects in lists that lead to issues. */
    private static final Set<String> INSIDE = Set.of("node", "items_page", "issues");

    /** What leads to issues in answers to queries of GitHub and Linear. */
    private static final Set<String> OF_QUERIES =
            Set.of("organization", "user", "repository", "projectV2", "project", "projects", "cycle", "cycles");

    /** Lists that lead to issues, where an object stands for something else. */
    private static final Set<String> LISTS = Set.of("content", "list");

    /** What programs put around all that they answer. */
    private static final Set<String> OF_ANSWERS = Set.of("payload", "response");

    /** The columns of a table whose rows are lists. */
    private static final Set<String> COLUMNS = Set.of("columns", "cols");

    private static final Pattern PAGE = Pattern.compile("\\$\\[\\d++]");

    /** What Beads leaves in the place of an issue that was deleted. */
    private static final String DELETED = "tombstone";

    /** Which page follows, or whether one does, in the answers of Bitbucket, Zendesk, Notion and others. */
    private static final List<String> NEXT = List.of(
            "next_page_results",
            "next",
            "next_page",
            "next_page_url",
            "has_more",
            "more",
            "hasMore",
            "next_cursor",
            "nextPageToken");

    private static final List<String> TOTAL = List.of("total_count", "totalCount", "totalElements", "total");

    static final String STATUS = "status";

    private final Set<NotIssues> refused = new HashSet<>();
    private final ObjectShapes shapes = new ObjectShapes();

    /** The columns of objects with these names, which most objects of a document have. */
    private final KnownNames<List<@Nullable Column>> known = new KnownNames<>();

    /** What the object that ended last is instead of an issue. */
    private @Nullable NotIssues other;

    /** The tracker of the object that ended last. */
    private @Nullable OtherTracker tracker;

    /** Takes the objects of that tracker apart. */
    private @Nullable TrackerMembers members;

    private @Nullable OtherTracker membersOf;
    private final JsonRows rows;
    private boolean morePages;
    private int issues;
    private int deleted;
    private int pullRequests;
    private int sections;
    private int releases;

    /** The page that leads to issues and ended last, or one inside it. */
    private @Nullable String page;

    public OtherExport(String document, IssueSink sink) {
        super("an export of a tracker", document, sink);
        this.rows = new JsonRows(findings());
    }

    @Override
    protected boolean leadsToIssues(String path, String name, boolean list) {
        return (list && LISTS.contains(name) && !path.endsWith("]")) || leadsToIssues(path, name);
    }

    @Override
    protected boolean leadsToIssues(String path, String name) {
        boolean outside = !path.endsWith("]") || PAGE.matcher(path).matches() || INSIDE.contains(name);
        boolean leads = (outside && OtherTracker.WAYS.contains(name))
                || (OF_ANSWERS.contains(name) && path.equals("$"))
                || (OF_QUERIES.contains(name) && (path.endsWith(".data") || name.equals("projectV2")));
        if (leads) {
            page = path;
        }
        return leads;
    }

    @Override
    protected boolean readsRows() {
        return true;
    }

    @Override
    protected void taken(JsonValue object, String name) {
        boolean columns = name.startsWith("col") && COLUMNS.contains(name);
        JsonValue described = columns ? object.member(name) : null;
        if (described != null && described.kind() == JsonValue.Kind.LIST) {
            rows.columns(described);
        }
    }

    @Override
    protected void row(JsonValue place, List<JsonValue> cells) {
        issues++;
        rows.row(place, cells);
    }

    @Override
    protected boolean asksFor(String name) {
        return !LONG.contains(name);
    }

    @Override
    protected boolean isIssue(JsonValue object) {
        String path = object.path();
        boolean leads = page != null && page.startsWith(path);
        if (leads) {
            page = path.equals("$") ? null : path;
        }
        ObjectShapes.Shape shape = shapes.of(object);
        tracker = shape.tracker();
        // What is around issues may be a board or a sprint.
        other = leads ? null : shape.other();
        return other != null || tracker != null || (!leads && shape.titled());
    }

    /** An issue may name its team, which may lead to issues as well. */
    @Override
    protected boolean isNeedless(JsonValue object) {
        return object.path().endsWith(".team");
    }

    @Override
    protected void issue(JsonValue object) {
        if (other == null) {
            read(object);
        } else if (refused.add(other)) {
            findings()
                    .errorIn(
                            object,
                            "JSON of " + other.called() + ", which is not read. Maybe export " + other.instead() + ".");
        }
    }

    /** Whether the tracker says that there are more issues than those of its pages. */
    @Override
    protected void around(JsonValue object) {
        JsonValue following = Said.at(object, "pageInfo/hasNextPage");
        for (String name : NEXT) {
            following = following == null ? object.member(name) : following;
        }
        boolean told = following != null || object.has("pageInfo");
        if (following != null) {
            morePages =
                    following.kind() != JsonValue.Kind.NULL && !following.text().equals("false");
        }
        for (String name : told ? List.<String>of() : TOTAL) {
            JsonValue total = object.member(name);
            if (total != null && total.text().matches("\\d{1,9}")) {
                morePages = Integer.parseInt(total.text()) > issues;
            }
        }
    }

    @Override
    protected void end() {
        if (morePages && refused.isEmpty()) {
            findings().warning(0, 0, "The last page says that there are more issues; they are not in this export.");
        }
        findings().leftOut(deleted, "deleted issue", "deleted issues", ".");
        findings().leftOut(pullRequests, "pull request", "pull requests", ": only issues are read.");
        findings().leftOut(releases, "release", "releases", ": only stories are read.");
        findings().leftOut(sections, "section", "sections", ": only tasks are read.");
    }

    private void read(JsonValue object) {
        issues++;
        if (DELETED.equals(Said.text(object, STATUS))
                || (tracker == OtherTracker.TODOIST_SYNC && "true".equals(Said.text(object, "is_deleted")))) {
            deleted++;
            return;
        }
        if ("section".equals(Said.text(object, "resource_subtype"))) {
            sections++;
            return;
        }
        if (tracker == OtherTracker.PIVOTAL && "release".equals(Said.text(object, "story_type"))) {
            releases++;
            return;
        }
        JsonValue content = tracker == OtherTracker.GITHUB_PROJECT || tracker == OtherTracker.GITHUB_PROJECT_QUERY
                ? object.member("content")
                : null;
        if (content != null
                && ("PullRequest".equals(Said.text(content, "type"))
                        || "PullRequest".equals(Said.text(content, "__typename")))) {
            pullRequests++;
            return;
        }
        if (members == null || membersOf != tracker) {
            members = new TrackerMembers(tracker);
            membersOf = tracker;
            known.clear();
        }
        // A person who sets the priority in Sentry locks it.
        boolean guessed = object.has("priorityLockedAt") && object.member("priorityLockedAt") == null;
        List<TrackerMembers.Member> taken = members.of(object);
        List<@Nullable Column> columns = columns(taken);
        CsvIssue issue = new CsvIssue(object.line(), true, false);
        String id = null;
        for (int at = 0; at < taken.size(); at++) {
            Column column = columns.get(at);
            TrackerMembers.Member member = taken.get(at);
            if (column == null || (guessed && column.target().equals("priority"))) {
                continue;
            }
            List<String> said = MemberWords.of(member, column, tracker);
            if (content != null && column.target().equals("id") && content.has("number")) {
                said = List.of(ofProject(content));
            }
            for (String words : said) {
                issue.add(MemberWords.column(column, member.value()), words);
            }
            if (column.target().equals("id") && !said.isEmpty()) {
                id = Repositories.shown(said.get(0));
            }
        }
        String titled = id == null ? MemberWords.idInTitle(Said.text(object, "title")) : null;
        if (titled != null) {
            issue.add(new Column("id", "id"), titled);
            id = Repositories.shown(titled);
        }
        if (id == null) {
            findings().errorIn(object, "an issue without its id: expected one. It was left out.");
            return;
        }
        if (tracker == OtherTracker.AZURE_DEVOPS) {
            issue.add(new Column(CsvIssue.REVISION, "rev"), String.valueOf(Said.text(object, "rev")));
        }
        if ((content != null && "CLOSED".equals(Said.text(content, "state")))
                || (tracker == OtherTracker.TODOIST_SYNC && "true".equals(Said.text(object, "checked")))) {
            issue.add(new Column("ended", "Closed"), "true");
        }
        OtherLinks.of(object, id, (words, other) -> issue.add(new Column("link", words), other));
        issue.read(findings());
    }

    /** The id of an issue that a project of GitHub shows, with its repository. */
    private static String ofProject(JsonValue content) {
        String repository = Said.text(content, "repository");
        JsonValue named = Said.at(content, "repository/nameWithOwner");
        if (repository == null) {
            repository = named == null ? Repositories.named(Said.text(content, "url")) : named.text();
        }
        return (repository == null ? "" : repository) + "#" + Said.text(content, "number");
    }

    private List<@Nullable Column> columns(List<TrackerMembers.Member> taken) {
        List<String> names = taken.stream().map(TrackerMembers.Member::name).toList();
        List<@Nullable Column> columns = known.get(names);
        if (columns == null) {
            columns = new NamedColumns(own()).of(names);
            known.put(names, columns);
        }
        return columns;
    }

    /** What this tracker calls columns, as they are written. */
    private Map<String, String> own() {
        Map<String, String> own = new HashMap<>();
        if (tracker != null) {
            tracker.own()
                    .forEach((target, way) -> own.put(target, way.indexOf('/') < 0 ? ColumnNames.written(way) : way));
        }
        return own;
    }
}
