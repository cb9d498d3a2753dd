package dev.triage.io.tracker.internal.github;

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
import org.jspecify.annotations.Nullable;

/** Makes an issue from an object of GitHub, of any of its interfaces. */
final class GitHubIssue {

    /** All names that are asked for, in the spellings of the command line, of REST and of GraphQL. */
    static final Set<String> FIELDS = Set.of(
            // What an issue says.
            "number",
            "title",
            "body",
            "state",
            "stateReason",
            "state_reason",
            "closed",
            "labels",
            "name",
            "milestone",
            "dueOn",
            "due_on",
            "due_date",
            "assignees",
            "login",
            "comments",
            "commentsCount",
            "totalCount",
            "reactions",
            "total_count",
            "reactionGroups",
            "users",
            "reactors",
            "createdAt",
            "created_at",
            "updatedAt",
            "updated_at",
            "closedAt",
            "closed_at",
            "url",
            "html_url",
            "repository_url",
            "issueType",
            "type",
            // Its links to other issues.
            "closedByPullRequestsReferences",
            "blockedBy",
            "blocking",
            "subIssues",
            "parent",
            "duplicateOf",
            "timelineItems",
            "canonical",
            "source",
            "subject",
            "willCloseTarget",
            "issue_dependencies_summary",
            "blocked_by",
            "sub_issues_summary",
            "subIssuesSummary",
            "total",
            "completed",
            // Fields of an organisation.
            "issue_field_values",
            "issueFieldValues",
            "issue_field_name",
            "single_select_option",
            "value",
            "field",
            // What is around it.
            "nodes",
            "edges",
            "node",
            "repository",
            "full_name",
            "nameWithOwner",
            "pull_request",
            "isPullRequest",
            "headRefName",
            "head",
            "base",
            "priority",
            "severity",
            "__typename",
            "pageInfo",
            "hasNextPage",
            "incomplete_results");

    private final Fields fields;
    private final Repositories repositories;
    private final boolean several;
    private final @Nullable String repository;
    private final GitHubLinks links;

    /**
     * Makes a reader of one issue.
     *
     * @param several whether issues of several repositories are to be expected
     * @param named the repository that an event names, or null
     */
    GitHubIssue(Fields fields, Repositories repositories, boolean several, @Nullable String named) {
        this.fields = fields;
        this.repositories = repositories;
        this.several = several;
        this.repository = named == null ? GitHubLinks.repository(fields) : named;
        this.links = new GitHubLinks(fields, repositories, several, repository);
    }

    void read() {
        Integer number = number();
        JsonValue object = fields.object();
        if (number == null) {
            fields.findings()
                    .errorIn(
                            object,
                            "an issue without its number: expected one, such as \"number\": 12."
                                    + " It was left out. Maybe add number to the fields that are exported"
                                    + " (gh issue list --json number,title,labels,state).");
            return;
        }
        String id = repositories.id(repository, number, several);
        String title = fields.text("title");
        if (title == null) {
            fields.findings().errorIn(object, id + " has no title: expected one. The id is used as the title.");
        }
        Issue issue = Issue.named(id, title == null ? id : title)
                .url(url())
                .status(status())
                .labels(fields.texts("labels", "name"))
                .assignees(assignees())
                .dependencies(links.dependencies())
                .tracked(tracked())
                .build();
        fields.findings().issue(issue, object.line(), object.column());
    }

    private List<Assignee> assignees() {
        List<Assignee> assignees = new ArrayList<>();
        for (String login : fields.texts("assignees", "login")) {
            assignees.add(new Assignee(login, ""));
        }
        return assignees;
    }

    private @Nullable Integer number() {
        JsonValue number = fields.value("number");
        if (number == null) {
            return Repositories.number(url());
        }
        // Some programs write all values as texts.
        boolean text = number.kind() == JsonValue.Kind.TEXT && number.text().matches("\\d{1,9}");
        return text ? Integer.valueOf(number.text()) : fields.count("number");
    }

    private @Nullable String url() {
        String page = fields.text("html_url", "url");
        return page != null && page.startsWith("http") ? page : null;
    }

