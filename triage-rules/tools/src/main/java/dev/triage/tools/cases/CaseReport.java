package dev.triage.tools.cases;

import dev.triage.tools.internal.observe.ObservedQuestion;
import dev.triage.tools.internal.observe.ObservedRow;
import dev.triage.tools.internal.observe.ObservedRule;
import dev.triage.tools.internal.observe.ObservedRules;
import dev.triage.tools.internal.observe.Reached;
import java.util.ArrayList;
import java.util.List;

/** The results of all cases, and which rules of the team they try. Immutable. */
public final class CaseReport {

    private final List<CaseResult> results;
    private final List<TriedRule> rules;
    private final int percent;

    CaseReport(List<CaseResult> results, ObservedRules observed) {
        this.results = List.copyOf(results);
        Reached reached = new Reached(observed, rule -> rule.origin() != null);
        List<TriedRule> tried = new ArrayList<>();
        for (ObservedRule rule : reached.rules()) {
            List<String> missing = new ArrayList<>();
            for (ObservedQuestion question : Reached.questions(rule)) {
                if (question.yes() == 0 || question.no() == 0) {
                    missing.add(Reached.missing(question) + ": " + question.words());
                }
            }
            tried.add(new TriedRule(
                    rule.description(),
                    rule.firings(),
                    2 * Reached.questions(rule).size(),
                    (int) Reached.answers(rule),
                    missing));
        }
        for (ObservedRow row : reached.rows()) {
            tried.add(new TriedRule(row.description(), row.times(), 0, 0, List.of()));
        }
        this.rules = List.copyOf(tried);
        this.percent = reached.percent();
    }

    /** {@return the results, in the order of the cases} */
    public List<CaseResult> results() {
        return results;
    }

    /** {@return the results that are not as expected} */
    public List<CaseResult> failed() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** {@return the rules and the rows of tables of the team, and how far the cases try them} */
    public List<TriedRule> rules() {
        return rules;
    }

    /** {@return how much of the rules, their conditions and the rows of tables is tried, in percent, rounded down} */
    public int percent() {
        return percent;
    }
}
