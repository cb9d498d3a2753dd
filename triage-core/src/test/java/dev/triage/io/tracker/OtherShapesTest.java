package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of trackers and of other programs are read by the names of their members, as columns of tables are. */
class OtherShapesTest {

    /** What is read of an issue: id, title, state, fields, and what else is stated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // GitLab and Jira in answers to queries and in events.
                "{'data':{'project':{'issues':{'nodes':[{'iid':'6','title':'t','state':'opened','severity':'HIGH','labels':{'nodes':"
                        + "[{'title':'bug'}]},'assignees':{'nodes':[{'username':'ann'}]},'blockedByIssues':{'nodes':[{'iid':'3'}]},"
                        + "'closedAsDuplicateOf':null}]}}}} | #6 t open [Severity: High] [bug] [ann] [Depends on #3]",
                "{'data':{'namespace':{'workItems':{'nodes':[{'iid':'6','title':'t','state':'OPEN','workItemType':{'name':'Task'},"
                        + "'widgets':[{'type':'LABELS','labels':{'nodes':[{'title':'bug'}]}},{'type':'WEIGHT','weight':3}]}]}}}}"
                        + " | #6 t open [Weight: 3] Task [bug]",
                "{'iid':6,'title':'t','state':'closed','label_links':[{'label':{'title':'bug'}}]} | #6 t closed [] [bug]",
                "{'webhookEvent':'jira:issue_updated','issue':{'key':'A-1','fields':{'summary':'t','priority':{'name':'High'},"
                        + "'customfield_1':'{pullrequest={}}'}}} | A-1 t null [Priority: High]",
                // Azure DevOps.
                "{'value':[{'id':7,'rev':1,'fields':{'System.Title':'t','System.WorkItemType':'Bug','System.State':'Active',"
                        + "'System.Tags':'web; ui','System.AssignedTo':{'displayName':'Ann'},'Microsoft.VSTS.Common.Priority':1}}]}"
                        + " | #7 t open [Priority: 1] Bug [web, ui] [Ann]",
                "[{'id':7,'rev':1,'fields':{'System.Title':'t'},'relations':["
                        + "{'rel':'System.LinkTypes.Dependency-Reverse','url':'https://dev.azure.com/a/_apis/wit/workItems/5'}]}]"
                        + " | #7 t null [] [Depends on #5]",
                // Linear.
                "{'data':{'team':{'issues':{'nodes':[{'number':12,'identifier':'E-12','title':'t','priority':1,'priorityLabel':'Urgent',"
                        + "'state':{'name':'Parked','type':'canceled'},'labels':{'nodes':[{'name':'Bug'}]}}]}}}}"
                        + " | E-12 t closed [Priority: Urgent] [Bug]",
                "{'data':{'issue':{'identifier':'E-1','title':'t','priority':0,'estimate':3,'parent':{'identifier':'E-9'},"
                        + "'relations':{'nodes':[{'type':'blocks','relatedIssue':{'identifier':'E-2'}}]}}}}"
                        + " | E-1 t null [Story Points: 3] [Sub-issue of E-9, Blocks E-2]",
                // YouTrack.
                "[{'idReadable':'S-1','summary':'t','created':1790000000000,'customFields':[{'name':'Priority','value':{'name':'Critical'}},"
                        + "{'name':'State','value':{'name':'In Progress'}},{'name':'Type','value':{'name':'Bug'}},"
                        + "{'name':'Subsystem','value':null}],'votes':3}]"
                        + " | S-1 t in progress [Priority: Critical] Bug 2026-09-21T14:13:20Z 3 votes",
                // ServiceNow.
                "{'result':[{'sys_id':'x','number':'INC1','short_description':'t','state':'7','priority':'1','impact':'1',"
                        + "'assigned_to':{'link':'u','value':'abc'}}]} | INC1 t closed [Priority: 1 - Critical, Impact: 1 - High]",
                "{'result':[{'number':{'display_value':'INC1','value':'INC1'},'short_description':{'display_value':'t','value':'t'},"
                        + "'priority':{'display_value':'4 - Low','value':'4'},'assigned_to':{'display_value':'Ann','value':'abc'}}]}"
                        + " | INC1 t null [Priority: 4 - Low] [Ann]",
                // Asana.
                "{'data':[{'gid':'12','name':'t','resource_type':'task','completed':true,'completed_at':'2026-10-03T00:00:00Z',"
                        + "'custom_fields':[{'gid':'5','name':'Priority','display_value':'High'},{'name':'Risk','display_value':null}],"
                        + "'dependencies':[{'gid':'11'}]}]} | #12 t closed [Priority: High] [Depends on #11]",
                // Launchpad.
                "{'entries':[{'bug_link':'https://api.launchpad.net/1.0/bugs/7','web_link':'https://bugs.launchpad.net/x/+bug/7',"
                        + "'title':'Bug #7 in gedit (Ubuntu): \\\"t\\\"','status':'Fix Released','importance':'Undecided',"
                        + "'assignee_link':'https://api.launchpad.net/1.0/~ann'}]} | #7 t closed [Priority: Undecided] [ann]",
                // Bitbucket, Mantis, ClickUp, Phabricator, Pivotal Tracker, OpenProject.
                "{'pagelen':20,'values':[{'type':'issue','id':12,'title':'t','kind':'bug','priority':'minor','state':'wontfix',"
                        + "'edited_on':null,'votes':3,'repository':{'type':'repository','full_name':'a/b'}}]}"
                        + " | #12 t closed [Priority: minor] bug 3 votes",
                "{'issues':[{'id':12,'summary':'t','view_state':{'id':10},'status':{'id':50,'name':'assigned'},'severity':{'id':70,"
                        + "'name':'crash'},'relationships':[{'type':{'name':'duplicate-of'},'issue':{'id':3}}],'handler':{'name':'ann'}}]}"
                        + " | #12 t in progress [Severity: crash] [ann] duplicates #3",
                "{'tasks':[{'id':'8a','name':'t','text_content':'','status':{'status':'shipped?','type':'closed'},'priority':"
                        + "{'id':'1','priority':'urgent'},'date_created':'1790000000000'}]} | 8a t closed [Priority: urgent] 2026-09-21T14:13:20Z",
                "{'result':{'data':[{'id':12,'type':'TASK','phid':'P','fields':{'name':'t','status':{'value':'open','name':'Open'},"
                        + "'priority':{'value':80,'name':'High'}}}]}} | #12 t open [Priority: High] TASK",
                "[{'kind':'story','id':12,'name':'t','story_type':'bug','current_state':'started','story_priority':'p1'}]"
                        + " | #12 t in progress [Priority: p1] bug",
                "{'_embedded':{'elements':[{'_type':'WorkPackage','id':12,'subject':'t','_links':{'self':{'href':'/12','title':'t'},"
                        + "'priority':{'href':'/8','title':'High'}}}]}} | #12 t null [Priority: High]",
                // Freshdesk, Zendesk, Airtable, Notion, Monday.
                "[{'id':12,'subject':'t','fr_escalated':false,'priority':4,'status':5}] | #12 t closed [Priority: Urgent]",
                "[{'id':12,'subject':'t','fr_escalated':false,'priority':1,'status':2}] | #12 t open []",
                "[{'id':12,'subject':'t','priority':4,'status':2}] | #12 t open [Priority: Urgent]",
                "[{'id':12,'subject':'t','priority':3,'responder_id':5}] | #12 t null [Priority: High]",
                "[{'id':12,'subject':'t','priority':1,'fr_due_by':null}] | #12 t null []",
                "[{'id':12,'subject':'t','priority':4,'status':'open'}] | #12 t open [Priority: 4]",
                "{'tickets':[{'id':12,'subject':'t','priority':'urgent','status':'open','requester_id':3}]} | #12 t open [Priority: urgent]",
                "{'records':[{'id':'r1','createdTime':'2026-10-01T00:00:00Z','fields':{'Name':'t','Priority':'High'}}]}"
                        + " | r1 t null [Priority: High] 2026-10-01T00:00:00Z",
                "{'results':[{'object':'page','id':'u','properties':{'Name':{'type':'title','title':[{'plain_text':'t'}]},"
                        + "'Priority':{'type':'select','select':{'name':'High'}}}}]} | u t null [Priority: High]",
                "{'data':{'boards':[{'name':'b','items_page':{'items':[{'id':'1','name':'t','group':{'title':'g'},"
                        + "'column_values':[{'id':'priority','text':'High','value':'{}'}]}]}}]}} | #1 t null [Priority: High, Group: g]",
                // A project of GitHub, Redmine, Bugzilla with some fields, any other program.
                "{'items':[{'id':'PV','title':'t','status':'Todo','priority':'P1','content':{'type':'Issue','number':3,"
                        + "'repository':'a/b','url':'https://github.com/a/b/issues/3'}}]} | a/b#3 t open [Priority: P1]",
                "{'issues':[{'id':12,'tracker':{'name':'Bug'},'subject':'t','project':{'name':'p'},'status':{'name':'Abgenommen',"
                        + "'is_closed':true},'custom_fields':[{'name':'Risk','value':'High'},{'name':'On','multiple':true,'value':['a','b']}]}]}"
                        + " | #12 t closed [Risk: High, On: a, b] Bug",
                "{'bugs':[{'id':7,'summary':'t','severity':'S1','classification':'Client'}]} | #7 t null [Severity: S1, Classification: Client]",
                "[{'ticketId':'A-1','headline':'t','prio':'High','storyPoints':3.0,'closed':true}]"
                        + " | A-1 t closed [Priority: High, Story Points: 3]",
                "[{'id':1,'title':'t','status':'open','priority':'High'}] | #1 t open [Priority: High]",
                "[{'_id':'6f','title':'t','severity':'high','createdAt':'2026-10-01T00:00:00Z'}]"
                        + " | 6f t null [Severity: high] 2026-10-01T00:00:00Z",
                "[{'key':'A-1','summary':'t','issuetype':'Bug','created':'2026-10-01T10:00:00.000+0000'}]"
                        + " | A-1 t null [] Bug 2026-10-01T10:00:00Z",
                "{'data':[{'id':'1','type':'tickets','attributes':{'title':'t','priority':'high'}}]} | #1 t null [Priority: high] tickets",
                "[{'id':'A-1','summary':'t','fields':[{'name':'Priority','value':'High'}]}] | A-1 t null [Priority: High]",
                "[{'id':'1','shortId':'S-1','title':'t','culprit':'c','status':'unresolved'}] | S-1 t open [Culprit: c]",
                "{'ticket':{'id':12,'subject':'t','priority':'urgent'}} | #12 t null [Priority: urgent]",
            })
    void isRead(String json, String expected) throws IOException {
        ReadResult read = read(json.replace('\'', '"'));

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).singleElement().extracting(ShownIssue::of).isEqualTo(expected);
    }

    @Test
    void whatIsNoIssueIsCounted() throws IOException {
        ReadResult read = read("""
                {"count": 3, "value": [
                  {"id": 1, "rev": 1, "fields": {"System.Title": "Pay", "System.WorkItemType": "Test Case"}},
                  {"id": 2, "rev": 1, "fields": {"System.Title": "Pay", "System.WorkItemType": "Shared Steps"}},
                  {"id": 3, "rev": 1, "fields": {"System.Title": "Pay", "System.WorkItemType": "Bug"}}]}
                {"data": [{"gid": "4", "name": "Later", "resource_type": "task", "resource_subtype": "section"}]}
                {"items": [{"id": "P", "title": "t", "content": {"type": "PullRequest", "number": 5}}]}""");

        assertThat(read.issues()).extracting(Issue::id).containsExactly("#3");
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "1 pull request was left out: only issues are read.",
                        "1 section was left out: only tasks are read.",
                        "2 test cases or parts of test plans were left out: they are no issues.");
    }

    @Test
    void epicsAndTestCasesOfGitLabAreCounted() throws IOException {
        ReadResult read = read("""
                [{"iid": 1, "title": "t", "issue_type": "test_case"}, {"iid": 2, "title": "t", "issue_type": "objective"},
                 {"iid": 3, "title": "t", "web_url": "https://gitlab.com/groups/a/-/epics/3"}, {"iid": 4, "title": "t"}]""");

        assertThat(read.issues()).extracting(Issue::id).containsExactly("#4");
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "2 merge requests, epics or other events were left out: only issues are read.",
                        "1 test case or part of a test plan was left out: they are no issues.");
    }

    @Test
    void whatHasNoTitleIsOneProblem() throws IOException {
        assertThat(read("{\"results\": [{\"id\": 1, \"properties\": {\"x\": \"y\"}}]}")
                        .problems())
                .extracting(Problem::message)
                .containsExactly("$.results[0]: expected an issue in an export of a tracker.");
        assertThat(read("{\"issues\": [{\"key\": \"A\", \"rule\": \"r\", \"message\": \"m\", \"line\": 1}]}")
                        .problems())
                .extracting(Problem::message)
                .containsExactly("$.issues[0]: expected an issue in an export of a tracker.");
        assertThat(read("{\"error\": \"invalid_token\", \"error_description\": \"d\"}")
                        .problems())
                .extracting(Problem::message)
                .containsExactly("$: the tracker returned an error instead of issues: invalid_token");
    }

    private static ReadResult read(String json) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.read("b.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), collector);
        return collector.result();
    }
}
