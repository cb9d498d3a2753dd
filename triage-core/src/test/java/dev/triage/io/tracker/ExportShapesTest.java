package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.model.Issue;
import dev.triage.model.StatusKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd features of the exports of trackers. */
class ExportShapesTest {

    private static ReadResult read(String name, String... lines) throws IOException {
        var collector = new ReadResult.Collector();
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Documents.read(name, new ByteArrayInputStream(bytes), collector);
        return collector.result();
    }

    private static Issue only(String name, String... lines) throws IOException {
        ReadResult result = read(name, lines);
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).hasSize(1);
        return result.issues().get(0);
    }

    /** Bugzilla names columns as its database does. */
    @Test
    void columnsOfBugzilla() throws IOException {
        Issue issue = only(
                "x.csv",
                "bug_id,bug_status,resolution,short_desc,changeddate,opendate,dependson,blocked,dup_id",
                "7,RESOLVED,DUPLICATE,Crash,2026-02-16 10:11:12,2026-01-01,\"99, 98\",101,5");
        assertThat(issue.title()).isEqualTo("Crash");
        assertThat(issue.resources().dependencies()).containsExactly("Depends on #99", "Depends on #98", "Blocks #101");
        assertThat(issue.tracked().duplicateOf()).isEqualTo("#5");
        assertThat(issue.tracked().opened()).hasToString("2026-01-01T00:00:00Z");
        assertThat(issue.tracked().updated()).hasToString("2026-02-16T10:11:12Z");
    }

    /** A tree of work items of Azure DevOps has a column of titles for each level. */
    @Test
    void titlesOfATree() throws IOException {
        ReadResult result = read(
                "x.csv",
                "ID,Work Item Type,Title 1,Title 2,State,Created By",
                "1,Epic,Login,,Active,Ann",
                "2,Bug,,Crash on login,Resolved,Ann");
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues()).extracting(Issue::id).containsExactly("#1", "#2");
        assertThat(result.issues()).extracting(Issue::title).containsExactly("Login", "Crash on login");
        assertThat(result.issues().get(0).tracked().fields()).isEmpty();
    }

    /** Mantis writes zeros in front of numbers, and 0 where there is no other issue. */
    @Test
    void zerosBeforeNumbers() throws IOException {
        List<Issue> issues = read(
                        "x.csv", "Id,Summary,Status,Duplicate ID", "0000012,a,assigned,0", "0000013,b,resolved,0000012")
                .issues();
        assertThat(issues).extracting(Issue::id).containsExactly("#12", "#13");
        assertThat(issues.get(0).tracked().duplicateOf()).isNull();
        assertThat(issues.get(1).tracked().duplicateOf()).isEqualTo("#12");
    }

    /** Linear has a column for each way in which an issue ends. */
    @Test
    void aDateOfAnyEndCloses() throws IOException {
        Issue issue = only(
                "x.csv", "ID,Title,Status,Completed,Canceled,Related to", "E-1,t,Parked,,2026-01-03T00:00:00Z,E-3");
        assertThat(issue.status().kind()).isEqualTo(StatusKind.CLOSED);
        assertThat(issue.tracked().closed()).hasToString("2026-01-03T00:00:00Z");
        assertThat(issue.resources().dependencies()).containsExactly("Related to E-3");
    }

    /** Programs call columns as members of objects, and people write behind a name how it is filled in. */
    @Test
    void namesOfProgramsAndRemarks() throws IOException {
        Issue issue = only(
                "x.csv",
                "Item ID (auto generated),Name,createdAt,dueDate,Effort (1-5),User Impact (Low/Medium/High),Owners,Requester",
                "9,t,2026-01-01,2026-02-01,3,High,Ann,Joe");
        assertThat(issue.id()).isEqualTo("#9");
        assertThat(issue.tracked().opened()).hasToString("2026-01-01T00:00:00Z");
        assertThat(issue.tracked().due()).hasToString("2026-02-01T00:00:00Z");
        assertThat(issue.resources().effort()).hasToString("3");
        assertThat(issue.impact().user()).hasToString("High");
        assertThat(issue.assignees()).hasToString("[Ann]");
        assertThat(issue.tracked().fields()).isEmpty();
    }

    /** Monday writes names of columns again for the parts of an item; two tables in one file do as well. */
    @Test
    void namesOfColumnsInBetween() throws IOException {
        ReadResult result = read(
                "x.csv",
                "Name,Subitems,Owner,Status,Item ID",
                "Crash,\"a, b\",Ann,Working on it,1",
                "Subitems,Name,Owner,Status,Item ID",
                ",part a,Ben,Done,2",
                "Typo,,Ann,Stuck,3",
                "Name,Subitems,Owner,Status,Item ID",
                "Hang,,Ann,Stuck,4");
        assertThat(result.problems()).isEmpty();
        assertThat(result.issues())
                .extracting(issue -> issue.id() + " " + issue.title() + " " + issue.assignees())
                .containsExactly("#1 Crash [Ann]", "#2 part a [Ben]", "#3 Typo [Ann]", "#4 Hang [Ann]");
    }

    /** A parent in Jira is a number of the database; only its key is an id. */
    @Test
    void parentsOfJira() throws IOException {
        assertThat(only(
                                "x.csv",
                                "Issue key,Summary,Parent id,Parent,Parent key,Parent summary",
                                "O-4,Sub,100,100,O-1,Crash")
                        .resources()
                        .dependencies())
                .containsExactly("Sub-issue of O-1");
        assertThat(only("x.csv", "Issue key,Summary,Parent id", "O-4,Sub,100")
                        .resources()
                        .dependencies())
                .isEmpty();
    }

    /** Links and comments of Jira in German. */
    @Test
    void linksOfJiraInOtherLanguages() throws IOException {
        Issue issue = only(
                "x.csv",
                "Vorgangsschlüssel,Zusammenfassung,Ausgehende Vorgangsverknüpfung (Blocks),Eingehende Vorgangsverknüpfung (Blocks),Kommentar,Kommentar",
                "O-1,t,O-2,O-3,gut,schlecht");
        assertThat(issue.resources().dependencies()).containsExactly("Blocks O-2", "Is blocked by O-3");
        assertThat(issue.tracked().comments()).isEqualTo(2);
        assertThat(issue.tracked().fields()).isEmpty();
    }

    @Test
    void linksOfLinearFromTheOtherIssue() throws IOException {
        Issue issue = only(
                "x.json",
                "{\"identifier\":\"E-1\",\"title\":\"t\",\"inverseRelations\":{\"nodes\":["
                        + "{\"type\":\"blocks\",\"issue\":{\"identifier\":\"E-7\"}},{\"type\":\"duplicate\",\"issue\":{\"identifier\":\"E-8\"}}]}}");
        assertThat(issue.resources().dependencies()).containsExactly("Is blocked by E-7", "Related to E-8");
        assertThat(issue.tracked().fields()).isEmpty();
    }

    /** Whether there are more pages is told, whichever way the tracker says it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'data':{'issues':{'nodes':[{'identifier':'E-1','title':'t'}],'pageInfo':{'hasNextPage':true}}}}  | true",
                "{'data':{'issues':{'nodes':[{'identifier':'E-1','title':'t'}],'pageInfo':{'hasNextPage':false}}}} | false",
                "{'pagelen':1,'values':[{'id':4,'kind':'bug','title':'t'}],'next':'https://api.bitbucket.org/2.0'} | true",
                "{'pagelen':1,'values':[{'id':4,'kind':'bug','title':'t'}]}                                        | false",
                "{'tickets':[{'id':4,'subject':'t','status':'open'}],'next_page':'https://x.zendesk.com'}          | true",
                "{'tickets':[{'id':4,'subject':'t','status':'open'}],'next_page':null}                             | false",
                "{'object':'list','results':[{'object':'page','id':'a','properties':{'Name':{'title':[{'plain_text':'t'}]}}}],'has_more':true} | true",
                "{'object':'list','results':[{'object':'page','id':'a','properties':{'Name':{'title':[{'plain_text':'t'}]}}}],'has_more':false} | false",
                "{'_type':'Collection','total':40,'count':1,'_embedded':{'elements':[{'_type':'W','id':7,'subject':'t'}]}} | true",
                "{'_type':'Collection','total':1,'count':1,'_embedded':{'elements':[{'_type':'W','id':7,'subject':'t'}]}} | false",
                "{'issues':[{'id':4,'subject':'t','tracker':{},'project':{}}],'total_count':300,'limit':25}        | true",
                "{'issues':[{'id':4,'subject':'t','tracker':{},'project':{}}],'total_count':1,'limit':25}          | false",
            })
    void furtherPagesAreTold(String json, boolean more) throws IOException {
        ReadResult result = read("x.json", json.replace('\'', '"'));
        assertThat(result.issues()).hasSize(1);
        assertThat(result.problems()).hasSize(more ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5.26                   | 2026-05-01T00:00:00Z",
                "16. Februar 2026         | 2026-02-16T00:00:00Z",
                "1. März 2026 09:15       | 2026-03-01T09:15:00Z",
                "01.Feb.26 9:15 AM        | 2026-02-01T09:15:00Z",
                "3 févr. 2026             | 2026-02-03T00:00:00Z",
                "14 juillet 2026          | 2026-07-14T00:00:00Z",
                "14 juin 2026             | 2026-06-14T00:00:00Z",
                "1 de enero de 2026       | 2026-01-01T00:00:00Z",
                "12/dez/2026              | 2026-12-12T00:00:00Z",
                "3 ott 2026               | 2026-10-03T00:00:00Z",
                "16 февраля 2026          | 2026-02-16T00:00:00Z",
                "2026年2月16日             | 2026-02-16T00:00:00Z",
                "1790000000000000         | 2026-09-21T14:13:20Z",
                "1790000000000            | 2026-09-21T14:13:20Z",
                "4 January 2026           | 2026-01-04T00:00:00Z",
                "Jan 4, 2026              | 2026-01-04T00:00:00Z",
            })
    void datesAreReadInOtherLanguages(String date, String time) throws IOException {
        assertThat(only("x.csv", "id;title;created", "1;t;\"" + date + "\"")
                        .tracked()
                        .opened())
                .hasToString(time);
    }

    /** Objects that were made into a table. */
    @Test
    void flatObjects() throws IOException {
        Issue issue = only(
                "x.csv",
                "key,fields.summary,fields.status.name,fields.priority.name,fields.assignee.displayName,fields.project.name,milestone.title",
                "O-1,Crash,Done,High,Ann,Web,M1");
        assertThat(issue.title()).isEqualTo("Crash");
        assertThat(issue.status().kind()).isEqualTo(StatusKind.CLOSED);
        assertThat(issue.assignees()).hasToString("[Ann]");
        assertThat(issue.tracked().milestone()).isEqualTo("M1");
        assertThat(issue.tracked().fields()).hasToString("[Priority: High, fields.project.name: Web]");
    }

    /** Fields of a team in an object, and a parent with an address only. */
    @Test
    void fieldsAndParentsOfHelpDesks() throws IOException {
        Issue ticket = only(
                "x.json",
                "[{\"id\":20,\"subject\":\"t\",\"fr_escalated\":false,\"status\":2,\"custom_fields\":{\"cf_user_impact\":\"High\",\"cf_shop\":\"North\",\"cf_no\":null}}]");
        assertThat(ticket.impact().user()).hasToString("High");
        assertThat(ticket.tracked().fields()).hasToString("[Shop: North]");
        assertThat(only(
                                "x.json",
                                "{\"_type\":\"W\",\"id\":7,\"subject\":\"t\",\"_links\":{\"parent\":{\"href\":\"/api/v3/work_packages/3\",\"title\":\"Epic\"}}}")
                        .resources()
                        .dependencies())
                .containsExactly("Sub-issue of #3");
    }

    /** A form and a field of a site in German are what they are in English. */
    @Test
    void fieldsInOtherLanguages() throws IOException {
        assertThat(only(
                                "x.json",
                                "[{\"number\":5,\"title\":\"t\",\"body\":\"### Schweregrad\\n\\nHoch\\n\\n### Aufwand\\n\\n2\\n\\n### Browser\\n\\nneu\"}]")
                        .tracked()
                        .fields())
                .hasToString("[Severity: High (Hoch), Effort: 2, Browser: neu]");
        assertThat(only(
                                "x.json",
                                "{\"names\":{\"customfield_1\":\"Schweregrad\"},\"startAt\":0,\"issues\":[{\"key\":\"O-1\",\"fields\":{\"summary\":\"t\",\"customfield_1\":{\"value\":\"Kritisch\"}}}]}")
                        .tracked()
                        .fields())
                .hasToString("[Severity: Critical (Kritisch)]");
    }

    /** Lists that a program wrote into a cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[bug,ui]                                        | [bug, ui]",
                "[\"bug\",\"ui\"]                                | [bug, ui]",
                "['bug', 'ui']                                   | [bug, ui]",
                "[{\"id\":\"L\",\"name\":\"bug\"},{\"name\":\"ui\"}] | [bug, ui]",
                "[{'name': 'bug', 'color': 'f00'}]               | [bug]",
                "[]                                              | []",
            })
    void listsInCells(String cell, String labels) throws IOException {
        assertThat(only("x.csv", "id,title,labels", "1,t,\"" + cell.replace("\"", "\"\"") + "\"")
                        .labels())
                .hasToString(labels);
    }
}
