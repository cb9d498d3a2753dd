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

/** What trackers with few users write in JSON, and what databases and spreadsheets do. */
class LesserTrackersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'tickets':[{'ticket_num':12,'summary':'t','status':'closed-wont-fix','votes_up':3,'custom_fields':{'_priority':'9',"
                        + "'_milestone':'2.0'}}]} | #12 t closed [Priority: 9] 3 votes",
                "{'results':[{'id':'4a1c','name':'t','sequence_id':12,'priority':'urgent','state':{'name':'Parked','group':'cancelled'},"
                        + "'description_html':'<p>x</p>'}],'next_page_results':false,'next_cursor':'1:1:0'} | #12 t closed [Priority: urgent]",
                "{'tasks':[{'id':'a1','name':'t','text_content':'x','date_created':'1768381391000','custom_fields':[{'name':'Severity',"
                        + "'type_config':{'options':[{'id':'o','name':'Sev 1','orderindex':0}]},'value':0}],"
                        + "'dependencies':[{'task_id':'a1','depends_on':'a9','type':1},{'task_id':'a7','depends_on':'a1','type':1}]}]}"
                        + " | a1 t null [Severity: Sev 1] [Depends on a9, Blocks a7] 2026-01-14T09:03:11Z",
                "{'object':'list','results':[{'object':'page','id':'5-a','properties':{'Name':{'type':'title','title':["
                        + "{'plain_text':'Cart is '},{'plain_text':'empty'}]},'Blocked by':{'type':'relation','relation':[{'id':'5-b'}]},"
                        + "'Created':{'type':'date','date':{'start':'2026-02-01','end':null}}}}]}"
                        + " | 5-a Cart is empty null [] [Depends on 5-b] 2026-02-01T00:00:00Z",
                "{'result':[{'number':{'display_value':'INC1','value':'INC1'},'short_description':{'display_value':'t','value':'t'},"
                        + "'opened_at':{'display_value':'03-01-2026 09:03:11','value':'2026-01-03 09:03:11'},"
                        + "'parent_incident':{'display_value':'INC0','link':'https://x','value':'abc'}}]}"
                        + " | INC1 t null [] [Sub-issue of INC0] 2026-01-03T09:03:11Z",
                "{'data':[{'id':'7','type':'report','attributes':{'title':'t','state':'duplicate'},'relationships':{'severity':{'data':"
                        + "{'attributes':{'rating':'high'}}}}}]} | #7 t closed [Severity: high] report",
                "{'QueryResult':{'Errors':[],'Results':[{'_refObjectName':'t','FormattedID':'DE1','Name':'t','State':'Open',"
                        + "'Priority':'Resolve Immediately','Tags':{'Count':1,'_tagsNameArray':[{'Name':'crash'}]}}]}}"
                        + " | DE1 t open [Priority: Immediate (Resolve Immediately)] [crash]",
                "{'incidents':[{'id':'P','incident_number':12,'title':'t','html_url':'https://x','status':'resolved','urgency':'high',"
                        + "'priority':{'id':'Q','summary':'P2'}}],'more':false} | #12 t closed [Priority: P2, Urgency: high]",
                "{'data':[{'id':'x','tinyId':'17','message':'t','status':'open','priority':'P1'}]} | #17 t open [Priority: P1]",
                "[{'id':'5a','error_class':'E','message':'t','severity':'error','status':'open'}] | 5a t open [Severity: error] E",
                "[{'id':'1','shortId':'S-1','title':'t','culprit':'c','status':'ignored','priority':'high','priorityLockedAt':null,"
                        + "'firstSeen':'2026-01-14T09:03:11Z'}] | S-1 t closed [Culprit: c] 2026-01-14T09:03:11Z",
                "[{'id':1,'story_type':'bug','current_state':'rejected','name':'t','story_priority':'p1'}]"
                        + " | #1 t in progress [Priority: p1] bug",
                "{'data':{'organization':{'projectV2':{'items':{'nodes':[{'id':'P','content':{'number':12,'title':'t','state':'CLOSED',"
                        + "'url':'https://github.com/a/b/issues/12','labels':{'nodes':[{'name':'bug'}]}},'fieldValues':{'nodes':["
                        + "{'name':'P1','field':{'name':'Priority'}}]}}]}}}}} | a/b#12 t closed [Priority: P1] [bug]",
                "{'issues':[{'id':41,'tracker':{'name':'Bug'},'subject':'t','project':{'id':1},'relations':[{'issue_id':41,'issue_to_id':7,"
                        + "'relation_type':'blocked'}]}]} | #41 t null [] Bug [Is blocked by #7]",
                "{'data':{'issues':{'nodes':[{'identifier':'E-1','title':'t','trashed':true,'state':{'name':'Todo','type':'unstarted'}}]}}}"
                        + " | E-1 t closed []",
                "{'data':{'issues':{'nodes':[{'id':'A-1','title':'t','priority':'High','status':'Open'}]}}} | A-1 t open [Priority: High]",
                "{'content':[{'id':7,'title':'t','priority':'HIGH'}],'totalElements':1} | #7 t null [Priority: HIGH]",
                "{'success':true,'payload':{'content':[{'id':7,'title':'t','priority':'HIGH'}]}} | #7 t null [Priority: HIGH]",
                "{'hits':{'total':1,'hits':[{'_id':'7','_source':{'title':'t','priority':'High'}}]}} | #7 t null [Priority: High]",
                "[{'id':'2-1','idReadable':'S-1','summary':'t','fields':[{'projectCustomField':{'field':{'name':'Priority'}},"
                        + "'value':{'name':'Critical'}}]}] | S-1 t null [Priority: Critical]",
                "[{'id':1,'number':'31001','title':'t','state':'open','priority':'3 high','tags':['a'],'article_count':2}]"
                        + " | #31001 t open [Priority: 3 high] [a]",
                // Tables.
                "[['id','title','priority'],['A-1','t','High']] | A-1 t null [Priority: High]",
                "{'columns':['id','title','labels'],'rows':[[7,'t',['a','b']]]} | #7 t null [] [a, b]",
                "{'range':'Bugs!A1:C2','values':[['ID','Title','Severity'],['7','t','S1']]} | #7 t null [Severity: S1]",
                "{'query_result':{'data':{'columns':[{'name':'id'}],'rows':[{'id':7,'title':'t','priority':'High'}]}}}"
                        + " | #7 t null [Priority: High]",
                // Events.
                "{'action':'opened','number':12,'issue':{'number':12,'title':'t','state':'open','labels':[{'name':'bug'}]},"
                        + "'repository':{'full_name':'a/b'}} | a/b#12 t open [] [bug]",
                "{'action':'opened','repository':{'full_name':'a/b','html_url':'https://x/a/b'},'issue':{'number':4,'title':'t'}}"
                        + " | a/b#4 t null []",
                "{'object_kind':'note','project':{'path_with_namespace':'a/b'},'object_attributes':{'id':1,'note':'n'},"
                        + "'issue':{'iid':17,'title':'t','state':'opened','labels':[{'title':'bug'}]}} | a/b#17 t open [] [bug]",
                "[{'number':'12','title':'t','state':'OPEN'}] | #12 t open []",
                "{'total':1,'issues':[{'key':'AX1','rule':'java:S2095','severity':'BLOCKER','component':'shop:A.java','line':12,"
                        + "'message':'t','status':'OPEN','type':'BUG','effort':'5min','creationDate':'2026-01-14T09:03:11+0000'}]}"
                        + " | AX1 t open [Severity: BLOCKER, Rule: java:S2095, Line: 12, Effort: 5min] BUG 2026-01-14T09:03:11Z",
                "[{'id':'1','shortId':'S-1','title':'t','culprit':'c','status':'resolvedInNextRelease'}] | S-1 t closed [Culprit: c]",
                "{'tickets':[{'id':12,'subject':'t','status':'hold'}]} | #12 t open []",
                "{'issue':{'id':6,'title':'t','content':{'raw':'x'},'priority':'trivial','state':'new','type':'issue','kind':'bug'},"
                        + "'repository':{'full_name':'a/b'}} | #6 t open [Priority: trivial] bug",
                "[{'id':1,'name':'t','sequence_id':12,'priority':'low','state':'0c7e6a51-8f0e-4c7b-9f4b-3a2d1e5c6b7a',"
                        + "'labels':['5c1f9c0e-1d2b-4c3a-8e7f-6a5b4c3d2e1f'],'assignees':['5c1f9c0e-1d2b-4c3a-8e7f-6a5b4c3d2e1f']}]"
                        + " | #12 t null [Priority: low]",
            })
    void isRead(String json, String expected) throws IOException {
        ReadResult read = read(json.replace('\'', '"'));

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).singleElement().extracting(ShownIssue::of).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'ref':'refs/heads/main','repository':{'full_name':'a/b','name':'b'},'pusher':{},'commits':[]}"
                        + " | an event of GitHub without an issue",
                "{'action':'published','release':{'name':'v1'},'repository':{'full_name':'a/b','html_url':'h'},'sender':{}}"
                        + " | an event of GitHub without an issue",
                "{'action':'member_added','membership':{},'organization':{'login':'a'},'sender':{}} | an event of GitHub without an issue",
                "{'action':{'type':'createCard','data':{}},'model':{'id':'b','name':'n'}} | Trello",
                "{'values':[{'issueId':'1','issueKey':'H-1','requestTypeId':'1'}]} | requests of Jira Service Management",
                "{'data':[{'id':1,'name':'n','story_type':'bug'}],'total':1,'next':'n'} | Shortcut",
            })
    void isRefusedInOneLine(String json, String tracker) throws IOException {
        ReadResult read = read(json.replace('\'', '"'));

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("JSON of " + tracker + ", which is not read. Maybe export ");
    }

    @Test
    void pullRequestsInAProjectAreCounted() throws IOException {
        ReadResult read = read("""
                {"data": {"user": {"projectV2": {"items": {"nodes": [
                  {"id": "P", "fieldValues": {"nodes": []}, "content": {"__typename": "PullRequest", "number": 5, "title": "t"}}]}}}}}""");

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly("1 pull request was left out: only issues are read.");
    }

    @Test
    void noteOnAMergeRequestIsNoIssue() throws IOException {
        ReadResult read = read("""
                {"object_kind": "note", "object_attributes": {"id": 1, "note": "n"}, "merge_request": {"iid": 4, "title": "t"}}""");

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly("1 merge request, epic or other event was left out: only issues are read.");
    }

    @Test
    void listsOfNumbersAreNoTable() throws IOException {
        ReadResult read = read("[[1, 2], [3, 4], [5, 6]]");

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "$[0]: expected the names of columns, such as \"id\" and \"title\", in the first row of a table in JSON.");
    }

    private static ReadResult read(String json) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.read("b.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), collector);
        return collector.result();
    }

    /** Nothing of a row is lost if rows are cut or too long. */
    @Test
    void rowsMayBeShorterOrLonger() throws IOException {
        ReadResult read =
                read("[[\"id\", \"title\", \"priority\"], [1, \"a\"], [2, \"b\", null], [3, \"c\", \"High\", \"x\"]]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).extracting(Issue::title).containsExactly("a", "b", "c");
    }
}
