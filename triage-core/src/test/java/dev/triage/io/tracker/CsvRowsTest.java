package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.model.Issue;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** What several rows of a table say together. */
class CsvRowsTest {

    @Test
    void rowsOfOneIssueAddUp() throws IOException {
        ReadResult read = read("Number,Title,Area\n1,Grid,Result\n1,Grid,Editor\n2,Sign-in,Web\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.issues())
                .extracting(issue -> issue.classification().components())
                .hasToString("[[Result, Editor], [Web]]");
    }

    @Test
    void aDayAfterThe12thTellsTheOrder() throws IOException {
        assertThat(opened("Id,Title,Created\n1,a,03/04/2026\n2,b,16/02/2026 15:26\n"))
                .isEqualTo("[2026-04-03T00:00:00Z, 2026-02-16T15:26:00Z]");
        assertThat(opened("Id,Title,Created\n1,a,3/4/2026\n2,b,02/16/2026 03:26 PM\n"))
                .isEqualTo("[2026-03-04T00:00:00Z, 2026-02-16T15:26:00Z]");
    }

    @Test
    void aDateWithHyphensHasAnOrderAsWell() throws IOException {
        assertThat(opened("Id,Title,Created\n1,a,03-04-2026\n2,b,16-02-2026 15:26\n"))
                .isEqualTo("[2026-04-03T00:00:00Z, 2026-02-16T15:26:00Z]");
        assertThat(opened("Id,Title,Created\n1,a,3/4/26\n2,b,2/16/26 3:26 PM\n"))
                .isEqualTo("[2026-03-04T00:00:00Z, 2026-02-16T15:26:00Z]");
    }

    @Test
    void unreadableDatesAreOneWarning() throws IOException {
        ReadResult read = read("Id,Title,Modified\n1,a,11 days ago\n2,b,2 days ago\n3,c,a day ago\n");

        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:2: warning: Modified: expected a time, such as 2026-01-31T12:00:00Z, but found (11 days ago)."
                                + " It was left out. 2 more rows have the same problem.");
    }

    @Test
    void aMissingColumnOfTitlesIsOneError() throws IOException {
        assertThat(read("Issue id,Duplicates\n1,2\n2,1\n").problems()).hasSize(1);
    }

    @Test
    void knowsTheIdsOfRedmineAndAsana() throws IOException {
        assertThat(read("#,Subject\n12,s\n").issues()).extracting(Issue::id).containsExactly("#12");
        assertThat(read("Task ID,Name\n12,s\n").issues()).extracting(Issue::id).containsExactly("#12");
    }

    @Test
    void dashesStateNothing() throws IOException {
        assertThat(read("Bug ID,Summary,Resolution,Priority\n1,s, ---,--\n").issues())
                .extracting(issue -> issue.tracked().fields())
                .hasToString("[[]]");
    }

    private static String opened(String table) throws IOException {
        return read(table).issues().stream()
                .map(issue -> issue.tracked().opened())
                .toList()
                .toString();
    }

    private static ReadResult read(String table) throws IOException {
        return new CsvReader().read("t.csv", new StringReader(table));
    }
}
