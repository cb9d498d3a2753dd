package dev.triage.io.tracker.internal.other;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trackers that are read, known by the names in their JSON. Members that are called as columns of tables are need no mention.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists and maps are unmodifiable
public enum OtherTracker {
    BITBUCKET(
            names("kind content_updated_on", "kind edited_on", "kind content priority", "pagelen values"),
            Map.of("type", "kind", "url", "links/html/href")),
    REDMINE(names("tracker subject project"), Map.of("components", "category", "status category", "status/is_closed")),
    BUGZILLA(
            names(
                    "summary last_change_time",
                    "summary creation_time",
                    "summary bug_status",
                    "summary product component"),
            Map.of("closed", "cf_last_resolved", "url", "self_url")),
    BEADS(names("title status issue_type"), Map.of()),
    LAUNCHPAD(
            names("bug_link importance", "bug_link status", "importance web_link", "importance bug_target_name"),
            Map.of(
                    "id",
                    "bug_link",
                    "assignees",
                    "assignee_link",
                    "milestone",
                    "milestone_link",
                    "components",
                    "bug_target_name")),
    LAUNCHPAD_BUG(
            names("bug_tasks_collection_link title"),
            Map.of(
                    "reactions",
                    "users_affected_count",
                    "comments",
                    "message_count",
                    "duplicate of",
                    "duplicate_of_link")),
    AZURE_DEVOPS(names("id rev fields"), Map.of()),
    LINEAR(
            names("identifier title"),
            Map.of(
                    "id",
                    "identifier",
                    "story points",
                    "estimate",
                    "status category",
                    "state/type",
                    "milestone",
                    "cycle")),
    YOUTRACK(names("idReadable summary", "numberInProject summary"), Map.of()),
    ASANA(names("gid resource_type", "gid name"), Map.of("id", "gid", "description", "notes")),
    SERVICE_NOW(names("sys_id short_description", "number short_description"), Map.of()),
    MANTIS(names("summary view_state"), Map.of("comments", "notes", "components", "category")),
    CLICK_UP(names("text_content date_created"), Map.of("status category", "status/type")),
    ZAMMAD(names("article_count title"), Map.of("id", "number", "comments", "article_count")),
    BUGSNAG(names("error_class message"), Map.of("title", "message", "type", "error_class")),
    PAGER_DUTY(
            names("incident_number urgency"),
            Map.of("id", "incident_number", "priority", "priority/summary", "components", "service/summary")),
    OPSGENIE(names("tinyId message"), Map.of("id", "tinyId", "title", "message")),
    SONAR_QUBE(
            names("rule message severity component"),
            Map.of("title", "message", "opened", "creationDate", "updated", "updateDate", "closed", "closeDate")),
    SENTRY(names("shortId culprit"), Map.of("id", "shortId")),
    GITHUB_PROJECT(names("content title !number"), Map.of("url", "content/url")),
    GITHUB_PROJECT_QUERY(
            names("content fieldValues"),
            Map.of("url", "content/url", "title", "content/title", "labels", "content/labels")),
    PHABRICATOR(names("phid fields"), Map.of()),
    PLANE(names("sequence_id name"), Map.of("id", "sequence_id", "status category", "state/group")),
    SOURCE_FORGE(names("ticket_num summary"), Map.of("id", "ticket_num")),
    RALLY(names("_refObjectName FormattedID"), Map.of("id", "FormattedID")),
    HACKER_ONE(
            names("type attributes relationships"),
            Map.of(
                    "severity",
                    "relationships/severity/data/attributes/rating",
                    "assignees",
                    "relationships/assignee/data/attributes/username")),
    GOOGLE(names("issueId issueState"), Map.of()),
    FRESHDESK(
            names(
                    "subject fr_escalated",
                    "subject nr_escalated",
                    "subject fr_due_by",
                    "subject nr_due_by",
                    "subject responder_id",
                    "subject internal_agent_id",
                    "subject email_config_id",
                    "subject association_type",
                    "subject ticket_cc_emails",
                    "subject reply_cc_emails",
                    "subject requester_id source",
                    "subject priority status:number !ref !tracker"),
            Map.of()),
    AIRTABLE(names("createdTime fields"), Map.of()),
    NOTION(names("object properties"), Map.of()),
    MONDAY(names("name column_values"), Map.of()),
    OPEN_PROJECT(names("subject _type"), Map.of()),
    PIVOTAL(names("story_type current_state"), Map.of("type", "story_type", "priority", "story_priority")),
    TODOIST_SYNC(names("content checked"), Map.of("title", "content", "opened", "added_at", "comments", "note_count")),
    TODOIST(names("content is_completed", "content priority project_id"), Map.of("title", "content"));

    /** What leads to issues in the answers of trackers, from the outside to the inside. */
    public static final Set<String> WAYS = Set.of(
            "issues",
            "issue",
            "bugs",
            "result",
            "results",
            "data",
            "nodes",
            "edges",
            "node",
            "items",
            "items_page",
            "values",
            "value",
            "entries",
            "records",
            "tickets",
            "tasks",
            "stories",
            "incidents",
            "elements",
            "_embedded",
            "resource",
            "boards",
            "team",
            "teams",
            "viewer",
            "assignedIssues",
            "searchIssues",
            "bug",
            "ticket",
            "task",
            "story",
            "incident",
            "record",
            "rows",
            "hits",
            "docs",
            "objects",
            "work_items",
            "query_result",
            "QueryResult",
            "Results");

    /** What stands behind a name whose value is a number, where that tells a tracker. */
    static final String NUMBER = ":number";

    private final List<Set<String>> telling;
    private final Map<String, String> own;

    OtherTracker(List<Set<String>> telling, Map<String, String> own) {
        this.telling = telling;
        this.own = own;
    }

    /** Groups of names; an object is known by all names of one of them, without those that have a mark before them. */
    static List<Set<String>> names(String... groups) {
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
                if (holdsAll(names, group)) {
                    return tracker;
                }
            }
        }
        return null;
    }

    /** Whether all names of a group are there, and none that has a mark before it. */
    static boolean holdsAll(Set<String> names, Set<String> group) {
        for (String name : group) {
            if (name.startsWith("!") ? names.contains(name.substring(1)) : !names.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** What is read from members with names that only this tracker uses, with the ways to them. */
    Map<String, String> own() {
        return own;
    }

    /** What a member says as people of this tracker say it. */
    String said(String name, String words) {
        String plain = words;
        if (words.startsWith("https://api.launchpad.net/")) {
            plain = words.substring(words.lastIndexOf('/') + 1).replace("~", "");
        } else if (this == AZURE_DEVOPS) {
            plain = words.replace("/_apis/wit/workItems/", "/_workitems/edit/");
        }
        return TrackerCodes.words(this, name, plain);
    }
}
