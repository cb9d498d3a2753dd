package dev.triage.io.tracker.internal.other;

import static dev.triage.io.tracker.internal.other.OtherTracker.names;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON of trackers that is refused by its name: boards, milestones, labels, comments and events, which are no issues, and issues of
 * trackers whose JSON says too little.
 *
 * @param called what people call it
 * @param instead what to export instead
 * @param telling groups of names, as in {@link OtherTracker}
 */
public record NotIssues(String called, String instead, List<Set<String>> telling) {

    private static final String GITHUB = "the issues (gh issue list --json number,title,labels,state)";
    private static final String GITLAB = "the issues (glab issue list --output json)";
    private static final String EITHER = GITHUB + ", of GitLab with glab issue list --output json";
    private static final String GITEA = "the issues (/api/v1/repos/OWNER/NAME/issues?state=all)";
    private static final String JIRA = "the answer to a search (/rest/api/3/search/jql?jql=...&fields=*all)";
    private static final String YOU_TRACK =
            "the issues (/api/issues?fields=idReadable,summary,created,resolved,tags(name),customFields(name,value(name)))";
    private static final String LINEAR =
            "the issues (GraphQL with issues { nodes { identifier title priorityLabel state { name type } } })";
    private static final String TODOIST = "the tasks (/api/v1/tasks)";
    private static final String PIVOTAL = "the stories (/services/v5/projects/ID/stories)";

    /** Members whose values tell what an object is. */
    private static final Set<String> VALUES = Set.of("$type", "kind");

