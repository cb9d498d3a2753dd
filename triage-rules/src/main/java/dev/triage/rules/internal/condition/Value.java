package dev.triage.rules.internal.condition;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a condition after parsing: a value, or an expression that is true or false. It is data that others may
 * look at, and works itself out. Immutable.
 *
 * <p>Null is the absence of a value. No condition on an absent value is true, and calculating with it gives
 * nothing.
 */
public sealed interface Value {

    /**
     * Works it out.
     *
     * @param fact the fact that is being looked at
     * @param bound the facts that were found before, by the position of their patterns
     */
    @Nullable
    Object of(@Nullable Object fact, @Nullable Object[] bound);

    /** Whether it is true. */
    default boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
        return Boolean.TRUE.equals(of(fact, bound));
    }

    /** Something whose value is true or false. */
    sealed interface Truth extends Value {

        @Override
        boolean holds(@Nullable Object fact, @Nullable Object[] bound);

        @Override
        default Object of(@Nullable Object fact, @Nullable Object[] bound) {
            return holds(fact, bound);
        }
    }

    /** Something that is worked out from two others. */
    sealed interface Pair extends Value {

        /** What stands to the left. */
        Value left();

        /** What stands to the right. */
        Value right();
    }

    /** The same for all facts. */
    record Constant(@Nullable Object value) implements Value {

        @Override
        public @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound) {
            return value;
        }
    }

    /** The fact that is being looked at. */
    record Fact(Class<?> type) implements Value {

        @Override
        public @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound) {
            return fact;
        }
    }

    /** A value of another fact, by the position of its pattern. */
    record At(int position, Value value) implements Value {

        @Override
        public @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound) {
            return value.of(bound[position], bound);
        }
    }

    /** A property of something. */
    record Property(Value of, Member member) implements Value {

        @Override
        public @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound) {
            Object owner = of.of(fact, bound);
            return owner == null ? null : member.read(owner);
        }
    }

    /** A method call, with as many arguments as the method has parameters. */
    record Call(Value of, Member member, List<Value> arguments) implements Value {

        /** Makes the call; the list is copied. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound) {
            Object owner = of.of(fact, bound);
            if (owner == null) {
                return null;
            }
            if (arguments.size() == 1) {
                Object argument = arguments.get(0).of(fact, bound);
                return argument == null ? null : member.ask(owner, argument);
            }
            @Nullable Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).of(fact, bound);
                if (values[i] == null) {
                    return null;
                }
            }
            return member.ask(owner, values);
        }
    }

    /** Several values as one array. */
    record Several(Class<?> type, List<Value> values) implements Value {

        /** Makes the value; the list is copied. */
        public Several {
            values = List.copyOf(values);
        }

        @Override
        public @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound) {
            Object array = Array.newInstance(type, values.size());
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i).of(fact, bound);
                if (value == null) {
                    return null;
                }
                Array.set(array, i, value);
            }
            return array;
        }
    }

    /** Numbers that are calculated with; by zero nothing can be divided. */
    record Arithmetic(Operator operator, Value left, Value right) implements Pair {

        /** What is done with two numbers. */
        public enum Operator {
            PLUS("+"),
            MINUS("-"),
            TIMES("*"),
            DIVIDED("/"),
            REST("%");

            private final String sign;

            Operator(String sign) {
                this.sign = sign;
            }

            static Operator of(String sign) {
                for (Operator operator : values()) {
                    if (operator.sign.equals(sign)) {
                        return operator;
                    }
                }
                throw new IllegalStateException("Nothing is calculated with (" + sign + ").");
            }
        }

        @Override
        public @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound) {
            return Numbers.calculate(operator, left.of(fact, bound), right.of(fact, bound));
        }
    }

    /** Whether two values are the same; nothing is the same as nothing. */
    record Equal(Value left, Value right) implements Truth, Pair {

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return Numbers.same(left.of(fact, bound), right.of(fact, bound));
        }
    }

    /** How two numbers or levels stand to each other. */
    record Ordered(Order order, Value left, Value right) implements Truth, Pair {

        /** Which order is wanted. */
        public enum Order {
            LESS("<", true, false, false),
            AT_MOST("<=", true, true, false),
            MORE(">", false, false, true),
            AT_LEAST(">=", false, true, true);

            private final String sign;
            private final boolean less;
            private final boolean same;
            private final boolean more;

            Order(String sign, boolean less, boolean same, boolean more) {
                this.sign = sign;
                this.less = less;
                this.same = same;
                this.more = more;
            }

            static Order of(String sign) {
                for (Order order : values()) {
                    if (order.sign.equals(sign)) {
                        return order;
                    }
                }
                throw new IllegalStateException("Nothing is compared with (" + sign + ").");
            }
        }

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            Object first = left.of(fact, bound);
            Object second = right.of(fact, bound);
            if (first == null || second == null) {
                return false;
            }
            int compared = Numbers.compare(first, second);
            return compared < 0 ? order.less : compared == 0 ? order.same : order.more;
        }
    }

    /** Whether a value is one of several. */
    record In(Value left, List<Value> choices) implements Truth {

        /** Makes the condition; the list is copied. */
        public In {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            Object value = left.of(fact, bound);
            for (int i = 0; i < choices.size(); i++) {
                if (Numbers.same(value, choices.get(i).of(fact, bound))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether a list has an element, or a text a part. */
    record Contains(Value left, Value right) implements Truth, Pair {

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            Object whole = left.of(fact, bound);
            Object part = right.of(fact, bound);
            // Lists of this library do not accept null in contains.
            return part != null
                    && (whole instanceof Collection<?> list
                            ? list.contains(part)
                            : whole instanceof String text && part instanceof String words && text.contains(words));
        }
    }

    /** Whether a text as a whole matches a regular expression, or does not; of what is absent neither is true, as in Drools. */
    record Matches(boolean wanted, Value text, Pattern expression) implements Truth {

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return text.of(fact, bound) instanceof String words
                    && expression.matcher(words).matches() == wanted;
        }
    }

    /** Whether a text begins or ends with another, or does not; of what is absent neither is true. */
    record Affix(boolean wanted, boolean end, Value left, Value right) implements Truth, Pair {

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return left.of(fact, bound) instanceof String text
                    && right.of(fact, bound) instanceof String part
                    && (end ? text.endsWith(part) : text.startsWith(part)) == wanted;
        }
    }

    /** The opposite; of nothing it is true, as in Drools. */
    record Not(Value question) implements Truth {

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return !question.holds(fact, bound);
        }
    }

    /** Two conditions that must both be true. */
    record And(Value left, Value right) implements Truth, Pair {

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return left.holds(fact, bound) && right.holds(fact, bound);
        }
    }

    /** Two conditions of which one must be true. */
    record Or(Value left, Value right) implements Truth, Pair {

        @Override
        public boolean holds(@Nullable Object fact, @Nullable Object[] bound) {
            return left.holds(fact, bound) || right.holds(fact, bound);
        }
    }

    /** A condition without a known structure: one that is observed, or one of a test. */
    non-sealed interface Opaque extends Value {}
}
