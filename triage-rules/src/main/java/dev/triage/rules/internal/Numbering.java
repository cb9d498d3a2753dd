package dev.triage.rules.internal;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Priority;
import dev.triage.model.Resources;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for assessments that rules can tell apart: where each question looks at one input, two assessments have the same
 * number just if all questions are answered alike. There are few: a range counts only for what is asked about it. Thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the numbers never leave the process
final class Numbering {

    /** There are never more numbers than this. */
    static final int MOST = 1 << 20;

    /** That an assessment has no number, because there were too many kinds of categories before. */
    static final int NONE = -1;

    private static final int MOST_REMEMBERED = 4_000;

    private static final Assessment ANY = new Assessment(
            UserImpact.LOW,
            UserImpact.LOW,
            FunctionalImpact.NO,
            FunctionalImpact.NO,
            BrandImpact.LOW,
            BrandImpact.LOW,
            Complexity.values()[0],
            Complexity.values()[0],
            Resources.LEAST_EFFORT,
            Resources.LEAST_EFFORT,
            Set.of(),
            StatusKind.OPEN,
            null);

    private final AskedQuestions questions;

    /** What each range of each scale adds to a number, by the numbers of the scale and the range. */
    private final int[][] ranges = new int[Scale.ALL.size()][];

    private final int[] statuses = new int[StatusKind.values().length];

    /** From 1; at 0 what no priority adds. */
    private final int[] pins = new int[Priority.values().length + 1];

    /** How many numbers there are for each kind of categories. */
    private int size = 1;

    /** What categories add to a number, or {@link #NONE}. */
    private final Memory<Set<Category>, Integer> categories = new Memory<>(MOST_REMEMBERED);

    private final Map<Answers, Integer> kinds = new HashMap<>();

    private Numbering(AskedQuestions questions) {
        this.questions = questions;
    }

    /** Numbers for the answers to these questions, or null if one looks at several inputs or there would be too many. */
    static @Nullable Numbering of(AskedQuestions questions) {
        if (!questions.apart()) {
            return null;
        }
        Numbering numbering = new Numbering(questions);
        return numbering.number() ? numbering : null;
    }

    private boolean number() {
        boolean few = true;
        for (Scale scale : Scale.ALL) {
            List<Assessment> each = new ArrayList<>();
            for (int range = 0; range < scale.ranges(); range++) {
                boolean exists = scale.low(range) <= scale.high(range);
                each.add(exists ? scale.with(ANY, range) : ANY);
            }
            ranges[scale.number()] = new int[scale.ranges()];
            few = few && number(scale.closedInput(), each, ranges[scale.number()]);
        }
        List<Assessment> each = new ArrayList<>();
        for (StatusKind status : StatusKind.values()) {
            each.add(with(status, null));
        }
        few = few && number(ClosedInput.STATUS, each, statuses);
        each.clear();
        each.add(ANY);
        for (Priority priority : Priority.values()) {
            each.add(with(StatusKind.OPEN, priority));
        }
        return few && number(ClosedInput.PINNED, each, pins);
    }

    private static Assessment with(StatusKind status, @Nullable Priority pinned) {
        return new Assessment(
                ANY.leastUserImpact(),
                ANY.mostUserImpact(),
                ANY.leastFunctionalImpact(),
                ANY.mostFunctionalImpact(),
                ANY.leastBrandImpact(),
                ANY.mostBrandImpact(),
                ANY.leastComplexity(),
                ANY.mostComplexity(),
                ANY.leastEffort(),
                ANY.mostEffort(),
                ANY.categories(),
                status,
                pinned);
    }

    /** Notes what each value of an input adds, as a digit of its own; whether the numbers are still few. */
    private boolean number(ClosedInput input, List<Assessment> values, int[] adds) {
        Map<Answers, Integer> digits = new HashMap<>();
        for (int value = 0; value < adds.length; value++) {
            Answers answers = questions.answers(input, values.get(value));
            digits.putIfAbsent(answers, digits.size());
            adds[value] = digits.getOrDefault(answers, 0) * size;
        }
        size *= digits.size();
        return size <= MOST;
    }

    /** How many numbers there are for each kind of categories; all numbers of a kind follow each other. */
    int size() {
        return size;
    }

    /** The number of an assessment, from 0, or {@link #NONE}. */
    int of(Assessment assessment) {
        int number = categories.of(assessment.categories(), some -> kind(assessment));
        if (number == NONE) {
            return NONE;
        }
        for (int i = 0; i < ranges.length; i++) {
            number += ranges[i][Scale.ALL.get(i).rangeOf(assessment)];
        }
        Priority pinned = assessment.pinned();
        return number + statuses[assessment.status().ordinal()] + pins[pinned == null ? 0 : pinned.ordinal() + 1];
    }

    /** How much larger the number is with another range of an input; 0 if no rule can tell. */
    int change(Scale scale, int before, int after) {
        return ranges[scale.number()][after] - ranges[scale.number()][before];
    }

    private synchronized int kind(Assessment assessment) {
        Answers answers = questions.answers(ClosedInput.CATEGORIES, assessment);
        Integer known = kinds.get(answers);
        if (known == null) {
            if ((kinds.size() + 1) * size > MOST) {
                return NONE;
            }
            known = kinds.size() * size;
            kinds.put(answers, known);
        }
        return known;
    }
}
