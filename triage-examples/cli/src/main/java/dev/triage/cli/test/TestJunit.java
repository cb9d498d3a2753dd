package dev.triage.cli.test;

import static dev.triage.cli.xml.XmlText.escaped;

import dev.triage.tools.cases.CaseReport;
import dev.triage.tools.cases.CaseResult;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the results of cases in the XML that build servers read: a suite for each file, a test for each case. */
final class TestJunit {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private TestJunit() {}

    static void write(CaseReport report, Writer writer) throws IOException {
        TestJunit junit = new TestJunit();
        junit.write(report);
        writer.write(junit.xml.toString());
    }

    private void write(CaseReport report) {
        Map<String, List<CaseResult>> files = new LinkedHashMap<>();
        for (CaseResult result : report.results()) {
            files.computeIfAbsent(result.tested().file(), file -> new ArrayList<>())
                    .add(result);
        }
        xml.append("<testsuites").append(counts(report.results())).append(">\n");
        files.forEach(this::suite);
        xml.append("</testsuites>\n");
    }

    private void suite(String file, List<CaseResult> results) {
        xml.append("  <testsuite name=\"")
                .append(escaped(file))
                .append('"')
                .append(counts(results))
                .append(">\n");
        for (CaseResult result : results) {
            xml.append("    <testcase classname=\"")
                    .append(escaped(file))
                    .append("\" name=\"")
                    .append(escaped(result.tested().name()))
                    .append("\" file=\"")
                    .append(escaped(file))
                    .append("\" line=\"")
                    .append(result.tested().line());
            if (result.passed()) {
                xml.append("\"/>\n");
            } else {
                xml.append("\">\n      <failure message=\"")
                        .append(escaped(String.join(" ", result.failures())))
                        .append("\">")
                        .append(escaped(result.text()))
                        .append("</failure>\n    </testcase>\n");
            }
        }
        xml.append("  </testsuite>\n");
    }

    private static String counts(List<CaseResult> results) {
        long failures = results.stream().filter(result -> !result.passed()).count();
        return " tests=\"" + results.size() + "\" failures=\"" + failures + "\"";
    }
}
