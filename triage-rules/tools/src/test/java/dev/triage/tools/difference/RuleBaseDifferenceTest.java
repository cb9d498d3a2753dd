package dev.triage.tools.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.LocatedIssue;
import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.UserImpact;
import dev.triage.rules.TriageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBaseDifferenceTest {

    private static final String COST = """
            rule "It costs money" @reason("Every day.") @adds(%d)
            when Assessment( categories contains Category.COST )
            then
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void theSameRulesDifferInNothing() {
        TriageEngine engine = TriageEngine.standard();

        RuleBaseDifference difference = RuleBaseDifference.between(engine, engine, List.of(bill()));

        assertThat(difference.none()).isTrue();
        assertThat(difference.onlyWords()).isFalse();
        assertThat(difference.moves().total()).isEqualTo(1);
        assertThat(difference.backlog().orElseThrow().issues())
                .extracting(IssueDifference::kind)
                .containsExactly(IssueDifference.Kind.SAME);
    }

    @Test
    void withoutABacklogAllCombinationsCount() throws IOException {
        RuleBaseDifference difference = RuleBaseDifference.between(TriageEngine.standard(), team(COST.formatted(9)));

        assertThat(difference.backlog()).isEmpty();
        assertThat(difference.moves()).isEqualTo(difference.combinations().moves());
        assertThat(difference.moves().up()).isPositive();
        assertThat(difference.moves().down()).isZero();
        assertThat(difference.combinations().causes().keySet())
                .extracting(Cause::text)
                .containsExactly("It costs money (+9), new");
    }

    @Test
    void anIssueThatMovesNamesTheRule() throws IOException {
        BacklogDifference backlog =
                BacklogDifference.between(TriageEngine.standard(), team(COST.formatted(20)), List.of(bill()));

        assertThat(backlog.moved()).hasSize(1);
        IssueDifference moved = backlog.moved().get(0);
        assertThat(moved.kind()).isEqualTo(IssueDifference.Kind.UP);
        assertThat(moved.levels())
                .isEqualTo(moved.before().priority().compareTo(moved.after().priority()));
        assertThat(moved.causes()).extracting(Cause::name).containsExactly("It costs money");
        assertThat(backlog.moves().up()).isEqualTo(1);
    }

    /** What an edit of one rule is called. */
    @ParameterizedTest
    @CsvSource({
        "@adds(9), @adds(8), CHANGED",
        "Every day., Every night., REWORDED",
        "Category.COST, Category.BUG, REWRITTEN",
    })
    void anEditHasAKind(String written, String instead, RuleDifference.Kind kind) throws IOException {
        String rule = COST.formatted(9);

        CatalogueDifference catalogue =
                CatalogueDifference.between(team("before", rule), team("after", rule.replace(written, instead)));

        assertThat(catalogue.rules()).extracting(RuleDifference::kind).containsExactly(kind);
        assertThat(catalogue.count()).isEqualTo(1);
        assertThat(catalogue.words()).isEmpty();
    }

    @Test
    void aLevelIsACauseOnlyInItsDirection() throws IOException {
        TriageEngine team = team("""
                rule "It costs money" @reason("Every day.") @adds(20)
                when Assessment( categories contains Category.COST ) then end
                rule "Bills wait" @reason("A month.") @lowers(1)
                when Assessment( categories contains Category.COST ) then end
                """);

        BacklogDifference backlog = BacklogDifference.between(TriageEngine.standard(), team, List.of(bill()));

        assertThat(backlog.moved())
                .singleElement()
                .satisfies(moved ->
                        assertThat(moved.causes()).extracting(Cause::name).containsExactly("It costs money"));
    }

    @Test
    void aBoundIsACauseOnlyInItsDirection() throws IOException {
        String floor = "rule \"Floor\" @reason(\"r\") @neverBelow(P0) when Subject( label(\"x\") ) then end\n";
        String cap = "rule \"Cap\" @reason(\"r\") @neverAbove(P3) when Subject( label(\"x\") ) then end\n";
        List<LocatedIssue> issues = List.of(new LocatedIssue(
                Issue.named("#1", "Any issue").labels(List.of("x")).build(), "", 1));
        TriageEngine none = TriageEngine.standard();
        TriageEngine both = team("both", floor + cap);
        TriageEngine alone = team("alone", cap);

        assertThat(causes(none, both, issues)).containsExactly("Floor (never below P0), new");
        assertThat(causes(none, alone, issues)).containsExactly("Cap (never above P3), new");
        assertThat(causes(both, alone, issues)).containsExactly("Floor (never below P0), removed");
        assertThat(causes(alone, none, issues)).containsExactly("Cap (never above P3), removed");
    }

    /** What a rule of the same name does instead counts as well as what it no longer does. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            raises(2); adds(-1); R: −1 instead of 2 levels up
            neverBelow(P0); neverAbove(P4); R: never above P4 instead of never below P0
            decides(P0); adds(2); R: +2 instead of decides P0
            neverBelow(P0); adds(1); R: +1 instead of never below P0
            """)
    void anotherKindOfEffectIsACause(String before, String after, String cause) throws IOException {
        String rule = """
                rule "R" @reason("r") @%s when Subject( label("x") ) then end
                rule "Level" @reason("r") @%s when Subject( label("x") ) then end
                """;
        List<LocatedIssue> issues = List.of(new LocatedIssue(
                Issue.named("#1", "Any issue").labels(List.of("x")).build(), "", 1));

        assertThat(causes(
                        team("before", rule.formatted(before, "adds(1)")),
                        team("after", rule.formatted(after, "adds(2)")),
                        issues))
                .containsExactly(cause);
    }

    @Test
    void aRuleThatALaterLayerSwitchesOnIsBack() throws IOException {
        Path org = Files.createDirectory(folder.resolve("org"));
        Files.writeString(org.resolve("settings.json"), "{ \"off\": [\"*\", \"interpret/*\"] }");
        Path team = Files.createDirectory(folder.resolve("team"));
        Files.writeString(team.resolve("settings.json"), "{ \"on\": [\"prioritise/*\", \"interpret/*\"] }");

        CatalogueDifference difference = CatalogueDifference.between(
                TriageEngine.builder().rules(org).build(),
                TriageEngine.builder().rules(org).rules(team).build());

        assertThat(difference.rules()).isNotEmpty().allMatch(rule -> rule.kind() == RuleDifference.Kind.BACK);
    }

    private static List<String> causes(TriageEngine before, TriageEngine after, List<LocatedIssue> issues) {
        return BacklogDifference.between(before, after, issues).moved().get(0).causes().stream()
                .map(Cause::text)
                .toList();
    }

    @Test
    void aRuleThatComesOrGoesIsTold() throws IOException {
        TriageEngine standard = TriageEngine.standard();
        TriageEngine team = team(COST.formatted(1));

        assertThat(CatalogueDifference.between(standard, team).rules())
                .extracting(RuleDifference::kind)
                .containsExactly(RuleDifference.Kind.ADDED);
        assertThat(CatalogueDifference.between(team, standard).rules())
                .extracting(RuleDifference::kind)
                .containsExactly(RuleDifference.Kind.REMOVED);
    }

    private TriageEngine team(String rule) throws IOException {
        return team("team", rule);
    }

    private TriageEngine team(String name, String rule) throws IOException {
        Path rules = Files.createDirectories(folder.resolve(name));
        Files.writeString(rules.resolve("cost.drl"), rule);
        return TriageEngine.builder().rules(rules).build();
    }

    /** An issue of which all that matters is stated. */
    private static LocatedIssue bill() {
        Issue issue = Issue.named("#1", "The bill")
                .impact(UserImpact.LOW, FunctionalImpact.NO, BrandImpact.LOW)
                .categories(Category.COST)
                .effort(1)
                .status("open")
                .build();
        assertThat(TriageEngine.standard().decide(issue).priority()).isNotEqualTo(Priority.P0);
        return new LocatedIssue(issue, "backlog.json", 1);
    }
}
