package dev.triage.tools.internal.check.combination;

import dev.triage.model.decision.Effect;
import dev.triage.model.internal.SignedNumber;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.tools.check.report.Gap;
import dev.triage.tools.internal.check.facts.Sums;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.OpenTexts;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Smallest;
import dev.triage.tools.internal.check.space.Space;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds combinations that do not get exactly one priority from their sum. */
public final class Gaps {

    private final Decisions decisions;
    private final Sums sums;
    private final Confirmation confirmation;

    public Gaps(Decisions decisions, Sums sums, Confirmation confirmation) {
        this.decisions = decisions;
        this.sums = sums;
        this.confirmation = confirmation;
    }

    public List<Gap> find() {
        Map<List<RuleDescription>, Smallest> found = new LinkedHashMap<>();
        Space space = decisions.space();
        int[] classes = new int[space.dimensions().size()];
        for (int i = 0; i < space.size(); i++) {
            Verdict verdict = decisions.verdict(i);
            if (!verdict.complete()) {
                List<RuleDescription> key = verdict.giving().isEmpty()
                        ? expected(decisions.points(classes)).stream()
                                .map(table -> table.rule().description())
                                .toList()
                        : verdict.giving();
                found.computeIfAbsent(key, rules -> new Smallest())
                        .add(classes, space.cost(classes), space.weight(classes), null);
            }
            space.next(classes);
        }
        List<Gap> gaps = new ArrayList<>();
        found.forEach((rules, smallest) -> gaps.add(gap(rules, smallest)));
        return gaps;
    }

    private Gap gap(List<RuleDescription> rules, Smallest smallest) {
        Space space = decisions.space();
        int[] classes = smallest.classes();
        confirmation.confirm(classes);
        int points = decisions.points(classes);
        List<InputClass> choices = space.choices(classes);
        String text = "A score of " + SignedNumber.points(points);
        if (rules.size() > 1) {
            text += " gets a priority from more than one rule.";
        } else {
            text += " gets no priority from any rule"
                    + expected(points)
                            .map(table -> "; " + Words.quoted(table.rule().description()) + " would fit"
                                    + failing(table, classes, points))
                            .orElse("")
                    + ".";
        }
        return new Gap(
                text,
                rules,
                List.of(space.example(choices, -1, confirmation.shown(classes, -1))),
                points,
                smallest.count());
    }

    /** The rule that is meant for a sum, by the points that it takes. */
    private Optional<RuleTable> expected(int points) {
        RuleTable expected = null;
        int most = Integer.MIN_VALUE;
        for (RuleTable table : decisions.tables()) {
            if (table.rule().description().effect() instanceof Effect.Reaches reaches) {
                Integer from = reaches.from();
                int takes = from == null ? Integer.MIN_VALUE : from;
                if (takes <= points && (expected == null || takes > most)) {
                    expected = table;
                    most = takes;
                }
            }
        }
        return Optional.ofNullable(expected);
    }

    /** The first condition that keeps a rule from firing. */
    private String failing(RuleTable table, int[] classes, int points) {
        Space space = decisions.space();
        List<Object> facts = List.of(space.assessment(space.choices(classes)), sums.of(points));
        for (Condition.Fact fact : table.rule().vocabulary().facts()) {
            for (Condition.Question question : fact.questions()) {
                if (Questions.open(fact, question)
                        ? !OpenTexts.holds(question, words -> space.open(classes, words))
                        : question.needs().isEmpty() && !asked(fact, question, facts)) {
                    return ", but " + question.words() + " does not hold";
                }
            }
        }
        return fallback(table);
    }

    private static String fallback(RuleTable table) {
        boolean looks = table.rule().vocabulary().facts().stream().anyMatch(fact -> fact.type() == Sum.class);
        return looks ? ", but it does not fire" : ", but it looks at no Sum";
    }

    private static boolean asked(Condition.Fact fact, Condition.Question question, List<Object> facts) {
        return facts.stream()
                .filter(one -> one.getClass() == fact.type())
                .allMatch(one -> question.holds(one, new Object[0]));
    }
}
