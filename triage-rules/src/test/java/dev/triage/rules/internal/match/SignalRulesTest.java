package dev.triage.rules.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.layer.ReadRules;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules fire does not depend on how many signals there were before. */
class SignalRulesTest {

    private static final String RULES = """
            rule "Crash" @reason("It says so.") @suggests("category: Bug")
            when Signal( source == Source.TITLE, about("title"), says("crash", "is down", "!crash report") ) then end
            rule "Data loss" @reason("It says so.") @suggests("category: Bug")
            when Signal( source == Source.TITLE, about("title"), says("data", "file"), says("los*", "gone") ) then end
            rule "Quiet" @reason("It says so.") @suggests("category: Bug")
            when Signal( source == Source.TITLE, about("title"), !says("crash") ) then end
            rule "Added" @reason("It says so.") @suggests("category: Feature")
            when Signal( source == Source.TITLE, word str[startsWith] "add " || says("support for") ) then end
            rule "Net" @reason("It says so.") @suggests("category: Bug")
            when Signal( about("title"), says(".net", "!web") ) then end
            rule "Hyphen" @reason("It says so.") @suggests("category: Bug")
            when Signal( source == Source.TITLE, says("-") ) then end
            rule "Label" @reason("It says so.") @standsFor("category: Bug")
            when Signal( about("label"), says("crash") ) then end
            rule "Any" @reason("It says so.") @suggests("category: Bug")
            when Signal( says("crash") ) then end
            """;

    private static final List<Signal> SIGNALS = List.of(
            title("crash on start"),
            title("the server is down"),
            title("issue down the road"),
            title("send a crash report"),
            title("a crash report and a crash"),
            title("file lost"),
            title("files are gone"),
            title("data"),
            title("lost"),
            title("add a profile"),
            title("better support for files"),
            title("runs on .net"),
            title("web.net"),
            title(""),
            new Signal(Source.TITLE, "fails to", "crash", null, "crash", "a", false, false, 0, 0),
            new Signal(Source.LABEL, "label", "crash", null, "crash", "crash", false, false, 0, 0),
            new Signal(Source.FIELD, "label", "crash", null, "crash", "crash", false, false, 0, 0));

    private static Signal title(String words) {
        return new Signal(Source.TITLE, Signal.TITLE, words, null, words, words, false, false, 0, 0);
    }

    @Test
    void theSameRulesFireForTheFirstSignalAndForALaterOne() {
        MatchedStage used = stage();
        for (int i = 0; i < 20; i++) {
            for (Signal signal : SIGNALS) {
                assertThat(fired(used, signal)).as(signal.toString()).isEqualTo(fired(stage(), signal));
            }
        }
    }

    @Test
    void rulesFireForTheirWords() {
        MatchedStage stage = stage();
        for (int i = 0; i < 200; i++) {
            fired(stage, SIGNALS.get(0));
        }

        assertThat(fired(stage, title("a file is gone"))).containsExactly("Data loss", "Quiet", "Hyphen");
        assertThat(fired(stage, title("crash"))).containsExactly("Crash", "Hyphen", "Any");
    }

    private static MatchedStage stage() {
        List<RuleProblem> problems = new ArrayList<>();
        List<Rule> read = ReadRules.of(List.of(new SourceFile("some.drl", RULES)), Trust.RESTRICTED, problems);
        assertThat(problems).isEmpty();
        return new MatchedStage(read, null, null);
    }

    private static List<String> fired(Stage stage, Signal signal) {
        return stage.run(List.of(signal)).rules().stream()
                .map(RuleDescription::name)
                .toList();
    }
}
