package dev.triage.rules.internal.layer;

import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.rule.ReadRule;
import dev.triage.rules.source.RuleProblem;
import java.util.List;
import java.util.Map;

/**
 * Limits for untrusted rules, so that they always run in a short time.
 *
 * <p>A rule that looks for several facts is tried on all ways to choose them. Of most facts there is one at a time; of some
 * there are as many as texts in an issue, and of a few as many as issues in a backlog.
 */
final class Restrictions {

    static final int MOST_RULES = 500;
    static final int MOST_ROWS = 10_000;

    private static final int MOST_FACTS = 4;

    /** How much the number of facts to choose from counts. */
    private static final int MOST_CHOICE = 2;

    private static final Map<String, Integer> CHOICE = Map.of(
            "Signal",
            1,
            "Text",
            1,
            "Theme",
            1,
            "Tally",
            1,
            "Candidate",
            1,
            "Found",
            1,
            "Fit",
            1,
            "Blocking",
            2,
            "Row",
            2,
            "Ranked",
            2);

    private Restrictions() {}

    /** Refuses a rule that looks for so many facts that choosing them takes long. */
    static void onFacts(DrlFile file, DrlRule rule, List<RuleProblem> problems) {
        int facts = rule.patterns().size();
        // Those that are only asked whether they are there are not combined with each other.
        int each = 0;
        int others = 0;
        for (FactPattern pattern : rule.patterns()) {
            int choice = CHOICE.getOrDefault(pattern.type(), 0);
            each += pattern.presence() == Presence.EACH ? choice : 0;
            others = Math.max(others, pattern.presence() == Presence.EACH ? 0 : choice);
        }
        int choice = each + others;
        if (facts > MOST_FACTS) {
            problems.add(file.source()
                    .problem(
                            rule.nameSpan(),
                            "This rule looks for " + facts
                                    + " facts at once; the maximum for rules that are restricted to the vocabulary is "
                                    + MOST_FACTS + ".",
                            "Maybe split it into several rules."));
        } else if (choice > MOST_CHOICE) {
            problems.add(file.source()
                    .problem(
                            rule.nameSpan(),
                            "This rule combines several facts that occur often, which takes too long for rules that"
                                    + " are restricted to the vocabulary.",
                            "Maybe split it into several rules."));
        }
    }

    /** Refuses too many rules. */
    static void onNumber(List<ReadRule> rules, List<RuleProblem> problems) {
        if (rules.size() > MOST_RULES) {
            ReadRule first = rules.get(MOST_RULES);
            problems.add(first.file()
                    .source()
                    .problem(
                            first.written().nameSpan(),
                            "There are " + rules.size()
                                    + " rules; the maximum for rules that are restricted to the vocabulary is "
                                    + MOST_RULES + ".",
                            "Maybe keep only the most important rules."));
        }
    }
}
