package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.io.json.DecisionReader;
import dev.triage.io.json.DecisionWriter;
import dev.triage.io.json.ReportReader;
import dev.triage.io.json.ReportWriter;
import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.report.TriageReport;
import dev.triage.testkit.IssueArbitraries;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Decisions and reports read back from the JSON that they are written as. */
class ReadBackProperties {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @Provide
    Arbitrary<List<Issue>> issues() {
        return IssueArbitraries.trackedIssues().list().ofMaxSize(4);
    }

    @Property(tries = 200)
    void aDecisionReadsBackAsAnEqualOne(@ForAll("issues") List<Issue> issues) throws IOException {
        List<Decision> decisions = ENGINE.decide(issues);
        StringWriter document = new StringWriter();
        try (DecisionWriter json = DecisionWriter.document(document)) {
            for (Decision decision : decisions) {
                json.write(decision);
            }
        }
        StringWriter lines = new StringWriter();
        try (DecisionWriter json = DecisionWriter.lines(lines, true)) {
            for (Decision decision : decisions) {
                json.write(decision);
            }
        }

        assertThat(read(document.toString())).isEqualTo(decisions);
        if (!issues.isEmpty()) {
            assertThat(read(lines.toString())).isEqualTo(decisions);
        }
    }

    @Property(tries = 50)
    void aReportThatIsReadIsWrittenAsTheSameDocument(@ForAll("issues") List<Issue> issues) throws IOException {
        String written = written(ENGINE.report(issues));
        List<Problem> problems = new ArrayList<>();
        TriageReport read = new ReportReader()
                .read("report.json", new StringReader(written), problems::add)
                .orElseThrow(() -> new AssertionError(problems));

        assertThat(problems).isEmpty();
        assertThat(written(read)).isEqualTo(written);
    }

    private static List<Decision> read(String json) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        new DecisionReader().read("decisions", new StringReader(json), decisions::add, problems::add);
        assertThat(problems).isEmpty();
        return decisions;
    }

    private static String written(TriageReport report) throws IOException {
        StringWriter json = new StringWriter();
        new ReportWriter().write(report, "", null, json);
        return json.toString();
    }
}
