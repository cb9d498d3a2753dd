package dev.triage.io.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.ReadResult;
import dev.triage.io.documents.InputFormat;
import dev.triage.model.Issue;
import dev.triage.model.UserImpact;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** Columns that a table of Jira has beside those of Jira. */
class JiraColumnsTest {

    @Test
    void columnsThatJiraDoesNotKnowAreFields() throws Exception {
        Issue issue = read("""
                Issue key,Issue id,Summary,Reporter,Reporter Id,Project name,Original estimate,Urgency,Affected customers,User impact
                A-1,10001,Printer is slow,Ada,712:1,Printing,3600,High,12,High
                """);

        assertThat(issue.tracked().fields()).hasToString("[Urgency: High, Affected customers: 12]");
        assertThat(issue.impact().user().low()).isEqualTo(UserImpact.HIGH);
    }

    @Test
    void columnsOfJiraStayWhatTheyAre() throws Exception {
        Issue issue = read("""
                Issue key,Summary,Key,Name,State,Labels
                A-1,Printer is slow,B-2,Other,Closed,hardware
                """);

        assertThat(issue.id()).isEqualTo("A-1");
        assertThat(issue.title()).isEqualTo("Printer is slow");
        assertThat(issue.labels()).containsExactly("hardware");
        assertThat(issue.tracked().fields()).isEmpty();
    }

    private static Issue read(String table) throws Exception {
        ReadResult result = InputFormat.JIRA.reader().read("table.csv", new StringReader(table));
        assertThat(result.problems()).isEmpty();
        return result.issues().get(0);
    }
}
