package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.text.FamiliarNames;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.vocabulary.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with words that stand for nothing, and what may have been meant. */
final class UnknownWords {

    /** Where names begin that belong to Java and to no vocabulary. */
    private static final Set<String> PACKAGES = Set.of("java", "javax", "jdk", "sun", "org", "com", "dev", "net", "io");

    private final Scope scope;

    /** The facts that the rule may look for. */
    private final List<Class<?>> facts;

    private final DrlFile file;

    /** The names that are given where only Drools understands it. */
    private final Set<String> hidden;

    UnknownWords(Scope scope, List<Class<?>> facts, DrlFile file, Set<String> hidden) {
        this.scope = scope;
        this.facts = facts;
        this.file = file;
        this.hidden = hidden;
    }

    /** Whether only Drools knows what a name stands for. */
    boolean mayMean(String name) {
        return file.mayMean(name) || hidden.contains(name) || scope.hides(name);
    }

    /**
     * What is wrong with a name that stands for nothing.
     *
     * @param fact the fact that is looked at
     * @param other what the name is compared with, or null
     */
    RuleSyntaxException name(Expression.Name written, ValueType fact, @Nullable ValueType other) {
        String name = written.name();
        Span span = written.span();
        if (mayMean(name) || PACKAGES.contains(name)) {
            return RuleSyntaxException.beyond(span, "The name " + name);
        }
        if (Vocabulary.constants(name).isPresent()) {
            String first = Vocabulary.constantNames(Vocabulary.constants(name).orElseThrow())
                    .get(0);
            return RuleSyntaxException.wrong(
                    span, name + " is a type of level, not a level.", "Maybe " + name + "." + first + ".");
        }
        String constant = name.toUpperCase(Locale.ROOT);
        List<String> types = Vocabulary.typesWith(constant);
        if (other != null && types.contains(other.raw().getSimpleName())) {
            types = List.of(other.raw().getSimpleName());
        }
        boolean level =
                other != null && types.size() == 1 && types.contains(other.raw().getSimpleName());
        if (!types.isEmpty() && (name.equals(constant) || level)) {
            return RuleSyntaxException.wrong(
                    span,
                    "\"" + name + "\" needs the type of the level.",
                    "Maybe "
                            + String.join(
                                    " or ",
                                    types.stream()
                                            .map(type -> type + "." + constant)
                                            .toList()) + ".");
        }
        if (scope.forgot(name)) {
            return RuleSyntaxException.wrong(
                    span,
                    name + " is only defined inside its not or exists.",
                    "Maybe delete the not or exists before it.");
        }
        if (name.matches("\\$\\d+")) {
            return RuleSyntaxException.wrong(span, "A number has no currency.", "Maybe " + name.substring(1) + ".");
        }
        if (name.startsWith("$")) {
            return RuleSyntaxException.wrong(
                    span, name + " is not defined here.", Nearest.orAll(name, new TreeSet<>(scope.names())));
        }
        Set<String> names = new TreeSet<>(Members.names(fact));
        names.addAll(scope.names());
        if (names.contains(name)) {
            return noProperty(fact, name, span, "...");
        }
        String nearest = ends(name, names);
        String own = question(fact, Nearest.of(name, names), name);
        nearest = nearest == null && own != null && own.contains("(...)") ? own : nearest;
        nearest = nearest == null ? elsewhere(name, fact) : nearest;
        nearest = nearest == null ? own : nearest;
        return RuleSyntaxException.wrong(
                span,
                capital(fact.words()) + " has no \"" + name + "\".",
                nearest == null ? instead(name, names, other) : nearest);
    }

    /** Both ends of a level, if a name is that of the level. */
    private static @Nullable String ends(String name, Set<String> names) {
        String least = "least" + capital(name);
        String most = "most" + capital(name);
        return names.contains(least) && names.contains(most)
                ? "Maybe " + least + ", its lower end, or " + most + ", its upper end."
                : null;
    }

    /** Words of what asks a question are in its parentheses: {@code label} of a Subject is no property. */
    private RuleSyntaxException noProperty(ValueType fact, String name, Span span, String words) {
        return RuleSyntaxException.wrong(
                span,
                capital(fact.words()) + " has no property \"" + name + "\".",
                "Maybe " + name + "(" + words + ")" + another(name, ", or ") + ".");
    }

    /** The same suggestion, with parentheses if what it names asks a question. */
    private @Nullable String question(ValueType fact, @Nullable String suggestion, String name) {
        if (suggestion == null) {
            return null;
        }
        String meant = suggestion.substring("Maybe ".length(), suggestion.length() - 1);
        return Members.property(fact, meant) == null && Members.names(fact).contains(meant)
                ? "Maybe " + meant + "(...)" + another(name, ", or ") + "."
                : suggestion;
    }

    /** Another fact with a property of this name, such as {@code Issue( title ... )}; empty if there is none. */
    private String another(String name, String before) {
        for (Class<?> type : facts) {
            if (Members.property(ValueType.of(type), name) != null) {
                return before + type.getSimpleName() + "( " + name + " ... ), another fact";
            }
        }
        return "";
    }

    /** Refuses a method that is compared with its argument. */
    void refuseQuestion(ValueType fact, Expression.Name written, Expression wanted) {
        String name = written.name();
        if (Members.property(fact, name) == null && Members.question(fact, name, 1) != null) {
            boolean none =
                    wanted instanceof Expression.Word word && word.value().equals("null");
            throw none
                    ? RuleSyntaxException.wrong(
                            written.span(),
                            capital(fact.words()) + " has no property \"" + name + "\".",
                            "Maybe !" + name + "(\"*\").")
                    : noProperty(fact, name, written.span(), words(wanted));
        }
    }

