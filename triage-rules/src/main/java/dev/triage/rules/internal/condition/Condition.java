package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.FactPattern.Presence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for, understood.
 *
 * @param facts the facts
 */
public record Condition(List<Fact> facts) {

    /** Makes a condition; the list is copied. */
    public Condition {
        facts = List.copyOf(facts);
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

        /** Makes the constraint; the list is copied. */
        public Question {
            needs = List.copyOf(needs);
        }

        /** A constraint; the facts that it needs follow from its value. */
        public static Question of(String words, Value value) {
            return new Question(words, value, Readings.positions(value));
        }

        /** Its words in one line, with single spaces outside quotes. */
        public String line() {
            StringBuilder line = new StringBuilder();
            char quote = 0;
            for (int i = 0; i < words.length(); i++) {
                char letter = words.charAt(i);
                boolean space = quote == 0 && Character.isWhitespace(letter);
                if (space && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                } else if (!space) {
                    line.append(letter);
                }
                if (quote != 0 && letter == '\\' && i + 1 < words.length()) {
                    line.append(words.charAt(++i));
                } else if (quote == 0 ? letter == '"' || letter == '\'' : letter == quote) {
                    quote = quote == 0 ? letter : 0;
                }
            }
            return line.toString().strip();
        }

        /** What it looks at, of this fact and of others. */
        public Set<Reading> reads() {
            return Readings.of(value).reads();
        }

        /** The constraints that it is made of. */
        public List<Part> parts() {
            return Readings.parts(value);
        }

        /** Whether it holds; nothing is no. */
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return value.holds(fact, bound);
        }
    }

    /**
     * A constraint without "and" and "or" in it.
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
     * @param property the property or method, or {@link #WHOLE} for all of it
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
