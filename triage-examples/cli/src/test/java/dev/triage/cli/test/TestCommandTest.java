package dev.triage.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.cli.Run;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TestCommandTest {

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.createDirectory(folder.resolve("my-rules"));
        write("my-rules/levels.drl", """
                rule "Payments come one level earlier"
                    @reason("Each day without refunds costs us customers.")
                    @raises(1)
                when Subject( component("Payments") )
                then
                end
                """);
        write("my-rules/cases.md", """
                | title                | user impact | component | priority |
                | -------------------- | ----------- | --------- | -------- |
                | Refunds arrive twice | High        | Payments  | P1       |
                | The basket jumps     | High        | Basket    | P2       |
                """);
    }

    @Test
    void casesThatAreAsExpectedAreCounted() {
        Run run = Run.triage("test", rules);

        assertThat(run.out()).isEqualTo("""
                2 cases: as expected.
                They try 100 % of your rules, their conditions and the rows of your tables.
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Run.triage("test", "--rules", rules).out()).isEqualTo(run.out());
        assertThat(Run.triage("test", rules.resolve("cases.md")).out()).isEqualTo(run.out());
    }

    @Test
    void aCaseThatIsNotAsExpectedShowsTheScoreAndTheNearestRule() throws IOException {
        write("my-rules/cases.md", """
                | title                | user impact | component | priority |
                | -------------------- | ----------- | --------- | -------- |
                | The basket jumps     | High        | Basket    | P1       |
                """);

        Run run = Run.triage("test", rules);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().replace(folder + "/", "")).startsWith("""
                        my-rules/cases.md:3
                          cases.md:3 "The basket jumps" should be P1, but is P2.
                          Score:
                        """).contains("""
                          The nearest rule that does not fire: Payments come one level earlier  (one level up, my-rules/levels.drl:1)
                            no   Subject: component("Payments")  (components: Basket)

                        1 case: 0 as expected, 1 not.
                        They try 33 % of your rules, their conditions and the rows of your tables; --coverage shows what is missing.
                        Not tried:
                          Payments come one level earlier  (my-rules/levels.drl:1)
                        """);
        assertThat(Run.triage("test", rules, "--coverage").out().replace(folder + "/", ""))
                .contains("""
                        never       Payments come one level earlier  (my-rules/levels.drl:1)
                                    never true: component("Payments")
                        """);
    }

    @Test
    void otherCasesMayBeRunWithTheseRulesOrWithTheStandardOnes() throws IOException {
        Path cases = Files.createDirectory(folder.resolve("cases"));
        write("cases/a.cases.csv", "title,user impact,component,priority\nRefunds,High,Payments,P2\n");

        assertThat(Run.triage("test", cases).out()).isEqualTo("1 case: as expected.\n");
        assertThat(Run.triage("test", cases, "--rules", rules).exitCode()).isEqualTo(1);
        assertThat(Run.triage("test", cases, "--rules", rules).out()).contains("should be P2, but is P1.");
    }

    @Test
    void mistakesOfCasesAreShownAndNoCaseIsRun() throws IOException {
        write("my-rules/cases.md", """
                | title  | user impct | priority |
                | ------ | ---------- | -------- |
                | a      | High       | P1       |
                """);

        Run run = Run.triage("test", rules);

        assertThat(run.err().replace(folder + "/", "")).isEqualTo("""
                my-rules/cases.md:1:12: There is no column called "user impct".
                    | title  | user impct | priority |
                               ^^^^^^^^^^
                Maybe user impact.

                1 problem in the cases; no case was run.
                """);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void wrongUseIsTold() throws IOException {
        assertThat(Run.triage("test").exitCode()).isEqualTo(2);
        assertThat(Run.triage("test").err()).contains("There is no folder with cases: expected DIR or --rules DIR.");
        assertThat(Run.triage("test", folder.resolve("none")).err()).contains("There is no such file or folder.");
        Files.delete(rules.resolve("cases.md"));
        assertThat(Run.triage("test", rules).err()).contains("There are no cases in " + rules + ". Expected cases.md");
        assertThat(Run.triage("test", rules).exitCode()).isEqualTo(2);
        write("my-rules/levels.drl", "rule");
        assertThat(Run.triage("test", rules).exitCode()).isEqualTo(2);
    }

    @Test
    void jsonHasAllResultsAndTheCoverage() throws IOException {
        write("my-rules/cases.md", """
                | title                | user impact | component | priority |
                | -------------------- | ----------- | --------- | -------- |
                | The basket jumps     | High        | Basket    | P1       |
                | Refunds arrive twice | High        | Payments  | P1       |
                """);

        Run run = Run.triage("test", rules, "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("""
                        {
                          "cases": 2,
                          "failed": 1,
                          "results": [
                        """)
                .contains("""
                              "line": 3,
                              "id": "cases.md:3",
                              "title": "The basket jumps",
                              "passed": false,
                              "expected": "P1",
                              "priority": "P2",
                        """)
                .contains("\"condition\": \"component(\\\"Payments\\\")\"", "\"seen\": \"components: Basket\"")
                .contains("\"passed\": true", "\"percent\": 100");
    }

    @Test
    void junitHasASuiteForEachFile() throws Exception {
        write("my-rules/more.cases.md", """
                | title            | user impact | component | priority |
                | ---------------- | ----------- | --------- | -------- |
                | <Basket> & "co"  | High        | Basket    | P1       |
                """);

        Run run = Run.triage("test", rules, "--format", "junit");

        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(run.out())));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(xml.getDocumentElement().getAttribute("tests")).isEqualTo("3");
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("should be P1, but is P2.");
        assertThat(failure.getTextContent()).contains("Score:");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("<Basket> & \"co\": P1");
    }

    @Test
    void theGuideShowsWhatIsPrinted() throws IOException {
        String guide = Files.readString(Path.of("../../docs/CASES.md"));
        String table = block(guide, "");
        write("my-rules/cases.md", table);
        String out = Run.triage("test", rules).out().replace(folder + "/", "");
        for (String part : block(guide, "text test").split("  \\.\\.\\.\n", -1)) {
            assertThat(out).contains(part);
        }
        write("my-rules/cases.md", table.replaceFirst("\\| Refunds.*\n", ""));
        assertThat(Run.triage("test", rules, "--coverage").out().replace(folder + "/", ""))
                .contains(block(guide, "text coverage"));
    }

    private static String block(String guide, String kind) {
        int start = guide.indexOf("\n```" + kind + "\n") + kind.length() + 5;
        return guide.substring(start, guide.indexOf("```", start));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
