package dev.triage.io.tracker.internal.gitlab;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Export;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.FormFields;
import dev.triage.io.tracker.internal.export.Repositories;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the issues in an export of GitLab. */
public final class GitLabExport extends Export {

    private static final Set<String> FIELDS = Set.of(
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
            // What tells other things from issues.
            "merge_status",
            "source_branch",
            "object_kind",
            "object_attributes",
            "project",
            "path_with_namespace",
            "url");

    private static final Pattern FULL = Pattern.compile("(?<project>.+)#\\d+");
    private static final Pattern LINK = Pattern.compile(".*/projects/(?<project>[^/]+)/issues/(?<number>\\d{1,9})");

    private final Repositories projects = new Repositories();
    private int others;
    /** The issue of an event, which is told only when the event names its kind. */
    private @Nullable JsonValue ofEvent;

    public GitLabExport(String document, IssueSink sink) {
        super("an export of GitLab", document, sink);
    }

    @Override
    protected boolean leadsToIssues(String path, String name) {
        return name.equals("object_attributes");
    }

    @Override
    protected boolean asksFor(String name) {
        return FIELDS.contains(name);
    }

    @Override
    protected boolean isIssue(JsonValue object) {
        return object.has("iid") || object.has("title");
    }

    @Override
    protected void issue(JsonValue object) {
        if (object.path().endsWith(".object_attributes")) {
            ofEvent = object;
        } else if (object.has("merge_status") || object.has("source_branch")) {
            others++;
        } else {
            read(object, null);
        }
    }

    @Override
    protected void around(JsonValue event) {
        JsonValue issue = ofEvent;
        ofEvent = null;
        String kind = new Fields(event, findings()).text("object_kind");
        if (issue == null || kind == null || !(kind.equals("issue") || kind.equals("work_item"))) {
            others++;
        } else {
            read(issue, event);
        }
    }

    @Override
    protected void end() {
        findings()
                .leftOut(
                        others,
                        "merge request or other event",
                        "merge requests or other events",
                        ": only issues are read.");
    }

    /** Reads an issue; an event has its labels and its project beside it. */
    private void read(JsonValue object, @Nullable JsonValue event) {
        Fields fields = new Fields(object, findings());
        Fields around = event == null ? fields : new Fields(event, findings());
        Integer number = fields.count("iid");
        if (number == null) {
            findings()
                    .errorIn(
                            object,
                            "an issue without its number: expected one, such as \"iid\": 12." + " It was left out.");
            return;
        }
        String full = fields.inner("references").text("full");
        Matcher project = FULL.matcher(full == null ? "" : full);
        String id = projects.id(project.matches() ? project.group("project") : projectOf(event), number, event != null);
        String title = fields.text("title");
        if (title == null) {
            findings().errorIn(object, id + " has no title: expected one. The id is used as the title.");
        }
        Issue issue = Issue.named(id, title == null ? id : title)
                .url(fields.text("web_url", "url"))
                .status(status(fields))
                .labels(around.texts("labels", event == null ? "name" : "title"))
                .assignees(around.texts("assignees", "username").stream()
                        .map(name -> new Assignee(name, ""))
                        .toList())
                .tracked(tracked(fields))
                .build();
        findings().issue(issue, object.line(), object.column());
    }

    private @Nullable String projectOf(@Nullable JsonValue event) {
        return event == null
                ? null
                : new Fields(event, findings()).inner("project").text("path_with_namespace");
    }

    private static @Nullable Status status(Fields fields) {
        String state = fields.text("state");
        if (state == null) {
            return null;
        }
        boolean moved = fields.value("moved_to_id") != null;
        boolean duplicate = fields.inner("_links").value("closed_as_duplicate_of") != null;
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "opened", "open" -> new Status("Open", StatusKind.OPEN);
            case "closed" ->
                new Status(moved ? "Closed (moved)" : duplicate ? "Closed (duplicate)" : "Closed", StatusKind.CLOSED);
            default -> Status.of(state);
        };
    }

    private static Tracked tracked(Fields fields) {
        Fields milestone = fields.inner("milestone");
        TrackedBuilder tracked = Tracked.builder()
                .type(words(fields.text("issue_type", "type")))
                .milestone(milestone.text("title"))
                .due(fields.value("due_date") == null ? milestone.time("due_date") : fields.time("due_date"))
                .reactions(reactions(fields))
                .comments(fields.count("user_notes_count"))
                .opened(fields.time("created_at"))
                .updated(fields.time("updated_at"))
                .closed(fields.time("closed_at"))
                .duplicateOf(duplicateOf(fields));
        String severity = words(fields.text("severity"));
        add(tracked, "Severity", "Unknown".equals(severity) ? null : severity);
        add(tracked, "Weight", fields.count("weight"));
        add(tracked, "Epic", fields.inner("epic").text("title"));
        add(tracked, "Health status", words(fields.text("health_status")));
        add(tracked, "Time estimate", fields.inner("time_stats").text("human_time_estimate"));
        addCount(tracked, "Blocking", fields.count("blocking_issues_count"));
        addCount(tracked, "Merge requests", fields.count("merge_requests_count"));
        FormFields.in(fields.text("description")).forEach(field -> tracked.field(field.name(), field.value()));
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

    /** "TEST_CASE" and "test_case" in plain words: "Test case". */
    private static @Nullable String words(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
