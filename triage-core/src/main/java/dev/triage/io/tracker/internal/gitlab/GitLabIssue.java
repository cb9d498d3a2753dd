package dev.triage.io.tracker.internal.gitlab;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.FormFields;
import dev.triage.io.tracker.internal.export.Repositories;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an issue from an object of GitLab, of REST or of a query. */
final class GitLabIssue {

    /** All names that are asked for. */
    static final Set<String> FIELDS = Set.of(
            "iid",
            "title",
            "description",
            "state",
            "labels",
            "name",
            "milestone",
            "due_date",
            "assignees",
            "username",
            "user_notes_count",
            "upvotes",
            "downvotes",
            "created_at",
            "updated_at",
            "closed_at",
            "web_url",
            "references",
            "full",
            "issue_type",
            "type",
            "severity",
            "weight",
            "epic",
            "health_status",
            "time_stats",
            "human_time_estimate",
            "blocking_issues_count",
            "merge_requests_count",
            "_links",
            "closed_as_duplicate_of",
            "moved_to_id",
            "label_links",
            "label",
            // The same in answers to queries.
            "webUrl",
            "createdAt",
            "updatedAt",
            "closedAt",
            "dueDate",
            "userNotesCount",
            "healthStatus",
            "humanTimeEstimate",
            "closedAsDuplicateOf",
            "reference",
            "blockedByIssues",
            "workItemType",
            "widgets",
            "nodes",
            "edges",
            "node",
            "pageInfo",
            "hasNextPage",
            // What tells other things from issues.
            "merge_status",
            "source_branch",
            "object_kind",
            "object_attributes",
            "project",
            "path_with_namespace",
            "url");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern FULL = Pattern.compile("(?<project>.+)#\\d+");
    private static final Pattern LINK = Pattern.compile(".*/projects/(?<project>[^/]+)/issues/(?<number>\\d{1,9})");

    private final Fields fields;
    private final Fields around;
    private final Repositories projects;

    /**
     * Makes a reader of one issue.
     *
     * @param around an event, which has the labels and the project; else the issue itself
     */
    GitLabIssue(Fields fields, Fields around, Repositories projects) {
        this.fields = fields;
        this.around = around;
        this.projects = projects;
    }

    /** Tells the issue; an event names its project always. */
    void read(boolean event) {
        JsonValue object = fields.object();
        Integer addressed =
                fields.value("iid") == null ? Repositories.number(fields.text("web_url", "webUrl", "url")) : null;
        String stated = addressed == null ? fields.words("iid") : addressed.toString();
        if (stated == null || !NUMBER.matcher(stated).matches()) {
            fields.findings()
                    .errorIn(
                            object,
                            "an issue without its number: expected one, such as \"iid\": 12. It was left out."
                                    + " Maybe add iid to the fields that are exported; glab issue list --output json has it.");
            return;
        }
        String id = projects.id(project(event), Integer.parseInt(stated), event);
        String title = fields.text("title");
        if (title == null) {
            fields.findings().errorIn(object, id + " has no title: expected one. The id is used as the title.");
        }
        Issue issue = Issue.named(id, title == null ? id : title)
                .url(fields.text("web_url", "webUrl", "url"))
                .status(status(fields))
                .labels(labels(where(beside("labels"), "labels")))
                .assignees(where(beside("assignees"), "assignees").texts("assignees", "username").stream()
                        .map(name -> new Assignee(name, ""))
                        .toList())
                .dependencies(dependencies(fields))
                .tracked(tracked(fields))
                .build();
        fields.findings().issue(issue, object.line(), object.column());
    }

    /** What states something: the event, or the issue itself, as in an event on a comment. */
    private Fields beside(String name) {
        return around.value(name) == null ? fields : around;
    }

    private @Nullable String project(boolean event) {
        String full =
                fields.value("reference") == null ? fields.inner("references").text("full") : fields.text("reference");
        Matcher project = FULL.matcher(full == null ? "" : full);
        if (project.matches()) {
            return project.group("project");
        }
        return event ? around.inner("project").text("path_with_namespace") : null;
    }

    static @Nullable String type(Fields fields) {
        return words(
                fields.value("workItemType") == null
                        ? fields.text("issue_type", "type")
                        : fields.inner("workItemType").text("name"));
    }

