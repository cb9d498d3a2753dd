package dev.triage.io.tracker.internal.gitlab;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Export;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.Repositories;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issues in an export of GitLab.
 *
 * <p>An id is {@code #12}, or {@code team/app#12} if the issue belongs to another project than the first one of the document.
 */
public final class GitLabExport extends Export {

    /** What leads to issues in the answers to queries. */
    private static final Set<String> WAYS = Set.of(
            "data",
            "project",
            "projects",
            "group",
            "namespace",
            "currentUser",
            "issue",
            "issues",
            "workItem",
            "workItems",
            "nodes",
            "edges",
            "node");

    /** What events on issues are called. */
    private static final Set<String> OF_ISSUES = Set.of("issue", "work_item");

    private static final Set<String> NO_ISSUES = Set.of("Epic", "Objective", "Key result");

    private final Repositories projects = new Repositories();
    private int others;
    private boolean morePages;
    /** The issue of an event, which is told only when the event names its kind. */
    private @Nullable JsonValue ofEvent;

    /** Whether an event is about something else, or about what a person said on an issue. */
    private boolean otherEvent;

    public GitLabExport(String document, IssueSink sink) {
        super("an export of GitLab", document, sink);
    }

    @Override
    protected boolean leadsToIssues(String path, String name) {
        boolean query = path.contains(".data") && (!path.endsWith("]") || name.equals("node"));
        boolean first = name.equals("data") || name.equals("issues") || name.equals("issue");
        return name.equals("object_attributes") || (query && WAYS.contains(name)) || (first && path.indexOf('.') < 0);
    }

    @Override
    protected boolean asksFor(String name) {
        return GitLabIssue.FIELDS.contains(name);
    }

    @Override
    protected boolean isIssue(JsonValue object) {
        return object.has("iid") || object.has("title");
    }

    @Override
    protected void issue(JsonValue object) {
        if (object.path().endsWith(".object_attributes") || isBesideNote(object.path())) {
            ofEvent = object;
        } else if (object.has("merge_status") || object.has("source_branch") || isEpic(object)) {
            others++;
        } else {
            read(object, null);
        }
    }

    private static boolean isBesideNote(String path) {
        return path.endsWith(".issue") && path.indexOf('.') == path.lastIndexOf('.');
    }

    @Override
    protected boolean isNeedless(JsonValue object) {
        boolean event = object.path().endsWith(".object_attributes");
        otherEvent |= event;
        return event;
    }

    /** Whether it stands for several issues: an epic of a group, or an aim. */
    private boolean isEpic(JsonValue object) {
        Fields fields = new Fields(object, findings());
        String address = fields.text("web_url", "webUrl");
        return NO_ISSUES.contains(String.valueOf(GitLabIssue.type(fields)))
                || (address != null && address.contains("/-/epics/"));
    }

    @Override
    protected void around(JsonValue event) {
        if (!otherEvent && ofEvent == null) {
            if (event.has("pageInfo")) {
                morePages = new Fields(event, findings()).inner("pageInfo").truth("hasNextPage");
            }
            return;
        }
        JsonValue issue = ofEvent;
        boolean note = otherEvent;
        ofEvent = null;
        otherEvent = false;
        String kind = new Fields(event, findings()).text("object_kind");
        if (issue != null && kind == null) {
            read(issue, null);
        } else if (issue == null || !(OF_ISSUES.contains(kind) || (note && "note".equals(kind)))) {
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
                        "merge request, epic or other event",
                        "merge requests, epics or other events",
                        ": only issues are read.");
        if (morePages) {
            findings()
                    .warning(
                            0, 0, "The last page says that there are more (hasNextPage); they are not in this export.");
        }
    }

    /** Reads an issue; an event has its labels and its project beside it. */
    private void read(JsonValue object, @Nullable JsonValue event) {
        Fields fields = new Fields(object, findings());
        new GitLabIssue(fields, event == null ? fields : new Fields(event, findings()), projects).read(event != null);
    }
}
