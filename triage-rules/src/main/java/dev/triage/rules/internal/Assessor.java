package dev.triage.rules.internal;

import dev.triage.model.Assumption;
import dev.triage.model.Category;
import dev.triage.model.Derivation;
import dev.triage.model.Effect;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Uncertainty;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Unsaid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Runs the rules that fill what the source left unsaid: first from words of the issue that stand for something, then by
 * assumption. Immutable.
 */
public final class Assessor {

    /** Does not depend on the order in which an issue has its labels, or in which rules fire. */
    private static final Comparator<Meaning> ORDER = Comparator.comparing(Meaning::what)
            .thenComparing(Meaning::rank)
            .thenComparing(Meaning::signal)
            .thenComparing(Meaning::value);

    /** More sets of inputs there are not that can be unsaid. */
    private static final int ALL_SETS = 1 << Input.values().length;

    private final RuleBase rules;
    private final Stage stage;

    /** What is assumed where some inputs are unsaid, or null if rules look at more than that. */
    private final @Nullable Memory<List<Input>, Filled> memory;

    /** What is assumed, and a draft with its values; the draft is never changed again. */
    private record Filled(List<Assumption> assumed, Draft values) {}

    /** Makes an assessor with the rules of this rule base. */
    public Assessor(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.ASSESS);
        this.memory = FactsSeen.only(Set.of(Unsaid.class, Meaning.class), rules, RuleBase.ASSESS)
                ? new Memory<>(ALL_SETS)
                : null;
    }

    /** Whether what rules assume depends on nothing but on what is unsaid. */
    boolean closed() {
        return memory != null;
    }

    /** Whether nothing but its stated inputs can say what is assessed of this issue, if rules look at nothing else. */
    boolean closed(Issue issue) {
        return rules.meanings().saysNothingOf(issue);
    }

    /** Gives every input of an issue a value. */
    public Assessed assess(Issue issue) {
        Draft draft = new Draft(issue);
        List<Meaning> meanings = rules.meanings().in(issue, draft);
        if (meanings.isEmpty() && draft.unsaid().isEmpty()) {
            return new Assessed(issue, draft.assessment(), List.of(), List.of(), draft.uncertain());
        }
        if (meanings.isEmpty() && memory != null) {
            List<Uncertainty> uncertain = draft.uncertain();
            Filled filled = memory.of(draft.unsaid(), unsaid -> filled(issue));
            filled.assumed().forEach(one -> draft.take(one.input(), filled.values()));
            return new Assessed(issue, draft.assessment(), filled.assumed(), List.of(), uncertain);
        }
        return assess(issue, draft, meanings);
    }

    private Filled filled(Issue issue) {
        Draft draft = new Draft(issue);
        List<Assumption> assumed = new ArrayList<>();
        stage.run(new FiredRules(rules), session -> assumed.addAll(assume(session, draft)));
        return new Filled(List.copyOf(assumed), draft);
    }

    private Assessed assess(Issue issue, Draft draft, List<Meaning> meanings) {
        Map<Meaning, RuleDescription> counted = new TreeMap<>(ORDER);
        List<Assumption> assumed = new ArrayList<>();
        List<Uncertainty> uncertain = new ArrayList<>();
        FiredRules derivers = new FiredRules(rules);
        stage.run(derivers, session -> {
            session.insert(issue);
            session.insert(new Subject(issue));
            if (!meanings.isEmpty()) {
                meanings.forEach(session::insert);
                Stage.fire(session);
                counted.putAll(counted(derivers));
                draft.mean(List.copyOf(counted.keySet()));
            }
            uncertain.addAll(draft.uncertain());
            assumed.addAll(assume(session, draft));
        });
        return new Assessed(
                completed(issue, counted.keySet()), draft.assessment(), assumed, derived(counted), uncertain);
    }

    /** The meanings that rules let count, each with the first rule that did. */
    private static Map<Meaning, RuleDescription> counted(FiredRules fired) {
        Map<Meaning, RuleDescription> counted = new TreeMap<>(ORDER);
        fired.firings().forEach(firing -> {
            if (firing.rule().effect() instanceof Effect.Means && firing.fact() instanceof Meaning meaning) {
                counted.putIfAbsent(meaning, firing.rule());
            }
        });
        return counted;
    }

    /** Asks the rules only for what no word of the issue stands for, so that nothing is both derived and assumed. */
    private List<Assumption> assume(KieSession session, Draft draft) {
        FiredRules fired = new FiredRules(rules);
        session.setGlobal("outcome", fired);
        for (Input input : draft.unsaid()) {
            session.insert(new Unsaid(input));
        }
        Stage.fire(session);
        List<Assumption> assumed = new ArrayList<>();
        for (RuleDescription rule : fired.inOrder()) {
            if (rule.effect() instanceof Effect.Assumes assumes) {
                draft.fill(assumes.input(), assumes.value());
                assumed.add(new Assumption(assumes.input(), assumes.value(), rule.name(), rule.reason()));
            }
        }
        return assumed;
    }

    private static List<Derivation> derived(Map<Meaning, RuleDescription> counted) {
        List<Derivation> derived = new ArrayList<>(counted.size());
        counted.forEach((meaning, rule) -> derived.add(
                new Derivation(meaning.what().label(), meaning.value(), meaning.signal(), rule.name(), rule.reason())));
        return derived;
    }

    /** The issue as later stages see it: with the categories and components that its words stand for behind its own. */
    private static Issue completed(Issue issue, Iterable<Meaning> meanings) {
        List<Category> categories = new ArrayList<>(issue.classification().categories());
        List<String> components = new ArrayList<>(issue.classification().components());
        boolean more = false;
        for (Meaning meaning : meanings) {
            String value = meaning.value();
            if (meaning.what() == Meant.CATEGORY && !categories.contains(Category.of(value))) {
                more |= categories.add(Category.of(value));
            } else if (meaning.what() == Meant.COMPONENT && components.stream().noneMatch(value::equalsIgnoreCase)) {
                more |= components.add(value);
            }
        }
        return more ? issue.with().categories(categories).components(components).build() : issue;
    }
}
