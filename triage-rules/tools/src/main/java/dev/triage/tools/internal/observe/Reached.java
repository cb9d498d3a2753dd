package dev.triage.tools.internal.observe;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much of some rules was tried. A rule has one goal for firing and two for each of its conditions; a row of a table has one.
 * Immutable but for what it counts.
 */
public final class Reached {

    private final ObservedRules observed;
    private final Predicate<RuleDescription> wanted;

    /**
     * Looks at rules.
     *
     * @param observed counts
     * @param wanted which rules and rows
     */
    public Reached(ObservedRules observed, Predicate<RuleDescription> wanted) {
        this.observed = observed;
        this.wanted = wanted;
    }

    /** The rules. */
    public List<ObservedRule> rules() {
        return observed.rules().stream()
                .filter(rule -> wanted.test(rule.description()))
                .toList();
    }

    /** The rows of tables. */
    public List<ObservedRow> rows() {
        return observed.rows().stream()
                .filter(row -> wanted.test(row.description()))
                .toList();
    }

    /** The conditions of a rule. */
    public static List<ObservedQuestion> questions(ObservedRule rule) {
        return rule.facts().stream().flatMap(fact -> fact.questions().stream()).toList();
    }

    /** How many answers there were to conditions of a rule, at most two for each. */
    public static long answers(ObservedRule rule) {
        return questions(rule).stream()
                .mapToLong(question -> (question.yes() > 0 ? 1 : 0) + (question.no() > 0 ? 1 : 0))
                .sum();
    }

    /** How many goals there are. */
    public long goals() {
        return rows().size()
                + rules().stream()
                        .mapToLong(rule -> 1 + 2L * questions(rule).size())
                        .sum();
    }

    /** How many of them were reached. */
    public long reached() {
        return rows().stream().filter(row -> row.times() > 0).count()
                + rules().stream()
                        .mapToLong(rule -> (rule.firings() > 0 ? 1 : 0) + answers(rule))
                        .sum();
    }

    /** How much was reached of what there is, in percent, rounded down; 100 if there is nothing to reach. */
    public int percent() {
        long goals = goals();
        return goals == 0 ? 100 : (int) (reached() * 100 / goals);
    }

    /** A table of the rules and rows: how often each fired, how much of its conditions was tried, and what is missing. */
    public String text() {
        StringBuilder text = new StringBuilder(" fired  results  rule\n");
        for (ObservedRule rule : rules()) {
            List<ObservedQuestion> questions = questions(rule);
            line(text, rule.firings(), answers(rule) + "/" + 2 * questions.size(), rule.description());
            for (ObservedQuestion question : questions) {
                if (question.yes() == 0 || question.no() == 0) {
                    text.append(" ".repeat(17))
                            .append(missing(question))
                            .append(": ")
                            .append(question.words())
                            .append('\n');
                }
            }
        }
        for (ObservedRow row : rows()) {
            line(text, row.times(), "row", row.description());
        }
        return text.append(reached())
                .append(" of ")
                .append(goals())
                .append(", ")
                .append(percent())
                .append(" %")
                .toString();
    }

    /** Which answer of a condition is missing. */
    public static String missing(ObservedQuestion question) {
        return question.yes() + question.no() == 0
                ? "never checked"
                : question.yes() == 0 ? "never true" : "never false";
    }

    private static void line(StringBuilder text, long times, String results, RuleDescription rule) {
        text.append(String.format("%6d  %7s  ", times, results))
                .append(rule.name())
                .append("  (")
                .append(rule.file())
                .append(':')
                .append(rule.line())
                .append(")\n");
    }
}
