package dev.triage.tools.internal.check;

import static dev.triage.tools.internal.check.TinyRules.SOUND;
import static dev.triage.tools.internal.check.TinyRules.THRESHOLDS;
import static dev.triage.tools.internal.check.TinyRules.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.IrrelevantInput;
import dev.triage.tools.check.report.MonotonicityViolation;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stated of rules on texts, on stated inputs and on the score is so. */
class TinyTextsTest {

    private static final String RIGHT = SOUND + THRESHOLDS;

    @Test
    void anIssueWithoutAnyTextHasNoType() {
        String rule = "rule \"Untyped\" @reason(\"r\") @adds(2) when %s then end\n";

        CheckReport report = check(RIGHT + rule.formatted("Issue( tracked.type == null )"));

        assertThat(report.combinations().distribution())
                .isEqualTo(check(RIGHT + rule.formatted("Assessment()"))
                        .combinations()
                        .distribution());
    }

    @Test
    void aStatedEffortIsAnEffort() {
        String rule = "rule \"Much\" @reason(\"r\") @adds(2) when Subject( number(\"effort\") >= 4 ) then end\n";

        CheckReport report = check(RIGHT + rule);
        CheckReport without = check(TinyRules.without(RIGHT, "Long") + rule);

        assertThat(report.monotonicityViolations()).isEmpty();
        assertThat(report.notDecided())
                .filteredOn(open -> open.property() == Property.MONOTONE)
                .extracting(NotDecided::text)
                .containsExactly(
                        "The effort may move the priority in the wrong direction: a rule asks what the issue states, or"
                                + " compares the effort with it, and such answers are taken as independent. To decide it, ask the"
                                + " Assessment alone.");
        assertThat(without.irrelevantInputs())
                .extracting(IrrelevantInput::input)
                .doesNotContain("effort");
    }

    @Test
    void noIssueHasFewerReactionsThanNone() {
        CheckReport report = check(
                RIGHT
                        + "rule \"Few\" @reason(\"r\") @adds(-3) when Assessment( leastUserImpact >= UserImpact.HIGH ) Issue( tracked.reactions < 5, tracked.reactions != 0 ) then end\n");

        assertThat(report.monotonicityViolations())
                .isNotEmpty()
                .allSatisfy(violation ->
                        assertThat(violation.examples().get(0).issue()).isNotNull());
    }

    @Test
    void anInputInTheWrongDirectionProvesNothingOfTheOthers() {
        StringBuilder many = new StringBuilder(RIGHT);
        for (int i = 0; i < 24; i++) {
            many.append("rule \"Label ")
                    .append(i)
                    .append("\" @reason(\"r\") @adds(5) when Assessment( mostEffort >= 4 ) Subject( title(\"l")
                    .append(i)
                    .append("\") ) then end\n");
        }

        CheckReport report = check(many.toString());

        assertThat(report.monotonicityViolations())
                .extracting(MonotonicityViolation::input)
                .containsOnly("effort");
        assertThat(report.notDecided())
                .filteredOn(open -> open.property() == Property.MONOTONE)
                .singleElement()
                .satisfies(open -> assertThat(open.text())
                        .startsWith("An input may move the priority in the wrong direction: user impact, functional"
                                + " impact, brand impact, complexity. "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title == 'Wallet', title contains 'fails' | false",
                "title == 'Wallet', title contains 'all' | true",
                "title == 'Wallet', title != 'Wallet' | false",
                "title str[startsWith] 'Pay', title str[startsWith] 'Wal' | false",
                "title str[startsWith] 'Pay', title str[startsWith] 'Payment' | true",
                "title str[endsWith] 'ment', title contains 'xyz', title str[startsWith] 'Pay' | true",
                "title contains 'payment', !( title contains 'pay' ) | false",
                "title contains 'pay', !( title contains 'payment' ) | true",
                "title == 'Wallet', tracked.type contains 'a' | true",
                "tracked.type == 'Bug', tracked.type contains 'x' | false",
                "labels contains 'a', labels contains 'b' | true",
            })
    void conditionsOnOneTextHoldTogetherOrDoNot(String conditions, boolean fires) {
        CheckReport report = check(RIGHT + "rule \"Text\" @reason(\"r\") @adds(2) when Issue( "
                + conditions.replace('\'', '"') + " ) then end\n");

        assertThat(report.unreachableRules()).hasSize(fires ? 0 : 1);
    }
}
