package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.drl.Annotation;
import dev.triage.rules.internal.drl.Beyond;
import dev.triage.rules.internal.drl.DrlFile;
import dev.triage.rules.internal.drl.DrlRule;
import dev.triage.rules.internal.drl.Expression;
import dev.triage.rules.internal.drl.FactPattern;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.drl.RuleSyntaxException;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.drl.Token;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.source.RuleProblem;
import dev.triage.rules.source.Trust;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands the condition of a rule. Not thread-safe; one for each rule. */
public final class ConditionReader {

    /** A rule with more facts is too hard to understand. */
    private static final int MOST_FACTS = 8;

    private static final int MOST_NEEDS = 3;

    private final DrlFile drl;
    private final SourceFile file;
    private final DrlRule rule;
    private final String stage;
    private final List<RuleProblem> problems;
    private final List<Beyond> beyond = new ArrayList<>();
    private final Scope scope = new Scope();
    private final ExpressionReader expressions;

    /**
     * Prepares reading.
     *
     * @param file the file
     * @param rule the rule
     * @param stage the stage that it works in
     * @param trust how far its author is trusted
     * @param problems takes what is wrong
     */
    public ConditionReader(DrlFile file, DrlRule rule, String stage, Trust trust, List<RuleProblem> problems) {
        this.drl = file;
        this.file = file.source();
        this.rule = rule;
        this.stage = stage;
        this.problems = problems;
        this.expressions = new ExpressionReader(
                scope, new UnknownWords(scope, Vocabulary.facts(stage), file, rule.names()), trust);
    }

    /** What goes beyond the vocabulary, after reading. */
    public List<Beyond> beyond() {
        return List.copyOf(beyond);
    }

    /**
     * Reads the condition.
     *
     * @param wanted the facts of which the rule must be about one; empty if it need not be about any
     * @return what it looks for; of no use if there were problems, or if something goes beyond the vocabulary
     */
    public Condition read(List<Class<?>> wanted) {
        List<Condition.Fact> facts = new ArrayList<>();
        int before = problems.size();
        if (rule.patterns().isEmpty() && rule.beyond().isEmpty()) {
            problems.add(file.problem(
                    rule.nameSpan(),
                    "This rule has no condition, so it would always fire.",
                    "Maybe write when, and a fact such as "
                            + Vocabulary.factNames(stage).get(0) + "( ... )."));
        }
        if (rule.patterns().size() > MOST_FACTS) {
            problems.add(file.problem(
                    rule.nameSpan(),
                    "This rule looks for " + rule.patterns().size() + " facts at once; the maximum is " + MOST_FACTS
                            + ".",
                    "Maybe split it into several rules."));
        }
        for (Token mention : rule.mentions()) {
            refuseElsewhere(mention.text(), mention.span());
        }
        for (FactPattern pattern : rule.patterns()) {
            Class<?> type = type(pattern);
            if (type != null) {
                facts.add(fact(pattern, type, facts.size()));
            }
        }
        requireOne(wanted, facts, problems.size() == before);
        return new Condition(facts);
    }

    private @Nullable Class<?> type(FactPattern pattern) {
        for (Class<?> type : Vocabulary.facts(stage)) {
            if (type.getSimpleName().equals(pattern.type())) {
                return type;
            }
        }
        if (refuseElsewhere(pattern.type(), pattern.typeSpan())) {
            return null;
        }
        if (drl.mayMean(pattern.type())
                || Java.knows(pattern.type())
                || pattern.type().indexOf('.') >= 0) {
            refuseUnlessInserted(pattern);
            beyond.add(new Beyond("The fact " + pattern.type(), pattern.typeSpan()));
            if (pattern.variable() != null) {
                scope.hide(pattern.variable());
            }
            for (FactPattern.Constraint constraint : pattern.constraints()) {
                if (constraint.variable() != null) {
                    scope.hide(constraint.variable());
                }
            }
        } else {
            String nearest = pattern.from() && Java.collection(pattern.type())
                    ? "Maybe java.util." + pattern.type() + "."
                    : Nearest.of(pattern.type(), Vocabulary.allFacts());
            problems.add(file.problem(
                    pattern.typeSpan(),
                    "There is no fact called " + pattern.type() + ".",
                    nearest == null
                            ? "Here rules see " + String.join(", ", Vocabulary.factNames(stage)) + "."
                            : nearest));
        }
        return null;
    }

