package dev.triage.io.tracker.internal.other;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trackers that are known by the names in their JSON: some are read, the others are refused by their name. Members that are called as
 * columns of tables are need no mention.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists and maps are unmodifiable
public enum OtherTracker {
    BITBUCKET(
            "Bitbucket",
            names("kind content_updated_on", "kind edited_on", "kind content priority", "pagelen values"),
            Map.of("type", "kind", "url", "links/html/href")),
    REDMINE(
            "Redmine",
            names("tracker subject project"),
            Map.of("components", "category", "status category", "status/is_closed")),
    BUGZILLA(
            "Bugzilla",
            names(
                    "summary last_change_time",
                    "summary creation_time",
                    "summary bug_status",
                    "summary product component"),
            Map.of("closed", "cf_last_resolved", "url", "self_url")),
    BEADS("Beads", names("title status issue_type"), Map.of()),
    LAUNCHPAD(
            "Launchpad",
            names("bug_link importance", "bug_link status"),
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
            "Launchpad",
            names("bug_tasks_collection_link title"),
            Map.of(
                    "reactions",
                    "users_affected_count",
                    "comments",
                    "message_count",
                    "duplicate of",
                    "duplicate_of_link")),
    AZURE_DEVOPS("Azure DevOps", names("id rev fields"), Map.of()),
    LINEAR(
            "Linear",
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
    YOUTRACK("YouTrack", names("idReadable summary", "numberInProject summary"), Map.of()),
    ASANA("Asana", names("gid resource_type", "gid name"), Map.of("id", "gid", "description", "notes")),
    SERVICE_NOW("ServiceNow", names("sys_id short_description", "number short_description"), Map.of()),
    MANTIS("Mantis", names("summary view_state"), Map.of("comments", "notes", "components", "category")),
    CLICK_UP("ClickUp", names("text_content date_created"), Map.of("status category", "status/type")),
    ZAMMAD("Zammad", names("article_count title"), Map.of("id", "number", "comments", "article_count")),
    BUGSNAG("Bugsnag", names("error_class message"), Map.of("title", "message", "type", "error_class")),
    PAGER_DUTY(
            "PagerDuty",
            names("incident_number urgency"),
            Map.of("id", "incident_number", "priority", "priority/summary", "components", "service/summary")),
    OPSGENIE("Opsgenie", names("tinyId message"), Map.of("id", "tinyId", "title", "message")),
    JIRA_REQUESTS(
            "requests of Jira Service Management",
            "the answer to a search (/rest/api/3/search/jql?jql=...&fields=*all)",
            names("issueKey requestTypeId", "issueKey requestFieldValues")),
    SONAR_QUBE(
            "SonarQube",
            names("rule message severity component"),
            Map.of("title", "message", "opened", "creationDate", "updated", "updateDate", "closed", "closeDate")),
    SENTRY("Sentry", names("shortId culprit"), Map.of("id", "shortId")),
    GITHUB_PROJECT("a project of GitHub", names("content title !number"), Map.of("url", "content/url")),
    GITHUB_PROJECT_QUERY(
            "a project of GitHub",
            names("content fieldValues"),
            Map.of("url", "content/url", "title", "content/title", "labels", "content/labels")),
    PHABRICATOR("Phabricator", names("phid fields"), Map.of()),
    PLANE("Plane", names("sequence_id name"), Map.of("id", "sequence_id", "status category", "state/group")),
    SOURCE_FORGE("SourceForge", names("ticket_num summary"), Map.of("id", "ticket_num")),
    RALLY("Rally", names("_refObjectName FormattedID"), Map.of("id", "FormattedID")),
    HACKER_ONE(
            "HackerOne",
            names("type attributes relationships"),
            Map.of(
                    "severity",
                    "relationships/severity/data/attributes/rating",
                    "assignees",
                    "relationships/assignee/data/attributes/username")),
    GOOGLE("the tracker of Google", names("issueId issueState"), Map.of()),
    FRESHDESK(
            "Freshdesk",
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
    AIRTABLE("Airtable", names("createdTime fields"), Map.of()),
    NOTION("Notion", names("object properties"), Map.of()),
    MONDAY("Monday", names("name column_values"), Map.of()),
    OPEN_PROJECT("OpenProject", names("subject _type"), Map.of()),
    PIVOTAL(
            "Pivotal Tracker",
            names("story_type current_state"),
            Map.of("type", "story_type", "priority", "story_priority")),
    TRELLO(
            "Trello",
            "the board as CSV (Menu, Print, export, and share, Export as CSV)",
            names("cards lists", "idShort idList", "action model !title")),
    WIQL(
            "a query of Azure DevOps, with numbers of work items only",
            "the work items (az boards query), or the results of the query as CSV",
            names("queryType workItems")),
    SHORTCUT("Shortcut", "the stories as CSV (Settings, Export)", names("story_type name")),
    TAIGA("Taiga", "the report of the issues as CSV (Admin, Project, Reports)", names("ref subject status_extra_info")),
    GERRIT("Gerrit, with changes instead of issues", "the issues of the tracker", names("change_id _number")),
    GITHUB_PULL_REQUEST("a pull request of GitHub", Instead.GITHUB, names("action pull_request !issue")),
    GITHUB_EVENT(
            "an event of GitHub without an issue",
            Instead.GITHUB,
            names(
                    "sender repository !issue",
                    "sender organization !issue",
                    "sender installation !issue",
                    "pusher commits !issue",
                    "hook hook_id !issue")),
    GITHUB_ALERTS("alerts of GitHub", Instead.GITHUB, names("number security_advisory", "number most_recent_instance")),
    GITHUB_TIMELINE("a timeline of GitHub", Instead.GITHUB, names("event actor !issue")),
    GITHUB_EVENTS("a list of events of GitHub", Instead.GITHUB, names("actor repo payload")),
    GITHUB_MILESTONES("milestones of GitHub", Instead.GITHUB, names("open_issues closed_issues")),
    GITHUB_LABELS("labels of GitHub", Instead.GITHUB, names("name color default")),
    BUGZILLA_HISTORY("the history of bugs of Bugzilla", "the bugs (/rest/bug?id=...)", names("alias history !summary")),
    JIRA_BOARDS(
            "boards, projects or versions of Jira",
            "the answer to a search (/rest/api/3/search/jql?jql=...&fields=*all)",
            names("self name type", "self name projectTypeKey", "self name released")),
    GITLAB_TODO("the to-do list of GitLab", Instead.GITLAB, names("action_name target_type target")),
    GITLAB_EVENTS("a list of events of GitLab", Instead.GITLAB, names("action_name target_type !target")),
    GITLAB_MILESTONES("milestones of GitLab", Instead.GITLAB, names("title expired start_date")),
    GITLAB_BOARD("a board of GitLab", Instead.GITLAB, names("lists hide_backlog_list", "lists hide_closed_list"));

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

    private final String called;
    private final @Nullable String instead;
    private final List<Set<String>> telling;
    private final Map<String, String> own;

    /** What to export of GitHub and GitLab. */
    private static final class Instead {
        static final String GITHUB = "the issues (gh issue list --json number,title,labels,state)";
        static final String GITLAB = "the issues (glab issue list --output json)";
    }

    /** A tracker that is read. */
    OtherTracker(String called, List<Set<String>> telling, Map<String, String> own) {
        this(called, null, telling, own);
    }

    /** A tracker that is refused. */
    OtherTracker(String called, String instead, List<Set<String>> telling) {
        this(called, instead, telling, Map.of());
    }

    OtherTracker(String called, @Nullable String instead, List<Set<String>> telling, Map<String, String> own) {
        this.called = called;
        this.instead = instead;
        this.telling = telling;
        this.own = own;
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
                if (holdsAll(names, group)) {
                    return tracker;
                }
            }
        }
        return null;
    }

    /** Whether all names of a group are there, and none that has a mark before it. */
    private static boolean holdsAll(Set<String> names, Set<String> group) {
        for (String name : group) {
            if (name.startsWith("!") ? names.contains(name.substring(1)) : !names.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** What people call it. */
    String called() {
        return called;
    }

    /** What to export from it instead; null if it is read. */
    public @Nullable String instead() {
        return instead;
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
