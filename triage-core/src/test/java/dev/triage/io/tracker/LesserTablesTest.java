package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns, words and links of tables that trackers with few users export. */
class LesserTablesTest {

    /** Todoist writes sections and comments between the tasks, and counts priorities from 1 to its default 4. */
    @Test
    void onlyTheTasksOfTodoistAreIssues() throws IOException {
        ReadResult read = read(
                InputFormat.CSV,
                "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE",
                "meta,view_style=board,,,,,,,,",
                "section,Bugs,,,,,,,,",
                "task,Cart is lost,,1,1,Ada (1),,,en,UTC",
                "note,Seen it,,,,Ada (1),,,,",
                "task,Button is grey,,4,1,Ada (1),,,en,UTC",
                "task,Slow search,,3,2,Ada (1),,,en,UTC");

        assertThat(read.issues().stream().map(Issue::title))
                .containsExactly("Cart is lost", "Button is grey", "Slow search");
        assertThat(read.issues().stream()
                        .map(issue -> issue.tracked().fields().stream()
                                .filter(field -> field.name().equals("Priority"))
                                .toList()
                                .toString()))
                .containsExactly("[Priority: Urgent (1)]", "[]", "[Priority: Medium (3)]");
        assertThat(read.problems().stream().map(Problem::message))
                .contains(
                        "1 section row was left out: only tasks are read.",
                        "1 note row was left out: only tasks are read.",
                        "1 meta row was left out: only tasks are read.")
                .noneMatch(message -> message.contains("title"));
    }

