package dev.triage.tools.internal.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triage.model.Category;
import dev.triage.model.Priority;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.tools.internal.check.space.CategoryChoices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether the numbers of combinations are right: those that are drawn at random have priorities in these shares. */
final class DistributionAttack {

    /** A share that is right is that many standard deviations away once in many million times. */
    private static final double MOST_DEVIATIONS = 6;

    private DistributionAttack() {}

    /** Draws combinations and compares. */
    static void run(
            AttackedRules rules, Map<Priority, Long> claimed, long raw, RandomIssues issues, int drawn, String about) {
        List<Category> categories = categories(List.of(rules.base()));
        Map<Priority, Integer> counted = new EnumMap<>(Priority.class);
        for (int i = 0; i < drawn; i++) {
            Priority ruled =
                    rules.fired(issues.combination(categories, Set.of())).ruled();
            if (ruled != null) {
                counted.merge(ruled, 1, Integer::sum);
            }
        }
        for (Priority priority : Priority.values()) {
            compare(
                    priority.name(),
                    claimed.getOrDefault(priority, 0L) / (double) raw,
                    counted.getOrDefault(priority, 0),
                    drawn,
                    about);
        }
    }

    /** Compares a share with how many of those that were drawn have it. */
    static void compare(String what, double share, int count, int drawn, String about) {
        double deviation = Math.sqrt(drawn * share * (1 - share));
        assertThat(Math.abs(count - drawn * share))
                .as("%s: %d of %d, but said to be %s of all\n%s", what, count, drawn, share, about)
                .isLessThanOrEqualTo(MOST_DEVIATIONS * deviation + 3);
    }

    /** The standard categories, and those that rules name. */
    static List<Category> categories(List<RuleBase> bases) {
        Set<Category> all = new LinkedHashSet<>(Category.standard());
        bases.forEach(base -> base.rules().stream()
                .filter(rule -> rule.worksIn(RuleBase.PRIORITISE))
                .forEach(rule -> rule.vocabulary()
                        .facts()
                        .forEach(fact -> fact.questions()
                                .forEach(question ->
                                        question.parts().forEach(part -> all.addAll(CategoryChoices.named(part)))))));
        return new ArrayList<>(all).stream().filter(Objects::nonNull).toList();
    }
}
