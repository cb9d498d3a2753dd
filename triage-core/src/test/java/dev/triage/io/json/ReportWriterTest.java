package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.GoldenFile;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.SampleReport;
import dev.triage.model.report.TriageReport;
import dev.triage.model.report.TriagedIssue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWriterTest {

    private static String written(String title, LocalDate date) throws IOException {
        var document = new StringWriter();
        new ReportWriter().write(SampleReport.REPORT, title, date, document);
        return document.toString();
    }

    @Test
    void aReportIsADocument() throws IOException {
        GoldenFile.check("report.json", written("Triage of the printers", LocalDate.of(2025, 12, 21)));
    }

    @Test
    void itFitsItsSchemaAndTheOneOfDocuments() throws IOException {
        for (String document : new String[] {written("Triage", LocalDate.of(2025, 12, 21)), written(" ", null)}) {
            assertThat(Schemas.errors("report", document)).isEmpty();
            assertThat(Schemas.errors("issues", document)).isEmpty();
        }
        assertThat(written(" ", null)).startsWith("{\n  \"ruleBase\": ");
    }

    @Test
    void whatChangedFitsTheSchemaAndReadsBack() throws IOException {
        TriageReport report = SampleReport.REPORT.with(SampleReport.CHANGES);
        var document = new StringWriter();
        new ReportWriter().write(report, "Triage", null, document);

        assertThat(Schemas.errors("report", document.toString())).isEmpty();
        assertThat(new ReportReader()
                        .read("report.json", new StringReader(document.toString()), problem -> {
                            throw new AssertionError(problem);
                        })
                        .map(TriageReport::changes))
                .contains(SampleReport.CHANGES);
        assertThat(new JsonReader()
                        .read("report.json", new StringReader(document.toString()))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"new\" | \"kind\": \"gone\"| the issue does not fit | do not fit to its kind (gone)",
                "\"kind\": \"new\" | \"kind\": \"old\" | no kind | unknown (old)",
                "\"unlisted\": 3 | \"unlisted\": -3 | no number | There cannot be (-3) issues",
            })
    void aReportWithWrongChangesIsNotRead(String good, String wrong, String why, String message) throws IOException {
        var document = new StringWriter();
        new ReportWriter().write(SampleReport.REPORT.with(SampleReport.CHANGES), "", null, document);
        var problems = new ArrayList<Problem>();
        assertThat(new ReportReader()
                        .read("r.json", new StringReader(document.toString().replace(good, wrong)), problems::add))
                .as(why)
                .isEmpty();
        assertThat(problems.get(0).message()).contains(message);
    }

    @Test
    void itIsReadAsTheSameIssues() throws IOException {
        ReadResult read = new JsonReader().read("report.json", new StringReader(SampleReport.expected("report.json")));
        assertThat(read.problems()).isEmpty();
        assertThat(read.issues())
                .isEqualTo(SampleReport.REPORT.issues().stream()
                        .map(TriagedIssue::issue)
                        .toList());
    }

    @Test
    void aMisspelledPartOfAReportIsTold() throws IOException {
        String document = written("", null).replace("\"patterns\":", "\"paterns\":");
        ReadResult read = new JsonReader().read("report.json", new StringReader(document));
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).message()).endsWith("Did you mean patterns?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"P1\": 2 | \"P5\": 2",
                "\"kind\": \"cycle\" | \"kind\": \"circle\"",
                "\"kind\": \"depends on\" | \"kind\": \"needs\"",
                "\"date\": \"2025-12-21\" | \"date\": \"yesterday\"",
                "\"ruleBase\": | \"rules\":",
                "\"firstStep\": | \"first\":",
                "\"points\": 3 | \"points\": 0",
                "\"suggestedNextSteps\": | \"nextSteps\":",
            })
    void theSchemaRefusesWhatIsNoReport(String good, String wrong) throws IOException {
        String document = SampleReport.expected("report.json");
        assertThat(document).contains(good);
        assertThat(Schemas.errors("report", document.replace(good, wrong))).isNotEmpty();
    }
}
