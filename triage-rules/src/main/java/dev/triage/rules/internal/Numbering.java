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

    private static final Assessment ANY = assessment(StatusKind.OPEN, null);

    private final AskedQuestions questions;

    /** What each range of each scale adds to a number, by the numbers of the scale and the range. */
    private final int[][] ranges = new int[Scale.ALL.size()][];

    private final int[] statuses = new int[StatusKind.values().length];

    /** From 1; at 0 what no priority adds. */
    private final int[] pins = new int[Priority.values().length + 1];

    /** How many numbers there are for each kind of categories; all numbers of a kind follow each other. */
    private final int size;

    private final KnownPriorities priorities;

    /** What categories add to a number, or {@link #NONE}. */
    private final Memory<Set<Category>, Integer> categories = new Memory<>(MOST_REMEMBERED);

    private final Map<Answers, Integer> kinds = new HashMap<>();

    private Numbering(AskedQuestions questions) {
        this.questions = questions;
        int numbers = 1;
        for (Scale scale : Scale.ALL) {
            List<Assessment> each = new ArrayList<>();
            for (int range = 0; range < scale.ranges(); range++) {
                boolean exists = scale.low(range) <= scale.high(range);
                each.add(exists ? scale.with(ANY, range) : ANY);
            }
            ranges[scale.number()] = new int[scale.ranges()];
            numbers *= digits(scale.closedInput(), each, numbers, ranges[scale.number()]);
        }
        List<Assessment> each = new ArrayList<>();
        for (StatusKind status : StatusKind.values()) {
            each.add(assessment(status, null));
        }
        numbers *= digits(ClosedInput.STATUS, each, numbers, statuses);
        each.clear();
        each.add(ANY);
        for (Priority priority : Priority.values()) {
            each.add(assessment(StatusKind.OPEN, priority));
        }
        size = numbers * digits(ClosedInput.PINNED, each, numbers, pins);
        priorities = new KnownPriorities(size);
    }

    /** Numbers for the answers to these questions, or null if one looks at several inputs or there would be too many. */
    static @Nullable Numbering of(AskedQuestions questions) {
        Numbering numbering = questions.apart() ? new Numbering(questions) : null;
        return numbering == null || numbering.size > MOST ? null : numbering;
    }

    /** Any other inputs will do, since each question looks at one. */
    private static Assessment assessment(StatusKind status, @Nullable Priority pinned) {
        return new Assessment(
                UserImpact.LOW,
                UserImpact.LOW,
                FunctionalImpact.NO,
                FunctionalImpact.NO,
                BrandImpact.LOW,
                BrandImpact.LOW,
                Complexity.SIMPLE_FIX,
                Complexity.SIMPLE_FIX,
                Resources.LEAST_EFFORT,
                Resources.LEAST_EFFORT,
                Set.of(),
                status,
                pinned);
    }

    /**
     * Notes what each value of an input adds to a number, as a digit of its own.
     *
     * @param place what the digit counts for
     * @return how many different digits there are
     */
    private int digits(ClosedInput input, List<Assessment> values, int place, int[] adds) {
        Map<Answers, Integer> digits = new HashMap<>();
        for (int value = 0; value < adds.length; value++) {
            Answers answers = questions.answers(input, values.get(value));
            adds[value] = digits.computeIfAbsent(answers, first -> digits.size()) * place;
        }
        return digits.size();
    }

    /** The priorities of assessments by their numbers, as far as anybody asked. */
    KnownPriorities priorities() {
        return priorities;
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
