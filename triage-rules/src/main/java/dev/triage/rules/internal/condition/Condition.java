package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.List;
import java.util.Set;
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
     * @param reads what it looks at, of this fact and of others
     * @param parts the questions that it is made of
     */
    public record Question(String words, Value value, List<Integer> needs, Set<Reading> reads, List<Part> parts) {

        /** Makes the question; the lists are copied. */
        public Question {
            needs = List.copyOf(needs);
            reads = Set.copyOf(reads);
            parts = List.copyOf(parts);
        }

        /** A question; what it looks at follows from its value. */
        static Question of(String words, Value value) {
            Readings readings = Readings.of(value);
            return new Question(words, value, readings.positions(), readings.reads(), Readings.parts(value));
        }

        /** The same question, of which somebody is told each answer, on whatever thread it is asked. */
        public Question observed(Consumer<Boolean> told) {
            Value.Opaque observed = (fact, bound) -> {
                boolean holds = holds(fact, bound);
                told.accept(holds);
                return holds;
            };
            return new Question(words, observed, needs, reads, parts);
        }

        /** Whether it holds; nothing is no. */
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return value.holds(fact, bound);
        }
    }

    /**
     * A question without "and" and "or" in it.
     *
     * @param value works it out
     * @param reads what it looks at, of this fact and of others
     * @param constants the constants that stand in it
     */
    public record Part(Value value, Set<Reading> reads, Set<Object> constants) {

        /** Makes the part; the sets are copied. */
        public Part {
            reads = Set.copyOf(reads);
            constants = Set.copyOf(constants);
        }
    }

    /**
     * That something is looked at.
     *
     * @param owner of what
     * @param property the property or question, or {@link #WHOLE} for all of it
     */
    public record Reading(Class<?> owner, String property) {

        /** All of a fact. */
        public static final String WHOLE = "this";

        // Written out, because what a record gets by itself costs a program some milliseconds when it starts.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reading one && owner == one.owner && property.equals(one.property);
        }

        @Override
        public int hashCode() {
            return 31 * owner.hashCode() + property.hashCode();
        }
    }
}