    /** Where something is stated: at the issue, or at a part of it, as work items have it. */
    private static Fields where(Fields issue, String name) {
        if (issue.value(name) == null) {
            for (Fields part : issue.objects("widgets")) {
                if (part.value(name) != null) {
                    return part;
                }
            }
        }
        return issue;
    }

    /** The labels; an export of a whole project has them inside its links. */
    private static List<String> labels(Fields fields) {
        List<String> labels = new ArrayList<>(fields.texts("labels", "name", "title"));
        for (Fields link : fields.objects("label_links")) {
            String title = link.inner("label").text("title");
            if (title != null) {
                labels.add(title);
            }
        }
        return labels;
    }

    private static List<String> dependencies(Fields fields) {
        return fields.texts("blockedByIssues", "reference", "iid").stream()
                .map(other -> "Depends on " + Repositories.shown(other))
                .toList();
    }

    private static @Nullable Status status(Fields fields) {
        String state = fields.text("state");
        if (state == null) {
            return null;
        }
        boolean moved = fields.value("moved_to_id") != null;
        boolean duplicate = fields.inner("_links").value("closed_as_duplicate_of") != null
                || fields.value("closedAsDuplicateOf") != null;
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "opened", "open" -> new Status("Open", StatusKind.OPEN);
            case "closed" ->
                new Status(moved ? "Closed (moved)" : duplicate ? "Closed (duplicate)" : "Closed", StatusKind.CLOSED);
            default -> Status.of(state);
        };
    }

    private static Tracked tracked(Fields fields) {
        Fields milestone = where(fields, "milestone").inner("milestone");
        Fields due = where(fields, "dueDate");
        TrackedBuilder tracked = Tracked.builder()
                .type(type(fields))
                .milestone(milestone.text("title"))
                .due(
                        due.value("due_date", "dueDate") == null
                                ? milestone.time("due_date", "dueDate")
                                : due.time("due_date", "dueDate"))
                .reactions(reactions(fields))
                .comments(fields.count("user_notes_count", "userNotesCount"))
                .opened(fields.time("created_at", "createdAt"))
                .updated(fields.time("updated_at", "updatedAt"))
                .closed(fields.time("closed_at", "closedAt"))
                .duplicateOf(duplicateOf(fields));
        String severity = words(fields.text("severity"));
        add(tracked, "Severity", "Unknown".equals(severity) ? null : severity);
        add(tracked, "Weight", where(fields, "weight").count("weight"));
        add(tracked, "Epic", fields.inner("epic").text("title"));
        add(tracked, "Health status", words(fields.text("health_status", "healthStatus")));
        add(
                tracked,
                "Time estimate",
                fields.value("humanTimeEstimate") == null
                        ? fields.inner("time_stats").text("human_time_estimate")
                        : fields.text("humanTimeEstimate"));
        addCount(tracked, "Blocking", fields.count("blocking_issues_count"));
        addCount(tracked, "Merge requests", fields.count("merge_requests_count"));
        FormFields.in(where(fields, "description").text("description"))
                .forEach(field -> tracked.field(field.name(), field.value()));
        return tracked.build();
    }

    private static @Nullable Integer reactions(Fields fields) {
        Integer up = fields.count("upvotes");
        Integer down = fields.count("downvotes");
        return up == null ? down : Integer.valueOf(up + (down == null ? 0 : down));
    }

    /**
     * GitLab gives the other issue as an address with the number of its project; the name of that project is not known.
     */
    private static @Nullable String duplicateOf(Fields fields) {
        String other = fields.inner("closedAsDuplicateOf").text("reference", "iid");
        if (other != null) {
            return Repositories.shown(other);
        }
        String link = fields.inner("_links").text("closed_as_duplicate_of");
        Matcher matcher = LINK.matcher(link == null ? "" : link);
        return matcher.matches() ? "#" + matcher.group("number") : null;
    }

    private static void add(TrackedBuilder tracked, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            tracked.field(name, value.toString());
        }
    }

    private static void addCount(TrackedBuilder tracked, String name, @Nullable Integer count) {
        add(tracked, name, count == null || count == 0 ? null : count);
    }

    private static @Nullable String words(@Nullable String name) {
        return name == null ? null : ColumnNames.inWords(name).orElse(name);
    }
}
