package dev.triage.rules.internal.decide;

import dev.triage.model.Category;
import dev.triage.model.Classification;
import dev.triage.model.Impact;
import dev.triage.model.Issue;
import dev.triage.model.Rating;
import dev.triage.rules.internal.signal.StatedStatus;
import dev.triage.rules.vocabulary.Meaning;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a decision is remembered: the inputs of an issue as its source states them, packed so that a look-up costs next to nothing, what
 * its words stand for, and what else rules ask. Issues with equal keys may still differ in all that is open: their names, texts and
 * components.
 */
final class DecisionKey {

    /** So many bits hold any level of any scale, and that it is unsaid. */
    private static final int BITS = 3;

    /** Every end of every scale, the status and the pin, each as its place on its scale from 1; 0 where it is unsaid. */
    private final long levels;

    private final List<Category> categories;
    private final List<Meaning> meanings;

    /** What rules ask beside that. */
    private final BitSet answers;

    private final int hash;

    private DecisionKey(long levels, List<Category> categories, List<Meaning> meanings, BitSet answers) {
        this.levels = levels;
        this.categories = categories;
        this.meanings = meanings;
        this.answers = answers;
        this.hash = 31
                        * (31 * (31 * Long.hashCode(levels * 0x9E3779B97F4A7C15L) + categories.hashCode())
                                + meanings.hashCode())
                + answers.hashCode();
    }

    /**
     * What an issue states.
     *
     * @param meanings what its words stand for
     * @param answers what rules ask beside that
     */
    static DecisionKey of(Issue issue, List<Meaning> meanings, BitSet answers) {
        Impact impact = issue.impact();
        Classification classification = issue.classification();
        long levels = level(0, issue.pinnedPriority());
        levels = level(levels, StatedStatus.of(issue));
        levels = levels(levels, impact.user());
        levels = levels(levels, impact.functional());
        levels = levels(levels, impact.brand());
        levels = levels(levels, classification.complexity());
        Rating<Integer> effort = issue.resources().effort();
        levels = effort(effort(levels, effort.low()), effort.high());
        return new DecisionKey(levels, classification.categories(), meanings, answers);
    }

    /** What its words stand for. */
    List<Meaning> meanings() {
        return meanings;
    }

    /** The categories that its source states. */
    List<Category> categories() {
        return categories;
    }

    /** How many results fit into it. */
    int answers() {
        return answers.size();
    }

    private static long levels(long before, Rating<? extends Enum<?>> rating) {
        return level(level(before, rating.low()), rating.high());
    }

    @SuppressWarnings("EnumOrdinal") // the number never leaves the process
    private static long level(long before, @Nullable Enum<?> level) {
        return before << BITS | (level == null ? 0 : level.ordinal() + 1);
    }

    private static long effort(long before, @Nullable Integer effort) {
        return before << BITS | (effort == null ? 0 : effort);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecisionKey inputs
                && levels == inputs.levels
                && categories.equals(inputs.categories)
                && meanings.equals(inputs.meanings)
                && answers.equals(inputs.answers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
