package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for, understood.
 *
 * @param facts the facts
 * @param about what the rule is about, or null if it says none
 */
public record Condition(List<Fact> facts, @Nullable About about) {

    /** Makes a condition; the list is copied. */
    public Condition {
        facts = List.copyOf(facts);
    }

    /**
     * What a rule is about.
     *
     * @param value works it out
     * @param needs the positions of the facts that it is worked out from
     */
    public record About(Value value, List<Integer> needs) {

        /** Makes it; the list is copied. */
        public About {
            needs = List.copyOf(needs);
        }
    }

    /**
     * A fact that the rule looks for.
     *
     * @param presence how many it takes
     * @param type its class
     * @param questions what must hold
     */
    public record Fact(Presence presence, Class<?> type, List<Question> questions) {

        /** Makes the fact; the list is copied. */
        public Fact {
            questions = List.copyOf(questions);
        }
    }

    /**
     * What must hold.
     *
     * @param words as it is written
     * @param value works it out
     * @param needs the positions of the other facts that it takes
     */
    public record Question(String words, Value value, List<Integer> needs) {

        /** Makes the question; the list is copied. */
        public Question {
            needs = List.copyOf(needs);
        }

        /** The same question, of which somebody is told each answer, on whatever thread it is asked. */
        public Question observed(Consumer<Boolean> told) {
            Value observed = (fact, bound) -> {
                boolean holds = holds(fact, bound);
                told.accept(holds);
                return holds;
            };
            return new Question(words, observed, needs);
        }

        /** Whether it holds; nothing is no. */
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return Boolean.TRUE.equals(value.of(fact, bound));
        }
    }
}
