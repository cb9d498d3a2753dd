package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.model.Issue;
import dev.triage.model.StatusKind;
import dev.triage.model.tracked.TrackedField;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static ReadResult read(CsvReader reader, String... lines) throws IOException {
        return reader.read("x.csv", new StringReader(String.join("\n", lines)));
    }

    @Test
    void readsColumnsWithNamesOfTheirOwn() throws IOException {
        CsvColumns columns = CsvColumns.of(Map.of(
                "id", "Ref", "title", "What", "labels", "Words", "field:Risk", "risk level", "user-impact", "Who"));
        ReadResult result = read(
                new CsvReader(columns), "Ref,What,Title,Words,Risk Level,Who", "7,Kiln,ignored,\"a,b\",High,Medium");
        assertThat(result.problems()).isEmpty();
        Issue issue = result.issues().get(0);
        assertThat(issue.title()).isEqualTo("Kiln");
        assertThat(issue.labels()).containsExactly("a", "b");
        assertThat(issue.impact().user().text()).isEqualTo("Medium");
        assertThat(issue.tracked().fields()).containsExactly(new TrackedField("Risk", "High"));
    }

    @Test
    void saysWhatCannotBeReadFromAColumn() {
        assertThatThrownBy(() -> CsvColumns.of(Map.of("titel", "What")))
                .hasMessageStartingWith("Unknown field (titel) for a column: expected archived, assignees, ")
                .hasMessageEndingWith("or field:NAME for any other field. Did you mean title?");
    }

    @Test
    void saysWhichColumnsAreNotThere() throws IOException {
        assertThat(read(new CsvReader(CsvColumns.of(Map.of("labels", "Tagz"))), "Id,Title,Tags", "1,t,a")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:1: No column is called (Tagz): found Id, Title, Tags. Did you mean Tags?");
        assertThat(read(new CsvReader(), "What,Id", "t,1").problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:1: Expected a column with the title, called Title, Summary or similar."
                        + " Maybe name the column (--columns title=NAME). Found What, Id.");
    }

    @Test
    void asksForTheNamesOfTheColumnsIfThereIsNone() throws IOException {
        assertThat(read(new CsvReader(), "1,Sign-in fails,High", "2,Refunds,Low")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:1: Expected the names of the columns in the first row, such as id and title."
                        + " Maybe write such a row above the issues, or name the columns (--columns id=NAME,title=NAME)."
                        + " Found 1, Sign-in fails, High.");
    }

    @Test
    void warnsOfAFieldThatIsNearlyAnInput() throws IOException {
        ReadResult result = read(new CsvReader(), "Id,Title,Usr impact,Customer", "1,t,High,Acme");

        assertThat(result.issues()).hasSize(1);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.csv:1: warning: The column (Usr impact) is read as a field. Did you mean user impact?");
        assertThat(read(
                                new CsvReader(CsvColumns.of(Map.of("field:Users", "Usr impact"))),
                                "Id,Title,Usr impact",
                                "1,t,High")
                        .problems())
                .isEmpty();
    }

    @Test
    void findsTheNamesOfColumnsBelowWhatProgramsWriteAboveThem() throws IOException {
        ReadResult board =
                read(new CsvReader(), "Board of the shop, July", "", "Id;Title;Votes", "1;Crash, lost data;few");

        assertThat(board.issues()).extracting(Issue::title).containsExactly("Crash, lost data");
        assertThat(board.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.csv:1: warning: What is above the row of column names in line 3 was left out.",
                        "x.csv:4: warning: Votes: expected a whole number from 0, but found (few). It was left out.");
        ReadResult excel = read(new CsvReader(), "sep=;", "Id;Title", "1;Crash");
        assertThat(excel.issues()).extracting(Issue::title).containsExactly("Crash");
        assertThat(excel.problems()).isEmpty();
        assertThat(read(new CsvReader(), "sep=;", "Title;Mood", "Crash;bad").issues())
                .extracting(Issue::id)
                .containsExactly("row 3");
        assertThat(read(new CsvReader(), "sep=;", "Colour;Mood", "red;bad").problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith("x.csv:2: ").endsWith("Found Colour, Mood."));
    }

    @Test
    void numbersTheRowsOfATableWithoutIds() throws IOException {
        ReadResult result =
                read(new CsvReader(), "What,Title,URL", "1,t,", "2,u,https://github.com/acme/shop/issues/7", ",v,");

        assertThat(result.issues()).extracting(Issue::id).containsExactly("row 2", "#7", "row 4");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:1: warning: Expected a column with the id, called Id, Key, Number or similar."
                        + " Maybe name the column (--columns id=NAME). Found What, Title, URL."
                        + " The ids are made of the numbers of the rows.");
    }

    @Test
    void takesAColumnThatIsLikeATitleIfThereIsNone() throws IOException {
        ReadResult result = read(new CsvReader(), "ID,Issue,Description", "1,Crash,Long text");

        assertThat(result.issues()).extracting(Issue::id, Issue::title).containsExactly(tuple("#1", "Crash"));
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.csv:1: warning: No column is called Title, Summary or similar: (Issue) is used as the"
                                + " title. Maybe name the column (--columns title=NAME).");
        assertThat(read(new CsvReader(), "Issue,Description", "A-1,Crash").issues())
                .extracting(Issue::id, Issue::title)
                .containsExactly(tuple("A-1", "Crash"));
    }

    @Test
    void namesOfColumnsMaySayWhatTheyAreOf() throws IOException {
        Issue card = read(
                        new CsvReader(),
                        "Card ID,Card Name,List Name,Labels,Archived,Vote Count",
                        "65a1,Shop fails,Doing,\"Bug (red),Shop (sky_dark)\",false,3")
                .issues()
                .get(0);
        assertThat(card.id() + " " + card.title()).isEqualTo("65a1 Shop fails");
        assertThat(card.labels()).containsExactly("Bug", "Shop");
        assertThat(card.status()).hasToString("Doing");
        assertThat(card.tracked().reactions()).isEqualTo(3);

        Issue item = read(new CsvReader(), "ID,Work Item Type,Title,Iteration Path", "1,Bug,t,Shop\\Sprint 5")
                .issues()
                .get(0);
        assertThat(item.tracked().type()).isEqualTo("Bug");
        assertThat(item.tracked().milestone()).isEqualTo("Shop\\Sprint 5");
    }

    @Test
    void whatIsArchivedOrHasAnEndIsClosed() throws IOException {
        List<Issue> issues = read(
                        new CsvReader(),
                        "Id,Name,Status,Archived,Completed At",
                        "1,a,In progress,true,",
                        "2,b,,,2024-01-08",
                        "3,c,,false,",
                        "4,d,In progress,null,null")
                .issues();

        assertThat(issues)
                .extracting(Issue::status)
                .extracting(status -> status == null ? null : status.kind())
                .containsExactly(StatusKind.CLOSED, StatusKind.CLOSED, null, StatusKind.IN_PROGRESS);
    }

    @Test
    void aCountThatIsNoneIsOneWarning() throws IOException {
        assertThat(read(new CsvReader(), "Id,Name,Comments", "1,a,many", "2,b,few")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:2: warning: Comments: expected a whole number from 0, but found (many)."
                        + " It was left out. 1 more row has the same problem.");
    }

    @Test
    void takesTheMostTellingOfSeveralColumns() throws IOException {
        ReadResult result = read(new CsvReader(), "Id,Key,Summary,Name", "10012,OPS-1,s,n");
        assertThat(result.issues()).extracting(Issue::id, Issue::title).containsExactly(tuple("OPS-1", "s"));
    }

    @Test
    void readsShortAndLongRowsAndLinesInCells() throws IOException {
        ReadResult result = read(new CsvReader(), "Id,Title,Labels", "1", "2,\"two", "lines\",a,more", "", "3,t");
        assertThat(result.located())
                .extracting(one ->
                        one.line() + " " + one.issue().id() + " " + one.issue().title())
                .containsExactly("2 #1 #1", "3 #2 two lines", "6 #3 t");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:2: #1 has no title: expected one. The id is used as the title.");
    }

    @Test
    void saysWhereAQuoteIsLeftOpen() throws IOException {
        ReadResult result = read(new CsvReader(), "Id,Title", "1,t", "2,\"open", "3,t");
        assertThat(result.issues()).hasSize(1);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.csv:3: Not valid CSV from here: a quote is opened and never closed, or a row is longer"
                                + " than any issue. Only what is before this place was read.");
    }

    @Test
    void saysThatATableHasNoRows() throws IOException {
        assertThat(read(new CsvReader(), "Id,Title", "").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.csv:1: warning: This table has no issues: below the names of its columns is no row.");
    }

    @Test
    void saysThatATableIsEmpty() throws IOException {
        assertThat(read(new CsvReader(), "").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.csv:1:1: Empty: expected a table with a row of column names and then one issue per row.");
    }
}
