package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boards, sprints, projects, users, labels and comments of trackers are never issues; what looks like them is read. */
class NotIssuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'id':'108-1','name':'Shop','sprints':[{'id':'109-1'}],'$type':'Agile'}] | boards of YouTrack",
                "[{'id':'109-1','name':'Sprint 1','$type':'Sprint'}] | sprints of YouTrack",
                "[{'id':'0-1','shortName':'SHOP','name':'Shop','$type':'Project'}] | projects of YouTrack",
                "[{'id':'1-1','login':'ada','fullName':'Ada','$type':'User'}] | users of YouTrack",
                "[{'id':'7-1','name':'Open bugs','query':'q','$type':'SavedQuery'}] | saved queries of YouTrack",
                "[{'id':'6-1','name':'Star','$type':'Tag'}] | tags of YouTrack",
                "[{'id':'4-1','text':'x','$type':'IssueComment'}] | comments of YouTrack",
                "[{'id':'8-1','idReadable':'S-A-1','summary':'x','$type':'Article'}] | articles of YouTrack",
                "[{'id':'0.0','timestamp':1,'target':{'idReadable':'S-1'},'$type':'CustomFieldActivityItem'}] | YouTrack w"
                        + "ith other things than issues",
                "[{'id':'2-1','$type':'Issue'}] | YouTrack without fields",
                "{'maxResults':50,'isLast':true,'values':[{'id':1,'self':'https://j','name':'Shop','type':'scrum'}]} | boa"
                        + "rds of Jira",
                "{'maxResults':50,'isLast':true,'values':[{'id':37,'self':'https://j','state':'active','name':'Sprint 1','"
                        + "originBoardId':5}]} | sprints of Jira",
                "[{'self':'https://j','id':'1','key':'SHOP','name':'Shop','projectTypeKey':'software'}] | projects of Jira",
                "[{'self':'https://j','id':'1','name':'Open bugs','jql':'type = Bug'}] | filters of Jira",
                "{'maxResults':50,'values':[{'expand':'x','self':'https://j','id':'1','name':'Open bugs'}]} | filters of J"
                        + "ira",
                "[{'self':'https://j','id':'1','name':'1.0','released':false}] | versions of Jira",
                "[{'self':'https://j','key':'ada','name':'ada','emailAddress':'a@b','displayName':'Ada'}] | users of Jira",
                "{'startAt':0,'maxResults':50,'comments':[{'self':'https://j','id':'1','body':'x'}]} | comments of Jira",
                "{'values':[{'id':37,'key':'S-3','self':'https://j','name':'e','summary':'e','done':false}]} | epics of a "
                        + "board of Jira",
                "{'values':[{'id':'1','author':{},'created':'2026-01-01','items':[{'field':'status'}]}]} | a history of Ji"
                        + "ra",
                "[{'name':'bug','color':'d73a4a','description':'x'}] | labels of GitHub",
                "{'projects':[{'number':1,'title':'Roadmap'}],'totalCount':1} | projects of GitHub",
                "{'data':{'organization':{'projectsV2':{'nodes':[{'number':1,'title':'Roadmap'}]}}}} | projects of GitHub",
                "{'data':{'repository':{'milestones':{'nodes':[{'number':1,'title':'v1'}]}}}} | milestones of GitHub",
                "[{'id':1,'issue_url':'https://x','html_url':'https://x','body':'x'}] | comments of GitHub",
                "[{'login':'a','id':1,'avatar_url':'x','html_url':'https://github.com/a'}] | users of GitHub",
                "[{'id':1,'name':'b','full_name':'a/b','private':false}] | repositories of GitHub or Gitea",
                "[{'id':1,'iid':1,'title':'v1','expired':false,'start_date':null}] | milestones of GitLab",
                "[{'id':1,'name':'bug','color':'#f00','text_color':'#fff'}] | labels of GitLab",
                "[{'id':1,'name':'b','path_with_namespace':'a/b'}] | projects of GitLab",
                "[{'id':1,'username':'ada','name':'Ada','avatar_url':'x'}] | users of GitLab",
                "[{'id':1,'body':'x','noteable_type':'Issue'}] | comments of GitLab",
                "{'data':{'project':{'labels':{'nodes':[{'title':'bug'}]}}}} | labels of GitLab",
                "[{'id':1,'title':'v1','state':'open','open_issues':1,'closed_issues':0}] | milestones of Gitea",
                "[{'id':1,'name':'bug','exclusive':false,'color':'f00'}] | labels of Gitea",
                "{'data':{'projects':{'nodes':[{'id':'u','name':'Checkout','progress':0.3}]}}} | projects of Linear",
                "{'data':{'cycles':{'nodes':[{'id':'u','number':12,'name':'Cycle 12'}]}}} | cycles of Linear",
                "{'data':{'team':{'cycles':{'nodes':[{'id':'u','number':12}]}}}} | cycles of Linear",
                "{'data':{'teams':{'nodes':[{'id':'u','key':'ENG','name':'Engineering'}]}}} | teams of Linear",
                "{'data':{'issueLabels':{'nodes':[{'id':'u','name':'Bug'}]}}} | labels of Linear",
                "[{'id':'s','name':'Bugs','project_id':'p','order':1}] | sections of Todoist",
                "[{'id':'p','name':'Shop','view_style':'list'}] | projects of Todoist",
                "{'sync_token':'x','full_sync':true,'projects':[{'id':'p','name':'Shop'}]} | Todoist without tasks",
                "{'list':[{'id':'u','model':'task','index':12,'name':'t','completed':false}]} | Height",
                "[{'kind':'epic','id':1,'project_id':1,'name':'Checkout'}] | epics of Pivotal Tracker",
                "{'projects':[{'id':1,'name':'Shop'}],'total_count':1} | projects of a tracker",
            })
    void isRefusedByItsName(String json, String called) throws IOException {
        ReadResult read = read(json);

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("JSON of " + called + ", which is not read. Maybe export ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'id':'109-1','name':'Sprint 1','issues':[{'idReadable':'S-1','summary':'t','$type':'Issue'}],'$type':'S"
                        + "print'}] | S-1 t null []",
                "{'data':{'project':{'name':'Checkout','issues':{'nodes':[{'identifier':'E-1','title':'t'}]}}}} | E-1 t nu"
                        + "ll []",
                "{'data':[{'id':7,'subject':'t','status':'open','comments':3,'users':[]}]} | #7 t open []",
                "{'data':[{'id':7,'name':'t','priority':'High','project':{'name':'p'},'labels':['a']}]} | #7 t null [Prior"
                        + "ity: High] [a]",
                "[{'id':'A-1','name':'t','color':'red','description':'d','priority':'High'}] | A-1 t null [Priority: High,"
                        + " Color: red]",
                "{'list':[{'id':'A-1','title':'t','priority':'High'}]} | A-1 t null [Priority: High]",
                "[{'$type':'Shop.Bug','id':'A-1','title':'t','priority':'High'}] | A-1 t null [Priority: High]",
                "[{'id':'1','content':'t','priority':4,'labels':['bug'],'due':{'date':'2026-02-01'},'is_completed':false,'"
                        + "created_at':'2026-01-14T09:03:11Z'}] | #1 t null [Priority: Urgent] [bug] 2026-01-14T09:03:11Z",
                "[{'id':'1','content':'t','priority':1,'is_completed':true}] | #1 t closed []",
                "{'results':[{'id':'6X','content':'t','priority':3,'checked':false,'added_at':'2026-01-14T09:03:11Z'}],'ne"
                        + "xt_cursor':null} | 6X t null [Priority: High] 2026-01-14T09:03:11Z",
                "{'sync_token':'x','full_sync':true,'sections':[{'id':'s','name':'Bugs','project_id':'p'}],'items':[{'id':"
                        + "'1','content':'t','priority':2,'checked':true}]} | #1 t closed [Priority: Medium]",
                "{'object':'list','results':[{'object':'page','id':'1f-aa','properties':{'Name':{'type':'title','title':[{"
                        + "'plain_text':'t'}]},'Ticket':{'type':'unique_id','unique_id':{'prefix':'ENG','number':12}}}}]} | ENG-12 t"
                        + " null []",
                "[{'object':'page','id':'1f-aa','properties':{'Number':{'type':'number','number':3},'ID':{'type':'unique_i"
                        + "d','unique_id':{'prefix':null,'number':13}},'Name':{'type':'title','title':[{'plain_text':'t'}]}}}] | #13"
                        + " t null []",
                "{'entries':[{'title':'Bug #12 in Shop: \\\"t\\\"','status':'Confirmed','importance':'High','web_link':'https://"
                        + "bugs.launchpad.net/shop/+bug/12'}]} | #12 t open [Priority: High]",
                "{'entries':[{'title':'Bug #13 in Shop: \\\"t\\\"','status':'Fix Released','importance':'Low','bug_target_name"
                        + "':'shop'}]} | #13 t closed [Priority: Low]",
                "[{'id':1,'story_type':'release','current_state':'accepted','name':'r'},{'id':2,'story_type':'chore','curr"
                        + "ent_state':'accepted','name':'t'}] | #2 t closed [] chore",
            })
    void isRead(String json, String expected) throws IOException {
        assertThat(read(json).issues()).extracting(ShownIssue::of).containsExactly(expected);
    }

    private static ReadResult read(String json) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Documents.read("b.json", new ByteArrayInputStream(bytes), collector);
        return collector.result();
    }
}
