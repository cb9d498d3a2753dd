package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports are read as what they are, or refused by the name of their tracker. */
class OtherTrackerReaderTest {

    @Test
    void readsRedmine() throws IOException {
        Issue issue = only("""
                {"issues": [{"id": 12, "project": {"id": 1, "name": "Shop"}, "tracker": {"id": 1, "name": "Bug"},
                  "status": {"id": 1, "name": "New"}, "priority": {"id": 7, "name": "Immediate"}, "subject": "Nothing can be paid",
                  "created_on": "2026-01-30T10:00:00Z"}], "total_count": 1, "offset": 0, "limit": 25}""");

        assertThat(issue.id()).isEqualTo("#12");
        assertThat(issue.title()).isEqualTo("Nothing can be paid");
        assertThat(issue.tracked().type()).isEqualTo("Bug");
        assertThat(issue.tracked().fields()).hasToString("[Priority: Immediate]");
        assertThat(issue.tracked().opened()).isEqualTo("2026-01-30T10:00:00Z");
    }

    @Test
    void readsBitbucket() throws IOException {
        Issue issue = only("""
                {"milestones": [], "meta": {"default_kind": "bug"}, "issues": [{"status": "new", "priority": "blocker", "kind": "bug",
                  "content_updated_on": null, "voters": ["ann"], "title": "Nothing links", "component": null, "milestone": null,
                  "created_on": "2026-01-30T10:00:00.000000+00:00", "id": 1}], "logs": []}""");

        assertThat(issue.id() + " " + issue.title()).isEqualTo("#1 Nothing links");
        assertThat(issue.tracked().fields()).hasToString("[Priority: blocker]");
        assertThat(issue.tracked().reactions()).isEqualTo(1);
    }

    @Test
    void readsBugzilla() throws IOException {
        Issue issue = only("""
                {"bugs": [{"id": 7, "summary": "Nothing can be saved", "priority": "P1", "severity": "blocker", "status": "NEW",
                  "resolution": "", "component": "Core", "creation_time": "2026-01-30T10:00:00Z", "keywords": ["crash"]}]}""");

        assertThat(issue.id() + " " + issue.title()).isEqualTo("#7 Nothing can be saved");
        assertThat(issue.tracked().fields()).hasToString("[Priority: P1, Severity: blocker]");
        assertThat(issue.classification().components()).containsExactly("Core");
        assertThat(issue.labels()).containsExactly("crash");
    }

    @Test
    void readsBeads() throws IOException {
        Issue issue = only("""
                {"id":"shop-jxp","title":"Checkout crashes","status":"in_progress","priority":0,"issue_type":"bug","labels":["web"]}""");

        assertThat(issue.id()).isEqualTo("shop-jxp");
        assertThat(issue.tracked().type()).isEqualTo("bug");
        assertThat(issue.tracked().fields()).hasToString("[Priority: P0]");
        assertThat(issue.status()).hasToString("in progress");
    }

    @Test
    void readsHowBeadsAreLinked() throws IOException {
        Issue issue = only("""
                {"id":"shop-2","title":"Add refunds","status":"open","priority":2,"issue_type":"feature","dependencies":[
                  {"issue_id":"shop-2","depends_on_id":"shop-1","type":"blocks"},
                  {"issue_id":"shop-2","depends_on_id":"shop-9","type":"parent-child"},
                  {"issue_id":"shop-2","depends_on_id":"shop-3","type":"discovered-from"},
                  {"issue_id":"shop-2","depends_on_id":"shop-4","type":"duplicates"}]}""");

        assertThat(issue.resources().dependencies())
                .containsExactly("Depends on shop-1", "Sub-issue of shop-9", "Related to shop-3");
        assertThat(issue.tracked().duplicateOf()).isEqualTo("shop-4");
    }

    @Test
    void leavesOutDeletedBeads() throws IOException {
        ReadResult read = read("""
                {"id":"shop-1","title":"Gone","status":"tombstone","priority":2,"issue_type":"bug"}
                {"id":"shop-2","title":"Kept","status":"open","priority":2,"issue_type":"bug"}""");

        assertThat(read.issues()).extracting(Issue::id).containsExactly("shop-2");
        assertThat(read.problems()).extracting(Problem::message).containsExactly("1 deleted issue was left out.");
    }

    @Test
    void readsHowBugsOfBugzillaAreLinked() throws IOException {
        Issue issue = only("""
                {"bugs": [{"id": 7, "summary": "Nothing can be saved", "status": "RESOLVED", "resolution": "DUPLICATE",
                  "creation_time": "2026-01-30T10:00:00Z", "depends_on": [5, 6], "blocks": [9], "dupe_of": 3}]}""");

        assertThat(issue.resources().dependencies()).containsExactly("Depends on #5", "Depends on #6", "Blocks #9");
        assertThat(issue.tracked().duplicateOf()).isEqualTo("#3");
    }

