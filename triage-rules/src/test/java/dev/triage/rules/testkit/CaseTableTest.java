package dev.triage.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.testkit.table.CaseTable;
import dev.triage.rules.testkit.table.CaseTableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTableTest {

    private static final TriageEngine ENGINE = TriageEngine.standard();

    @TempDir
    Path folder;

    @Test
    void theSameTableReadsTheSameInEveryFormat() throws IOException {
        Path markdown = write("cases.md", """
                # Cases

                ```
                | not | a table |
                | --- | --- |
                ```

                | id | Title     | user_impact | Brand impact | categories          | labels | expected | points |
                |----|-----------|-------------|--------------|---------------------|--------|:--------:|-------:|
                | a  | One \\| 1 | High        | Medium–High  | Security, Feature   | x; y   | P1       | 13     |
                | b  | Two       |             |              |                     |        | P2       |        |

                | id | title | pinned | priority |
                | -- | ----- | ------ | -------- |
                | c  | Three | P0     | P0
                """);
        Path csv = write("cases.csv", """
                id,title,"user impact",brand impact,categories,labels,expected,points,pinned\r
                a,One | 1,High,Medium–High,"Security, Feature","x; y",P1,13,\r

                b,Two,,,,,P2,,
                c,Three,,,,,P0,,P0""");
        Path json = write("cases.json", """
                [ { "id": "a", "title": "One | 1", "user impact": "High", "brand impact": "Medium–High",
                    "categories": ["Security", "Feature"], "labels": ["x", "y"], "expected": "P1", "points": 13 },
                  { "id": "b", "title": "Two", "user impact": null, "expected": "P2" },
                  { "id": "c", "title": "Three", "pinned": "P0", "expected": "P0" } ]
                """);
        List<Issue> expected = List.of(
                Issue.named("a", "One | 1")
                        .userImpact(Rating.of(UserImpact.HIGH))
                        .brandImpact(Rating.between(BrandImpact.MEDIUM, BrandImpact.HIGH))
                        .categories(Category.SECURITY, Category.FEATURE_REQUEST)
                        .labels("x", "y")
                        .build(),
                Issue.named("b", "Two").build(),
                Issue.named("c", "Three").pinnedPriority(Priority.P0).build());

        assertThat(CaseTable.from(markdown).issues()).isEqualTo(expected);
        assertThat(CaseTable.from(csv).issues()).isEqualTo(expected);
        assertThat(CaseTable.from(json).issues()).isEqualTo(expected);
        assertThat(names(markdown))
                .containsExactly(
                        "One | 1: P1, 13 points (cases.md:10)", "Two: P2 (cases.md:11)", "Three: P0 (cases.md:15)");
        assertThat(names(csv))
                .containsExactly(
                        "One | 1: P1, 13 points (cases.csv:2)", "Two: P2 (cases.csv:4)", "Three: P0 (cases.csv:5)");
        assertThat(names(json))
                .containsExactly(
                        "One | 1: P1, 13 points (cases.json:1)", "Two: P2 (cases.json:3)", "Three: P0 (cases.json:4)");
    }

    @Test
    void aTestKnowsItsLineAndFailsWithTheSum() throws IOException {
        Path file = write("cases.md", """
                | user impact | expected | because       | not because                       |
                | ----------- | -------- | ------------- | --------------------------------- |
                | High        | P4       |               |                                   |
                | High        |          | Affects users | High brand impact; Medium brand impact |
                | High        |          |               | Affects users                     |
                """);
        List<DynamicTest> tests = CaseTable.from(file).run(ENGINE).toList();

        assertThat(tests.get(0).getTestSourceUri()).contains(URI.create(file.toUri() + "?line=3"));
        assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("cases.md:3 \"the case of line 3\" should be P4, but is P2.\nScore:\n");
        assertThat(tests.get(1).getExecutable()).satisfies(test -> test.execute());
        assertThatThrownBy(() -> tests.get(2).getExecutable().execute()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> CaseTable.from(file).check(ENGINE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void quotesOfCsvMayHoldCommasQuotesAndLines() throws IOException {
        Path file = write("cases.csv", "title,expected\n\"a, \"\"b\"\"\nc\",P2\nd,P1\n");

        assertThat(CaseTable.from(file).issues()).extracting(Issue::title).containsExactly("a, \"b\"\nc", "d");
        assertThat(names(file)).last().isEqualTo("d: P1 (cases.csv:4)");
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlaces() throws IOException {
        Path file = write("cases.md", """
                | title | user impact | effort | points | expected |
                | ----- | ----------- | ------ | ------ | -------- |
                | a     | Hihg        | 9      | many   | P7       |
                | b     | High        | P1     |
                | c     | High        |        |        |          |

                | titel | user impact | expected |
                | ----- | ----------- | -------- |
                | a     | High        | P1       |

                | title | user impact |
                | ----- | ----------- |
                | a     | High        |
                """);

        assertThatThrownBy(() -> CaseTable.from(file))
                .isInstanceOf(CaseTableException.class)
                .hasMessage(file
                        + ":3:11: Unknown user impact (Hihg): expected Low, Medium, High, Critical, a range of them,"
                        + " or n/a. Did you mean High?\n"
                        + file + ":3:25: Unknown effort (9): expected 1, 2, 3, 4, 5, a range of them, or n/a.\n"
                        + file + ":3:43: Unknown priority (P7): expected P0, P1, P2, P3 or P4.\n"
                        + file + ":3:34: Unknown points (many): expected a whole number such as 9.\n"
                        + file + ":4: This row has 3 cells, but the header has 5. Maybe a separator is missing, or"
                        + " is part of a text.\n"
                        + file + ":5: This row has no expected result.\n"
                        + file + ":7:3: There is no column called \"titel\". Maybe title.\n"
                        + file + ":11:3: There is no column with the expected result."
                        + " Maybe add one with the name \"expected\".");
    }

    @Test
    void whatIsNoTableIsAMistakeToo() throws IOException {
        assertThatThrownBy(() -> CaseTable.from(write("empty.md", "# Nothing\n")))
                .hasMessageEndingWith("There is no case in it: expected a table with one row per case.");
        assertThatThrownBy(() -> CaseTable.from(write("empty.csv", "")))
                .hasMessageEndingWith("There is no case in it: expected a table with one row per case.");
        assertThatThrownBy(() -> CaseTable.from(write("cases.txt", "")))
                .hasMessageContaining("Unknown ending: expected .md, .csv or .json.");
        assertThatThrownBy(() -> CaseTable.from(folder.resolve("none.md"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> CaseTable.from(CaseTableTest.class, "none.md"))
                .hasMessageContaining("no such resource");
        assertThatThrownBy(() -> CaseTable.from(write("a.json", "{}"))).hasMessageContaining("Expected an array");
        assertThatThrownBy(() -> CaseTable.from(write("b.json", "[3, {\"effort\": {}, \"expected\": \"P1\"}]")))
                .hasMessageContaining(":1:2: Expected an object for each case.")
                .hasMessageContaining(":1:16: Expected a text, a number or an array of texts.");
        assertThatThrownBy(() -> CaseTable.from(write("c.json", "[{\"effort\": 3,")))
                .hasMessageContaining("Not JSON");
    }

    @Test
    void aTableCanStandInTheTest() {
        CaseTable.of("""
                | user impact | functional impact | brand impact | expected |
                | ----------- | ----------------- | ------------ | -------- |
                | Critical    | Yes               | High         | P0       |
                """).check(ENGINE);
    }

    private List<String> names(Path file) {
        return CaseTable.from(file)
                .run(ENGINE)
                .map(test -> test.getDisplayName().replace(folder + "/", ""))
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
