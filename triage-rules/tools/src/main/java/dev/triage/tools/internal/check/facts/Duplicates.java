package dev.triage.tools.internal.check.facts;

import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Question;
import dev.triage.rules.internal.drl.FactPattern.Presence;
import dev.triage.rules.internal.input.InputValue;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.tools.check.report.RedundantRule;
import dev.triage.tools.internal.check.space.OpenTexts;
import dev.triage.tools.internal.check.space.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds rules of other stages than prioritise that say nothing that another one does not say as well. */
public final class Duplicates {

    private static final int MOST_FACTS = 300_000;
    private static final int MOST_EXAMPLES = 200;

    private final List<String> patterns;
    private final Sums sums;
    private final IdentityHashMap<Condition, List<@Nullable Object[]>> examples = new IdentityHashMap<>();

    public Duplicates(List<String> patterns, Sums sums) {
        this.patterns = patterns;
        this.sums = sums;
    }

    /**
     * Looks among rules of one stage.
     *
     * @param rules the rules, in the order of the catalogue
     * @param over whether there is no time left
     */
    public List<RedundantRule> find(List<Rule> rules, BooleanSupplier over) {
        List<RedundantRule> found = new ArrayList<>();
        boolean[] told = new boolean[rules.size()];
        for (int i = 0; i < rules.size() && !over.getAsBoolean(); i++) {
            Rule rule = rules.get(i);
            for (int j = 0; j < rules.size() && !told[i]; j++) {
                if (i != j && !told[j]) {
                    Rule other = rules.get(j);
                    Optional<String> text = redundant(rule, other, j > i);
                    if (text.isPresent()) {
                        told[i] = true;
                        found.add(new RedundantRule(
                                text.get(), List.of(rule.description(), other.description()), List.of()));
                    }
                }
            }
        }
        return found;
    }

    private Optional<String> redundant(Rule rule, Rule other, boolean later) {
        RuleEffect effect = rule.description().effect();
        RuleEffect instead = other.description().effect();
        boolean equal = effect.equals(instead);
        boolean overwritten = later
                && effect instanceof CatalogueEffect.Assumes one
                && instead instanceof CatalogueEffect.Assumes two
                && one.input() == two.input();
        boolean weaker = effect instanceof CatalogueEffect.Hints one
                && instead instanceof CatalogueEffect.Hints two
                && one.pattern().equals(two.pattern())
                && !one.strong()
                && two.strong();
        boolean part = !equal && saysNoMore(effect, instead);
        if (!(equal || overwritten || weaker || part) || !onlyWhen(rule.vocabulary(), other.vocabulary())) {
            return Optional.empty();
        }
        boolean both = onlyWhen(other.vocabulary(), rule.vocabulary());
        if (effect instanceof CatalogueEffect.Suits && !both) {
            return Optional.empty(); // its points are added to those of the other
        }
        RuleDescription shadow = other.description();
        String when = Words.quoted(rule.description()) + " fires " + (both ? "exactly" : "only") + " when "
                + Words.quoted(shadow) + " does";
        return Optional.of(when
                + (equal
                        ? ", and does the same (" + effect.text() + ")."
                        : part
                                ? ", which says the same and maybe more (" + instead.text() + ")."
                                : overwritten
                                        ? ", which comes later and replaces it (" + instead.text() + ")."
                                        : ", which has a stronger effect (" + instead.text() + ")."));
    }

    /** Whether all that a rule says of a signal is among what another one says. */
    private static boolean saysNoMore(RuleEffect effect, RuleEffect instead) {
        return effect instanceof CatalogueEffect.StandsFor one
                && instead instanceof CatalogueEffect.StandsFor two
                && one.clearly() == two.clearly()
                && InputValue.all(two.statements()).containsAll(InputValue.all(one.statements()));
    }

    /** Whether the one rule fires on no facts on which the other does not. */
    boolean onlyWhen(Condition one, Condition other) {
        if (words(one).equals(words(other))) {
            return true;
        }
        if (!comparable(one)
                || !comparable(other)
                || !types(one).equals(types(other))
                || !impliesUnlimited(one, other)) {
            return false;
        }
        for (@Nullable Object[] example : examples.computeIfAbsent(one, this::examples)) {
            if (!fires(other, example)) {
                return false;
            }
        }
        List<List<Object>> facts = facts(List.of(one, other));
        if (facts == null) {
            return false;
        }
        long size = 1;
        for (List<Object> some : facts) {
            size *= some.size();
        }
        return size <= MOST_FACTS
                && !any(facts, new Object[facts.size()], 0, bound -> fires(one, bound) && !fires(other, bound));
    }

    /** Whether each condition of the other on unlimited values follows from one of this one, whatever the values are. */
    private static boolean impliesUnlimited(Condition one, Condition other) {
        for (int i = 0; i < other.facts().size(); i++) {
            List<Question> known = one.facts().get(i).questions();
            Class<?> type = other.facts().get(i).type();
            for (Question question : other.facts().get(i).questions()) {
                if (UnlimitedValues.looksAt(type, question)
                        && known.stream().noneMatch(each -> Implications.implies(each.value(), question.value()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Some facts on which a condition fires, but for unlimited values. Most pairs of rules already differ on them. */
    private List<@Nullable Object[]> examples(Condition condition) {
        List<@Nullable Object[]> found = new ArrayList<>();
        List<List<Object>> facts = facts(List.of(condition));
        if (facts != null) {
            any(facts, new Object[facts.size()], 0, bound -> {
                if (fires(condition, bound)) {
                    found.add(bound.clone());
                }
                return found.size() == MOST_EXAMPLES;
            });
        }
        return found;
    }

    /** The facts of each type that conditions on the same types can distinguish; null if they are too many. */
    private @Nullable List<List<Object>> facts(List<Condition> conditions) {
        Domains domains = new Domains(patterns, sums, conditions);
        List<Class<?>> types = types(conditions.get(0));
        return types.stream().anyMatch(type -> domains.size(type) > MOST_FACTS)
                ? null
                : types.stream().map(domains::of).toList();
    }

    /** Whether there is a wanted choice of one fact of each type. */
    private static boolean any(
            List<List<Object>> facts, @Nullable Object[] bound, int position, Predicate<@Nullable Object[]> wanted) {
        if (position == bound.length) {
            return wanted.test(bound);
        }
        for (Object fact : facts.get(position)) {
            bound[position] = fact;
            if (any(facts, bound, position + 1, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fires(Condition condition, @Nullable Object[] bound) {
        for (int i = 0; i < bound.length; i++) {
            Condition.Fact fact = condition.facts().get(i);
            for (Question question : fact.questions()) {
                if (!UnlimitedValues.looksAt(fact.type(), question) && !question.holds(bound[i], bound)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether what it looks for can be put beside what another rule looks for, value by value. */
    private static boolean comparable(Condition condition) {
        return new HashSet<>(types(condition)).size() == condition.facts().size()
                && condition.facts().stream().allMatch(fact -> fact.presence() == Presence.EACH);
    }

    private static List<Class<?>> types(Condition condition) {
        List<Class<?>> types = new ArrayList<>();
        condition.facts().forEach(fact -> types.add(fact.type()));
        return types;
    }

    private static List<String> words(Condition condition) {
        List<String> words = new ArrayList<>();
        for (Condition.Fact fact : condition.facts()) {
            List<String> questions =
                    fact.questions().stream().map(OpenTexts::text).sorted().toList();
            words.add(fact.presence() + " " + fact.type().getSimpleName() + questions);
        }
        return words;
    }
}
