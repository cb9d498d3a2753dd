package dev.triage.rules.internal.condition;

import dev.triage.model.Category;
import dev.triage.model.StatusKind;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.text.FamiliarNames;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.internal.text.NumberInWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Puts two values beside each other, if that makes sense. */
final class Comparisons {

    private static final List<String> OF_TEXTS = List.of("matches", "startsWith", "endsWith", "length");

    private static final Member LENGTH = Objects.requireNonNull(Members.property(ValueType.TEXT, "length"));

    private Comparisons() {}

    /** The comparison of two values. */
    static Typed of(Expression.Comparison written, Typed left, Typed right) {
        String operator = written.operator();
        boolean negated = operator.startsWith("not ");
        String plain = negated ? operator.substring("not ".length()) : operator;
        if (OF_TEXTS.contains(plain)) {
            return Typed.question(ofText(written, !negated, left, right));
        }
        Value value = switch (plain) {
            case "==" -> equal(written, left, right);
            case "!=" -> new Value.Not(equal(written, left, right));
            case "contains" -> contains(written, left, right);
            case "excludes" -> new Value.Not(contains(written, left, right));
            case "memberOf" -> contains(written, right, left);
            default -> ordered(written, left, right);
        };
        return Typed.question(negated ? new Value.Not(value) : value);
    }

    /** A comparison for texts only. */
    private static Value ofText(Expression.Comparison written, boolean wanted, Typed left, Typed right) {
        String operator = written.operator().substring(wanted ? 0 : "not ".length());
        boolean length = operator.equals("length");
        expect(written.left(), left.type(), ValueType.TEXT, operator);
        expect(written.right(), right.type(), length ? ValueType.NUMBER : ValueType.TEXT, operator);
        if (length) {
            Value size = new Value.Property(left.value(), LENGTH);
            Value same = new Value.Equal(size, right.value());
            Value there = new Value.Not(new Value.Equal(size, new Value.Constant(null)));
            return wanted ? same : new Value.And(there, new Value.Not(same));
        }
        if (!operator.equals("matches")) {
            UnmatchableWords.refuse(left.value(), written.right(), right.value(), false);
            return new Value.Affix(wanted, operator.equals("endsWith"), left.value(), right.value());
        }
        if (!(right.value() instanceof Value.Constant constant)) {
            throw RuleSyntaxException.beyond(written.right().span(), "A regular expression that is not a constant");
        }
        try {
            return new Value.Matches(wanted, left.value(), Pattern.compile((String) constant.value()));
        } catch (PatternSyntaxException wrong) {
            throw RuleSyntaxException.wrong(
                    written.right().span(),
                    "This is not a valid regular expression: "
                            + wrong.getDescription().toLowerCase(Locale.ROOT) + ".",
                    "Maybe contains, which looks for the text as it is written.");
        }
    }

    private static void expect(Expression written, ValueType type, ValueType wanted, String operator) {
        if (type.raw() != wanted.raw()) {
            throw RuleSyntaxException.wrong(
                    written.span(),
                    "\"" + operator + "\" needs " + wanted.words() + " here, but this is " + type.words() + ".",
                    type.list() ? "Maybe contains." : null);
        }
    }

