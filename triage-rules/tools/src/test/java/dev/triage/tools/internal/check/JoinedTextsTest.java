package dev.triage.tools.internal.check;

import static dev.triage.tools.internal.check.TinyRules.SOUND;
import static dev.triage.tools.internal.check.TinyRules.THRESHOLDS;
import static dev.triage.tools.internal.check.TinyRules.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import dev.triage.tools.check.report.UnreachableRule;
import dev.triage.tools.internal.check.difference.Comparison;
import dev.triage.tools.internal.check.difference.ComparisonReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that are written alike do not always ask the same, and those on two facts depend on both. */
class JoinedTextsTest {

    private static final String RIGHT = SOUND + THRESHOLDS;

    private static String rule(String name, String condition) {
        return "rule \"" + name + "\" @reason(\"r\") @adds(2) when " + condition + " then end\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Assessment( $e : leastEffort ) Subject( number("reach") > $e ); Assessment( $e : mostEffort ) Subject( number("reach") > $e )
            Subject( label("a\\", \\"b") ); Subject( label("a", "b") )
            Issue( $t : title ) Issue( title == "a  b" || $t == "x" ); Issue( $t : title ) Issue( title == "a b" || $t == "x" )
            """)
    void rulesThatAskForDifferentThingsInTheSameWordsAreNotTheSame(String one, String other) {
        CheckReport report = check(RIGHT + rule("One", one) + rule("Other", other));

        assertThat(report.redundantRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Text( says("money back") ); Text( says("moneyback") )
            Text( words == "a  b" ); Text( words == "a b" )
            """)
    void theSameHoldsForTexts(String one, String other) {
        CheckReport report = check(
                RIGHT
                        + "rule \"One\" @reason(\"r\") @strongHint(\"p\") when %s then end\n".formatted(one)
                        + "rule \"Other\" @reason(\"r\") @strongHint(\"p\") when %s then end\n".formatted(other)
                        + "rule \"P\" @reason(\"r\") @pattern(\"p\") @topic(\"t\") @need(0.1) @summary(\"s\") when Tally( pattern == \"p\" ) then end\n");

        assertThat(report.redundantRules()).isEmpty();
    }

    @Test
    void theSameHoldsForNumbers() {
        String rule = "rule \"%s\" @reason(\"r\") @warns(\"w\") when Backlog( $x : %s, size - $x > 3 ) then end\n";

        CheckReport report = check(RIGHT + rule.formatted("One", "urgent") + rule.formatted("Other", "pinned"));

        assertThat(report.redundantRules()).isEmpty();
    }

    @Test
    void whatIsComparedWithATextIsNotProvedOfItsOrder() {
        CheckReport report = check(TinyRules.without(RIGHT, "Long")
                + rule("Above reach", "Assessment( $e : leastEffort ) Subject( number(\"reach\") < $e )"));

        assertThat(report.irrelevantInputs()).extracting(IrrelevantInput::input).doesNotContain("effort");
        assertThat(report.notDecided())
                .extracting(NotDecided::property)
                .containsExactlyInAnyOrder(Property.MONOTONE, Property.RELEVANT);
        assertThat(report.combinations().distribution()).isEmpty();
    }

    @Test
    void aScoreThatIsComparedWithATextDependsOnEachInput() {
        CheckReport report = check(
                RIGHT
                        + "rule \"Above score\" @reason(\"r\") @neverBelow(P1) when Sum( $p : points ) Subject( number(\"reach\") > $p ) then end\n");

        assertThat(report.notDecided())
                .filteredOn(open -> open.property() == Property.MONOTONE)
                .extracting(open -> open.text().substring(0, open.text().indexOf(" may ")))
                .containsExactlyInAnyOrder(
                        "The user impact", "The functional impact", "The brand impact", "The complexity", "The effort");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assessment( $e : mostEffort ) Issue( labels.size < $e )",
                "Issue( !impact.user.known )",
                "Subject( !( number(\"effort\") >= 3 ) )"
            })
    void aMoveThatDependsOnWhatAnIssueStatesIsShownByAnIssue(String condition) {
        ComparisonReport report =
                Comparison.between(TinyRules.base(RIGHT), TinyRules.base(RIGHT + rule("New", condition)));

        assertThat(report.stated()).isNotEmpty();
        assertThat(report.moves()).isEmpty();
        assertThat(report.open())
                .anySatisfy(move -> assertThat(move.example().issue()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "-", textBlock = """
            Signal( about("a*"), !about("area") ); -
            Signal( about("area"), !about("a*") ); about("area") and !about("a*") never hold together.
            Signal( about("x"), number > 7 ) not Signal( about("x"), number > 5 ); wherever there is what it looks for, there is what must not be there.
            Signal( about("x"), number > 7 ) not Signal( about("x"), number > 8 ); -
            """)
    void whyARuleOnSignalsNeverFires(String condition, @Nullable String why) {
        CheckReport report =
                check(RIGHT + "rule \"S\" @reason(\"r\") @suggests(\"effort: 3\") when " + condition + " then end\n");

        assertThat(report.unreachableRules())
                .extracting(UnreachableRule::text)
                .isEqualTo(why == null ? List.of() : List.of("\"S\" never fires: " + why));
    }

    @Test
    void aWordWithAMeaningAndAnIdCanBeAnyText() {
        CheckReport report = check(
                RIGHT
                        + "rule \"High\" @reason(\"r\") @means(true) when Meaning( value == \"High\", signal == \"label x\" ) then end\n"
                        + "rule \"Five\" @reason(\"r\") @relates(CHAIN) when Blocking( blocker == \"#5\", blocked != \"#5\" ) then end\n");

        assertThat(report.unreachableRules()).isEmpty();
        assertThat(report.open()).extracting(open -> open.rule().name()).contains("High", "Five");
    }
}
