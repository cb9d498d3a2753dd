package dev.triage.rules.internal.input;

import dev.triage.model.BrandImpact;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Rating;
import dev.triage.model.Resources;
import dev.triage.model.UserImpact;
import dev.triage.rules.vocabulary.Assessment;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * An input of an assessment that is a range of levels. Levels have numbers from 0, the lowest, and so have ranges. There is
 * one object for each such input. Thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the numbers never leave the process
public final class Scale {

    private static final Scale USER = new Scale(
            0,
            Input.USER_IMPACT,
            ClosedInput.USER,
            List.of(UserImpact.values()),
            of -> of.leastUserImpact().ordinal(),
            of -> of.mostUserImpact().ordinal());
    private static final Scale FUNCTIONAL = new Scale(
            1,
            Input.FUNCTIONAL_IMPACT,
            ClosedInput.FUNCTIONAL,
            List.of(FunctionalImpact.values()),
            of -> of.leastFunctionalImpact().ordinal(),
            of -> of.mostFunctionalImpact().ordinal());
    private static final Scale BRAND = new Scale(
            2,
            Input.BRAND_IMPACT,
            ClosedInput.BRAND,
            List.of(BrandImpact.values()),
            of -> of.leastBrandImpact().ordinal(),
            of -> of.mostBrandImpact().ordinal());
    private static final Scale COMPLEXITY = new Scale(
            3,
            Input.COMPLEXITY,
            ClosedInput.COMPLEXITY,
            List.of(Complexity.values()),
            of -> of.leastComplexity().ordinal(),
            of -> of.mostComplexity().ordinal());
    private static final Scale EFFORT = new Scale(
            4,
            Input.EFFORT,
            ClosedInput.EFFORT,
            IntStream.rangeClosed(Resources.LEAST_EFFORT, Resources.MOST_EFFORT)
                    .boxed()
                    .toList(),
            of -> of.leastEffort() - Resources.LEAST_EFFORT,
            of -> of.mostEffort() - Resources.LEAST_EFFORT);

    /** All of them. */
    public static final List<Scale> ALL = List.of(USER, FUNCTIONAL, BRAND, COMPLEXITY, EFFORT);

    private final int number;
    private final Input input;
    private final ClosedInput closedInput;
    private final List<Comparable<Object>> levels;
    private final ToIntFunction<Assessment> least;
    private final ToIntFunction<Assessment> most;

    @SuppressWarnings("unchecked") // levels are only compared with levels of the same scale
    private Scale(
            int number,
            Input input,
            ClosedInput closedInput,
            List<? extends Comparable<?>> levels,
            ToIntFunction<Assessment> least,
            ToIntFunction<Assessment> most) {
        this.number = number;
        this.input = input;
        this.closedInput = closedInput;
        this.levels = (List<Comparable<Object>>) levels;
        this.least = least;
        this.most = most;
    }

    /** Its position among {@link #ALL}. */
    public int number() {
        return number;
    }

    public Input input() {
        return input;
    }

    /** What it is for rules. */
    public ClosedInput closedInput() {
        return closedInput;
    }

    /** How many levels there are. */
    public int size() {
        return levels.size();
    }

    /** How many numbers there are for ranges. */
    public int ranges() {
        return size() * size();
    }

    /** The number of a range. */
    public int range(int low, int high) {
        return low * size() + high;
    }

    /** The number of the range that an assessment has. */
    public int rangeOf(Assessment assessment) {
        return range(least.applyAsInt(assessment), most.applyAsInt(assessment));
    }

    /** The lower end of a range. */
    public int low(int range) {
        return range / size();
    }

    /** The upper end of a range. */
    public int high(int range) {
        return range % size();
    }

    /** A range in words. */
    public String text(int range) {
        return Rating.between(levels.get(low(range)), levels.get(high(range))).text();
    }

    /** An assessment with another range of this input. */
    public Assessment with(Assessment of, int range) {
        return new Assessment(
                level(USER, low(range), of.leastUserImpact()),
                level(USER, high(range), of.mostUserImpact()),
                level(FUNCTIONAL, low(range), of.leastFunctionalImpact()),
                level(FUNCTIONAL, high(range), of.mostFunctionalImpact()),
                level(BRAND, low(range), of.leastBrandImpact()),
                level(BRAND, high(range), of.mostBrandImpact()),
                level(COMPLEXITY, low(range), of.leastComplexity()),
                level(COMPLEXITY, high(range), of.mostComplexity()),
                level(EFFORT, low(range), of.leastEffort()),
                level(EFFORT, high(range), of.mostEffort()),
                of.categories(),
                of.status(),
                of.pinned());
    }

    @SuppressWarnings("unchecked") // an input has the levels of its scale
    private <T> T level(Scale changed, int level, T before) {
        return this == changed ? (T) levels.get(level) : before;
    }
}