    /** Whether a value is one of several. */
    static Typed in(Expression.In written, Typed left, List<Typed> choices) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            comparable(written.choices().get(i), left.type(), choices.get(i).type(), written.left());
            UnmatchableWords.refuse(
                    left.value(), written.choices().get(i), choices.get(i).value(), true);
            values.add(choices.get(i).value());
        }
        Value in = new Value.In(left.value(), values);
        return Typed.question(written.negated() ? new Value.Not(in) : in);
    }

    private static Value equal(Expression.Comparison written, Typed left, Typed right) {
        if (left.type().nothing()) {
            comparable(written.left(), right.type(), left.type(), written.right());
        } else {
            comparable(written.right(), left.type(), right.type(), written.left());
        }
        UnmatchableWords.refuse(left.value(), written.right(), right.value(), true);
        UnmatchableWords.refuse(right.value(), written.left(), left.value(), true);
        return new Value.Equal(left.value(), right.value());
    }

    private static Value ordered(Expression.Comparison written, Typed left, Typed right) {
        if (!(left.type().number() || left.type().level())) {
            throw unordered(written, left);
        }
        comparable(written.right(), left.type(), right.type(), written.left());
        if (!(right.type().number() || right.type().level())) {
            throw unordered(written, right);
        }
        return new Value.Ordered(Value.Ordered.Order.of(written.operator()), left.value(), right.value());
    }

    private static RuleSyntaxException unordered(Expression.Comparison written, Typed side) {
        return RuleSyntaxException.wrong(
                written.operatorSpan(),
                "\"" + written.operator() + "\" needs numbers or levels, but one side is "
                        + side.type().words() + ".",
                side.type().list() ? "Maybe contains." : "Maybe == or !=.");
    }

    private static Value contains(Expression.Comparison written, Typed list, Typed element) {
        Expression listed = written.operator().endsWith("memberOf") ? written.right() : written.left();
        Expression single = written.operator().endsWith("memberOf") ? written.left() : written.right();
        Value contains = new Value.Contains(list.value(), element.value());
        if (list.type().text()) {
            comparable(single, ValueType.TEXT, element.type(), listed);
            UnmatchableWords.refuse(list.value(), single, element.value(), false);
            return contains;
        }
        if (!list.type().list()) {
            throw RuleSyntaxException.wrong(
                    listed.span(), "Expected a list, but this is " + list.type().words() + ".", "Maybe ==.");
        }
        Class<?> of = list.type().element();
        if (of != null) {
            comparable(single, ValueType.of(of), element.type(), listed);
        }
        return contains;
    }

    /** Refuses what can never be the same. */
    private static void comparable(Expression written, ValueType left, ValueType right, Expression with) {
        boolean same = left.raw() == right.raw()
                || (left.number() && right.number())
                || right.nothing()
                || left.raw() == Object.class
                || right.raw() == Object.class;
        if (left.list() && !right.list() && !right.nothing()) {
            throw RuleSyntaxException.wrong(
                    with.span(), "This is " + left.words() + ", which never equals one value.", "Maybe contains.");
        }
        if (!same) {
            throw RuleSyntaxException.wrong(
                    written.span(),
                    capital(left.words()) + " cannot be compared with " + right.words() + ".",
                    advice(left, right, written, with));
        }
    }

    private static @Nullable String advice(ValueType left, ValueType right, Expression written, Expression with) {
        if (left.raw() == Category.class && written instanceof Expression.Text text) {
            String constant = text.value().toUpperCase(Locale.ROOT).replace(' ', '_');
            return Vocabulary.constantNames(Category.class).contains(constant)
                    ? "Maybe Category." + constant + "."
                    : "Maybe category(\"" + text.value() + "\") for a category of your own.";
        }
        if (left.level() && written instanceof Expression.Property other) {
            return Vocabulary.constantNames(left.raw()).contains(other.name())
                    ? "Maybe " + left.raw().getSimpleName() + "." + other.name() + "."
                    : constants(left);
        }
        if (left.level() && written instanceof Expression.Text text) {
            return level(left, text.value());
        }
        if (right.level() && with instanceof Expression.Text text) {
            return level(right, text.value());
        }
        if (left.text() && written instanceof Expression.Numeral number) {
            return "Maybe \"" + number.digits() + "\", in quotes.";
        }
        if (left.number()
                && written instanceof Expression.Text text
                && text.value().matches("-?\\d+")) {
            return "Maybe " + text.value() + ", without quotes.";
        }
        if (left.question()
                && written instanceof Expression.Text text
                && text.value().matches("true|false")) {
            return "Maybe " + text.value() + ", without quotes.";
        }
        if (left.number() && written instanceof Expression.Text text) {
            String only = NumberInWords.only(text.value());
            return only == null ? "Such as 3, without quotes." : "Maybe " + only + ", without quotes.";
        }
        if (left.level() || left.raw() == Category.class) {
            return constants(left);
        }
        String part = part(left, right, written, with);
        return part == null ? familiar(with) : part;
    }

    /** The level that is a part of a value, such as the kind of a status, if the other side is such a level. */
    private static @Nullable String part(ValueType whole, ValueType other, Expression written, Expression with) {
        String path = path(with);
        List<Member> members = new ArrayList<>(path == null ? List.of() : Members.of(whole));
        members.sort(Comparator.comparing(Member::name).reversed()); // the lower end of a range first
        for (Member member : members) {
            ValueType type = member.parameters() > 0
                    ? ValueType.NOTHING
                    : ValueType.of(member.method().getGenericReturnType(), whole);
            if (type.level() && (other.raw() == type.raw() || written instanceof Expression.Text)) {
                String level = written instanceof Expression.Text text
                        ? level(type, text.value())
                        : "Maybe " + type.raw().getSimpleName() + "." + constant(written) + ".";
                return level.replace("Maybe ", "Maybe " + path + "." + member.name() + " == ");
            }
        }
        return null;
    }

    /** A property as it is written, such as {@code impact.user}, or null if it is something else. */
    private static @Nullable String path(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return name.name();
        }
        String before = expression instanceof Expression.Property property ? path(property.of()) : null;
        return before == null ? null : before + "." + ((Expression.Property) expression).name();
    }

    private static @Nullable Object constant(Typed typed) {
        return typed.value() instanceof Value.Constant constant ? constant.value() : null;
    }

    private static String constant(Expression written) {
        return written instanceof Expression.Property property ? property.name() : "...";
    }

    /** The question of a Subject that a property is known by elsewhere, or null. */
    private static @Nullable String familiar(Expression with) {
        return with instanceof Expression.Name name ? FamiliarNames.instead(name.name()) : null;
    }

    /** What to write in the parentheses of a method instead of a value of another kind. */
    static @Nullable String wanted(ValueType wanted, Expression written) {
        if (wanted.raw().isEnum()
                || Vocabulary.constants(wanted.raw().getSimpleName()).isPresent()) {
            return written instanceof Expression.Text text
                    ? level(wanted, text.value())
                    : "There are " + String.join(", ", Vocabulary.constantNames(wanted.raw())) + ".";
        }
        if (wanted.text() && written instanceof Expression.Property property) {
            return "Maybe \"" + words(property.name()) + "\", in quotes.";
        }
        if (wanted.text() && written instanceof Expression.Numeral number) {
            return "Maybe \"" + number.digits() + "\", in quotes.";
        }
        if (wanted.number() && written instanceof Expression.Text text) {
            String only = NumberInWords.only(text.value().replaceFirst("(?<=\\d)[a-z]++$", ""));
            return only == null ? "Such as 7, without quotes." : "Maybe " + only + ", without quotes.";
        }
        if (wanted.number() && written instanceof Expression.Arithmetic sum) {
            Number result =
                    sum.left() instanceof Expression.Numeral left && sum.right() instanceof Expression.Numeral right
                            ? Numbers.calculate(
                                    Value.Arithmetic.Operator.of(sum.operator()),
                                    constant(Numbers.read(left)),
                                    constant(Numbers.read(right)))
                            : null;
            return result instanceof Long whole ? "Maybe " + whole + "." : "Maybe one whole number, such as 7.";
        }
        if (wanted.number() && written instanceof Expression.Numeral number) {
            long below = (long) Math.floor(Double.parseDouble(number.digits()));
            return "Maybe " + below + " or " + (below + 1) + ".";
        }
        return null;
    }

    /** The words of a constant: "Feature request" for FEATURE_REQUEST. */
    static String words(String constant) {
        return constant.charAt(0)
                + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String constants(ValueType type) {
        return "There are "
                + String.join(
                        ", ",
                        Vocabulary.constantNames(type.raw()).stream()
                                .map(name -> type.raw().getSimpleName() + "." + name)
                                .toList())
                + ".";
    }

    private static String level(ValueType type, String word) {
        List<String> names = Vocabulary.constantNames(type.raw());
        String name = type.raw() == StatusKind.class && StatusKind.of(word) != StatusKind.UNCLEAR
                ? StatusKind.of(word).name()
                : word.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        String meant = names.contains(name) ? "Maybe " + name + "." : Nearest.of(name, names);
        return meant == null
                ? "Levels are written like " + type.raw().getSimpleName() + "." + names.get(0) + "."
                : meant.replace("Maybe ", "Maybe " + type.raw().getSimpleName() + ".");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
