package dev.triage.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closed issues are no work: a report counts them only if they are asked for. */
class ReportStateTest {

    @TempDir
    private Path folder;

    private Path backlog;

    @BeforeEach
    void writeBacklog() throws IOException {
        backlog = Files.writeString(folder.resolve("issues.csv"), """
                Summary,Issue key,Status,Resolution,Priority
                Dependency has a hole,A-1,Resolved,Duplicate,Blocker
                Nothing starts,A-2,Open,,High
                Wrong sum,A-3,Closed,Fixed,High
                Old wish,A-4,Closed,Won't Fix,High
                Colours,A-5,Closed (not planned),,High
                Sums twice,A-6,VERIFIED,FIXED,High
                Nobody knows,A-7,Closed,WORKSFORME,High
                """);
    }

    private String report(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = "report";
        all[1] = backlog;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Run run = Run.triage(all);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @Test
    void onlyOpenIssuesAreCounted() {
        assertThat(report("--format", "text"))
                .contains("1 issue: 1 P1", "6 closed issues are not counted.", "A-2")
                .doesNotContain("A-1", "A-4", "A-5", "A-6", "A-7");
        assertThat(report("--format", "json"))
                .contains("\"issues\" : 1".replace(" : ", ": "))
                .doesNotContain("\"A-4\"");
    }

    @Test
    void aFixIsToVerifyAndWhatWasRefusedIsNot() {
        String text = report("--format", "text");

        assertThat(text).containsPattern("Closed, not yet verified[^\n]*\n  P1  #?A-3");
        assertThat(report("--format", "text", "--state", "all"))
                .contains("7 issues")
                .containsPattern("Closed, not yet verified[^\n]*\n  P1  #?A-3[^\n]*\n\n");
    }

    @Test
    void closedIssuesAreCountedOnRequest() {
        assertThat(report("--format", "text", "--state", "closed"))
                .contains("6 issues", "1 open issue is not counted.")
                .doesNotContain("A-2");
    }

    @Test
    void aBacklogOfClosedIssuesHasAReport() throws IOException {
        Files.writeString(backlog, """
                Summary,Issue key,Status
                One,A-1,Closed
                """);

        assertThat(report("--format", "text")).contains("0 issues", "1 closed issue is not counted.");
    }

    @Test
    void whatNothingTellsApartIsSaidAndOrderedByAttentionAndAge() throws IOException {
        StringBuilder table = new StringBuilder("Summary,Issue key,Status,Votes,Created\n");
        for (int i = 10; i < 30; i++) {
            table.append("Thing,A-")
                    .append(i)
                    .append(",Open,")
                    .append(i % 7)
                    .append(",2026-01-")
                    .append(i)
                    .append('\n');
        }
        Files.writeString(backlog, table);

        String text = report("--format", "text");

        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "20 of 20 issues have the same score, so nothing tells them apart.", "such as Severity: High");
        assertThat(text.indexOf("A-13")).isPositive().isLessThan(text.indexOf("A-20"));
        assertThat(text.indexOf("A-20")).isLessThan(text.indexOf("A-12"));
    }
}
