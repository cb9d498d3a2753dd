package dev.triage.tools.internal.check.facts;

import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.internal.text.WordList;
import dev.triage.rules.vocabulary.Text;
import dev.triage.tools.internal.check.space.AnswerChoices;
import dev.triage.tools.internal.check.space.ComparedAnswers;
import dev.triage.tools.internal.check.space.OpenTexts;
import java.util.HashSet;
import java.util.Set;

/**
 * What one condition says about another, whatever the texts are that they look at: {@code says("fee")} implies
 * {@code says("fee", "refund")}. What it says is always so; other implications it does not see.
 */
final class Implications {

    /** The questions whether there is one of some words. */
    private static final Set<String> ANY =
            Set.of("says", "label", "component", "assignee", "milestone", "title", "resolved");

    private Implications() {}

    /** Whether the conditions never hold together. */
    static boolean exclude(Value one, Value other) {
        return implies(one, true, other, false);
    }

    /** Whether the condition never holds. */
    static boolean never(Value one) {
        return never(one, true);
    }

    private static boolean never(Value one, boolean holds) {
        if (one instanceof Value.Not not) {
            return never(not.question(), !holds);
        }
        if (!(one instanceof Value.And || one instanceof Value.Or)) {
            return false;
        }
        Value.Pair pair = (Value.Pair) one;
        boolean left = never(pair.left(), holds);
        boolean right = never(pair.right(), holds);
        return either(one, holds) ? left && right : left || right || implies(pair.left(), holds, pair.right(), !holds);
    }

    /** Whether the one condition never holds without the other. */
    static boolean implies(Value one, Value other) {
        return implies(one, true, other, true);
    }

    /** The same for conditions or their opposites. */
    private static boolean implies(Value one, boolean holds, Value other, boolean otherHolds) {
        if (one instanceof Value.Not not) {
            return implies(not.question(), !holds, other, otherHolds);
        }
        if (other instanceof Value.Not not) {
            return implies(one, holds, not.question(), !otherHolds);
        }
        if (one instanceof Value.In in) {
            return implies(alternatives(in), holds, other, otherHolds);
        }
        if (other instanceof Value.In in) {
            return implies(one, holds, alternatives(in), otherHolds);
        }
        if (either(one, holds)) {
            Value.Pair pair = (Value.Pair) one;
            return implies(pair.left(), holds, other, otherHolds) && implies(pair.right(), holds, other, otherHolds);
        }
        if (either(other, !otherHolds)) {
            Value.Pair pair = (Value.Pair) other;
            return implies(one, holds, pair.left(), otherHolds) && implies(one, holds, pair.right(), otherHolds);
        }
        if (either(one, !holds)) {
            Value.Pair pair = (Value.Pair) one;
            return implies(pair.left(), holds, other, otherHolds) || implies(pair.right(), holds, other, otherHolds);
        }
        if (either(other, otherHolds)) {
            Value.Pair pair = (Value.Pair) other;
            return implies(one, holds, pair.left(), otherHolds) || implies(one, holds, pair.right(), otherHolds);
        }
        return simple(one, holds, other, otherHolds);
    }

    /** Whether one of two conditions is enough that this one holds, or does not hold. */
    private static boolean either(Value value, boolean holds) {
        return holds ? value instanceof Value.Or : value instanceof Value.And;
    }

    private static Value alternatives(Value.In in) {
        Value any = new Value.Constant(false);
        for (Value choice : in.choices()) {
            Value equal = new Value.Equal(in.left(), choice);
            any = any instanceof Value.Constant ? equal : new Value.Or(any, equal);
        }
        return any;
    }

    private static boolean simple(Value one, boolean holds, Value other, boolean otherHolds) {
        if (OpenTexts.text(one, "one").equals(OpenTexts.text(other, "other"))) {
            return holds == otherHolds;
        }
        if (one instanceof Value.Call call && other instanceof Value.Call asked) {
            return holds == otherHolds && (holds ? covered(call, asked) : covered(asked, call));
        }
        return !ComparedAnswers.possible(one, holds, other, !otherHolds);
    }

    /** Whether all words that the one asks for are among those of the other, which overlooks no others. */
    private static boolean covered(Value.Call one, Value.Call other) {
        if (!ANY.contains(one.member().name())
                || !one.member().name().equals(other.member().name())
                || !OpenTexts.text(one.of(), "one").equals(OpenTexts.text(other.of(), "other"))) {
            return false;
        }
        Set<String> words = new HashSet<>(AnswerChoices.constants(one));
        Set<String> others = new HashSet<>(AnswerChoices.constants(other));
        WordList wanted =
                WordList.of(others.stream().filter(word -> !overlooked(word)).toArray(String[]::new));
        boolean text = one.member().owner() == Text.class;
        return words.stream()
                        .filter(word -> !overlooked(word))
                        .allMatch(word -> others.contains(word) || (text && !beginning(word) && wanted.in(word)))
                && others.stream().filter(Implications::overlooked).allMatch(words::contains);
    }

    private static boolean overlooked(String word) {
        return word.startsWith("!");
    }

    private static boolean beginning(String word) {
        return word.endsWith("-") || word.endsWith("*");
    }
}
