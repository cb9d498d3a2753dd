package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Of the revisions of a work item, in any order, the latest counts. */
class RevisionsTest {

    private static final String LEFT_OUT = "2 earlier revisions were left out: the latest of an issue counts.";

    @Test
    void theHighestNumberCounts() throws IOException {
        ReadResult read = read("a.json", """
                {"count": 4, "value": [
                  {"id": 7, "rev": 9, "fields": {"System.Title": "nine", "System.State": "New"}},
                  {"id": 8, "rev": 1, "fields": {"System.Title": "other", "System.State": "New"}},
                  {"id": 7, "rev": 10, "fields": {"System.Title": "ten", "System.State": "Closed"}},
                  {"id": 7, "rev": 2, "fields": {"System.Title": "two", "System.State": "New"}}
                ]}
                """);
        assertThat(read.issues()).extracting(ShownIssue::of).containsExactly("#7 ten closed []", "#8 other open []");
        assertThat(read.problems()).extracting(Problem::message).containsExactly(LEFT_OUT);
    }

    @Test
    void soItDoesInRows() throws IOException {
        ReadResult read = read("a.csv", """
                ID,Work Item Type,Title,State,Tags,Rev
                7,Bug,Cart,New,a,1
                7,Bug,Cart,Active,b,3
                8,Bug,Menu,New,,1
                7,Bug,Cart,Closed,c,2
                """);
        assertThat(read.issues())
                .extracting(ShownIssue::of)
                .containsExactly("#7 Cart open [] Bug [b]", "#8 Menu open [] Bug");
        assertThat(read.problems()).extracting(Problem::message).containsExactly(LEFT_OUT);
    }

    @Test
    void theSameRevisionOfAnOverlappingPageIsADuplicate() throws IOException {
        String page = "[{\"id\": 7, \"rev\": 3, \"fields\": {\"System.Title\": \"t\"}}]\n";
        ReadResult read = read("a.json", page + page);
        assertThat(read.issues()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly("#7 occurs again, first in line 1: the first one counts."
                        + " Maybe two pages of the export overlap.");
    }

    @Test
    void aLongExportIsReadInItsOrder() throws IOException {
        StringBuilder rows = new StringBuilder("ID,Work Item Type,Title,Rev\n");
        for (int id = 1; id <= 2_500; id++) {
            rows.append(id).append(",Bug,Cart,1\n");
        }
        ReadResult read = read("a.csv", rows.toString());
        assertThat(read.issues()).hasSize(2_500);
        assertThat(read.issues().get(2_499).id()).isEqualTo("#2500");
        assertThat(read.problems()).isEmpty();
    }

    private static ReadResult read(String document, String text) throws IOException {
        ReadResult.Collector collector = new ReadResult.Collector();
        Documents.read(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), collector);
        return collector.result();
    }
}
