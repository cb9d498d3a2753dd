package dev.triage.tools.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {

    private static final TriageEngine STANDARD = TriageEngine.standard();

    @TempDir
    Path folder;

    @BeforeEach
    void writeRules() throws IOException {
        write("money.drl", """
                rule "It costs money every day"
                    @reason("Each day that it waits is paid for.")
                    @raises(1)
                when
                    Assessment( categories contains Category.COST, leastBrandImpact >= BrandImpact.MEDIUM )
                    Subject( label("paid") )
                then
                end
                """);
        write("matrix.table.md", """
                | exploitation | priority |
                | ------------ | -------- |
                | none         | P4       |
                | active       | P0       |
                """);
        write("settings.json", """
                { "scales": { "exploitation": ["none", "poc", "active"] },
                  "levels": { "P0": "Sev1" }, "off": "High complexity" }
                """);
    }

    @Test
    void tablesReadTheSameInEveryFormat() {
        String markdown = """
                # Cases

                ```
                | not | a table |
                | --- | --- |
                ```

                | id | Title     | user_impact | Brand impact | categories        | labels | field: Urgency | priority | points |
                |----|-----------|-------------|--------------|-------------------|--------|:---------------|:--------:|-------:|
                | #a | One \\| 1 | High        | Medium..High | Security, Feature | x; y   | 1 - High       | P1       | 13     |
                | b  | Two       | -           |              |                   |        |                | P2       |        |

                | id | title | pinned | priority |
                | -- | ----- | ------ | -------- |
                | c  | Three | P0     | P0
                """;
        String csv = """
                # a comment
                id,title,"user impact",brand impact,category,labels,field: Urgency,priority,points,pinned
                #a,One | 1,High,Medium–High,"Security, Feature","x; y",1 - High,P1,13,

                b,Two,,,,,,P2,,
                c,Three,,,,,,P0,,P0""";
        String json = """
                [ { "id": "#a", "title": "One | 1", "user impact": "High", "brand impact": "Medium–High",
                    "category": ["Security", "Feature"], "labels": ["x", "y"], "field: Urgency": "1 - High",
                    "priority": "P1", "points": 13 },
                  { "id": "b", "title": "Two", "user impact": null, "priority": "P2" },
                  { "id": "c", "title": "Three", "pinned": "P0", "priority": "P0" } ]
                """;
        List<Issue> expected = List.of(
                Issue.named("#a", "One | 1")
                        .userImpact(Rating.of(UserImpact.HIGH))
                        .brandImpact(Rating.between(BrandImpact.MEDIUM, BrandImpact.HIGH))
                        .categories(Category.SECURITY, Category.FEATURE_REQUEST)
                        .labels("x", "y")
                        .tracked(Tracked.builder().field("Urgency", "1 - High").build())
                        .build(),
                Issue.named("b", "Two").build(),
                Issue.named("c", "Three").pinnedPriority(Priority.P0).build());

        for (String[] one : new String[][] {{"cases.md", markdown}, {"cases.csv", csv}, {"cases.json", json}}) {
            List<Case> cases = Cases.of(one[0], one[1], STANDARD).all();
            assertThat(cases).as(one[0]).extracting(Case::issue).isEqualTo(expected);
            assertThat(cases).extracting(Case::priority).containsExactly(Priority.P1, Priority.P2, Priority.P0);
            assertThat(cases).extracting(Case::points).containsExactly(13, null, null);
        }
        assertThat(Cases.of("cases.md", markdown, STANDARD).all())
                .extracting(Case::line)
                .containsExactly(10, 11, 15);
        assertThat(Cases.of("cases.csv", csv, STANDARD).all())
                .extracting(Case::line)
                .containsExactly(3, 5, 6);
    }

    @Test
    void columnsMayBeScalesAndLabelsOfTheTeamAndLevelsHaveItsNames() throws IOException {
        write("sub/attacks.cases.md", """
                | title    | exploitation | label: team | priority |
                | -------- | ------------ | ----------- | -------- |
                | attacked | active       | red         | Sev1     |
                | not yet  | none         |             | P4       |
                """);

        Cases cases = Cases.in(folder, engine());

        assertThat(cases.all()).first().satisfies(one -> {
            assertThat(one.issue().labels()).containsExactly("exploitation:active", "team:red");
            assertThat(one.priority()).isEqualTo(Priority.P0);
        });
        assertThat(cases.run().failed()).isEmpty();
    }

    @Test
    void cellsMayHaveTheOtherWordsOfTheTeam() throws IOException {
        write("own/settings.json", "{ \"words\": { \"heftig\": \"High\", \"mild\": \"Low\", \"liegt\": \"open\" } }");
        write("own/matrix.table.csv", "user impact,status,priority\nHigh,open,P0\n<= Medium,open,P3\n");
        write("own/cases.md", """
                | title | user impact  | status | priority |
                | ----- | ------------ | ------ | -------- |
                | One   | heftig       | liegt  | P0       |
                | Two   | mild..Medium | liegt  | P3       |
                """);
        Path own = folder.resolve("own");

        assertThat(Cases.in(own, TriageEngine.builder().rules(own).build())
                        .run()
                        .failed())
                .isEmpty();
    }

    @Test
    void wholeIssuesExpectTheirRecommendedPriority() throws IOException {
        write("hard.issues.json", """
                [ { "id": "#1", "title": "The bill", "recommendedPriority": "P0", "labels": ["exploitation:active"] },
                  { "id": "#2", "title": "The other bill", "recommendedPriority": "P2", "labels": ["exploitation:none"] } ]
                """);

        CaseReport report = Cases.in(folder, engine()).run();

        assertThat(report.results()).extracting(CaseResult::passed).containsExactly(true, false);
        assertThat(report.failed().get(0).failures()).containsExactly("should be P2, but is P4.");
        assertThat(report.failed().get(0).tested().place()).endsWith("hard.issues.json:2");
    }

    @Test
    void aFailureShowsTheScoreAndTheNearestRuleWithTheConditionThatDoesNotHold() throws IOException {
        write("cases.md", """
                | title    | user impact | brand impact | category | priority | fires                    |
                | -------- | ----------- | ------------ | -------- | -------- | ------------------------ |
                | the bill | Low         | High         | Cost     | P1       | It costs money every day |
                """);

        CaseResult result = Cases.in(folder, engine()).run().failed().get(0);

        assertThat(result.failures())
                .containsExactly(
                        "should be P1, but is P2.",
                        "should be because of \"It costs money every day\", which does not fire.");
        assertThat(result.nearest()).isNotNull();
        assertThat(result.nearest().rule().name()).isEqualTo("It costs money every day");
        assertThat(result.text().replace(folder + "/", ""))
                .startsWith("cases.md:3 \"the bill\" should be P1, but is P2.\n")
                .contains("  High brand impact\n", "points\n")
                .contains("""
                        The rule that does not fire: It costs money every day  (one level up, money.drl:1)
                          yes  Assessment: categories contains Category.COST  (categories: Cost)
                          yes  Assessment: leastBrandImpact >= BrandImpact.MEDIUM  (leastBrandImpact: High)
                          no   Subject: label("paid")  (labels: none)""");
    }

    @Test
    void rulesThatMustNotCountMayReadSignalsOrAssumeInputs() throws IOException {
        RuleDescription assuming = engine().catalogue().stream()
                .filter(rule ->
                        rule.stage().equals("assess") && rule.effect().text().contains("effort"))
                .findFirst()
                .orElseThrow();
        write("cases.md", """
                | title | effort | fires | not |
                | ----- | ------ | ----- | --- |
                | a     |        | %1$s  |     |
                | b     | 2      |       | %1$s |
                | c     | 2      | %1$s  |     |
                """.formatted(assuming.id()));

        assertThat(Cases.in(folder, engine()).run().results())
                .extracting(CaseResult::passed)
                .containsExactly(true, true, false);
    }

    @Test
    void coverageIsOfTheRulesConditionsAndRowsOfTheTeam() throws IOException {
        write("cases.md", """
                | title | user impact | category | brand impact | labels | exploitation | not                      | priority |
                | ----- | ----------- | -------- | ------------ | ------ | ------------ | ------------------------ | -------- |
                | a     | Low         | Cost     | Low          |        |              | It costs money every day |          |
                | b     | Low         | Cost     | High         | paid   | active       |                          | P0       |
                """);

        CaseReport report = Cases.in(folder, engine()).run();

        assertThat(report.failed()).isEmpty();
        assertThat(report.rules())
                .extracting(tried -> tried.rule().name(), TriedRule::fired, TriedRule::given, TriedRule::missing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "It costs money every day",
                                1L,
                                4,
                                List.of(
                                        "never false: categories contains Category.COST",
                                        "never false: label(\"paid\")")),
                        org.assertj.core.groups.Tuple.tuple("matrix: exploitation none", 0L, 0, List.of()),
                        org.assertj.core.groups.Tuple.tuple("matrix: exploitation active", 1L, 0, List.of()));
        assertThat(report.percent()).isEqualTo(66);
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlaces() throws IOException {
        write("cases.md", """
                | title | user impact | effort | points | exploitation | status | fires        | priority |
                | ----- | ----------- | ------ | ------ | ------------ | ------ | ------------ | -------- |
                | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                | b     | High        | P1     |
                | c     | High        |        |        |              |        |              |          |

                | titel | user impact | user-impact | priority |
                | ----- | ----------- | ----------- | -------- |
                | a     | High        |             | P1       |

                | title | label: |
                | ----- | ------ |
                | a     | High   |

                | title | user impact |
                | ----- | ----------- |
                | a     | High        |
                """);
        write("more.case.md", "");
        write("none.issues.json", "[ { \"id\": \"#1\", \"title\": \"The bill\" } ]");

        assertThatThrownBy(() -> Cases.in(folder, engine()))
                .isInstanceOf(CaseProblemsException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().replace(folder + "/", ""))
                        .isEqualTo("""
                        more.case.md: This file looks like cases, but is not read.
                        Expected cases.md, NAME.cases.md, NAME.cases.csv, NAME.cases.json, NAME.issues.json, or NAME.backlog.json with NAME.baseline.md.

                        cases.md:3:11: Unknown user impact (Hihg): expected Low, Medium, High, Critical, a range of them, or n/a.
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                      ^^^^
                        Maybe High.

                        cases.md:3:25: Unknown effort (9): expected 1, 2, 3, 4, 5, a range of them, or n/a.
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                                    ^

                        cases.md:3:34: "many" is no score.
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                                             ^^^^
                        Expected a whole number, such as 9.

                        cases.md:3:43: "activ" is no value of exploitation.
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                                                      ^^^^^
                        Maybe active.

                        cases.md:3:58: Unknown status (opne): expected open, in progress, proposed, closed, or a word that documents use for one of them.
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                                                                     ^^^^
                        Maybe open.

                        cases.md:3:67: There is no rule called "Afects users".
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                                                                              ^^^^^^^^^^^^
                        Maybe Affects users.

                        cases.md:3:81: The rule "High complexity" is switched off in settings.json:2.
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                                                                                            ^^^^^^^^^^^^^^^
                        Maybe delete it here.

                        cases.md:3:99: "P7" is no priority.
                            | a     | Hihg        | 9      | many   | activ        | opne   | Afects users; High complexity | P7 |
                                                                                                                              ^^
                        Expected Sev1, P1, P2, P3, P4.

                        cases.md:4:3: This row has 3 cells, but the header has 8.
                            | b     | High        | P1     |
                              ^^^^^^^^^^^^^^^^^^^^^^^^
                        Maybe leave a cell empty that states nothing, or remove a separator.

                        cases.md:5:3: This row expects nothing.
                            | c     | High        |        |        |              |        |              |          |
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                        Maybe write a priority, or delete the row.

                        cases.md:7:3: There is no column called "titel".
                            | titel | user impact | user-impact | priority |
                              ^^^^^
                        Maybe title.

                        cases.md:7:25: There are two columns for the user impact.
                            | titel | user impact | user-impact | priority |
                                                    ^^^^^^^^^^^
                        Maybe delete one.

                        cases.md:11:11: The name is missing.
                            | title | label: |
                                      ^^^^^^
                        Such as label: exploitation.

                        cases.md:15:11: No column says what is expected.
                            | title | user impact |
                                      ^^^^^^^^^^^
                        Maybe add a column priority.

                        none.issues.json:1:1: The issue #1 has no recommended priority, so nothing is expected.
                            [ { "id": "#1", "title": "The bill" } ]
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                        Maybe write the priority that you expect as its recommended priority."""));
    }

    @Test
    void whatHasNoCasesIsAMistake() {
        assertThatThrownBy(() -> Cases.of("cases.md", "# Nothing\n", STANDARD))
                .hasMessageContaining("There is no case in this file.");
        assertThatThrownBy(() -> Cases.of("cases.csv", "", STANDARD)).hasMessageContaining("There is no case");
        assertThatThrownBy(() -> Cases.of("cases.txt", "", STANDARD)).hasMessageContaining("This is no file of cases.");
        assertThatThrownBy(() -> Cases.in(folder.resolve("none.md"), STANDARD))
                .hasMessageContaining("There is no such file or folder.");
        assertThatThrownBy(() -> Cases.of("cases.md", "title | priority\n--- | ---\na | P1\n", STANDARD))
                .hasMessageContaining("do not begin with |");
        assertThatThrownBy(() -> Cases.of("cases.md", "| title | priority |\n| a | P1 |\n", STANDARD))
                .hasMessageContaining("no line of dashes");
        assertThatThrownBy(() -> Cases.of("a.cases.json", "{}", STANDARD)).hasMessageContaining("no array of cases");
        assertThatThrownBy(() -> Cases.of("b.cases.json", "[3, {\"effort\": {}, \"priority\": \"P1\"}]", STANDARD))
                .hasMessageContaining(":1:2: This is no case.")
                .hasMessageContaining(":1:16: This is no value of a case.");
        assertThatThrownBy(() -> Cases.of("c.cases.json", "[{\"effort\": 3,", STANDARD))
                .hasMessageContaining("The document ends inside [0]");
        assertThatThrownBy(() -> Cases.of("d.cases.json", "\n\n", STANDARD))
                .hasMessageContaining("This file is empty.");
        assertThatThrownBy(() -> Cases.of("e.cases.json", "[{\"effort\": 3, \"priority\": \"P2\"}] [{}]", STANDARD))
                .hasMessageContaining(":1:35: ");
    }

    @Test
    void oneMistakeInACaseIsToldOnce() {
        assertThatThrownBy(() -> Cases.of("a.cases.csv", "title,user impact,priority\n\"A,High,P1\n", STANDARD))
                .hasMessageContaining("a.cases.csv:2:10: The quotes of this row are not closed.")
                .hasMessageNotContaining("cell,");
        assertThatThrownBy(() -> Cases.of("b.cases.json", "[{\"effort\": 3, \"priority\": {}}]", STANDARD))
                .hasMessageContaining("b.cases.json:1:28: This is no value of a case.")
                .hasMessageNotContaining("expects nothing");
    }

    @Test
    void aCategoryThatIsNearlyAStandardOneIsAMistake() {
        assertThatThrownBy(() -> Cases.of("a.cases.csv", "title;category;priority\nA;Bug, Secruity;P1\n", STANDARD))
                .hasMessageContaining("a.cases.csv:2:3: \"Secruity\" is no category of the standard rules.")
                .hasMessageContaining("Maybe Security.");
        assertThat(Cases.of("a.cases.csv", "title;category;priority\nA;Payments, Project, docs;P1\n", STANDARD)
                        .all())
                .hasSize(1);
    }

    @Test
    void aCaseStatesALevelAndExpectsOnePriority() {
        String table = "title,user impact,priority\na,%s,%s\n";
        for (String level : List.of(">= High", "High+", "at least High")) {
            assertThatThrownBy(() -> Cases.of("a.cases.csv", table.formatted(level, "P2"), STANDARD))
                    .as(level)
                    .hasMessageContaining("a.cases.csv:2:3: A case states a level or a range, and does not compare.");
        }
        for (String priority : List.of("P2..P3", "P2 or P3", "<= P2")) {
            assertThatThrownBy(() -> Cases.of("a.cases.csv", table.formatted("High", priority), STANDARD))
                    .as(priority)
                    .hasMessageContaining("a.cases.csv:2:8: \"" + priority + "\" is more than one priority.");
        }
        assertThat(Cases.of("a.cases.csv", table.formatted("Medium -> High", "P2 (P1 at night)"), STANDARD)
                        .all())
                .hasSize(1);
    }

    @Test
    void aRuleThatMustCountAndMustNotIsAMistake() {
        assertThatThrownBy(() ->
                        Cases.of("a.cases.csv", "title,fires,not\na,high-brand-impact,High brand impact\n", STANDARD))
                .hasMessageContaining("\"High brand impact\" must count here, and must not.");
    }

    @Test
    void headersOfOtherToolsAreKnown() {
        assertSuggested("impact", "Maybe user impact, functional impact or brand impact.");
        assertSuggested("expected", "Maybe priority.");
        assertSuggested("score", "Maybe points.");
        assertSuggested("label urgency", "Maybe label: urgency.");
        assertSuggested("due date", "A case states no dates: maybe a backlog beside the rules");
        assertSuggested("not fires", "Maybe not.");
        assertSuggested("reason", "Maybe write it as text before or behind the table.");
    }

    private static void assertSuggested(String header, String suggestion) {
        assertThatThrownBy(() -> Cases.of("a.cases.csv", "title," + header + ",priority\na,b,P2\n", STANDARD))
                .hasMessageContaining(suggestion);
    }

    @Test
    void aFolderWithoutCasesHasNone() {
        assertThat(Cases.in(folder, engine()).all()).isEmpty();
    }

    private TriageEngine engine() {
        return TriageEngine.builder().rules(folder).build();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