    private @Nullable Status status() {
        String state = fields.text("state");
        String reason = fields.text("stateReason", "state_reason");
        boolean closed = state == null ? fields.truth("closed") : state.equalsIgnoreCase("closed");
        if (state == null && fields.value("closed", "closedAt", "closed_at") == null) {
            return null;
        }
        closed |= state == null && fields.value("closedAt", "closed_at") != null;
        String words = closed ? "Closed" : "Open";
        if (reason != null) {
            words += " (" + reason.toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
        }
        return new Status(words, closed ? StatusKind.CLOSED : StatusKind.OPEN);
    }

    private Tracked tracked() {
        TrackedBuilder tracked = Tracked.builder()
                .type(type())
                .reactions(reactions())
                .comments(comments())
                .opened(fields.time("createdAt", "created_at"))
                .updated(fields.time("updatedAt", "updated_at"))
                .closed(fields.time("closedAt", "closed_at"))
                .pullRequests(links.pullRequests())
                .duplicateOf(links.duplicateOf());
        JsonValue stated = fields.value("milestone");
        if (stated != null && stated.kind() == JsonValue.Kind.TEXT) {
            tracked.milestone(fields.text("milestone"));
        } else if (stated != null) {
            Fields milestone = fields.inner("milestone");
            tracked.milestone(milestone.text("title")).due(milestone.time("dueOn", "due_on"));
        }
        if (fields.value("due_date") != null) {
            tracked.due(fields.time("due_date"));
        }
        level(tracked, "Priority", fields.words("priority"));
        level(tracked, "Severity", fields.words("severity"));
        ownFields(tracked);
        FormFields.in(fields.text("body")).forEach(field -> tracked.field(field.name(), field.value()));
        return tracked.build();
    }

    private @Nullable String type() {
        JsonValue type = fields.value("issueType", "type");
        if (type == null || type.kind() == JsonValue.Kind.TEXT) {
            return fields.text("issueType", "type");
        }
        return fields.inner("issueType", "type").text("name");
    }

    private @Nullable Integer reactions() {
        if (fields.value("reactions") != null) {
            return fields.inner("reactions").count("total_count", "totalCount");
        }
        if (fields.value("reactionGroups") == null) {
            return null;
        }
        int sum = 0;
        for (Fields group : fields.objects("reactionGroups")) {
            Integer count = group.inner("users", "reactors").count("totalCount");
            sum += count == null ? 0 : count;
        }
        return sum;
    }

    private @Nullable Integer comments() {
        JsonValue comments = fields.value("comments", "commentsCount");
        if (comments == null) {
            return null;
        }
        if (comments.kind() == JsonValue.Kind.LIST) {
            return comments.stated().size();
        }
        return comments.kind() == JsonValue.Kind.OBJECT
                ? fields.inner("comments").count("totalCount")
                : fields.count("comments", "commentsCount");
    }

    private void ownFields(TrackedBuilder tracked) {
        for (Fields value : fields.objects("issue_field_values", "issueFieldValues")) {
            String name = value.value("field") == null
                    ? value.text("issue_field_name")
                    : value.inner("field").text("name");
            JsonValue chosen = value.value("single_select_option");
            JsonValue plain =
                    chosen == null ? value.value("value", "name") : new Fields(chosen, fields.findings()).value("name");
            if (name != null && plain != null && !plain.text().isBlank()) {
                tracked.field(name, plain.text());
            }
        }
        Fields links = fields.inner("issue_dependencies_summary");
        count(tracked, "Blocked by", links.count("blocked_by"));
        count(tracked, "Blocking", links.count("blocking"));
        Fields parts = fields.inner("sub_issues_summary", "subIssuesSummary");
        count(tracked, "Sub-issues", parts.count("total"));
        count(tracked, "Completed sub-issues", parts.count("completed"));
    }

    /** What other programs add to an export. */
    private static void level(TrackedBuilder tracked, String name, @Nullable String value) {
        if (value != null) {
            tracked.field(name, value);
        }
    }

    private static void count(TrackedBuilder tracked, String name, @Nullable Integer count) {
        if (count != null && count > 0) {
            tracked.field(name, count.toString());
        }
    }
}
