package dev.triage.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Example;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.TableFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defects that authors of rules make are found, with the rules that cause them and the smallest issue, and nothing false is said. */
class PlantedDefectsTest {

    @TempDir
    private Path folder;

    @Test
    void twoSingleLevelsShowAWrongDirectionIfTheyCan() throws IOException {
        CheckReport report = check(rule("Long", "adds(3)", "Assessment( leastEffort >= 4 )"));

        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.text()).startsWith("With effort 4 instead of 2 it is more urgent: P2 instead of P3.");
            assertThat(issue(found).resources().effort()).isEqualTo(Rating.of(2));
        });
    }

    @Test
    void theRuleThatDecidesIsNamedForAWrongDirection() throws IOException {
        CheckReport report =
                check(rule("Critical", "decides(P3)", "Assessment( leastUserImpact >= UserImpact.CRITICAL )"));

        assertThat(report.monotonicityViolations()).singleElement().satisfies(found -> {
            assertThat(found.rules()).extracting(rule -> rule.name()).containsExactly("Critical");
            assertThat(issue(found).impact().user()).isEqualTo(Rating.of(UserImpact.LOW));
        });
    }

    @Test
    void aBoundThatChangesNothingIsNotSaidToBeKeptIfARuleDecides() throws IOException {
        CheckReport report = check(rule("Floor", "neverBelow(P1)", "Subject( label(\"x\") )")
                + rule("Cap", "neverAbove(P3)", "Subject( label(\"x\") )")
                + rule("Decided", "decides(P4)", "Subject( label(\"x\") )"));

        assertThat(texts(report))
                .contains(
                        "\"Floor\" says never below P1, but \"Cap\" says never above P3; another rule decides, so it is P4.",
                        "Without \"Floor\" no priority changes: every issue that it matches is P1 or more urgent anyway, or"
                                + " another rule decides its priority.",
                        "Without \"Cap\" no priority changes: every issue that it matches is P3 or less urgent anyway, or a"
                                + " floor wins over it, or another rule decides its priority.");
    }

    @Test
    void anExampleDoesNotStateWhatItsTextsStandFor() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{ \"labels\": { \"gold\": \"user impact: Critical\" } }");

        CheckReport report = check(rule("Cap", "neverAbove(P3)", "Subject( label(\"gold\") )"));

        assertThat(report.contradictions())
                .filteredOn(found -> found.rules().get(0).name().equals("P0 floor: critical user impact"))
                .singleElement()
                .satisfies(found -> {
                    Issue issue = issue(found);
                    assertThat(issue.labels()).containsExactly("gold");
                    assertThat(issue.impact().user().known()).isFalse();
                    assertThat(found.examples().get(0).stated())
                            .extracting(Example.Value::input)
                            .containsExactly("functional impact");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            label("needs-fire"), !label("Needs Fire"); label("needs-fire") and !label("Needs Fire") never hold together
            title("pay"), milestone("2.0"), milestone("3.0"); milestone("2.0") and milestone("3.0") never hold together
            openFor(90), !openFor(30), label("a"); openFor(90) and !openFor(30) never hold together
            scale("reach", "all"), scale("reach", "none"); scale("reach", "all") and scale("reach", "none") never hold together
            """)
    void theFewestConditionsAreNamedThatNeverHoldTogether(String conditions, String why) throws IOException {
        Files.writeString(
                folder.resolve("settings.json"), "{ \"scales\": { \"reach\": [\"none\", \"some\", \"all\"] } }");

        CheckReport report = check(rule("Never", "adds(3)", "Subject( " + conditions + " )"));

        assertThat(texts(report)).containsExactly("\"Never\" never fires: " + why + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            title("payment"), !title("pay-")
            title("login", "!login")
            """)
    void aRuleIsNotProvedToFireIfNoIssueShowsIt(String conditions) throws IOException {
        CheckReport report = check(rule("Never", "adds(3)", "Subject( " + conditions + " )"));

        assertThat(report.notDecided()).singleElement().satisfies(open -> {
            assertThat(open.property()).isEqualTo(Property.REACHABLE);
            assertThat(open.rules()).extracting(rule -> rule.name()).containsExactly("Never");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject( assignee(\"*\") )",
                "Subject( milestone(\"*\"), component(\"*\"), label(\"*\"), resolved(\"*\") )",
                "Issue( title == \"\" )",
                "Issue( tracked.type == \"\" )",
                "Subject( title(\"pay\") ) Issue( tracked.milestone == \" \" )"
            })
    void wordsThatNoIssueSaysEndNoCheck(String condition) throws IOException {
        CheckReport report = check(rule("Any", "adds(3)", condition));

        assertThat(report.failing()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Subject( number("reach") * number("impact") / ( 100 * number("effort") ) >= 1000 )
            Subject( number("delay") / number("size") < 2, milestone("2.0") )
            Assessment( $e : leastEffort ) Subject( number("reach") < $e )
            """)
    void aRuleThatCalculatesIsShownToFire(String condition) throws IOException {
        CheckReport report = check(rule("Score", "neverBelow(P2)", condition));

        assertThat(report.notDecided()).noneMatch(open -> open.property() == Property.REACHABLE);
        assertThat(report.unreachableRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            user impact,priority|>= Medium,P1|Critical,P0|-,P3; m: user impact Critical
            reach,user impact,priority|none,-,P4|-,>= High,P0|-,<= Medium,P2|unstated,Low,P1|-,-,P3; m: reach unstated, user impact Low
            """)
    void aRowThatNeverCountsIsFound(String table, String row) throws IOException {
        List<TableFinding> found = table("# hit policy: first|" + table);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.text())
                    .endsWith("The row \"" + row + "\" never counts: the rows above it are about all its cases.");
            assertThat(finding.rules()).extracting(rule -> rule.name()).containsExactly(row);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            user impact,priority|>= Medium,P1|Low,P3|-,P4
            label: tier,status,priority|gold,-,P1|silver,-,P2|-,open,P3|-,-,P4
            category,priority|Security,P1|Bug,P2|-,P4
            """)
    void aRestAndOtherValuesAreNoDefects(String table) throws IOException {
        assertThat(table("# hit policy: first|" + table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            user impact,adds|Critical,1|High,3|<= Medium,-2; user impact High is +3, but user impact Critical is +1.
            effort,at most|1,P3|2..3,P1|> 3,P2; effort 3 is never above P1, but effort 4 is never above P2.
            reach,level|none,-1|some,+2|all,+1; reach some is 2 levels up, but reach all is one level up.
            """)
    void anOrderThatChangesItsDirectionIsFoundForEachOutcome(String table, String why) throws IOException {
        assertThat(table(table))
                .singleElement()
                .satisfies(found -> assertThat(found.text()).endsWith(why));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # unstated: most urgent|complexity,functional impact,priority|>= Complex solution,-,P2|-,Yes,P1; functional impact (more is never less urgent)
            # unstated: most urgent|effort,user impact,priority|1,Low,P1|> 1,Low,P3|> 1,>= Medium,P3;
            effort,user impact,priority|1,Low,P1|> 1,Low,P3|> 1,>= Medium,P3; user impact (more is never more urgent)
            """)
    void whatACaseWithoutARowWouldRefuteIsNotSaidOfATable(String table, String order) throws IOException {
        table("# hit policy: first|" + table);

        assertThat(check("").tables())
                .singleElement()
                .satisfies(checked -> assertThat(checked.monotone().stream()
                                .filter(words -> words.contains("impact"))
                                .toList())
                        .isEqualTo(order == null ? List.of() : List.of(order)));
    }

    private List<TableFinding> table(String text) throws IOException {
        Files.writeString(
                folder.resolve("settings.json"), "{ \"scales\": { \"reach\": [\"none\", \"some\", \"all\"] } }");
        Files.writeString(folder.resolve("m.table.csv"), text.replace('|', '\n'));
        return check("").tableFindings();
    }

    private static Issue issue(Finding found) {
        Issue issue = found.examples().get(0).issue();
        assertThat(issue).as(found.text()).isNotNull();
        if (issue == null) {
            throw new AssertionError(found.text());
        }
        return issue;
    }

    private static List<String> texts(CheckReport report) {
        return report.findings().stream().map(Finding::text).toList();
    }

    private CheckReport check(String rules) throws IOException {
        if (!rules.isEmpty()) {
            Files.writeString(folder.resolve("some.drl"), rules);
        }
        return RuleCheck.of(TriageEngine.builder().rules(folder).build()).run();
    }

    private static String rule(String name, String effect, String condition) {
        return "rule \"" + name + "\" @reason(\"x.\") @" + effect + "\nwhen " + condition + "\nthen\nend\n";
    }
}
