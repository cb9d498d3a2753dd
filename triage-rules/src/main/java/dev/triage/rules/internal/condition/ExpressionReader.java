package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.text.FamiliarNames;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.Trust;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what the words of a condition stand for, and whether they fit together. Not thread-safe. */
final class ExpressionReader {

    /** What counts days that have passed. */
    private static final Set<String> SINCE = Set.of("openFor", "inactiveFor");

    private final Scope scope;
    private final UnknownWords unknown;

    /** What the value that is being read is compared with, if anything. */
    private @Nullable ValueType beside;

    /** How far the author is trusted. */
    private final Trust trust;

    ExpressionReader(Scope scope, UnknownWords unknown, Trust trust) {
        this.scope = scope;
        this.unknown = unknown;
        this.trust = trust;
    }

    /** An expression that is true or false. */
    Typed question(Expression expression) {
        Typed typed = read(expression);
        if (!typed.type().question()) {
            throw RuleSyntaxException.wrong(
                    expression.span(),
                    "A condition must be true or false, but this is "
                            + typed.type().words() + ".",
                    expression instanceof Expression.Numeral
                            ? "Maybe a dot was meant: a comma separates two conditions."
                            : typed.type().list() ? "Maybe use contains." : "Maybe compare it: == or >=.");
        }
        return typed;
    }

