package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.Refusal;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what the words of a condition stand for, and whether they fit together. Not thread-safe. */
final class ExpressionReader {

    private final Scope scope;
    private final UnknownWords unknown;
    private final Readings readings = new Readings();

    /** Whether the file says more than rules, such as imports, so that unknown names may mean something. */
    private final boolean more;

    /** What the value that is being read is compared with, if anything. */
    private @Nullable ValueType beside;

    ExpressionReader(Scope scope, List<Class<?>> facts, boolean more) {
        this.scope = scope;
        this.unknown = new UnknownWords(scope, facts, more);
        this.more = more;
    }

    /** What was looked at since this was last called. */
    Readings.Taken takeReadings() {
        return readings.take();
    }

    /** Reads a value that gets a name. */
    Typed named(String variable, Expression expression) {
        return readings.name(variable, () -> read(expression));
    }

    /** A question. */
    Typed question(Expression expression) {
        Typed typed = read(expression);
        if (!typed.type().question()) {
            throw Refusal.wrong(
                    expression.span(),
                    "A condition must be a question, but this is "
                            + typed.type().words() + ".",
                    expression instanceof Expression.Numeral
                            ? "Maybe a point was meant: a comma stands between two questions."
                            : typed.type().list() ? "Maybe ask what it contains." : "Maybe compare it: == or >=.");
        }
        return typed;
    }

