package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.model.Issue;
import dev.triage.model.tracked.TrackedField;
import java.io.IOException;
import java.io.StringReader;
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
                .hasMessageStartingWith("Unknown field (titel) for a column: expected assignees, ")
                .hasMessageEndingWith("or field:NAME for any other field. Did you mean title?");
    }

    @Test
    void saysWhichColumnsAreNotThere() throws IOException {
        assertThat(read(new CsvReader(CsvColumns.of(Map.of("labels", "Tagz"))), "Id,Title,Tags", "1,t,a")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:1: No column is called (Tagz): found Id, Title, Tags. Did you mean Tags?");
        assertThat(read(new CsvReader(), "What,Title", "1,t").problems())
                .extracting(Problem::toString)
                .containsExactly("x.csv:1: Expected a column with the id, called Id, Key or Number or similar."
                        + " Maybe name the column (--columns id=NAME). Found What, Title.");
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