    /** Any value. */
    Typed read(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return Typed.constant(ValueType.TEXT, text.value());
        } else if (expression instanceof Expression.Numeral number) {
            return Numbers.read(number);
        } else if (expression instanceof Expression.Word word) {
            return word.value().equals("null")
                    ? Typed.constant(ValueType.NOTHING, null)
                    : Typed.constant(ValueType.QUESTION, Boolean.valueOf(word.value()));
        } else if (expression instanceof Expression.Name name) {
            return name(name);
        } else if (expression instanceof Expression.Property property) {
            return property(property);
        } else if (expression instanceof Expression.Call call) {
            return call(call);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Expression.Not not) {
            return Typed.question(new Value.Not(question(not.operand()).value()));
        } else if (expression instanceof Expression.Logic logic) {
            return logic(logic);
        } else if (expression instanceof Expression.Comparison comparison) {
            if (trust == Trust.RESTRICTED && comparison.operator().endsWith("matches")) {
                throw RuleSyntaxException.wrong(
                        comparison.operatorSpan(),
                        "Regular expressions are not allowed in rules that are restricted to the vocabulary.",
                        "Maybe contains, str[startsWith] or str[endsWith].");
            }
            refuseDate(comparison.left(), comparison.right());
            refuseDate(comparison.right(), comparison.left());
            Typed left = compared(comparison.left(), comparison.right());
            return Comparisons.of(comparison, left, beside(left.type(), comparison.right()));
        } else {
            Expression.In in = (Expression.In) expression;
            Typed left = read(in.left());
            List<Typed> choices = new ArrayList<>();
            for (Expression choice : in.choices()) {
                choices.add(beside(left.type(), choice));
            }
            return Comparisons.in(in, left, choices);
        }
    }

    /** Refuses a date beside what is no date; only Java compares dates. */
    private void refuseDate(Expression one, Expression other) {
        if (one instanceof Expression.Property date
                && (other instanceof Expression.Text || other instanceof Expression.Numeral)
                && !(date.of() instanceof Expression.Name type && startsUpper(type.name()))
                && Members.isDate(read(date.of()).type(), date.name())) {
            throw RuleSyntaxException.wrong(
                    date.nameSpan(),
                    "A date cannot be compared with " + (other instanceof Expression.Text ? "a text." : "a number."),
                    FamiliarNames.instead(date.name()));
        }
    }

    /** A value with an operator behind it; for a method, the compared value belongs in its parentheses. */
    private Typed compared(Expression left, Expression right) {
        if (left instanceof Expression.Name name && scope.resolve(name.name()) == null) {
            unknown.refuseQuestion(scope.fact().type(), name, right);
        }
        return read(left);
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

    private Typed logic(Expression.Logic logic) {
        Value left = question(logic.left()).value();
        Value right = question(logic.right()).value();
        return Typed.question(logic.and() ? new Value.And(left, right) : new Value.Or(left, right));
    }

    private Typed arithmetic(Expression.Arithmetic arithmetic) {
        Typed left = amount(arithmetic.left());
        Typed right = amount(arithmetic.right());
        if (List.of("/", "%").contains(arithmetic.operator())
                && right.value() instanceof Value.Constant constant
                && constant.value() instanceof Number zero
                && zero.doubleValue() == 0) {
            throw RuleSyntaxException.wrong(
                    arithmetic.right().span(), "Nothing can be divided by 0.", "Maybe another number.");
        }
        boolean whole = left.type().raw() != Double.class && right.type().raw() != Double.class;
        Value.Arithmetic.Operator operator = Value.Arithmetic.Operator.of(arithmetic.operator());
        return new Typed(
                ValueType.of(whole ? Long.class : Double.class),
                new Value.Arithmetic(operator, left.value(), right.value()));
    }

    private Typed amount(Expression expression) {
        Typed typed = read(expression);
        if (!typed.type().number()) {
            throw RuleSyntaxException.wrong(
                    expression.span(),
                    "Arithmetic needs numbers, but this is " + typed.type().words() + ".",
                    typed.type().text() && expression instanceof Expression.Text ? "Maybe one text in quotes." : null);
        }
        return typed;
    }

    private Typed name(Expression.Name name) {
        Typed known = scope.resolve(name.name());
        if (known != null) {
            return known;
        }
        Typed fact = scope.fact();
        if (name.name().equals("this")) {
            return fact;
        }
        Member property = Members.property(fact.type(), name.name());
        if (property == null) {
            throw unknown.name(name, fact.type(), beside);
        }
        return property(fact, property);
    }

    private Typed property(Expression.Property property) {
        if (property.of() instanceof Expression.Name type && startsUpper(type.name())) {
            return constant(type, property);
        }
        Typed of = read(property.of());
        Member member = Members.property(of.type(), property.name());
        if (member == null) {
            throw unknown.asked(of.type(), property.name(), property.nameSpan());
        }
        return property(of, member);
    }

    private static Typed property(Typed of, Member member) {
        return new Typed(
                ValueType.of(member.method().getGenericReturnType(), of.type()),
                new Value.Property(of.value(), member));
    }

    private Typed constant(Expression.Name type, Expression.Property property) {
        Class<?> constants = Vocabulary.constants(type.name()).orElse(null);
        if (constants == null) {
            throw unknown.type(type);
        }
        Object value = Vocabulary.constant(constants, property.name());
        if (value == null) {
            String nearest = Nearest.orAll(property.name(), Vocabulary.constantNames(constants));
            throw RuleSyntaxException.wrong(
                    property.nameSpan(),
                    "There is no " + type.name() + "." + property.name() + ".",
                    nearest == null ? null : nearest.replace("Maybe ", "Maybe " + type.name() + "."));
        }
        return Typed.constant(ValueType.of(constants), value);
    }

    private Typed call(Expression.Call call) {
        if (call.of() instanceof Expression.Name type && startsUpper(type.name())) {
            throw Vocabulary.constants(type.name()).isPresent()
                    ? RuleSyntaxException.beyond(call.span(), "A static call")
                    : unknown.type(type);
        }
        Typed of = call.of() == null ? scope.fact() : read(call.of());
        Member member =
                Members.question(of.type(), call.name(), call.arguments().size());
        if (member == null && of.type().list() && call.name().equals("get")) {
            throw RuleSyntaxException.wrong(call.span(), "A list has no access by index.", "Maybe contains.");
        }
        if (member == null) {
            throw call.of() == null && unknown.mayMean(call.name())
                    ? RuleSyntaxException.beyond(call.nameSpan(), "The function " + call.name())
                    : unknown.asked(of.type(), call.name(), call.nameSpan());
        }
        if (member.parameters() == 0) {
            return property(of, member);
        }
        List<Value> arguments = arguments(call, member.method(), of.type());
        if (of.type().text() && arguments.size() == 1) {
            UnmatchableWords.refuse(
                    of.value(),
                    call.arguments().get(0),
                    arguments.get(0),
                    call.name().equals("equalsIgnoreCase"));
        }
        return new Typed(
                ValueType.of(member.method().getGenericReturnType(), of.type()),
                new Value.Call(of.value(), member, arguments));
    }

    private List<Value> arguments(Expression.Call call, Method method, ValueType owner) {
        int fixed = method.getParameterCount() - (method.isVarArgs() ? 1 : 0);
        if (call.arguments().size() < method.getParameterCount()) {
            throw RuleSyntaxException.wrong(
                    call.span(),
                    "\"" + call.name() + "\" needs a value in its parentheses.",
                    "Maybe add what it should look for.");
        }
        Type[] types = method.getGenericParameterTypes();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < fixed; i++) {
            Class<?> element = owner.list() && types[i] == Object.class ? owner.element() : null;
            ValueType wanted = element == null ? ValueType.of(types[i], owner) : ValueType.of(element);
            Typed argument = argument(call.arguments().get(i), wanted);
            if (wanted.text()) {
                UnmatchableWords.refuseBlank(call.arguments().get(i), argument, owner);
            }
            refuseNegative(call, argument);
            values.add(argument.value());
        }
        if (method.isVarArgs()) {
            Class<?> type = method.getParameterTypes()[fixed].getComponentType();
            List<Typed> others = new ArrayList<>();
            for (Expression written :
                    call.arguments().subList(fixed, call.arguments().size())) {
                Typed other = argument(written, ValueType.of(type));
                if (type == String.class && !other.constant()) {
                    throw RuleSyntaxException.wrong(
                            call.span(),
                            "\"" + call.name() + "\" takes words in quotes.",
                            "Such as " + call.name() + "(\"gold\").");
                }
                others.add(other);
            }
            if (type == String.class) {
                UnmatchableWords.refuse(call, fixed, others, owner);
            }
            values.add(array(type, others));
        }
        return values;
    }

    /** Refuses a negative number of days since something happened, which is as good as none. */
    private static void refuseNegative(Expression.Call call, Typed days) {
        if (SINCE.contains(call.name())
                && days.value() instanceof Value.Constant constant
                && constant.value() instanceof Integer number
                && number < 0) {
            throw RuleSyntaxException.wrong(
                    call.arguments().get(0).span(),
                    "\"" + call.name() + "\" counts the days that have passed, which are never fewer than 0.",
                    "Maybe " + -(long) number + ".");
        }
    }

    private Typed argument(Expression written, ValueType wanted) {
        Typed given = beside(wanted, written);
        if (!wanted.raw().isAssignableFrom(given.type().raw())) {
            throw RuleSyntaxException.wrong(
                    written.span(),
                    "Expected " + (wanted.number() ? "a whole number" : wanted.words()) + " here, but this is "
                            + (wanted.number() && given.type().number()
                                    ? "another kind of number"
                                    : given.type().words())
                            + ".",
                    Comparisons.wanted(wanted, written));
        }
        return given;
    }

    /** Several values as one; it is put together once if they never change. */
    private static Value array(Class<?> type, List<Typed> several) {
        List<Value> values = new ArrayList<>();
        boolean constant = true;
        for (Typed typed : several) {
            values.add(typed.value());
            constant &= typed.constant();
        }
        Value array = new Value.Several(type, values);
        return constant ? new Value.Constant(array.of(null, new Object[0])) : array;
    }

    private static boolean startsUpper(String name) {
        return Character.isUpperCase(name.charAt(0));
    }
}