    /** Any value. */
    Typed read(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return readings.constant(Typed.constant(ValueType.TEXT, text.value()));
        } else if (expression instanceof Expression.Numeral number) {
            return readings.constant(number(number));
        } else if (expression instanceof Expression.Word word) {
            return readings.constant(
                    word.value().equals("null")
                            ? Typed.constant(ValueType.NOTHING, null)
                            : Typed.constant(ValueType.QUESTION, Boolean.valueOf(word.value())));
        } else if (expression instanceof Expression.Name name) {
            return readings.part(() -> name(name));
        } else if (expression instanceof Expression.Property property) {
            return readings.part(() -> property(property));
        } else if (expression instanceof Expression.Call call) {
            return readings.part(() -> call(call));
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Expression.Not not) {
            return new Typed(
                    ValueType.QUESTION,
                    false,
                    Comparisons.not(question(not.operand()).value()));
        } else if (expression instanceof Expression.Logic logic) {
            return logic(logic);
        } else if (expression instanceof Expression.Comparison comparison) {
            return readings.part(() -> {
                Typed left = read(comparison.left());
                return Comparisons.of(comparison, left, beside(left.type(), comparison.right()));
            });
        } else {
            Expression.In in = (Expression.In) expression;
            return readings.part(() -> {
                Typed left = read(in.left());
                return Comparisons.in(
                        in,
                        left,
                        in.choices().stream()
                                .map(choice -> beside(left.type(), choice))
                                .toList());
            });
        }
    }

    /** A value that stands beside another one, which tells what was meant if it cannot be understood. */
    private Typed beside(ValueType other, Expression expression) {
        ValueType before = beside;
        Class<?> element = other.element();
        beside = other.list() && element != null ? ValueType.of(element) : other;
        try {
            return read(expression);
        } finally {
            beside = before;
        }
    }

    private static Typed number(Expression.Numeral number) {
        try {
            return number.digits().contains(".")
                    ? Typed.constant(ValueType.of(Double.class), Double.valueOf(number.digits()))
                    : Typed.constant(ValueType.NUMBER, Integer.valueOf(number.digits()));
        } catch (NumberFormatException e) {
            boolean digits = number.digits().matches("-?\\d+");
            throw Refusal.wrong(
                    number.span(), number.digits() + (digits ? " is too large a number." : " is no number."), null);
        }
    }

    private Typed logic(Expression.Logic logic) {
        Value left = question(logic.left()).value();
        Value right = question(logic.right()).value();
        return new Typed(
                ValueType.QUESTION,
                false,
                logic.and()
                        ? (fact, bound) ->
                                Boolean.TRUE.equals(left.of(fact, bound)) && Boolean.TRUE.equals(right.of(fact, bound))
                        : (fact, bound) -> Boolean.TRUE.equals(left.of(fact, bound))
                                || Boolean.TRUE.equals(right.of(fact, bound)));
    }

    private Typed arithmetic(Expression.Arithmetic arithmetic) {
        Typed left = amount(arithmetic.left());
        Typed right = amount(arithmetic.right());
        Value one = left.value();
        Value other = right.value();
        String operator = arithmetic.operator();
        return new Typed(ValueType.of(Double.class), left.constant() && right.constant(), (fact, bound) -> {
            Object first = one.of(fact, bound);
            Object second = other.of(fact, bound);
            if (first == null || second == null) {
                return null;
            }
            double a = ((Number) first).doubleValue();
            double b = ((Number) second).doubleValue();
            return operator.equals("+") ? a + b : operator.equals("-") ? a - b : a * b;
        });
    }

    private Typed amount(Expression expression) {
        Typed typed = read(expression);
        if (!typed.type().number()) {
            throw Refusal.wrong(
                    expression.span(),
                    "Only numbers can be added up, but this is " + typed.type().words() + ".",
                    null);
        }
        return typed;
    }

    private Typed name(Expression.Name name) {
        Typed known = scope.resolve(name.name());
        ValueType fact = scope.fact();
        if (known != null) {
            readings.named(name.name(), known);
            return known;
        }
        if (fact != null && name.name().equals("this")) {
            readings.whole(fact);
            return new Typed(fact, false, (subject, bound) -> subject);
        }
        Method property =
                fact == null ? null : Members.property(fact, name.name()).orElse(null);
        if (fact != null && property != null) {
            return reading(property, fact, (subject, bound) -> subject);
        }
        throw unknown.name(name, fact, beside);
    }

    private Typed property(Expression.Property property) {
        if (property.of() instanceof Expression.Name type && startsUpper(type.name())) {
            return constant(type, property);
        }
        Typed of = subject(property.of());
        Method method = Members.property(of.type(), property.name()).orElse(null);
        if (method == null) {
            throw UnknownWords.asked(of.type(), property.name(), property.nameSpan());
        }
        return reading(method, of.type(), of.value());
    }

    private Typed constant(Expression.Name type, Expression.Property property) {
        Class<?> constants = Vocabulary.constants(type.name()).orElse(null);
        if (constants == null) {
            throw unknown.type(type);
        }
        Object value = Vocabulary.constant(constants, property.name());
        if (value == null) {
            String nearest = Nearest.orAll(property.name(), Vocabulary.constantNames(constants));
            throw Refusal.wrong(
                    property.nameSpan(),
                    "There is no " + type.name() + "." + property.name() + ".",
                    nearest == null ? null : nearest.replace("Maybe ", "Maybe " + type.name() + "."));
        }
        return readings.constant(Typed.constant(ValueType.of(constants), value));
    }

    private Typed call(Expression.Call call) {
        if (call.of() instanceof Expression.Name type && startsUpper(type.name())) {
            throw Vocabulary.constants(type.name()).isPresent()
                    ? Refusal.beyond(call.span(), "A static call")
                    : unknown.type(type);
        }
        ValueType fact = scope.fact();
        if (call.of() == null && fact == null) {
            throw Refusal.beyond(call.span(), "A call of " + call.name());
        }
        Typed of = call.of() == null
                ? new Typed(java.util.Objects.requireNonNull(fact), false, (subject, bound) -> subject)
                : subject(call.of());
        Method method = Members.question(
                        of.type(), call.name(), call.arguments().size())
                .orElse(null);
        if (method == null) {
            throw more && call.of() == null
                    ? Refusal.beyond(call.nameSpan(), "The function " + call.name())
                    : UnknownWords.asked(of.type(), call.name(), call.nameSpan());
        }
        readings.read(of.type(), method);
        return new Typed(
                ValueType.of(method.getGenericReturnType(), of.type()),
                false,
                Members.asking(method, of.value(), arguments(call, method, of.type())));
    }

    private List<Value> arguments(Expression.Call call, Method method, ValueType owner) {
        int fixed = method.getParameterCount() - (method.isVarArgs() ? 1 : 0);
        if (call.arguments().size() < method.getParameterCount()) {
            throw Refusal.wrong(
                    call.span(),
                    "\"" + call.name() + "\" asks for nothing without a value in its parentheses.",
                    "Maybe add what it should look for.");
        }
        Type[] types = method.getGenericParameterTypes();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < fixed; i++) {
            Class<?> element = owner.list() && types[i] == Object.class ? owner.element() : null;
            ValueType wanted = element == null ? ValueType.of(types[i], owner) : ValueType.of(element);
            values.add(argument(call.arguments().get(i), wanted).value());
        }
        if (method.isVarArgs()) {
            Class<?> type = method.getParameterTypes()[fixed].getComponentType();
            List<Typed> others = call
                    .arguments()
                    .subList(fixed, call.arguments().size())
                    .stream()
                    .map(written -> argument(written, ValueType.of(type)))
                    .toList();
            if (type == String.class && !others.stream().allMatch(Typed::constant)) {
                throw Refusal.wrong(call.span(), "\"" + call.name() + "\" takes words in quotes.", null);
            }
            values.add(array(type, others));
        }
        return values;
    }

    private Typed argument(Expression written, ValueType wanted) {
        Typed given = read(written);
        if (!wanted.raw().isAssignableFrom(given.type().raw())) {
            throw Refusal.wrong(
                    written.span(),
                    "Expected " + wanted.words() + " here, but this is "
                            + given.type().words() + ".",
                    wanted.raw().isEnum()
                                    || Vocabulary.constants(wanted.raw().getSimpleName())
                                            .isPresent()
                            ? "There are " + String.join(", ", Vocabulary.constantNames(wanted.raw())) + "."
                            : wanted.text() && written instanceof Expression.Numeral number
                                    ? "Maybe \"" + number.digits() + "\", in quotes."
                                    : null);
        }
        return given;
    }

    /** Several values as one; it is put together once if they never change. */
    private static Value array(Class<?> type, List<Typed> values) {
        Value made = (fact, bound) -> {
            Object array = Array.newInstance(type, values.size());
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i).value().of(fact, bound);
                if (value == null) {
                    return null;
                }
                Array.set(array, i, value);
            }
            return array;
        };
        if (!values.stream().allMatch(Typed::constant)) {
            return made;
        }
        Object array = made.of(null, new Object[0]);
        return (fact, bound) -> array;
    }

    /** What a property is read of: that is less than all of it. */
    private Typed subject(Expression expression) {
        return expression instanceof Expression.Name ? readings.subject(() -> read(expression)) : read(expression);
    }

    private Typed reading(Method method, ValueType owner, Value subject) {
        readings.read(owner, method);
        return new Typed(ValueType.of(method.getGenericReturnType(), owner), false, Members.reading(method, subject));
    }

    private static boolean startsUpper(String name) {
        return Character.isUpperCase(name.charAt(0));
    }
}
