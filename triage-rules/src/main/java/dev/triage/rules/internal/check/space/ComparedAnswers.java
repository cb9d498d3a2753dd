package dev.triage.rules.internal.check.space;

import dev.triage.rules.internal.check.space.OpenTexts.Asked;
import dev.triage.rules.internal.condition.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The answers to questions that compare one text or one number with constants. */
final class ComparedAnswers {

    private static final Set<String> COUNTS = Set.of("reactions", "comments", "size", "length");

    private final List<Asked> questions;

    ComparedAnswers(List<Asked> questions) {
        this.questions = questions;
    }

    Dimension dimension() {
        Set<Set<String>> answers = new LinkedHashSet<>();
        for (Object value : values()) {
            answers.add(answers(value));
        }
        return AnswerChoices.dimension(questions, answers, answers(null));
    }

    /** A value that has these answers; null if there is none, or if it is no value at all. */
    @Nullable
    Object value(Set<String> affirmed) {
        if (answers(null).equals(affirmed)) {
            return null;
        }
        return values().stream()
                .filter(value -> answers(value).equals(affirmed))
                .findFirst()
                .orElse(null);
    }

    private Set<String> answers(@Nullable Object value) {
        Set<String> affirmed = new TreeSet<>();
        for (Asked question : questions) {
            if (moved(question.value(), value).holds(null, new Object[0])) {
                affirmed.add(question.words());
            }
        }
        return affirmed;
    }

    private static Value moved(Value question, @Nullable Object value) {
        Value known = new Value.Constant(value);
        return question instanceof Value.Ordered ordered
                ? new Value.Ordered(ordered.order(), known, ordered.right())
                : new Value.Equal(known, ((Value.Equal) question).right());
    }

    /** Whether a question is about how many there are of something. */
    private static boolean counts(Asked question) {
        return question.value() instanceof Value.Pair pair
                && pair.left() instanceof Value.Property property
                && COUNTS.contains(property.member().name());
    }

    /** Each constant and what is between, below and above them. */
    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        TreeSet<Double> numbers = new TreeSet<>();
        boolean whole = true;
        for (Asked question : questions) {
            Value.Pair pair = (Value.Pair) question.value();
            Object constant = ((Value.Constant) pair.right()).value();
            whole &= pair.left() instanceof Value.Property;
            if (constant instanceof Number number) {
                numbers.add(number.doubleValue());
            } else if (constant != null) {
                values.add(constant);
            }
        }
        Double before = null;
        for (Double number : numbers) {
            // Only what is calculated or named by a team may lie between two whole numbers.
            values.add(whole || before == null ? number - 1 : Double.valueOf((before + number) / 2));
            values.add(number);
            before = number;
        }
        if (before != null) {
            values.add(before + 1);
        }
        if (questions.stream().allMatch(ComparedAnswers::counts)) {
            values.removeIf(value -> value instanceof Double number && number < 0);
        }
        values.add("\u0000");
        values.removeIf(value -> !numbers.isEmpty() && value instanceof String);
        return values;
    }
}
