package dev.triage.cli.check;

import static dev.triage.cli.xml.XmlText.escaped;

import dev.triage.tools.check.AcceptedFinding;
import dev.triage.tools.check.ReviewedReport;
import dev.triage.tools.check.report.CheckedTable;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the result of a check in the XML of JUnit, which servers for builds show as tests: one for each property and finding. */
final class CheckJunit {

    private final ReviewedReport reviewed;
    private final List<String> cases = new ArrayList<>();
    private int failures;
    private int skipped;

    private CheckJunit(ReviewedReport reviewed) {
        this.reviewed = reviewed;
    }

    static void write(ReviewedReport reviewed, Writer writer) throws IOException {
        new CheckJunit(reviewed).write(writer);
    }

    private void write(Writer writer) throws IOException {
        for (CheckedProperty property : CheckedProperty.of(reviewed.report())) {
            add(property.sentence(), property.findings(), property.open());
        }
        for (CheckedTable table : reviewed.report().tables()) {
            add(
                    "Table " + table.name(),
                    reviewed.report().tableFindings().stream()
                            .filter(finding -> finding.table().equals(table.name()))
                            .toList(),
                    table.decided()
                            ? List.of()
                            : List.of(new NotDecided(
                                    NotDecided.Property.COMPLETE,
                                    "This table has too many cases to look at all of them.",
                                    List.of())));
        }
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.write("<testsuite name=\"triage check\" tests=\"" + cases.size() + "\" failures=\"" + failures
                + "\" errors=\"0\" skipped=\"" + skipped + "\">\n");
        for (String one : cases) {
            writer.write(one);
        }
        writer.write("</testsuite>\n");
    }

    private void add(String property, List<? extends Finding> findings, List<NotDecided> open) {
        for (Finding finding : findings) {
            Optional<AcceptedFinding> accepted = reviewed.acceptance(finding);
            String name = finding.id() + ": " + finding.text();
            if (accepted.isPresent()) {
                skip(property, name, "Accepted: " + accepted.get().reason());
            } else if (finding.severity() == Severity.NOTE) {
                skip(property, name, "A note, which fails nothing.");
            } else {
                failures++;
                test(
                        property,
                        name,
                        "<failure type=\"" + finding.severity() + "\" message=\"" + escaped(finding.text()) + "\">"
                                + escaped(FindingText.whole(finding)) + "</failure>");
            }
        }
        open.forEach(one -> skip(property, "Not decided", one.text()));
        if (findings.isEmpty() && open.isEmpty()) {
            test(property, property, "");
        }
    }

    private void skip(String property, String name, String why) {
        skipped++;
        test(property, name, "<skipped message=\"" + escaped(why) + "\"/>");
    }

    private void test(String property, String name, String result) {
        cases.add("  <testcase classname=\"" + escaped(property) + "\" name=\"" + escaped(name) + "\""
                + (result.isEmpty() ? "/>\n" : ">" + result + "</testcase>\n"));
    }
}
