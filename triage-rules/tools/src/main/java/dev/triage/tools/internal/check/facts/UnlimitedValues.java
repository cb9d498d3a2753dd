package dev.triage.tools.internal.check.facts;

import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.condition.Condition.Reading;
import dev.triage.rules.internal.condition.Value;
import dev.triage.rules.vocabulary.Fit;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Text;
import dev.triage.rules.vocabulary.Theme;
import dev.triage.rules.vocabulary.backlog.Backlog;
import dev.triage.rules.vocabulary.backlog.Blocking;
import dev.triage.rules.vocabulary.backlog.Candidate;
import dev.triage.rules.vocabulary.backlog.Found;
import dev.triage.rules.vocabulary.backlog.Ranked;
import dev.triage.rules.vocabulary.backlog.Row;
import dev.triage.rules.vocabulary.backlog.Tally;
import java.util.Map;
import java.util.Set;

/** Knows which conditions look at values without limits, such as texts, of which no list of facts shows all. */
public final class UnlimitedValues {

    private static final Set<Class<?>> OPEN = Set.of(Issue.class, Subject.class, Person.class, String.class);

    /** What looks at the words of a text or a signal, at a word with its meaning, or at the ids of two issues. */
    private static final Map<Class<?>, Set<String>> WORDS = Map.of(
            Text.class, Set.of("says", "words"),
            Signal.class, Set.of("says", "word", "written", "shown", "text"),
            Meaning.class, Set.of("signal", "value"),
            Blocking.class, Set.of("blocker", "blocked"));

    /** Facts with numbers or lists, of which those around the constants of a condition are listed. */
    private static final Set<Class<?>> COUNTED = Set.of(
            Backlog.class,
            Candidate.class,
            Fit.class,
            Found.class,
            Ranked.class,
            Row.class,
            Signal.class,
            Tally.class,
            Theme.class);

    private UnlimitedValues() {}

    /** Whether a condition on a fact of this type looks at a text, or at numbers and lists in other ways than to compare them with a constant. */
    public static boolean looksAt(Class<?> type, Question question) {
        if (text(question)) {
            return true;
        }
        if (COUNTED.contains(type)) {
            for (Part part : question.parts()) {
                if (!listed(part.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a condition looks at a text. */
    public static boolean text(Question question) {
        for (Reading read : question.reads()) {
            if (open(read)) {
                return true;
            }
        }
        return false;
    }

    private static boolean open(Reading read) {
        return OPEN.contains(read.owner())
                || WORDS.getOrDefault(read.owner(), Set.of()).contains(read.property());
    }

    /** Whether it compares one property with a constant, or is an answer of the fact itself. */
    private static boolean listed(Value value) {
        if (value instanceof Value.In in) {
            return property(in.left()) && in.choices().stream().allMatch(Value.Constant.class::isInstance);
        }
        return !(value instanceof Value.Pair pair)
                || ((pair instanceof Value.Ordered || pair instanceof Value.Equal)
                        && property(pair.left())
                        && (pair.right() instanceof Value.Constant constant
                                ? !beyondLists(pair.left(), constant)
                                : comparesCounts(pair)));
    }

    /** Whether it compares two numbers of a backlog, of which all orders are listed. */
    static boolean comparesCounts(Value value) {
        return value instanceof Value.Pair pair && count(pair.left()) && count(pair.right());
    }

    private static boolean count(Value value) {
        return value instanceof Value.Property property
                && property.of() instanceof Value.Fact fact
                && fact.type() == Backlog.class;
    }

    private static boolean property(Value value) {
        return value instanceof Value.Property;
    }

    /** Whether a list has to be longer than the longest at hand. */
    private static boolean beyondLists(Value value, Value.Constant constant) {
        return value instanceof Value.Property property
                && property.of() instanceof Value.Property
                && constant.value() instanceof Number number
                && number.intValue() >= CountChoices.LONGEST;
    }
}
