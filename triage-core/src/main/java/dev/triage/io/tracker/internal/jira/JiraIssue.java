package dev.triage.io.tracker.internal.jira;

import dev.triage.io.internal.ForeignValues;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.FormFields;
import dev.triage.io.tracker.internal.export.StatedLinks;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an issue from an object of Jira. */
public final class JiraIssue {

    /** All names that are asked for; those of a site's own fields are known by their beginning. */
    static final Set<String> FIELDS = Set.of(
            // What an issue says.
            "key",
            "self",
            "fields",
            "summary",
            "description",
            "issuetype",
            "issueType",
            "priority",
            "status",
            "statusCategory",
            "name",
            "resolution",
            "labels",
            "components",
            "fixVersions",
            "releaseDate",
            "votes",
            "comment",
            "comments",
            "total",
            "created",
            "updated",
            "resolutiondate",
            "duedate",
            "assignee",
            "displayName",
            "value",
            "child",
            // Its links to other issues.
            "issuelinks",
            "type",
            "inward",
            "outward",
            "inwardIssue",
            "outwardIssue",
            "parent",
            "subtasks",
            // A text in the format of documents.
            "content",
            "text",
            "attrs",
            "level",
            "state");

    private static final Pattern SELF = Pattern.compile("(?<site>https?://[^/\\s]+(?:/[\\w.-]+)*?)/rest/api/.*");

    private final Fields issue;
    private final Fields fields;
    private final Map<String, String> names;

    JiraIssue(Fields issue, Map<String, String> names) {
        this.issue = issue;
        this.fields = issue.inner("fields");
        this.names = names;
    }

    void read() {
        JsonValue object = issue.object();
        String key = issue.text("key");
        if (key == null) {
            issue.findings()
                    .errorIn(
                            object,
                            "an issue without its key: expected one, such as \"key\": \"OPS-12\"."
                                    + " It was left out.");
            return;
        }
        String title = fields.text("summary");
        if (title == null) {
            issue.findings()
                    .errorIn(
                            object,
                            key + " has no summary: expected one. The key is used as the title."
                                    + " Maybe add summary to the fields that are searched.");
        }
        StatedLinks links = links();
        Issue read = Issue.named(key, title == null ? key : title)
                .url(url(key))
                .status(status())
                .labels(fields.texts("labels", "name"))
                .components(fields.texts("components", "name"))
                .assignees(assignees())
                .dependencies(links.texts())
                .tracked(tracked(links))
                .build();
        issue.findings().issue(read, object.line(), object.column());
    }

    private @Nullable String url(String key) {
        String self = issue.text("self");
        Matcher matcher = SELF.matcher(self == null ? "" : self);
        return matcher.matches() ? matcher.group("site") + "/browse/" + key : null;
    }

    private @Nullable Status status() {
        Fields status = fields.inner("status");
        String name = status.text("name");
        String category = status.inner("statusCategory").text("key");
        return name == null ? null : status(name, category);
    }

    /** A status with the kind that its category says in Jira, Linear or ClickUp; other categories say nothing. */
    public static Status status(String stated, @Nullable String category) {
        String name = ForeignValues.status(stated);
        return switch (category == null ? "" : category.toLowerCase(Locale.ROOT)) {
            case "new", "to do", "unstarted" -> new Status(name, StatusKind.OPEN);
            case "indeterminate", "in progress", "started" -> new Status(name, StatusKind.IN_PROGRESS);
            case "done", "completed", "canceled", "cancelled", "closed", "duplicate" ->
                new Status(name, StatusKind.CLOSED);
            default -> Status.of(name);
        };
    }

    private List<Assignee> assignees() {
        String name = fields.inner("assignee").text("displayName", "name");
        return name == null ? List.of() : List.of(new Assignee(name, ""));
    }

    private StatedLinks links() {
        StatedLinks links = new StatedLinks();
        for (Fields link : fields.objects("issuelinks")) {
            Fields type = link.inner("type");
            String inward = link.inner("inwardIssue").text("key");
            String outward = link.inner("outwardIssue").text("key");
            links.add(type.text("inward"), inward);
            links.add(type.text("outward"), outward);
        }
        links.add("sub-task of", fields.inner("parent").text("key"));
        fields.objects("subtasks").forEach(part -> links.add("parent of", part.text("key")));
        return links;
    }

    private Tracked tracked(StatedLinks links) {
        List<Fields> versions = fields.objects("fixVersions");
        String type = fields.inner("issuetype", "issueType").text("name");
        String priority = fields.inner("priority").text("name");
        TrackedBuilder tracked = Tracked.builder()
                .type(type == null ? null : ForeignValues.type(type))
                .milestone(String.join(", ", fields.texts("fixVersions", "name")))
                .due(fields.time("duedate"))
                .reactions(fields.inner("votes").count("votes"))
                .comments(comments())
                .opened(fields.time("created"))
                .updated(fields.time("updated"))
                .closed(fields.time("resolutiondate"))
                .duplicateOf(links.duplicateOf());
        if (fields.value("duedate") == null && versions.size() == 1) {
            tracked.due(versions.get(0).time("releaseDate"));
        }
        field(tracked, "Priority", priority == null ? null : ForeignValues.level(priority));
        field(tracked, "Resolution", fields.inner("resolution").text("name"));
        for (JsonValue value : fields.object().members()) {
            String name = value.name();
            if (name.startsWith("customfield_")) {
                ownField(tracked, JiraFields.name(names.getOrDefault(name, name)), JiraFields.value(value));
            }
        }
        FormFields.in(description()).forEach(field -> tracked.field(field.name(), field.value()));
        return tracked.build();
    }

    private @Nullable Integer comments() {
        Fields comment = fields.inner("comment");
        return comment.value("total") == null && comment.value("comments") != null
                ? Integer.valueOf(comment.list("comments").size())
                : comment.count("total");
    }

    private @Nullable String description() {
        JsonValue description = fields.value("description");
        if (description == null || description.kind() != JsonValue.Kind.OBJECT) {
            String text = fields.text("description");
            return text == null ? null : JiraText.ofMarkup(text);
        }
        return JiraText.ofDocument(description);
    }

    /** A field of a site, whose name and level may be in another language. */
    private static void ownField(TrackedBuilder tracked, String name, @Nullable String value) {
        String english = ForeignValues.field(name);
        field(tracked, english, value == null || english.equals(name) ? value : ForeignValues.level(value));
    }

    private static void field(TrackedBuilder tracked, @Nullable String name, @Nullable String value) {
        if (name != null && value != null && !name.isBlank() && !value.isBlank()) {
            tracked.field(name, value);
        }
    }
}
