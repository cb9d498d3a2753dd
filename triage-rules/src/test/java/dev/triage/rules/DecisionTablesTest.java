package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.IssueBuilder;
import dev.triage.model.Priority;
import dev.triage.model.Rating;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.Suggestion;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.source.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a team decide, wait, combine with rules, and are proved. */
class DecisionTablesTest {

    private static final String SCALES = """
            { "scales": {
                "exploitation": ["none", "public poc", "active"],
                "exposure": { "values": ["small", "controlled", "open"], "unstated": "open" } },
              "words": { "aktiv": "active" } }
            """;

    private static final String TABLE = """
            exploitation,user impact,priority,reason
            none,-,P3,
            public poc,<= Medium,P2,
            public poc,>= High,P1,
            active,-,P0,Attacks happen now.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exploitation:active",
                "exploitation/active",
                "exploitation=active",
                "exploitation::Active",
                "Exploitation: ACTIVE",
                "exploitation-active",
                "🔥 exploitation: active",
                "exploitation: aktiv"
            })
    void aLabelStatesAValueInAnySpelling(String label) throws IOException {
        assertThat(engine(TABLE).decide(labelled(label)).priority()).isEqualTo(Priority.P0);
    }

    @Test
    void aFieldStatesAValueAndTheRowIsTheReason() throws IOException {
        Issue issue = Issue.named("#1", "Thing")
                .tracked(Tracked.builder().field("Exploitation", "active").build())
                .build();

        Decision decision = engine(TABLE).decide(issue);

        assertThat(decision.priority()).isEqualTo(Priority.P0);
        Reason row = decision.reasons().get(decision.reasons().size() - 1);
        assertThat(row.id()).isEqualTo("matrix-line-5");
        assertThat(row.rule()).isEqualTo("matrix: exploitation active");
        assertThat(row.reason()).isEqualTo("Attacks happen now.");
        assertThat(row.effect()).isEqualTo(new Effect.Decides(Priority.P0));
        assertThat(row.origin())
                .isNotNull()
                .satisfies(origin -> assertThat(origin.text()).endsWith("matrix.table.csv:5"));
    }

    @ParameterizedTest
    @CsvSource({
        "exploitation:none, LOW, CRITICAL, P3",
        "exploitation:public poc, LOW, MEDIUM, P2",
        "exploitation:public poc, HIGH, CRITICAL, P1",
    })
    void aRangeDecidesIfAllItsValuesGiveTheSame(String label, UserImpact low, UserImpact high, Priority expected)
            throws IOException {
        Issue issue = Issue.named("#1", "Thing")
                .labels(List.of(label))
                .userImpact(Rating.between(low, high))
                .build();

        assertThat(engine(TABLE).decide(issue).priority()).isEqualTo(expected);
    }

    @Test
    void withoutAnInputThatDecidesTheTableWaitsAndNamesIt() throws IOException {
        TriageEngine engine = engine(TABLE);

        assertThat(waits(engine.decide(Issue.named("#1", "Thing").build())))
                .containsExactly("exploitation", "user impact");
        assertThat(waits(engine.decide(labelled("exploitation: public poc")))).containsExactly("user impact");
        assertThat(waits(engine.decide(labelled("exploitation: unheard of")))).containsExactly("exploitation");
        assertThat(engine.decide(Issue.named("#1", "Thing").build()).priority()).isEqualTo(Priority.P2);
    }

    @Test
    void aTableMayCountTheMostUrgentRowWhereAnInputIsNotStated() throws IOException {
        TriageEngine engine = engine("# unstated: most urgent\n" + TABLE);

        assertThat(engine.decide(Issue.named("#1", "Thing").build()).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(labelled("exploitation: none")).priority()).isEqualTo(Priority.P3);
    }

    @Test
    void aTableMayNeedAnInput() throws IOException {
        TriageEngine engine = engine("# unstated: error\n" + TABLE);
        Decision decision = engine.decide(labelled("exploitation: public poc"));

        assertThat(decision.lacking())
                .extracting(reason -> reason.rule() + " " + reason.effect().text())
                .containsExactly("Table matrix needs user impact");
        assertThat(engine.decide(labelled("exploitation: active")).lacking()).isEmpty();
        assertThat(engine(TABLE).decide(labelled("exploitation: public poc")).lacking())
                .isEmpty();
    }

    @Test
    void aRowMayBeAboutAValueThatIsNotStatedAndAScaleMayHaveADefault() throws IOException {
        TriageEngine unstated = engine("exploitation,priority\nunstated,P4\nnone,P3\n>= public poc,P1\n");
        TriageEngine byDefault = engine("exposure,priority\nopen,P1\n<= controlled,P3\n");

        assertThat(unstated.decide(Issue.named("#1", "Thing").build()).priority())
                .isEqualTo(Priority.P4);
        assertThat(unstated.decide(labelled("exploitation: active")).priority()).isEqualTo(Priority.P1);
        assertThat(byDefault.decide(Issue.named("#1", "Thing").build()).priority())
                .isEqualTo(Priority.P1);
        assertThat(byDefault.decide(labelled("exposure: small")).priority()).isEqualTo(Priority.P3);
    }

    @Test
    void anExactOutcomeOverridesScoreFloorsAndCapsAndYieldsToAPin() throws IOException {
        TriageEngine engine = engine("user impact,functional impact,priority\nHigh,Yes,P4\n");
        IssueBuilder issue = Issue.named("#1", "Thing").impact(UserImpact.HIGH, FunctionalImpact.YES, BrandImpact.HIGH);

        assertThat(engine.decide(issue.build()).priority()).isEqualTo(Priority.P4);
        assertThat(engine.decide(issue.build()).reasons())
                .noneMatch(reason -> reason.effect() instanceof Effect.NeverBelow);
        assertThat(engine.decide(issue.pinnedPriority(Priority.P1).build()).priority())
                .isEqualTo(Priority.P1);
    }

    @Test
    void otherOutcomesCombineWithRules() throws IOException {
        IssueBuilder harmless = Issue.named("#1", "Thing").impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW);
        IssueBuilder urgent = Issue.named("#1", "Thing")
                .impact(UserImpact.HIGH, FunctionalImpact.PARTIAL, BrandImpact.HIGH)
                .effort(1);

        assertThat(engine("user impact,at least\nLow,P2\n")
                        .decide(harmless.build())
                        .priority())
                .isEqualTo(Priority.P2);
        assertThat(engine("user impact,at most\nHigh,P2\n")
                        .decide(urgent.build())
                        .priority())
                .isEqualTo(Priority.P2);
        assertThat(engine("user impact,level\nLow,+2\n")
                        .decide(harmless.build())
                        .priority())
                .isEqualTo(Priority.P1);
        assertThat(engine("user impact,adds,at most\nLow,5,P3\n").decide(harmless.build()))
                .satisfies(decision -> assertThat(decision.points()).isEqualTo(5))
                .satisfies(decision -> assertThat(decision.priority()).isEqualTo(Priority.P3));
    }

    @Test
    void theFirstRowCountsIfTheTableSaysSo() throws IOException {
        TriageEngine engine = engine("# hit policy: first\nexploitation,priority\nactive,P0\n-,P3\n");

        assertThat(engine.decide(labelled("exploitation: active")).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(labelled("exploitation: none")).priority()).isEqualTo(Priority.P3);
        assertThat(waits(engine.decide(Issue.named("#1", "Thing").build()))).containsExactly("exploitation");
    }

    @Test
    void ofSeveralCategoriesTheMostUrgentRowCounts() throws IOException {
        TriageEngine engine = engine("category,priority\nBug,P2\nSecurity,P0\nUX | Documentation,P4\n");

        assertThat(engine.decide(issue(Category.BUG, Category.SECURITY)).priority())
                .isEqualTo(Priority.P0);
        assertThat(engine.decide(issue(Category.UX, Category.BUG)).priority()).isEqualTo(Priority.P2);
        assertThat(engine.decide(issue(Category.DOCUMENTATION)).priority()).isEqualTo(Priority.P4);
        assertThat(waits(engine.decide(issue(Category.PERFORMANCE)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9.8, P0",
        "9, P0",
        "'8,9', P1",
        "7.0, P1",
        "7.5 (high), P1",
        "'1,200', P0",
        "6.99, P2",
        "0, P2",
        "none, waits"
    })
    void numbersAreCompared(String score, String expected) throws IOException {
        TriageEngine engine = engine("field: CVSS,priority\n>= 9,P0\n7..9.0,P1\n< 7,P2\n", "# hit policy: first\n");
        Issue issue = Issue.named("#1", "Thing")
                .tracked(Tracked.builder().field("cvss", score).build())
                .build();

        Decision decision = engine.decide(issue);

        if (expected.equals("waits")) {
            assertThat(waits(decision)).containsExactly("field: CVSS");
        } else {
            assertThat(decision.priority()).isEqualTo(Priority.valueOf(expected));
        }
    }

    @Test
    void issuesOfEqualLevelsAndOtherLabelsAreToldApart() throws IOException {
        TriageEngine engine = engine(TABLE);

        for (int i = 0; i < 3; i++) {
            assertThat(engine.decide(labelled("exploitation: none")).priority()).isEqualTo(Priority.P3);
            assertThat(engine.decide(labelled("exploitation: active")).priority())
                    .isEqualTo(Priority.P0);
        }
    }

    @Test
    void aMarkdownTableSaysTheSame() throws IOException {
        Files.writeString(folder.resolve("settings.json"), SCALES);
        Files.writeString(folder.resolve("matrix.table.md"), """
                # The matrix of our wiki