    /** Refuses a type of which there is no fact, so that the rule would never fire, or fire for each of all facts. */
    private void refuseUnlessInserted(FactPattern pattern) {
        if (pattern.from()) {
            return;
        }
        Class<?> type = Java.standard(pattern.type());
        boolean any = type != null && Vocabulary.facts(stage).stream().anyMatch(type::isAssignableFrom);
        if (any || !drl.inserts()) {
            problems.add(file.problem(
                    pattern.typeSpan(),
                    any
                            ? "Each fact is of the type " + pattern.type() + "."
                            : "No fact is of the type " + pattern.type() + ".",
                    "Here rules see " + String.join(", ", Vocabulary.factNames(stage))
                            + "; other facts come after from, or a rule of this file inserts them."));
        }
    }

    /** Refuses a fact that is there in other stages only. */
    private boolean refuseElsewhere(String type, Span place) {
        Class<?> fact = Vocabulary.fact(type).orElse(null);
        if (fact == null || Vocabulary.facts(stage).contains(fact)) {
            return false;
        }
        problems.add(file.problem(
                place,
                "Rules" + effect() + " see no " + type + ".",
                "They work in " + stage + " and see " + String.join(", ", Vocabulary.factNames(stage)) + "; " + type
                        + " is available in " + String.join(", ", Vocabulary.stages(fact)) + "."));
        return true;
    }

    /** The annotation that says what the rule does, as far as it can be told from here. */
    private String effect() {
        return rule.annotations().stream()
                .map(Annotation::name)
                .filter(name -> !name.equals("reason") && !name.equals("overrides"))
                .findFirst()
                .map(name -> " with @" + name)
                .orElse("");
    }

    private Condition.Fact fact(FactPattern pattern, Class<?> type, int position) {
        scope.enter(type, position);
        String variable = pattern.variable();
        if (variable != null) {
            if (scope.knows(variable)) {
                Span place = new Span(pattern.span().start(), pattern.typeSpan().start());
                problems.add(file.problem(place, "The name " + variable + " is used twice.", "Maybe rename one."));
            }
            scope.name(variable, scope.fact());
        }
        List<Condition.Question> questions = new ArrayList<>();
        for (FactPattern.Constraint constraint : pattern.constraints()) {
            try {
                Condition.Question question = question(constraint);
                if (question != null) {
                    questions.add(question);
                }
            } catch (RuleSyntaxException refusal) {
                if (refusal.beyond()) {
                    beyond.add(new Beyond(refusal.words(), refusal.span()));
                } else {
                    problems.add(refusal.in(file));
                }
            }
        }
        if (pattern.presence() != Presence.EACH) {
            scope.forget();
        }
        return new Condition.Fact(pattern.presence(), type, questions);
    }

    /** What a constraint asks; null if it only gives a value a name. */
    private Condition.@Nullable Question question(FactPattern.Constraint constraint) {
        Expression expression = constraint.expression();
        String variable = constraint.variable();
        if (variable != null) {
            // A name for a value; Drools also lets one name the left side of a comparison.
            if (scope.knows(variable)) {
                throw RuleSyntaxException.wrong(
                        expression.span(), "The name " + variable + " is used twice.", "Maybe rename one.");
            }
            Expression named = named(expression);
            scope.name(variable, expressions.read(named));
            if (named == expression) {
                return null;
            }
        }
        Condition.Question question = Condition.Question.of(
                file.text(constraint.span()), expressions.question(expression).value());
        int needs = question.needs().size();
        if (needs > MOST_NEEDS) {
            throw RuleSyntaxException.wrong(
                    expression.span(), "This condition uses " + (needs + 1) + " facts at once.", "Maybe split it.");
        }
        return question;
    }

    /** The value that a name in front of a condition stands for: the first one in it. */
    private static Expression named(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return named(comparison.left());
        } else if (expression instanceof Expression.In in) {
            return named(in.left());
        } else if (expression instanceof Expression.Logic logic) {
            return named(logic.left());
        } else if (expression instanceof Expression.Not
                || expression instanceof Expression.Text
                || expression instanceof Expression.Numeral
                || expression instanceof Expression.Word) {
            throw RuleSyntaxException.wrong(
                    expression.span(),
                    "A name in front of a condition belongs to a property.",
                    "Maybe delete the name.");
        }
        return expression;
    }

    /** Refuses a rule that is about none of the facts that it must be about. */
    private void requireOne(List<Class<?>> wanted, List<Condition.Fact> facts, boolean understood) {
        for (Condition.Fact fact : facts) {
            if (fact.presence() == Presence.EACH && wanted.contains(fact.type())) {
                return;
            }
        }
        if (!wanted.isEmpty() && understood) {
            problems.add(file.problem(
                    rule.nameSpan(),
                    "This rule must look for " + names(wanted) + ", but it does not.",
                    "Maybe begin with " + wanted.get(0).getSimpleName() + "( ... )."));
        }
    }

    private static String names(List<Class<?>> types) {
        return String.join(" or ", types.stream().map(Class::getSimpleName).toList());
    }
}
