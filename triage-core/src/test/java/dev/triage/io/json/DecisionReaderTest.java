package dev.triage.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.io.Problem;
import dev.triage.model.decision.Decision;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not a decision is told with its place, and nothing is guessed. */
class DecisionReaderTest {

    private static final String WHOLE = "{'id':'#1','title':'One','priority':'P1','timeFrame':'this sprint','points':3,"
            + "'reasons':[{'id':'a','rule':'A','effect':'+3','points':3,'reason':'Because.'}],"
            + "'assumed':[],'derived':[],'uncertain':[],'ruleBase':'standard'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'priority':'P1',        |                          | priority: missing; expected one of P0, P1, P2, P3, P4.
                    'priority':'P1'         | 'priority':'P9'          | priority: unknown (P9): expected P0, P1, P2, P3, P4.
                    'points':3,'reasons'    | 'points':'3','reasons'   | points: expected a whole number, but found text (3).
                    'points':3,'reasons'    | 'points':3.5,'reasons'   | points: expected a whole number, but found 3.5.
                    'effect':'+3','points':3 | 'effect':'+3'           | This reason has no effect
                    'assumed':[]            | 'assumed':{}             | assumed: expected a list, but found an object.
                    'reason':'Because.'     | 'reasn':'Because.'       | reason: missing; expected text.
                    'rule':'A'              | 'rule':null              | rule: missing; expected text.
                    'derived':[]            | 'derived':[7]            | derived[0]: expected an object with what, value, signal, rule, reason, but found 7.
                    'timeFrame'             | 'pinned':{'priority':'P3','rulesSay':'P1'},'timeFrame' | The pinned priority is P3, but the decision is P1.
                    'ruleBase'              | 'changes':[{'priority':'P0','text':'x','inputs':[]}],'ruleBase' | This change has no inputs: expected at least one.
                    'standard'}             | 'standard'               | Only what is complete before this place was read.
                    """)
    void aMistakeIsToldWithItsPlace(String part, String instead, String message) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String json = WHOLE.replace(part, instead == null ? "" : instead).replace('\'', '"');

        new DecisionReader().read("decisions.json", new StringReader(json), decisions::add, problems::add);

        assertThat(decisions).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .anySatisfy(text -> assertThat(text).contains(message));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isEqualTo(1));
    }
}