                Some words about it.

                | exploitation       | user impact | priority |
                |--------------------|:-----------:|---------:|
                | none               | -           | P3       |
                | public poc         | <= Medium   | P2       |
                | public poc         | High \\| Critical | **P1** |
                | `active`           |             | P0       |
                """);
        TriageEngine engine =
                TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();

        assertThat(engine.decide(labelled("exploitation: active")).priority()).isEqualTo(Priority.P0);
        assertThat(engine.decide(labelled("exploitation: none")).priority()).isEqualTo(Priority.P3);
    }

    @Test
    void aTableOfALaterFolderReplacesOneOfTheSameName() throws IOException {
        Path below = folder("below", "matrix.table.csv", "user impact,priority\n-,P4\n");
        Path above = folder("above", "matrix.table.csv", "user impact,priority\n-,P1\n");

        TriageEngine engine = layers(below, above);

        assertThat(engine.decide(Issue.named("#1", "Thing").build()).priority()).isEqualTo(Priority.P1);
        assertThat(engine.tables()).hasSize(1);
    }

    @Test
    void aLaterFolderSwitchesATableOffAndTheNextOneOnAgain() throws IOException {
        Path below = folder("below", "matrix.table.csv", "user impact,priority\n-,P4\n");
        Path off = folder("off", "settings.json", "{ \"off\": [\"table-matrix\"] }");
        Path all = folder("all", "settings.json", "{ \"off\": [\"prioritise/matrix.table/*\"] }");
        Path on = folder("on", "settings.json", "{ \"on\": [\"Table matrix\"] }");
        Issue issue = Issue.named("#1", "Thing").build();

        assertThat(layers(below).decide(issue).priority()).isEqualTo(Priority.P4);
        assertThat(layers(below, off).decide(issue).priority()).isEqualTo(Priority.P2);
        assertThat(layers(below, all).decide(issue).priority()).isEqualTo(Priority.P2);
        assertThat(layers(below, off, on).decide(issue).priority()).isEqualTo(Priority.P4);
        assertThat(layers(below, off).tables()).isEmpty();
        assertThat(layers(below, off).retired())
                .extracting(RetiredRule::text)
                .containsExactly("switched off in " + off.resolve("settings.json") + ":1");
    }

    @Test
    void aRuleMayTakeThePlaceOfATable() throws IOException {
        Path below = folder("below", "matrix.table.csv", "user impact,priority\n-,P4\n");
        Path above = folder("above", "ours.drl", """
                rule "We decide"
                    @overrides("table-matrix")
                    @reason("A rule says more than the table.")
                    @decides(P1)
                when Assessment()
                then
                end
                """);

        assertThat(layers(below, above)
                        .decide(Issue.named("#1", "Thing").build())
                        .priority())
                .isEqualTo(Priority.P1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { "off": ["matrix-line-2"] }    | "matrix-line-2" is a row of the table matrix.
                    { "off": ["table-matrx"] }      | There is no rule called "table-matrx".
                    { "values": {"table-matrix": 2}} | A table has no number to change.
                    """)
    void settingsNameATableAsAWhole(String settings, String message) throws IOException {
        Path below = folder("below", "matrix.table.csv", "user impact,priority\n-,P4\n");
        Path above = folder("above", "settings.json", settings);

        assertThatThrownBy(() -> layers(below, above)).hasMessageContaining(message);
    }

    @Test
    void aScaleOfTheTeamCountsInEveryStage() throws IOException {
        Files.writeString(folder.resolve("settings.json"), SCALES);
        Files.writeString(folder.resolve("ours.drl"), """
                rule "An exploited one is a defect"
                    @reason("An attack uses a defect.")
                    @standsFor("category: Security")
                when
                    Signal( about("exploitation") )
                    Subject( scale("exploitation", "active") )
                then
                end

                rule "Block the attack"
                    @reason("An attack must stop first.")
                    @nextStep("Block the attack")
                when
                    Subject( scale("exploitation", "active") )
                then
                end
                """);
        TriageEngine engine =
                TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();
        Issue issue = labelled("exploitation: active");

        assertThat(engine.decide(issue).derived())
                .extracting(derived -> derived.what() + ": " + derived.value())
                .contains("category: Security");
        assertThat(engine.triage(issue).nextSteps())
                .extracting(Suggestion::text)
                .contains("Block the attack");
        assertThat(engine.triage(labelled("exploitation: none")).nextSteps())
                .extracting(Suggestion::text)
                .doesNotContain("Block the attack");
    }

    @Test
    void rowsAreInTheCatalogueAndReadAsRules() throws IOException {
        TriageEngine engine = engine(TABLE);
        assertThat(engine.catalogue()).extracting(RuleDescription::name).contains("matrix: exploitation active");

        Path other = Files.createDirectory(folder.resolve("as-rules"));
        Files.writeString(other.resolve("settings.json"), SCALES);
        Files.writeString(other.resolve("matrix.drl"), engine.tables().get(0).drl());
        TriageEngine rules = TriageEngine.builder().rules(other).build();

        for (String value : List.of("none", "public poc", "active")) {
            for (UserImpact impact : UserImpact.values()) {
                Issue issue = Issue.named("#1", "Thing")
                        .labels(List.of("exploitation: " + value))
                        .userImpact(Rating.of(impact))
                        .build();
                assertThat(rules.decide(issue).priority())
                        .isEqualTo(engine.decide(issue).priority());
            }
        }
    }

    @Test
    void aRuleAsksForAScaleOfTheTeam() throws IOException {
        Files.writeString(folder.resolve("settings.json"), SCALES);
        Files.writeString(folder.resolve("ours.drl"), """
                rule "It is exploited"
                    @reason("Attacks happen or are easy.")
                    @neverBelow(P1)
                when Subject( scale("exploitation", ">= public poc"), scale("exposure", "open") )
                then
                end
                """);
        TriageEngine engine =
                TriageEngine.builder().rules(folder, Trust.RESTRICTED).build();

        assertThat(engine.decide(labelled("exploitation: active")).priority()).isEqualTo(Priority.P1);
        assertThat(engine.decide(labelled("exploitation: active", "exposure: small"))
                        .priority())
                .isEqualTo(Priority.P2);
        assertThat(engine.decide(Issue.named("#1", "Thing").build()).priority()).isEqualTo(Priority.P2);
    }

    @Test
    void eachWrongScaleOfARuleIsReportedAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("settings.json"), SCALES);
        Files.writeString(folder.resolve("ours.drl"), """
                rule "It is exploited"
                    @reason("Attacks happen or are easy.")
                    @neverBelow(P1)
                when
                    // scale("exploitation", "actve")
                    Subject( scale("exploitation", "actve") || scale("exposed", "open") )
                then
                end
                """);

        assertThatThrownBy(() ->
                        TriageEngine.builder().rules(folder, Trust.RESTRICTED).build())
                .hasMessageContaining("ours.drl:6:36")
                .hasMessageContaining("\"actve\"")
                .hasMessageContaining("ours.drl:6:54: The scale \"exposed\" is not declared.");
    }

    @Test
    void aColumnThatNamesNoValueMakesNoDifference() throws IOException {
        TriageEngine engine = engine("""
                user impact,field: Urgency,priority
                >= High,-,P0
                <= Medium,-,P3
                """);

        assertThat(engine.decide(Issue.named("#1", "Thing")
                                .userImpact(UserImpact.LOW)
                                .build())
                        .priority())
                .isEqualTo(Priority.P3);
    }

    @Test
    void tenThousandRowsDecideEachCase() throws IOException {
        StringBuilder table = new StringBuilder("label: a,label: b,label: c,label: d,priority\n");
        for (int row = 0; row < 10_000; row++) {
            table.append(
                    "v%d,v%d,v%d,v%d,P%d\n".formatted(row / 1000, row / 100 % 10, row / 10 % 10, row % 10, row % 5));
        }
        Files.writeString(folder.resolve("large.table.csv"), table);
        TriageEngine engine = TriageEngine.builder().rules(folder).build();

        for (int row = 0; row < 10_000; row += 7) {
            Issue issue = labelled("a:v" + row / 1000, "b:v" + row / 100 % 10, "c:v" + row / 10 % 10, "d:v" + row % 10);
            assertThat(engine.decide(issue).priority()).isEqualTo(Priority.valueOf("P" + row % 5));
        }
    }

    /** A value that a later layer adds is a value to tables and rules of earlier layers too. */
    @Test
    void aScaleThatALaterLayerDeclaresAgainHasItsNewValuesInAllTables() throws IOException {
        Path below = folder("below", "settings.json", "{ \"scales\": { \"exposure\": [\"open\", \"small\"] } }");
        Files.writeString(below.resolve("matrix.table.csv"), "exposure,priority\n<= open,P1\n>= small,P3\n");
        Path above = folder(
                "above",
                "settings.json",
                "{ \"scales\": { \"exposure\": [\"closed\", \"open\", \"small\", \"none\"] } }");

        assertThat(layers(below, above).decide(labelled("exposure: closed")).priority())
                .isEqualTo(Priority.P1);
        assertThat(layers(below, above).decide(labelled("exposure: none")).priority())
                .isEqualTo(Priority.P3);
        assertThat(layers(below).decide(labelled("exposure: open")).priority()).isEqualTo(Priority.P1);
    }

    @Test
    void aValueThatALaterLayerTakesAwayIsToldWhereItIsUsed() throws IOException {
        Path below = folder("below", "settings.json", "{ \"scales\": { \"exposure\": [\"small\", \"open\"] } }");
        Files.writeString(below.resolve("matrix.table.csv"), "exposure,priority\nsmall,P3\nopen,P1\n");
        Files.writeString(
                below.resolve("some.drl"),
                "rule \"A\" @reason(\"x.\") @adds(1) when Subject( scale(\"exposure\", \"small\") ) then end");
        Path above = folder("above", "settings.json", "{ \"scales\": { \"exposure\": [\"inside\", \"open\"] } }");

        assertThatThrownBy(() -> layers(below, above))
                .hasMessageContaining("matrix.table.csv:2:1:")
                .hasMessageContaining("some.drl:1:65:")
                .hasMessageContaining("small");
    }

    private Path folder(String name, String file, String text) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve(file), text);
        return made;
    }

    private static TriageEngine layers(Path... folders) {
        TriageEngine.Builder builder = TriageEngine.builder();
        for (Path one : folders) {
            builder.rules(one);
        }
        return builder.build();
    }

    private static List<String> waits(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.effect() instanceof Effect.Waits)
                .flatMap(reason -> ((Effect.Waits) reason.effect()).inputs().stream())
                .toList();
    }

    @Test
    void theRowOfATableIsNoRuleThatAnotherOneOverrides() throws IOException {
        Path below = Files.createTempDirectory(folder, "below");
        Files.writeString(below.resolve("matrix.table.csv"), "user impact,priority,id\n-,P1,always\n");
        Path above = Files.createTempDirectory(folder, "above");
        Files.writeString(
                above.resolve("some.drl"),
                "rule \"A\" @reason(\"x.\") @overrides(\"always\") @adds(1) when Assessment( leastEffort > 2 ) then end");

        assertThatThrownBy(() -> layers(below, above))
                .hasMessageContaining("\"always\" is a row of the table matrix.")
                .hasMessageContaining("Maybe table-matrix");
    }

    private static Issue labelled(String... labels) {
        return Issue.named("#1", "Thing").labels(List.of(labels)).build();
    }

    private static Issue issue(Category... categories) {
        return Issue.named("#1", "Thing").categories(categories).build();
    }

    private TriageEngine engine(String table) throws IOException {
        return engine(table, "");
    }

    private TriageEngine engine(String table, String directives) throws IOException {
        Path rules = Files.createTempDirectory(folder, "rules");
        Files.writeString(rules.resolve("settings.json"), SCALES);
        Files.writeString(rules.resolve("matrix.table.csv"), directives + table);
        return TriageEngine.builder().rules(rules, Trust.RESTRICTED).build();
    }
}
