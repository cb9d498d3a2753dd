package dev.triage.tools.internal.check.space;

import dev.triage.model.Issue;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.rules.vocabulary.backlog.Backlog;
import java.lang.reflect.Array;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes conditions on open texts apart, down to questions without "and", "or" and "not". A question is known by what it asks in words,
 * so that one that is written twice is one, and one and its opposite are one as well. A variable is named by what it stands for.
 */
public final class OpenTexts {

    /** Of these there is one at most, so that two patterns look at the same. */
    public static final Set<Class<?>> SINGLE =
            Set.of(Assessment.class, Issue.class, Subject.class, Sum.class, Decided.class, Backlog.class);

    private OpenTexts() {}

    /** A question without "and", "or" and "not". */
    record Asked(String words, Value value) {}

    /** The questions that a condition is made of, in their words. */
    public static Set<String> words(Question question) {
        return asked(question).stream().map(Asked::words).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The questions that a condition is made of. */
    static Set<Asked> asked(Question question) {
        Set<Asked> asked = new LinkedHashSet<>();
        if (whole(question)) {
            asked.add(new Asked(text(question), question.value()));
        } else {
            collect(question.value(), question.line(), asked);
        }
        return asked;
    }

    /** Whether a condition holds, by the answers to the questions that it is made of. */
    public static boolean holds(Question question, Predicate<String> answers) {
        return reading(question).test(answers);
    }

    /** The same for a condition that is asked often: its questions are put into words once. */
    public static Predicate<Predicate<String>> reading(Question question) {
        return whole(question) ? asks(text(question)) : reading(question.value(), question.line());
    }

    /** A condition on several facts is one question. */
    private static boolean whole(Question question) {
        return !question.needs().isEmpty();
    }

    private static void collect(Value value, String words, Set<Asked> asked) {
        if (value instanceof Value.Not not) {
            collect(not.question(), words, asked);
        } else if (value instanceof Value.And || value instanceof Value.Or) {
            collect(((Value.Pair) value).left(), words, asked);
            collect(((Value.Pair) value).right(), words, asked);
        } else if (value instanceof Value.In in) {
            in.choices().forEach(choice -> collect(new Value.Equal(in.left(), choice), words, asked));
        } else if (!(value instanceof Value.Constant)) {
            asked.add(new Asked(text(value, words), value));
        }
    }

    private static Predicate<Predicate<String>> reading(Value value, String words) {
        if (value instanceof Value.Not not) {
            return reading(not.question(), words).negate();
        }
        if (value instanceof Value.And and) {
            return reading(and.left(), words).and(reading(and.right(), words));
        }
        if (value instanceof Value.Or or) {
            return reading(or.left(), words).or(reading(or.right(), words));
        }
        if (value instanceof Value.In in) {
            return in.choices().stream()
                    .map(choice -> reading(new Value.Equal(in.left(), choice), words))
                    .reduce(answers -> false, Predicate::or);
        }
        if (value instanceof Value.Constant constant) {
            boolean holds = Boolean.TRUE.equals(constant.value());
            return answers -> holds;
        }
        return asks(text(value, words));
    }

    private static Predicate<Predicate<String>> asks(String text) {
        return answers -> answers.test(text);
    }

    /** A condition in words that are the same for what asks the same. */
    public static String text(Question question) {
        return text(question.value(), question.line());
    }

    /** A value in words that are the same for the same value; those of the whole condition if it has no structure. */
    public static String text(Value value, String whole) {
        if (value instanceof Value.Constant constant) {
            return constant(constant.value());
        }
        if (value instanceof Value.Fact) {
            return "this";
        }
        if (value instanceof Value.At at) {
            return fact(at) + (at.value() instanceof Value.Fact ? "" : "." + text(at.value(), whole));
        }
        if (value instanceof Value.Property property) {
            return owner(property.of(), whole) + property.member().name();
        }
        if (value instanceof Value.Call call) {
            return owner(call.of(), whole) + call.member().name() + "(" + list(call.arguments(), whole) + ")";
        }
        if (value instanceof Value.Several several) {
            return list(several.values(), whole);
        }
        if (value instanceof Value.Matches matches) {
            return text(matches.text(), whole)
                    + (matches.wanted() ? " matches " : " not matches ")
                    + constant(matches.expression().pattern());
        }
        if (value instanceof Value.Not not) {
            return "!(" + text(not.question(), whole) + ")";
        }
        if (value instanceof Value.In in) {
            return text(in.left(), whole) + " in (" + list(in.choices(), whole) + ")";
        }
        if (value instanceof Value.Pair pair) {
            String words = text(pair.left(), whole) + " " + sign(pair) + " " + text(pair.right(), whole);
            return pair instanceof Value.And || pair instanceof Value.Or || pair instanceof Value.Arithmetic
                    ? "(" + words + ")"
                    : words;
        }
        return whole;
    }

    /** Which fact a variable is of: its type, if there is one of it, and its position. */
    private static String fact(Value.At at) {
        Value of = at.value();
        while (!(of instanceof Value.Fact)) {
            if (of instanceof Value.Property property) {
                of = property.of();
            } else if (of instanceof Value.Call call) {
                of = call.of();
            } else {
                return "$" + at.position();
            }
        }
        Class<?> type = ((Value.Fact) of).type();
        return type.getSimpleName() + (SINGLE.contains(type) ? "" : " " + at.position());
    }

    private static String sign(Value.Pair pair) {
        if (pair instanceof Value.Ordered ordered) {
            return switch (ordered.order()) {
                case LESS -> "<";
                case AT_MOST -> "<=";
                case MORE -> ">";
                case AT_LEAST -> ">=";
            };
        }
        if (pair instanceof Value.Arithmetic arithmetic) {
            return switch (arithmetic.operator()) {
                case PLUS -> "+";
                case MINUS -> "-";
                case TIMES -> "*";
                case DIVIDED -> "/";
                case REST -> "%";
            };
        }
        if (pair instanceof Value.Affix affix) {
            return (affix.wanted() ? "" : "not ") + (affix.end() ? "str[endsWith]" : "str[startsWith]");
        }
        if (pair instanceof Value.And) {
            return "&&";
        }
        if (pair instanceof Value.Or) {
            return "||";
        }
        return pair instanceof Value.Contains ? "contains" : "==";
    }

    private static String owner(Value of, String whole) {
        return of instanceof Value.Fact ? "" : text(of, whole) + ".";
    }

    private static String list(List<Value> values, String whole) {
        return values.stream().map(value -> text(value, whole)).collect(Collectors.joining(", "));
    }

    private static String constant(@Nullable Object value) {
        if (value != null && value.getClass().isArray()) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < Array.getLength(value); i++) {
                all.append(i == 0 ? "" : ", ").append(constant(Array.get(value, i)));
            }
            return all.toString();
        }
        return value instanceof String text
                ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : String.valueOf(value);
    }
}