    /** A value as it is written, or three points if it is none that stands alone. */
    private static String words(Expression value) {
        if (value instanceof Expression.Text text) {
            return "\"" + text.value() + "\"";
        } else if (value instanceof Expression.Numeral number) {
            return number.digits();
        } else if (value instanceof Expression.Name name) {
            return name.name();
        } else if (value instanceof Expression.Property property && property.of() instanceof Expression.Name of) {
            return of.name().equals("Category")
                    ? "\"" + Comparisons.words(property.name()) + "\""
                    : of.name() + "." + property.name();
        }
        return "...";
    }

    /** What may have been meant by a name that is near to no other. */
    private @Nullable String instead(String name, Set<String> names, @Nullable ValueType other) {
        if (other != null && other.text()) {
            return "Maybe \"" + name + "\", in quotes.";
        }
        return names.contains("number") && names.contains("label")
                ? "Maybe number(\"" + name + "\") or label(\"" + name + "\")."
                : Nearest.orAll(name, names);
    }

    /** What another fact, or a part of this one, says under this name; null if nothing does. */
    private @Nullable String elsewhere(String name, ValueType fact) {
        String own = fact.raw().getSimpleName();
        String familiar = FamiliarNames.instead(
                name, own, facts.stream().map(Class::getSimpleName).toList());
        if (familiar != null) {
            return familiar;
        }
        if (name.equalsIgnoreCase("priority") && facts.contains(Sum.class)) {
            return "Maybe Sum( points >= neededFor(Priority.P1) ), another fact.";
        }
        String part = part(fact, name);
        if (part != null) {
            return "Maybe " + part + ".";
        }
        String another = another(name, "Maybe ");
        if (!another.isEmpty()) {
            return another + ".";
        }
        another = anotherAsks(name);
        if (another != null) {
            return another;
        }
        for (Class<?> type : facts) {
            part = part(ValueType.of(type), name);
            if (part != null) {
                return "Maybe " + type.getSimpleName() + "( " + part + " ... ), another fact.";
            }
        }
        return null;
    }

    /** The path to a property of a property, such as {@code tracked.comments}; null if there is none of this name. */
    private static @Nullable String part(ValueType fact, String name) {
        for (Member member : Members.of(fact)) {
            ValueType type = ValueType.of(member.method().getGenericReturnType(), fact);
            if (member.parameters() == 0 && type.raw().isRecord() && Members.property(type, name) != null) {
                return member.name() + "." + name;
            }
        }
        return null;
    }

    /** What is wrong with a type that has no constants. */
    RuleSyntaxException type(Expression.Name type) {
        if (mayMean(type.name()) || Java.knows(type.name())) {
            return RuleSyntaxException.beyond(type.span(), "The type " + type.name());
        }
        return RuleSyntaxException.wrong(
                type.span(),
                "There is no type called " + type.name() + ".",
                Nearest.orAll(type.name(), Vocabulary.constantTypes()));
    }

    /** What is wrong with a method that a value does not have. */
    RuleSyntaxException asked(ValueType owner, String name, Span span) {
        if (Members.names(owner).contains(name)) {
            return RuleSyntaxException.wrong(
                    span,
                    "\"" + name + "\" needs another number of values in its parentheses.",
                    "Such as " + example(owner, name) + ".");
        }
        if (name.equals("equals") && (owner.number() || owner.question())) {
            throw RuleSyntaxException.wrong(span, "Values are compared with an operator here.", "Maybe ==.");
        }
        if (Members.javaKnows(owner, name)) {
            return RuleSyntaxException.beyond(span, "The method " + name);
        }
        Set<String> names = Members.names(owner);
        String property =
                name.matches("get[A-Z].*") ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4) : name;
        return RuleSyntaxException.wrong(
                span,
                capital(owner.words()) + " has no \"" + name + "\".",
                names.contains(property) ? "Maybe " + property + "." : asking(owner, name, names));
    }

    /** What may have been meant by a question that is near to no other: perhaps another fact answers it. */
    private @Nullable String asking(ValueType owner, String name, Set<String> names) {
        String nearest = Vocabulary.fact(owner.raw().getSimpleName()).isPresent() ? elsewhere(name, owner) : null;
        return nearest == null ? Nearest.orAll(name, names) : nearest;
    }

    /** How a question is asked, with a value for each of its parameters. */
    private static String example(ValueType owner, String name) {
        if (name.equals("scale")) {
            return "scale(\"exploitation\", \">= public poc\")";
        }
        List<String> values = new ArrayList<>();
        for (Member member : Members.of(owner)) {
            if (member.name().equals(name) && values.isEmpty()) {
                for (Class<?> type : member.method().getParameterTypes()) {
                    List<String> constants = type.isEnum() ? Vocabulary.constantNames(type) : List.of();
                    values.add(
                            constants.isEmpty()
                                    ? ValueType.of(type).number() ? "7" : "\"...\""
                                    : type.getSimpleName() + "." + constants.get(0));
                }
            }
        }
        return values.isEmpty() ? name : name + "(" + String.join(", ", values) + ")";
    }

    /** Another fact that answers a question of this name, or null if there is none. */
    private @Nullable String anotherAsks(String name) {
        for (Class<?> type : facts) {
            if (Members.names(ValueType.of(type)).contains(name)) {
                return "Maybe " + type.getSimpleName() + "( " + name + "(...) ), another fact.";
            }
        }
        return null;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
