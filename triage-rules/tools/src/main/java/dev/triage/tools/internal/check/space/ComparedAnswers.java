package dev.triage.tools.internal.check.space;

import dev.triage.rules.internal.condition.Value;
import dev.triage.tools.internal.check.space.OpenTexts.Asked;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers to questions that compare one text or one number with constants: whether it is one, has it as a part, or is below or above
 * it. Whether another text than these constants matches an expression is taken as independent.
 */
public final class ComparedAnswers {

    private static final Set<String> COUNTS = Set.of("reactions", "comments", "size", "length");

    /** A text that no rule names. */
    private static final String OTHER = "\u0000";

    /** With more questions on parts of a text there would be too many answers. */
    private static final int MOST_PARTS = 6;

    private static final int MOST_EXPRESSIONS = 3;

    private final List<Asked> questions;

    ComparedAnswers(List<Asked> questions) {
        this.questions = questions;
    }

    /** Whether some text or number gives these answers to two questions; true if that is not known. */
    public static boolean possible(Value one, boolean holds, Value other, boolean otherHolds) {
        Value compared = compared(one);
        Value otherCompared = compared(other);
        if (compared == null
                || otherCompared == null
                || !OpenTexts.text(compared, "one").equals(OpenTexts.text(otherCompared, "other"))) {
            return true;
        }
        ComparedAnswers both = new ComparedAnswers(List.of(new Asked("one", one), new Asked("other", other)));
        return both.dimension().classes().stream()
                .map(choice -> (OpenAnswers) choice.value())
                .anyMatch(answers -> answers.affirmed().contains("one") == holds
                        && answers.affirmed().contains("other") == otherHolds);
    }

    /** What a question compares with a constant; null if it does something else. */
    static @Nullable Value compared(Value question) {
        if (question instanceof Value.Matches matches) {
            return matches.text();
        }
        if (!(question instanceof Value.Pair pair) || !(pair.right() instanceof Value.Constant constant)) {
            return null;
        }
        Object with = constant.value();
        boolean compares = question instanceof Value.Equal
                ? with == null || with instanceof Number || with instanceof String
                : question instanceof Value.Ordered
                        ? with == null || with instanceof Number
                        : with instanceof String && (question instanceof Value.Affix || containsText(question));
        return compares ? pair.left() : null;
    }

    private static boolean containsText(Value question) {
        return question instanceof Value.Contains contains
                && contains.left() instanceof Value.Property property
                && property.member().givesText();
    }

    /** Whether a question asks for a part of a text, and not for the whole. */
    static boolean asksForPart(Asked question) {
        return !(question.value() instanceof Value.Equal) && !(question.value() instanceof Value.Ordered);
    }

    /** Whether all answers can be put together. */
    boolean few() {
        return parts().size() <= MOST_PARTS && expressions().size() <= MOST_EXPRESSIONS;
    }

    private List<Value.Pair> parts() {
        return questions.stream()
                .filter(question -> asksForPart(question) && question.value() instanceof Value.Pair)
                .map(question -> (Value.Pair) question.value())
                .toList();
    }

    private List<Asked> expressions() {
        return questions.stream()
                .filter(question -> question.value() instanceof Value.Matches)
                .toList();
    }

    Dimension dimension() {
        Set<Set<String>> answers = new LinkedHashSet<>();
        for (Object value : values()) {
            answers.add(answers(value));
        }
        for (String other : others()) {
            Set<String> affirmed = answers(other);
            expressions().forEach(one -> affirmed.remove(one.words()));
            addExpressions(affirmed, answers);
        }
        return AnswerChoices.dimension(questions, answers, blank());
    }

    /** The answers of a value of which nothing is known but that it has some parts: any of the expressions may match. */
    private void addExpressions(Set<String> affirmed, Set<Set<String>> answers) {
        List<Asked> expressions = expressions();
        for (int some = 0; some < 1 << expressions.size(); some++) {
            Set<String> all = new TreeSet<>(affirmed);
            for (int i = 0; i < expressions.size(); i++) {
                if ((some & 1 << i) != 0) {
                    all.add(expressions.get(i).words());
                }
            }
            answers.add(all);
        }
    }

    /** The answers of an issue that says nothing: it has a title at least. */
    private Set<String> blank() {
        Value left = compared(questions.get(0).value());
        boolean title = left instanceof Value.Property property
                && property.of() instanceof Value.Fact
                && property.member().name().equals("title");
        return answers(title ? OTHER : null);
    }

    /** A value that has these answers; null if there is none, or if it is no value at all. */
    @Nullable
    Object value(Set<String> affirmed) {
        if (blank().equals(affirmed)) {
            return null;
        }
        return Stream.concat(values().stream(), others().stream())
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
        if (question instanceof Value.Matches matches) {
            return new Value.Matches(matches.wanted(), known, matches.expression());
        }
        Value right = ((Value.Pair) question).right();
        if (question instanceof Value.Affix affix) {
            return new Value.Affix(affix.wanted(), affix.end(), known, right);
        }
        if (question instanceof Value.Contains) {
            return new Value.Contains(known, right);
        }
        return question instanceof Value.Ordered ordered
                ? new Value.Ordered(ordered.order(), known, right)
                : new Value.Equal(known, right);
    }

    /** Texts that are none of the constants, for each choice of parts that one text can have. */
    private List<String> others() {
        List<Value.Pair> parts = parts();
        boolean texts = !parts.isEmpty() || !expressions().isEmpty();
        List<String> others = new ArrayList<>();
        for (int some = 0; texts && some < 1 << parts.size(); some++) {
            String begin = "";
            String end = "";
            StringBuilder inside = new StringBuilder(gap());
            boolean possible = true;
            for (int i = 0; i < parts.size(); i++) {
                if ((some & 1 << i) == 0) {
                    continue;
                }
                String part = String.valueOf(((Value.Constant) parts.get(i).right()).value());
                if (!(parts.get(i) instanceof Value.Affix affix)) {
                    inside.append(part).append(gap());
                } else if (affix.end()) {
                    possible &= part.endsWith(end) || end.endsWith(part);
                    end = part.length() > end.length() ? part : end;
                } else {
                    possible &= part.startsWith(begin) || begin.startsWith(part);
                    begin = part.length() > begin.length() ? part : begin;
                }
            }
            if (possible) {
                others.add(begin + inside + end);
            }
        }
        return others;
    }

    /** A letter that none of the constants has. */
    private String gap() {
        int letter = '~';
        while (has(letter)) {
            letter++;
        }
        return Character.toString(letter);
    }

    private boolean has(int letter) {
        return questions.stream()
                .anyMatch(question -> question.value() instanceof Value.Pair pair
                        && String.valueOf(((Value.Constant) pair.right()).value())
                                        .indexOf(letter)
                                >= 0);
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
            if (asksForPart(question)) {
                continue;
            }
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
        values.add(OTHER);
        values.removeIf(value -> !numbers.isEmpty() && value instanceof String);
        return values;
    }
}
