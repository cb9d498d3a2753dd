package dev.triage.io.tracker.internal.other;

import dev.triage.io.IssueSink;
import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Export;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.IssueLinks;
import dev.triage.io.tracker.internal.export.Repositories;
import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedBuilder;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the issues in an export of one of the {@link OtherTracker other trackers}. */
public final class OtherExport extends Export {

    private static final Set<String> WAYS = Set.of("issues", "issue", "bugs", "result", "data", "nodes", "items");
    private static final Set<String> ASKED = OtherTracker.asked();

    /** What Beads leaves in the place of an issue that was deleted. */
    private static final String DELETED = "tombstone";

    private final Set<OtherTracker> refused = EnumSet.noneOf(OtherTracker.class);
    private int deleted;

    public OtherExport(String document, IssueSink sink) {
        super("an export of Bitbucket, Redmine, Bugzilla or Beads", document, sink);
    }

    @Override
    protected boolean leadsToIssues(String path, String name) {
        boolean outside = path.indexOf('.') < 0 || path.endsWith(".data") || path.endsWith(".issues");
        return outside && WAYS.contains(name);
    }

    @Override
    protected boolean asksFor(String name) {
        return ASKED.contains(name)
                || OtherLinks.ASKED.contains(name)
                || name.equals("name")
                || name.equals("real_name");
    }

    @Override
    protected boolean isIssue(JsonValue object) {
        return tracker(object) != null;
    }

    private static @Nullable OtherTracker tracker(JsonValue object) {
        Set<String> names = new HashSet<>();
        object.members().forEach(member -> names.add(member.name()));
        return OtherTracker.of(names);
    }

    @Override
    protected void issue(JsonValue object) {
        OtherTracker tracker = tracker(object);
        if (tracker == null) {
            return;
        }
        if (tracker.instead() == null) {
            read(new Fields(object, findings()), tracker);
        } else if (refused.add(tracker)) {
            findings()
                    .errorIn(
                            object,
                            "JSON of " + tracker.called() + ", which is not read. Maybe export " + tracker.instead()
                                    + ".");
        }
    }

    @Override
    protected void end() {
        findings().leftOut(deleted, "deleted issue", "deleted issues", ".");
    }

    private void read(Fields fields, OtherTracker tracker) {
        JsonValue object = fields.object();
        String stated = fields.words(tracker.name("id"));
        if (stated == null) {
            findings().errorIn(object, "an issue without its id: expected one. It was left out.");
            return;
        }
        String status = fields.words(tracker.name("status"));
        if (DELETED.equals(status)) {
            deleted++;
            return;
        }
        String id = Repositories.shown(stated);
        String title = fields.text(tracker.name("title"));
        if (title == null) {
            findings().errorIn(object, id + " has no title: expected one. The id is used as the title.");
        }
        String url = fields.text(tracker.name("url"));
        String assignee = fields.words(tracker.name("assignee"));
        IssueLinks links = OtherLinks.of(fields, id);
        Issue issue = Issue.named(id, title == null ? id : title)
                .url(url != null && url.startsWith("http") ? url : null)
                .status(status == null ? null : Status.of(status.replace('_', ' ')))
                .labels(several(fields, tracker.name("labels")))
                .components(several(fields, tracker.name("components")))
                .assignees(assignee == null ? List.of() : List.of(new Assignee(assignee, "")))
                .dependencies(links.texts())
                .tracked(tracked(fields, tracker, links.duplicateOf()))
                .build();
        findings().issue(issue, object.line(), object.column());
    }

    private static Tracked tracked(Fields fields, OtherTracker tracker, @Nullable String duplicateOf) {
        JsonValue votes = fields.value(tracker.name("votes"));
        String milestone = fields.words(tracker.name("milestone"));
        TrackedBuilder tracked = Tracked.builder()
                .type(fields.words(tracker.name("type")))
                // Bugzilla writes dashes for none.
                .milestone(milestone == null || milestone.matches("-+") ? null : milestone)
                .reactions(
                        votes != null && votes.kind() == JsonValue.Kind.LIST
                                ? Integer.valueOf(votes.stated().size())
                                : null)
                .due(fields.time(tracker.name("due")))
                .opened(fields.time(tracker.name("opened")))
                .updated(fields.time(tracker.name("updated")))
                .closed(fields.time(tracker.name("closed")))
                .duplicateOf(duplicateOf);
        field(tracked, "Priority", tracker.priority(fields.words(tracker.name("priority"))));
        field(tracked, "Severity", fields.words(tracker.name("severity")));
        field(tracked, "Resolution", fields.words(tracker.name("resolution")));
        return tracked.build();
    }

    private static List<String> several(Fields fields, String name) {
        JsonValue value = fields.value(name);
        if (value != null && value.kind() == JsonValue.Kind.LIST) {
            return fields.texts(name, "name");
        }
        String words = fields.words(name);
        return words == null ? List.of() : List.of(words);
    }

    private static void field(TrackedBuilder tracked, String name, @Nullable String value) {
        if (value != null) {
            tracked.field(name, value);
        }
    }
}
