package dev.triage.io.tracker.internal.other;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trackers that are known by the names in their JSON: some are read, the others are refused by their name. */
@SuppressWarnings("ImmutableEnumChecker") // the lists and maps are unmodifiable
public enum OtherTracker {
    BITBUCKET(
            "Bitbucket",
            names("kind content_updated_on"),
            Map.of("id", "id", "title", "title", "type", "kind", "opened", "created_on", "updated", "updated_on")),
    REDMINE(
            "Redmine",
            names("tracker subject project"),
            Map.of(
                    "id",
                    "id",
                    "title",
                    "subject",
                    "type",
                    "tracker",
                    "components",
                    "category",
                    "opened",
                    "created_on",
                    "updated",
                    "updated_on",
                    "closed",
                    "closed_on",
                    "milestone",
                    "fixed_version",
                    "due",
                    "due_date",
                    "assignee",
                    "assigned_to")),
    BUGZILLA(
            "Bugzilla",
            names("summary last_change_time", "summary creation_time", "summary bug_status"),
            Map.of(
                    "title",
                    "summary",
                    "type",
                    "type",
                    "labels",
                    "keywords",
                    "opened",
                    "creation_time",
                    "updated",
                    "last_change_time",
                    "closed",
                    "cf_last_resolved",
                    "milestone",
                    "target_milestone",
                    "assignee",
                    "assigned_to",
                    "url",
                    "self_url")),
    BEADS("Beads", names("title status issue_type"), Map.of("type", "issue_type")),
    TRELLO("Trello", "the cards as a table in CSV", names("cards lists", "idShort idList")),
    YOUTRACK("YouTrack", "the issues as CSV (Issues, Export, Issues in CSV)", names("idReadable summary")),
    AZURE_DEVOPS(
            "Azure DevOps",
            "the results of a query as CSV (Boards, Queries, Export to CSV)",
            names("id rev fields", "queryType workItems", "count value")),
    LINEAR("Linear", "the issues as CSV (Settings, Import and export)", names("identifier title")),
    ASANA("Asana", "the project as CSV (Export, CSV)", names("gid resource_type", "gid name")),
    SHORTCUT("Shortcut", "the stories as CSV (Settings, Export)", names("story_type name")),
    SERVICE_NOW("ServiceNow", "the list as CSV (Export, CSV)", names("sys_id short_description")),
    GITHUB_PROJECT(
            "a project of GitHub",
            "the issues of its repositories (gh issue list --json number,title,labels,state)",
            names("items content title")),
    GITLAB_TODO(
            "the to-do list of GitLab", "the issues (glab issue list --output json)", names("action_name target_type")),
    GITLAB_BOARD(
            "a board of GitLab",
            "the issues (glab issue list --output json)",
            names("lists hide_backlog_list", "lists hide_closed_list"));

    /** What is read from a member, by the name that most of them give it. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("title", "title"),
            Map.entry("url", "url"),
            Map.entry("status", "status"),
            Map.entry("type", "type"),
            Map.entry("priority", "priority"),
            Map.entry("severity", "severity"),
            Map.entry("resolution", "resolution"),
            Map.entry("labels", "labels"),
            Map.entry("components", "component"),
            Map.entry("assignee", "assignee"),
            Map.entry("milestone", "milestone"),
            Map.entry("due", "due_date"),
            Map.entry("opened", "created_at"),
            Map.entry("updated", "updated_at"),
            Map.entry("closed", "closed_at"),
            Map.entry("votes", "voters"));

    private final String called;
    private final @Nullable String instead;
    private final List<Set<String>> telling;
    private final Map<String, String> own;

    /** A tracker that is read. */
    OtherTracker(String called, List<Set<String>> telling, Map<String, String> own) {
        this.called = called;
        this.instead = null;
        this.telling = telling;
        this.own = own;
    }

    /** A tracker that is refused. */
    OtherTracker(String called, String instead, List<Set<String>> telling) {
        this.called = called;
        this.instead = instead;
        this.telling = telling;
        this.own = Map.of();
    }

    private static List<Set<String>> names(String... groups) {
        List<Set<String>> sets = new ArrayList<>();
        for (String group : groups) {
            sets.add(Set.of(group.split(" ")));
        }
        return List.copyOf(sets);
    }

    /** The tracker that gives objects with such names; null if it is none of these. */
    public static @Nullable OtherTracker of(Set<String> names) {
        for (OtherTracker tracker : values()) {
            for (Set<String> group : tracker.telling) {
                if (names.containsAll(group)) {
                    return tracker;
                }
            }
        }
        return null;
    }

    /** All names that are needed from its objects. */
    static Set<String> asked() {
        Set<String> asked = new HashSet<>(USUAL.values());
        for (OtherTracker tracker : values()) {
            asked.addAll(tracker.own.values());
            tracker.telling.forEach(asked::addAll);
        }
        return asked;
    }

    /** What people call it. */
    String called() {
        return called;
    }

    /** What to export from it instead; null if it is read. */
    @Nullable
    String instead() {
        return instead;
    }

    /** A priority as people of this tracker say it: the numbers 0 to 4 of Beads are P0 to P4, and its default stays a number. */
    @Nullable
    String priority(@Nullable String stated) {
        return this == BEADS && stated != null && stated.matches("[0134]") ? "P" + stated : stated;
    }

    /** The name of the member that says it. */
    String name(String what) {
        String name = own.getOrDefault(what, USUAL.get(what));
        return name == null ? what : name;
    }
}
