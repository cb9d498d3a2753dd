package dev.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triage.model.Issue;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Reason;
import dev.triage.rules.source.RuleBaseException;
import dev.triage.rules.source.RuleFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that go beyond the vocabulary are compiled by Drools, and their mistakes are told in the author's words. */
class JavaInRulesTest {

    private static final Issue ISSUE =
            Issue.named("#7", "Money is lost").effort(4).build();

    @TempDir
    private Path folder;

    @Test
    void aRuleMayCalculateInItsConsequence() {
        Decision decision = engine("""
                import java.util.List;

                function boolean large(int effort) { return effort > 3; }

                rule "A large job" @reason("It takes long.") @adds(-1)
                when
                    Assessment( large(leastEffort) )
                then
                    List<String> words = List.of("a", "b");
                    System.setProperty("dev.triage.test.words", String.valueOf(words.size()));
                end

                rule "A job that is even" @reason("It can be halved.") @adds(-1)
                when
                    Assessment( Integer.bitCount(leastEffort) == 1 )
                then
                end
                """).decide(ISSUE);

        assertThat(decision.reasons()).extracting(Reason::rule).contains("A large job", "A job that is even");
        assertThat(System.getProperty("dev.triage.test.words")).isEqualTo("2");
    }

    @Test
    void anErrorInAConsequenceIsFoundWhereItStands() {
        assertThat(refused("""
                rule "One" @reason("It can be.") @adds(1)
                when
                    Assessment()
                then
                    String name = kcontext.nme();
                end

                rule "Two" @reason("It can be.") @adds(1)
                when
                    Assessment()
                then
                    int one = "1"; foo(bar);
                end
                """)).isEqualTo("""
                rules.drl:5:28: RuleContext has no method called nme.
                    String name = kcontext.nme();
                                           ^^^

                rules.drl:12:16: Expected the type int, but this is of the type String.
                    int one = "1"; foo(bar);
                               ^

                rules.drl:12:24: bar is not defined here.
                    int one = "1"; foo(bar);
                                       ^^^""");
    }

    @Test
    void syntaxThatJavaCannotReadIsFound() {
        assertThat(refused("""
                rule "One" @reason("It can be.") @adds(1)
                when
                    Assessment()
                then
                    int one = ;
                end
                """)).isEqualTo("""
                rules.drl:5:15: ";" is not expected here.
                    int one = ;
                              ^""");
    }

    @Test
    void anUnknownNameBesideJavaIsFound() {
        assertThat(refused("""
                rule "One" @reason("It can be.") @adds(1)
                when
                    Assessment( Math.abs(leastEffort) > effrt )
                then
                end
                """)).startsWith("rules.drl:3:41: effrt is not defined here.");
    }

    @Test
    void anImportOfNothingIsFound() {
        assertThat(refused("""
                import java.utl.List;
                rule "One" @reason("It can be.") @adds(1)
                when
                    Assessment( Math.abs(leastEffort) > 1 )
                then
                end
                """)).startsWith("rules.drl:1:8: ");
    }

    @Test
    void aRuleThatThrowsIsNamedWithItsPlaceAndTheIssue() {
        TriageEngine engine = engine("""
                rule "Divides by nothing" @reason("It can be.") @adds(1)
                when
                    Assessment()
                then
                    int none = 0;
                    int all = 1 / none;
                end
                """);

        RuleFailedException failed = catchThrowableOfType(RuleFailedException.class, () -> engine.decide(ISSUE));

        assertThat(relative(failed.getMessage())).isEqualTo("""
                rules.drl:1: The rule "Divides by nothing" failed with ArithmeticException: / by zero.
                It looked at the issue #7.""");
    }

    @Test
    void aConditionThatThrowsIsNamedWithItsPlaceAndTheIssue() {
        TriageEngine engine = engine("""
                rule "Divides by nothing" @reason("It can be.") @adds(1)
                when
                    Assessment( Math.floorDiv(leastEffort, mostEffort - mostEffort) > 1 )
                then
                end
                """);

        RuleFailedException failed = catchThrowableOfType(RuleFailedException.class, () -> engine.decide(ISSUE));

        assertThat(relative(failed.getMessage())).isEqualTo("""
                rules.drl:1: The rule "Divides by nothing" failed with ArithmeticException: / by zero.
                It looked at the issue #7.""");
    }

    @Test
    void anAbsentValueInACompiledConditionIsNamed() {
        TriageEngine engine = engine("""
                rule "Asks for a milestone" @reason("It can be.") @adds(1)
                when
                    $issue : Issue()
                    eval( $issue.tracked().milestone().startsWith("3") )
                then
                end
                """);

        RuleFailedException failed = catchThrowableOfType(RuleFailedException.class, () -> engine.decide(ISSUE));

        assertThat(relative(failed.getMessage())).isEqualTo("""
                rules.drl:1: The rule "Asks for a milestone" failed, because milestone is absent.
                Maybe milestone != null before it.
                It looked at the issue #7.""");
    }

    @Test
    void ifItIsNotKnownWhichRuleThrewAllAreNamedThatCould() {
        TriageEngine engine = engine("""
                rule "Asks for a milestone" @reason("It can be.") @adds(1)
                when
                    $issue : Issue()
                    eval( $issue.tracked().milestone().startsWith("3") )
                then
                end

                rule "Asks for a type" @reason("It can be.") @adds(1)
                when
                    $issue : Issue()
                    eval( $issue.title().length() > 100 )
                then
                end
                """);

        RuleFailedException failed = catchThrowableOfType(RuleFailedException.class, () -> engine.decide(ISSUE));

        assertThat(failed.getMessage())
                .contains("\"Asks for a milestone\"")
                .contains("failed, because milestone is absent.")
                .contains("It looked at the issue #7.");
    }

    @Test
    void aRuleThatFiresForEverIsStopped() {
        TriageEngine engine = engine("""
                rule "Never ends" @reason("It can be.") @adds(1)
                when
                    $number : Integer()
                then
                    insert(Integer.valueOf($number + 1));
                end

                rule "Begins" @reason("It can be.") @adds(1)
                when
                    Assessment()
                then
                    insert(Integer.valueOf(1));
                end
                """);

        RuleFailedException failed = catchThrowableOfType(RuleFailedException.class, () -> engine.decide(ISSUE));

        assertThat(relative(failed.getMessage())).isEqualTo("""
                rules.drl:1: The rule "Never ends" fires more often than the limit allows.
                Maybe it inserts facts that match its own conditions, or combines several facts that occur often.
                It looked at the issue #7.""");
    }

    private TriageEngine engine(String rules) {
        try {
            Files.writeString(folder.resolve("rules.drl"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TriageEngine.builder().rules(folder).build();
    }

    private String refused(String rules) {
        return relative(catchThrowableOfType(RuleBaseException.class, () -> engine(rules))
                .getMessage());
    }

    private String relative(String message) {
        return message.replace(folder.toString().replace('\\', '/') + "/", "");
    }
}
