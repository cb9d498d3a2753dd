package dev.triage.rules.internal.drl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a condition: an expression that is true or false, or a value. */
public sealed interface Expression {

    /** Where it stands. */
    Span span();

    /** What it is made of. */
    default List<Expression> parts() {
        return List.of();
    }

    /** Whether it is a condition by the way it is written, and not a value. */
    default boolean question() {
        return this instanceof Not || this instanceof Logic || this instanceof Comparison || this instanceof In;
    }

    /** A text. */
    record Text(String value, Span span) implements Expression {}

    /** A number, with its sign. */
    record Numeral(String digits, Span span) implements Expression {}

    /** {@code true}, {@code false} or {@code null}. */
    record Word(String value, Span span) implements Expression {}

    /** A name that stands alone: a property, a bound fact such as {@code $text}, or a type in front of a constant. */
    record Name(String name, Span span) implements Expression {}

    /** A property of something. */
    record Property(Expression of, String name, Span nameSpan, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** A method call; without a subject it is a method of the fact itself. */
    record Call(@Nullable Expression of, String name, Span nameSpan, List<Expression> arguments, Span span)
            implements Expression {

        /** Makes a call; the list is copied. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(arguments);
            if (of != null) {
                parts.add(of);
            }
            return parts;
        }
    }

    /** {@code +}, {@code -}, {@code *}, {@code /} or {@code %}. */
    record Arithmetic(String operator, Expression left, Expression right, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code !}. */
    record Not(Expression operand, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** {@code &&} or {@code ||}. */
    record Logic(boolean and, Expression left, Expression right, Span span) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** Two values beside each other: {@code ==}, {@code contains}, {@code not matches}, {@code startsWith} and so on. */
    record Comparison(String operator, Span operatorSpan, Expression left, Expression right, Span span)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** A value among others. */
    record In(boolean negated, Expression left, List<Expression> choices, Span span) implements Expression {

        /** Makes the question; the list is copied. */
        public In {
            choices = List.copyOf(choices);
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>(choices);
            parts.add(left);
            return parts;
        }
    }
}