    @Test
    void readsHowIssuesOfRedmineAreLinked() throws IOException {
        Issue issue = only("""
                {"issues": [{"id": 12, "project": {"id": 1, "name": "Shop"}, "tracker": {"id": 1, "name": "Bug"}, "subject": "S",
                  "parent": {"id": 4}, "relations": [
                    {"id": 1, "issue_id": 12, "issue_to_id": 13, "relation_type": "blocks"},
                    {"id": 2, "issue_id": 11, "issue_to_id": 12, "relation_type": "blocks"},
                    {"id": 3, "issue_id": 12, "issue_to_id": 8, "relation_type": "duplicates"},
                    {"id": 4, "issue_id": 12, "issue_to_id": 14, "relation_type": "relates"}]}]}""");

        assertThat(issue.resources().dependencies())
                .containsExactly("Sub-issue of #4", "Blocks #13", "Is blocked by #11", "Related to #14");
        assertThat(issue.tracked().duplicateOf()).isEqualTo("#8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'b','name':'Board','lists':[],'cards':[{'id':'c','name':'n'},{'id':'d','name':'n'}]} | Trello",
                "{'queryType':'flat','workItems':[{'id':7,'url':'u'}]} | a query of Azure DevOps, with numbers of work items only",
                "{'data':[{'id':1,'name':'n','story_type':'bug','workflow_state_id':5}]} | Shortcut",
                "[{'id':1,'ref':12,'subject':'s','priority':2,'status_extra_info':{}}] | Taiga",
                "[{'change_id':'I1','subject':'s','_number':12}] | Gerrit, with changes instead of issues",
                "{'bugs':[{'id':7,'alias':[],'history':[]}]} | the history of bugs of Bugzilla",
                "{'isLast':true,'values':[{'id':84,'self':'u','name':'n','type':'scrum'}]} | boards of Jira",
                "{'action':'opened','number':4,'pull_request':{'number':4,'title':'t'}} | a pull request of GitHub",
                "[{'id':1,'actor':{},'event':'labeled','label':{'name':'bug'}}] | a timeline of GitHub",
                "[{'id':'1','type':'IssuesEvent','actor':{},'repo':{},'payload':{}}] | a list of events of GitHub",
                "[{'number':1,'title':'v1','html_url':'u','open_issues':3,'closed_issues':2}] | milestones of GitHub",
                "[{'id':1,'name':'bug','color':'x','default':true}] | labels of GitHub",
                "[{'number':1,'state':'open','security_advisory':{},'html_url':'u'}] | alerts of GitHub",
                "[{'id':1,'action_name':'opened','target_type':'Issue','target_title':'t'}] | a list of events of GitLab",
                "[{'id':1,'iid':1,'title':'17.4','expired':false,'start_date':null}] | milestones of GitLab",
                "[{'id':1,'action_name':'assigned','target_type':'Issue','target':{'iid':1}}] | the to-do list of GitLab",
                "[{'id':1,'name':'n','hide_backlog_list':false,'lists':[]}] | a board of GitLab",
            })
    void refusesOthersByTheirName(String json, String tracker) throws IOException {
        ReadResult read = read(json.replace('\'', '"'));

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("JSON of " + tracker + ", which is not read. Maybe export ");
    }

    @Test
    void aMergeRequestIsNoIssue() throws IOException {
        ReadResult read = read("[{\"iid\": 3, \"title\": \"t\", \"merge_status\": \"x\", \"source_branch\": \"y\"}]");

        assertThat(read.issues()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("only issues are read");
    }

    @Test
    void readsAnEventOfGitLab() throws IOException {
        Issue issue = only("""
                {"object_kind": "issue", "user": {"name": "Ann"}, "project": {"id": 1, "path_with_namespace": "acme/shop"},
                 "object_attributes": {"id": 301, "iid": 23, "title": "Sign-in fails", "state": "opened", "severity": "high",
                 "created_at": "2026-01-30 10:00:00 UTC"}, "labels": [{"id": 1, "title": "bug"}]}""");

        assertThat(issue.id()).isEqualTo("acme/shop#23");
        assertThat(issue.labels()).containsExactly("bug");
        assertThat(issue.tracked().fields()).hasToString("[Severity: High]");
    }

    @Test
    void readsAnEventOfGitHubWithItsOrganisation() throws IOException {
        ReadResult read = read("""
                {"action": "opened", "issue": {"number": 1, "title": "Sign-in fails", "html_url": "https://github.com/acme/shop/issues/1"},
                 "repository": {"full_name": "acme/shop"}, "organization": {"login": "acme", "description": ""}}""");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).extracting(Issue::id).containsExactly("acme/shop#1");
    }

    @Test
    void readsATextMilestoneAndANumberedPriority() throws IOException {
        Issue issue = only("[{\"number\": 1, \"title\": \"t\", \"milestone\": \"August\", \"priority\": 0}]");

        assertThat(issue.tracked().milestone()).isEqualTo("August");
        assertThat(issue.tracked().fields()).hasToString("[Priority: 0]");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void readsUtf16ByItsMark(String charset) throws IOException {
        ReadResult read = read("\uFEFF[{\"number\": 1, \"title\": \"é\"}]", Charset.forName(charset));

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).extracting(Issue::title).containsExactly("é");
    }

    private static Issue only(String json) throws IOException {
        ReadResult read = read(json);
        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).hasSize(1);
        return read.issues().get(0);
    }

    private static ReadResult read(String json) throws IOException {
        return read(json, StandardCharsets.UTF_8);
    }

    private static ReadResult read(String json, Charset charset) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.read("b.json", new ByteArrayInputStream(json.getBytes(charset)), collector);
        return collector.result();
    }
}