    /** A table of a team with such columns has numbers and types of its own. */
    @Test
    void aTableWithTypesAndContentsIsNotOfTodoist() throws IOException {
        ReadResult read = read(InputFormat.CSV, "ID,TYPE,CONTENT,PRIORITY", "1,section,Broken,4");

        assertThat(read.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.tracked().fields()).hasToString("[Priority: 4]"));
    }

    /** A header and a row, and what is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Formatted ID,Name,Severity ~ DE1,t,Crash/Data Loss ~ DE1 t null [Severity: Critical (Crash/Data Loss)]",
                "Case,Title,Priority ~ 1,t,1 - Must Fix ~ #1 t null [Priority: Immediate (1 - Must Fix)]",
                "id,title,Severity ~ 1,t,Critical impact ~ #1 t null [Severity: Critical (Critical impact)]",
                "id,title,Priority ~ 1,t,Muss ~ #1 t null [Priority: Must have (Muss)]",
                "id,title,Priority ~ 1,t,Won’t have ~ #1 t null [Priority: Lowest (Won’t have)]",
                "id,title,Priority ~ 1,t,Sehr niedrig ~ #1 t null [Priority: Very low (Sehr niedrig)]",
                "id,title,Severity ~ 1,t,2 - Hoch ~ #1 t null [Severity: 2 - High (Hoch)]",
                "id,title,Priority,Severity ~ 1,t,-,(None) ~ #1 t null []",
                "ref,subject,is_closed,finished_date ~ 12,t,True,2026-01-15 ~ #12 t closed []",
                "id,title,closed ~ 1,t,no ~ #1 t null []",
                "Ticket ID,Subject,Status,Agent,Closed time ~ 1,t,Weg,No Agent,2026-01-15 09:03:11 ~ #1 t closed []",
                "Index,Name,Last activity ~ T-1,t,2026-01-15T00:00:00Z ~ T-1 t null []",
                "Artifact ID,Title,Submitted on ~ 5,t,2026-01-14 ~ #5 t null [] 2026-01-14T00:00:00Z",
                "Task ID,Task Name,Progress ~ a1,t,Completed ~ a1 t closed []",
                "id,title,Progress ~ 1,t,20 ~ #1 t null []",
                "Row ID,Task Name,Predecessors ~ 3,t,2FS +2d ~ #3 t null [] [Depends on #2]",
                "number,title,state,stateReason ~ 1,t,CLOSED,NOT_PLANNED ~ #1 t closed [Resolution: NOT_PLANNED]",
                "id,summary,status,keywords ~ 1,t,new,crash ui ~ #1 t open [] [crash, ui]",
                "ID,Title,Labels ~ 1,t,good first issue ~ #1 t null [] [good first issue]",
                "id,title,created ~ 1,t,46037.5 ~ #1 t null [] 2026-01-15T12:00:00Z",
                "id,title,created ~ 1,t,1/14/2026 9:03am ~ #1 t null [] 2026-01-14T09:03:00Z",
                "ID,Arbeitselementtyp,Titel,Zugewiesen zu,Status ~ 7,Fehler,t,Ann,Aktiv ~ #7 t open [] Bug [Ann]",
                "Vorgangsschlüssel,Zusammenfassung,Status,Lösung ~ S-1,t,Offen,Nicht erledigt ~ S-1 t open [Resolution: Unresolved]",
                "Vorgangsschlüssel,Zusammenfassung,Lösung,Erledigt ~ S-1,t,Doppelt,16/Mär/26 ~ S-1 t closed [Resolution: Duplicate]",
                "ID,Titel,Lösung ~ 1,t,Neustart ~ #1 t null [Lösung: Neustart]",
                "Number,Problem statement,Opening date ~ PRB1,t,14-01-2026 ~ PRB1 t null [] 2026-01-14T00:00:00Z",
                "Index,Title,Ref ~ 12,t, ~ #12 t null []",
                "id,title,Resolved ~ 12,t,Not set ~ #12 t null []",
                "Key,Summary,Linked Issues ~ A-1,t,\"A-2, A-3\" ~ A-1 t null [] [Related to A-2, Related to A-3]",
                "id|title|priority ~ 1|t|High ~ #1 t null [Priority: High]",
                // Numbers of ClickUp, of which 3 is the default; other tables with tasks have numbers of their own.
                "Task ID,Task Name,Status,Priority,Date Created,tags ~ 8a,t,to do,1,1760000000000,[] ~ 8a t open [Priority: Urgent (1)] 2025-10-09T08:53:20Z",
                "Task ID,Task Custom ID,Task Name,Priority ~ 8a,,t,2 ~ 8a t null [Priority: High (2)]",
                "Task Name,Task ID,Priority,Folder Name ~ t,8a,3,Shop ~ 8a t null [Folder Name: Shop]",
                "Task ID,Task Name,Priority,Space Name ~ 8a,t,4,S ~ 8a t null [Priority: Low (4), Space Name: S]",
                "Task ID,Task Name,Priority,Folder Name/Path ~ 8a,t,urgent, ~ 8a t null [Priority: urgent]",
                "Task ID,Task Name,Priority ~ a1,t,4 ~ a1 t null [Priority: 4]",
                // States of programs, and words for states that are used by one tracker.
                "PRIORITY,TYPE,TITLE,STATE,ISSUE_ID,MODIFIED_TIME (UTC) ~ P1,BUG,t,WON_T_FIX_OBSOLETE,7,2026-01-14 09:03:11"
                        + " ~ #7 t closed [Priority: P1] BUG",
                "id,title,status ~ 1,t,resolvedInNextRelease ~ #1 t closed []",
                "id,title,status ~ 1,t,InProgress ~ #1 t in progress []",
                "id,title,status ~ 1,t,NotABug ~ #1 t closed []",
                "id,title,status ~ 1,t,Working on it ~ #1 t in progress []",
                "id,title,status ~ 1,t,Doing ~ #1 t in progress []",
                "id,title,status ~ 1,t,Submitted ~ #1 t open []",
                "id,title,status ~ 1,t,hold ~ #1 t open []",
                "id,title,status ~ 1,t,Spam ~ #1 t closed []",
                "Identifier,Title,State,State Group ~ S-1,t,Shelved,cancelled ~ S-1 t closed []",
                // Names of columns.
                "Ticket ID,Ticket subject,Ticket created - Timestamp ~ 1,t,2026-01-14T09:03:11 ~ #1 t null [] 2026-01-14T09:03:11Z",
                "ID,Pri,Summary + Labels ~ 1,1,t ~ #1 t null [Priority: 1]",
                "id,ref,subject,is_closed ~ 991,12,t,False ~ #12 t null []",
                "Name,Person,Item ID ~ t,Ann,7 ~ #7 t null [] [Ann]",
                "ID,Title,MoSCoW ~ 1,t,Must Have ~ #1 t null [Priority: Must Have]",
                "Clé de ticket,Résumé,Personne assignée,Création ~ S-1,t,Ann,16/févr./26 3:26 PM ~ S-1 t null [] [Ann] 2026-02-16T15:26:00Z",
                "ID,Subtype,Title ~ T12,Bug,t ~ T12 t null [] Bug",
                // Levels and people that are none.
                "ID,Title,Priority ~ 1,t,4 - None ~ #1 t null []",
                "ID,Title,Priority ~ 1,t,0 - No priority ~ #1 t null []",
                "Case,Title,Assigned To ~ 1,t,CLOSED ~ #1 t null []",
                "id,summary,owner ~ 1,t,somebody ~ #1 t null []",
                "Nr,Titel,Schweregrad ~ 1,t,Absturz ~ #1 t null [Severity: Crash (Absturz)]",
                "Nr,Titel,Schweregrad ~ 1,t,Kosmetisch ~ #1 t null [Severity: Cosmetic (Kosmetisch)]",
                "N°,Titre,Gravité ~ 1,t,Cosmétique ~ #1 t null [Severity: Cosmetic (Cosmétique)]",
                "Nr,Titel,Priorität ~ 1,t,Blockierend ~ #1 t null [Priority: Blocker (Blockierend)]",
            })
    void isRead(String header, String row, String expected) throws IOException {
        ReadResult read = read(InputFormat.CSV, header, row);

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).singleElement().extracting(ShownIssue::of).isEqualTo(expected);
    }

    @Test
    void areaPathsAreComponentsBelowTheirProject() throws IOException {
        ReadResult read = read(InputFormat.CSV, "ID,Title,Area Path", "1,t,Shop\\Billing\\Invoices", "2,t,Shop");

        assertThat(read.issues())
                .extracting(issue -> issue.classification().components())
                .hasToString("[[Invoices], []]");
    }

    /** Jira names the parent by a number that only the row of the parent has, above or below. */
    @Test
    void parentsAreFoundByTheirNumbers() throws IOException {
        ReadResult read = read(
                InputFormat.JIRA,
                "Summary,Issue key,Issue id,Parent id",
                "a,S-2,102,101",
                "b,S-1,101,",
                "c,S-3,103,101",
                "d,S-4,104,999");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues())
                .extracting(issue -> issue.resources().dependencies())
                .hasToString("[[Sub-issue of S-1], [], [Sub-issue of S-1], []]");
    }

    @Test
    void theKeyOfAParentCountsMore() throws IOException {
        ReadResult read = read(InputFormat.JIRA, "Summary,Issue key,Issue id,Parent,Parent key", "a,S-2,102,101,S-1");

        assertThat(read.issues().get(0).resources().dependencies()).containsExactly("Sub-issue of S-1");
    }

    /** Asana and Notion name other issues by their titles. */
    @Test
    void issuesAreFoundByTheirTitles() throws IOException {
        ReadResult read = read(
                InputFormat.CSV,
                "ID,Name,Blocked By,Parent task",
                "1,Cart,\"Login, page (https://www.notion.so/Login-1)\",Shop",
                "2,Shop,Twice,",
                "3,\"Login, page\",Nothing like it,",
                "4,Twice,,",
                "5,Twice,,");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues())
                .extracting(issue -> issue.resources().dependencies().toString())
                .containsExactly(
                        "[Depends on #3, Sub-issue of #2]",
                        "[Depends on Twice]",
                        "[Depends on Nothing like it]",
                        "[]",
                        "[]");
    }

    /** Below merged cells of a spreadsheet, only what differs is stated. */
    @Test
    void rowsBelowMergedCellsAddToTheirIssue() throws IOException {
        ReadResult read = read(
                InputFormat.CSV, "Key,Summary,Label,Priority", "A-1,a,web,High", ",,crash,", ",,shop,", "A-2,b,,Low");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).extracting(Issue::labels).hasToString("[[web, crash, shop], []]");
    }

    @Test
    void headingsOfGroupsAreNoLostIssues() throws IOException {
        ReadResult read = read(
                InputFormat.CSV,
                "Shop",
                "Name,Person,Status,Item ID",
                "a,Ann,Done,1",
                "",
                "Next month",
                "Name,Person,Status,Item ID",
                "b,Ann,Stuck,2",
                "Later,,,",
                "c,Ann,,");

        assertThat(read.issues()).extracting(Issue::title).containsExactly("a", "b");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x:1: warning: What is above the row of column names in line 2 was left out.",
                        "x:9: A row without an id: expected one. It was left out.",
                        "x:5: warning: A row with only (Next month) is the heading of a group. It was left out."
                                + " 1 more row has the same problem.");
    }

    /** With a column for the type of an issue, its category is a part of the product. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,Tracker,Subject,Category | 7,Bug,t,UI | [UI] []",
                "Id,Summary,Severity,Reproducibility,Category | 7,t,crash,always,UI | [UI] []",
                "#;Tracker;Thema;Kategorie | 7;Fehler;t;Kasse | [Kasse] []",
                "ID,Title,Category | 7,t,UI | [] [UX]",
                "ID,Title,Type,Component,Category | 7,t,Bug,Web,UI | [Web] [UX]",
                "ID,Title,Type,Categories | 7,t,Bug,UI | [] [UX]",
            })
    void categoriesMayBeComponents(String header, String row, String expected) throws IOException {
        assertThat(read(InputFormat.CSV, header, row).issues())
                .singleElement()
                .extracting(issue -> issue.classification().components() + " "
                        + issue.classification().categories())
                .isEqualTo(expected);
    }

    @Test
    void theEndOfASpanCounts() throws IOException {
        ReadResult read = read(
                InputFormat.CSV,
                "ID,Name,Due",
                "1,t,\"February 3, 2026 → February 5, 2026\"",
                "2,u,2026-02-03 → 2026-02-05");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues())
                .extracting(issue -> issue.tracked().due().toString())
                .containsOnly("2026-02-05T00:00:00Z");
    }

    @Test
    void remarksBelowTheIssuesAreToldOnce() throws IOException {
        ReadResult read = read(InputFormat.CSV, "Key,Summary,Points", "A-1,a,3", "Total,,3", "2 records,,", "A-2,,1");

        assertThat(read.issues()).extracting(Issue::id).containsExactly("A-1", "A-2");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x:5: A-2 has no title: expected one. The id is used as the title.",
                        "x:3: warning: A row with (Total) and without a title is no issue. It was left out."
                                + " 1 more row has the same problem.");
    }

    /** Issues of several repositories may have the same number. */
    @Test
    void otherRepositoriesAreNamed() throws IOException {
        ReadResult read = read(
                InputFormat.CSV,
                "Title,Issue ID,URL",
                "a,1,https://gitlab.com/g/s/a/-/issues/1",
                "b,1,https://gitlab.com/g/s/b/-/issues/1",
                "c,2,https://gitlab.com/g/s/a/-/issues/2");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues()).extracting(Issue::id).containsExactly("#1", "g/s/b#1", "#2");
    }

    @Test
    void aTableOfAProjectLeavesPullRequestsOut() throws IOException {
        ReadResult read = read(
                InputFormat.CSV,
                "Title\tURL\tStatus",
                "a\thttps://github.com/a/b/issues/12\tTodo",
                "b\thttps://github.com/a/b/pull/13\tDone");

        assertThat(read.issues()).extracting(Issue::id).containsExactly("#12");
        assertThat(read.problems())
                .extracting(Problem::message)
                .anyMatch("1 pull request was left out: only issues are read."::equals);
    }

    /** The address of a change does not make an issue with another id a change. */
    @Test
    void anIssueMayHaveTheAddressOfItsChange() throws IOException {
        ReadResult read = read(InputFormat.CSV, "ID,Title,Link", "A-1,t,https://github.com/a/b/pull/13");

        assertThat(read.issues()).extracting(Issue::id).containsExactly("A-1");
    }

    /** Without other rows, as in JSON, a date may show by itself which number is the month. */
    @Test
    void aDateMayBeClearByItself() throws IOException {
        ReadResult read =
                read(InputFormat.OTHER_TRACKER, "[{\"id\": 1, \"subject\": \"t\", \"created\": \"14-01-2026 09:03\"}]");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues().get(0).tracked().opened()).hasToString("2026-01-14T09:03:00Z");
    }

    private static ReadResult read(InputFormat format, String... lines) throws IOException {
        return format.reader().read("x", new StringReader(String.join("\n", lines)));
    }
}