    private static final List<NotIssues> ALL = List.of(
            new NotIssues(
                    "Trello",
                    "the board as CSV (Menu, Print, export, and share, Export as CSV)",
                    names("cards lists", "idShort idList", "action model !title")),
            new NotIssues(
                    "requests of Jira Service Management",
                    JIRA,
                    names("issueKey requestTypeId", "issueKey requestFieldValues")),
            new NotIssues(
                    "a query of Azure DevOps, with numbers of work items only",
                    "the work items (az boards query), or the results of the query as CSV",
                    names("queryType workItems")),
            new NotIssues("Shortcut", "the stories as CSV (Settings, Export)", names("story_type name !current_state")),
            new NotIssues(
                    "Taiga",
                    "the report of the issues as CSV (Admin, Project, Reports)",
                    names("ref subject status_extra_info")),
            new NotIssues(
                    "Height", "the tasks as CSV", names("index model name !title", "index completed fields !title")),
            new NotIssues(
                    "Gerrit, with changes instead of issues", "the issues of the tracker", names("change_id _number")),
            new NotIssues("a pull request of GitHub", GITHUB, names("action pull_request !issue")),
            new NotIssues(
                    "an event of GitHub without an issue",
                    GITHUB,
                    names(
                            "sender repository !issue",
                            "sender organization !issue",
                            "sender installation !issue",
                            "pusher commits !issue",
                            "hook hook_id !issue")),
            new NotIssues("alerts of GitHub", GITHUB, names("number security_advisory", "number most_recent_instance")),
            new NotIssues("a timeline of GitHub", GITHUB, names("event actor !issue")),
            new NotIssues("a list of events of GitHub", GITHUB, names("actor repo payload")),
            new NotIssues("milestones of Gitea", GITEA, names("open_issues closed_issues !number")),
            new NotIssues("labels of Gitea", GITEA, names("color exclusive")),
            new NotIssues("comments of Gitea", GITEA, names("issue_url body pull_request_url")),
            new NotIssues("users of Gitea", GITEA, names("login avatar_url login_name")),
            new NotIssues("activities of Gitea", GITEA, names("op_type act_user")),
            new NotIssues(
                    "milestones of GitHub",
                    GITHUB,
                    names(
                            "open_issues closed_issues",
                            "data repository milestones !issues !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "labels of GitHub",
                    GITHUB,
                    names(
                            "name color default",
                            "name color description !id !key !title !summary !status !state !priority !severity",
                            "data repository labels !issues !id !name !title !number !iid !key !summary !subject")),
            new NotIssues("comments of GitHub", GITHUB, names("issue_url body !title")),
            new NotIssues(
                    "projects of GitHub",
                    GITHUB,
                    names("columns_url name", "data projectsV2 !issues", "projects totalCount !data !issues")),
            new NotIssues("repositories of GitHub or Gitea", GITHUB, names("full_name private !title !issue")),
            new NotIssues("users of GitHub", GITHUB, names("login avatar_url !title !number !issue")),
            new NotIssues("releases", EITHER, names("tag_name name !title")),
            new NotIssues("commits", EITHER, names("sha commit !title")),
            new NotIssues("notifications of GitHub", GITHUB, names("unread reason subject")),
            new NotIssues(
                    "the history of bugs of Bugzilla", "the bugs (/rest/bug?id=...)", names("alias history !summary")),
            new NotIssues("sprints of Jira", JIRA, names("self name originBoardId")),
            new NotIssues("boards of Jira", JIRA, names("self name type !key")),
            new NotIssues("projects of Jira", JIRA, names("self name projectTypeKey")),
            new NotIssues("versions of Jira", JIRA, names("self name released")),
            new NotIssues("filters of Jira", JIRA, names("self jql", "self name expand !key !summary !title")),
            new NotIssues("epics of a board of Jira", JIRA, names("self name done")),
            new NotIssues("components of Jira", JIRA, names("self name assigneeType")),
            new NotIssues("priorities of Jira", JIRA, names("self name iconUrl !statusCategory !subtask !key")),
            new NotIssues("statuses of Jira", JIRA, names("self name statusCategory !key")),
            new NotIssues("types of Jira", JIRA, names("self name subtask !key")),
            new NotIssues("fields of Jira", JIRA, names("navigable searchable")),
            new NotIssues("users of Jira", JIRA, names("self accountId accountType", "self emailAddress displayName")),
            new NotIssues("comments of Jira", JIRA, names("comments maxResults !issues", "self author body !title")),
            new NotIssues("worklogs of Jira", JIRA, names("worklogs maxResults !issues")),
            new NotIssues(
                    "a history of Jira",
                    JIRA,
                    names("fromString toString", "author created items !title !summary !name !subject")),
            new NotIssues(
                    "YouTrack without fields", YOU_TRACK, names("$type=Issue !idReadable !numberInProject !summary")),
            new NotIssues("boards of YouTrack", YOU_TRACK, names("$type=Agile !$type=Issue")),
            new NotIssues("sprints of YouTrack", YOU_TRACK, names("$type=Sprint !$type=Issue")),
            new NotIssues("projects of YouTrack", YOU_TRACK, names("$type=Project !$type=Issue")),
            new NotIssues("users of YouTrack", YOU_TRACK, names("$type=User !$type=Issue", "$type=Me !$type=Issue")),
            new NotIssues("saved queries of YouTrack", YOU_TRACK, names("$type=SavedQuery !$type=Issue")),
            new NotIssues(
                    "tags of YouTrack", YOU_TRACK, names("$type=Tag !$type=Issue", "$type=IssueTag !$type=Issue")),
            new NotIssues("comments of YouTrack", YOU_TRACK, names("$type=IssueComment !$type=Issue")),
            new NotIssues("articles of YouTrack", YOU_TRACK, names("$type=Article !$type=Issue")),
            new NotIssues(
                    "YouTrack with other things than issues",
                    YOU_TRACK,
                    names("$type id !$type=Issue !title !summary !subject !name")),
            new NotIssues("the to-do list of GitLab", GITLAB, names("action_name target_type target")),
            new NotIssues("a list of events of GitLab", GITLAB, names("action_name target_type !target")),
            new NotIssues(
                    "milestones of GitLab",
                    GITLAB,
                    names(
                            "title expired start_date",
                            "data project milestones !issues !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "a board of GitLab",
                    GITLAB,
                    names(
                            "lists hide_backlog_list",
                            "lists hide_closed_list",
                            "data project boards !issues !title !iid !identifier")),
            new NotIssues(
                    "labels of GitLab",
                    GITLAB,
                    names(
                            "name color text_color",
                            "data project labels !issues !id !name !title !number !iid !key !summary !subject")),
            new NotIssues("projects of GitLab", GITLAB, names("name path_with_namespace")),
            new NotIssues("groups of GitLab", GITLAB, names("full_path visibility")),
            new NotIssues("users of GitLab", GITLAB, names("username name avatar_url !title")),
            new NotIssues("comments of GitLab", GITLAB, names("noteable_type body")),
            new NotIssues("iterations of GitLab", GITLAB, names("sequence group_id title")),
            new NotIssues("pipelines of GitLab", GITLAB, names("sha ref status")),
            new NotIssues(
                    "projects of Linear",
                    LINEAR,
                    names(
                            "data projects nodes !title !iid !identifier !fullPath",
                            "data project progress !title !iid")),
            new NotIssues(
                    "cycles of Linear",
                    LINEAR,
                    names("data cycles nodes !title", "data team cycles !issues !title", "data cycle startsAt !title")),
            new NotIssues(
                    "labels of Linear",
                    LINEAR,
                    names("data issueLabels !id !name !title !number !iid !key !summary !subject")),
            new NotIssues("teams of Linear", LINEAR, names("data teams nodes key !title !iid")),
            new NotIssues(
                    "users of Linear",
                    LINEAR,
                    names("data users !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "states of Linear",
                    LINEAR,
                    names("data workflowStates !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "comments of Linear",
                    LINEAR,
                    names("data comments !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "milestones of Linear",
                    LINEAR,
                    names("data projectMilestones !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "views of Linear",
                    LINEAR,
                    names("data customViews !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "initiatives of Linear",
                    LINEAR,
                    names("data initiatives !id !name !title !number !iid !key !summary !subject")),
            new NotIssues(
                    "sections of Todoist",
                    TODOIST,
                    names(
                            "section_order name",
                            "project_id name order !content !title !status !state !priority !type")),
            new NotIssues("projects of Todoist", TODOIST, names("view_style name", "is_inbox_project name")),
            new NotIssues("labels of Todoist", TODOIST, names("name is_favorite color")),
            new NotIssues("comments of Todoist", TODOIST, names("posted_at content")),
            new NotIssues("Todoist without tasks", TODOIST, names("sync_token full_sync !items")),
            new NotIssues("epics of Pivotal Tracker", PIVOTAL, names("kind=epic project_id")),
            new NotIssues("labels of Pivotal Tracker", PIVOTAL, names("kind=label project_id")),
            new NotIssues("projects of Pivotal Tracker", PIVOTAL, names("kind=project point_scale")),
            new NotIssues(
                    "projects of a tracker",
                    "the issues",
                    names(
                            "projects total_count !issues !data",
                            "projects !items !issues !data !title !name !id !summary")),
            new NotIssues(
                    "versions of Redmine",
                    "the issues (/issues.json?status_id=*&limit=100)",
                    names("versions total_count !issues")));

    /** What has such names, which may be those of {@link #named}; null if it is none of these. */
    public static @Nullable NotIssues of(Set<String> names) {
        for (NotIssues other : ALL) {
            for (Set<String> group : other.telling) {
                if (OtherTracker.holdsAll(names, group)) {
                    return other;
                }
            }
        }
        return null;
    }

    /** Whether the value of a member tells what an object is, so that {@link #named} counts as one of its names. */
    public static boolean tells(String name) {
        return VALUES.contains(name);
    }

    /** The name of a member together with its value. */
    public static String named(String name, String value) {
        return name + "=" + value;
    }
}
