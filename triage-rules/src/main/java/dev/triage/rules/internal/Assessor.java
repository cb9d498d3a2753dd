package dev.triage.rules.internal;

import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Effect;
import dev.triage.model.decision.Uncertainty;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.SignalMeaning;
import dev.triage.rules.internal.signal.Signals;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Unsaid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules that fill what the source left unsaid: first they say which of the words and signals of an issue count,
 * then what is assumed of what is still unsaid. Immutable but for what it remembers.
 */
public final class Assessor {

    /** Does not depend on the order in which an issue has its labels, or in which rules fire. */
    private static final Comparator<Meaning> ORDER = Comparator.comparing(Meaning::what)
            .thenComparing(Meaning::rank)
            .thenComparing(Meaning::signal)
            .thenComparing(Meaning::value)
            .thenComparing(Meaning::doubt);

    /** More sets of labels that say something than these are not in use at once. */
    private static final int MOST_REMEMBERED = 10_000;

    private final RuleBase rules;
    private final Stage stage;
    private final SignalMeanings signalMeanings;

    /** Whether rules look at signals themselves, beside what these stand for. */
    private final boolean looksAtSignals;

    /** What counts and is assumed of some words where some inputs are unsaid, or null if rules look at more than that. */
    private final @Nullable Memory<Said, Filled> memory;

    /**
     * All that rules look at, if they look at nothing else.
     *
     * @param meanings what words of the issue stand for
     * @param unsaid what nobody stated
     */
    private record Said(List<Meaning> meanings, List<Input> unsaid) {

        // Written out, because what a record gets by itself costs a program some milliseconds when it starts.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Said said && meanings.equals(said.meanings) && unsaid.equals(said.unsaid);
        }

        @Override
        public int hashCode() {
            return 31 * meanings.hashCode() + unsaid.hashCode();
        }
    }

    /**
     * What rules make of it.
     *
     * @param counted the meanings that count, each with the rule that let it
     * @param assumed what is assumed
     * @param values a draft with its values, which is never changed again
     */
    private record Filled(Map<Meaning, RuleDescription> counted, List<Assumption> assumed, Draft values) {}

    /** Makes an assessor with the rules of this rule base. */
    public Assessor(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.ASSESS);
        this.signalMeanings = new SignalMeanings(rules);
        this.looksAtSignals = !FactsSeen.only(Set.of(Unsaid.class, Meaning.class), rules, RuleBase.ASSESS);
        boolean closed = !looksAtSignals
                || FactsSeen.only(Set.of(Unsaid.class, Meaning.class, Signal.class), rules, RuleBase.ASSESS);
        this.memory = closed ? new Memory<>(MOST_REMEMBERED) : null;
    }

    /** Whether what rules assume depends on nothing but on what is unsaid. */
    boolean closed() {
        return memory != null;
    }

    /** Whether nothing but its stated inputs can say what is assessed of this issue, if rules look at nothing else. */
    boolean closed(Issue issue) {
        return Signals.none(issue) && rules.meanings().saysNothingOf(issue);
    }

    /** Gives every input of an issue a value. */
    public Assessed assess(Issue issue) {
        Draft draft = new Draft(issue);
        List<Signal> signals = signals(issue);
        List<Meaning> agreed = rules.meanings().in(issue, draft);
        if (signals.isEmpty() && agreed.isEmpty() && draft.unsaid().isEmpty()) {
            return new Assessed(issue, draft.assessment(), List.of(), List.of(), draft.uncertain());
        }
        Map<Meaning, RuleDescription> origins = origins(signalMeanings.of(signals, issue), draft);
        if (memory == null || (looksAtSignals && !signals.isEmpty())) {
            return asked(issue, draft, signals, both(agreed, origins.keySet()), origins);
        }
        Filled filled = memory.of(
                new Said(both(agreed, origins.keySet()), draft.unsaid()), said -> filled(issue, said.meanings()));
        draft.mean(List.copyOf(filled.counted().keySet()));
        List<Uncertainty> uncertain = draft.uncertain();
        filled.assumed().forEach(one -> draft.take(one.input(), filled.values()));
        return assessed(issue, draft, filled.counted(), origins, filled.assumed(), uncertain);
    }

    /** What the tracker says, but for the labels on whose meaning a team agreed. */
    List<Signal> signals(Issue issue) {
        return Signals.of(issue, label -> rules.meanings().explain(Meanings.Kind.LABEL, label));
    }

    /** What is known of the signals of an issue, whether it counts or not. */
    List<SignalMeaning> meanings(Issue issue) {
        List<SignalMeaning> all = new ArrayList<>();
        Map<String, List<SignalMeaning.Sense>> agreed = new LinkedHashMap<>();
        String kind = Meanings.Kind.LABEL.label() + " ";
        for (Meaning meaning : rules.meanings().in(issue, new Draft(issue))) {
            if (meaning.signal().startsWith(kind)) {
                agreed.computeIfAbsent(meaning.signal(), word -> new ArrayList<>())
                        .add(new SignalMeaning.Sense(meaning.what().label() + ": " + meaning.value(), true, null));
            }
        }
        agreed.forEach((signal, senses) ->
                all.add(new SignalMeaning(Meanings.Kind.LABEL.label(), signal.substring(kind.length()), senses)));
        List<Signal> signals = signals(issue);
        Map<Signal, List<SignalMeanings.Sense>> senses = signalMeanings.of(signals, issue);
        for (Signal signal : signals) {
            all.add(new SignalMeaning(
                    signal.source().label(),
                    signal.shown(),
                    senses.getOrDefault(signal, List.of()).stream()
                            .map(sense -> new SignalMeaning.Sense(
                                    sense.statement().what().label() + ": "
                                            + sense.statement().value(),
                                    sense.doubt() < Meaning.VAGUE,
                                    sense.rule()))
                            .toList()));
        }
        return all;
    }

    private Filled filled(Issue issue, List<Meaning> meanings) {
        Draft draft = new Draft(issue);
        Map<Meaning, RuleDescription> counted = new TreeMap<>(ORDER);
        List<Assumption> assumed = new ArrayList<>();
        FiredRules derivers = new FiredRules(rules);
        stage.run(derivers, run -> {
            counted.putAll(count(meanings, derivers, run));
            draft.mean(List.copyOf(counted.keySet()));
            assumed.addAll(assume(run, draft));
        });
        return new Filled(Collections.unmodifiableMap(counted), List.copyOf(assumed), draft);
    }

    /** Asks rules that may look at anything. */
    private Assessed asked(
            Issue issue,
            Draft draft,
            List<Signal> signals,
            List<Meaning> meanings,
            Map<Meaning, RuleDescription> origins) {
        Map<Meaning, RuleDescription> counted = new TreeMap<>(ORDER);
        List<Assumption> assumed = new ArrayList<>();
        List<Uncertainty> uncertain = new ArrayList<>();
        FiredRules derivers = new FiredRules(rules);
        stage.run(derivers, run -> {
            run.insert(issue);
            run.insert(new Subject(issue));
            signals.forEach(run::insert);
            counted.putAll(count(meanings, derivers, run));
            draft.mean(List.copyOf(counted.keySet()));
            uncertain.addAll(draft.uncertain());
            assumed.addAll(assume(run, draft));
        });
        return assessed(issue, draft, counted, origins, assumed, uncertain);
    }

    private static Assessed assessed(
            Issue issue,
            Draft draft,
            Map<Meaning, RuleDescription> counted,
            Map<Meaning, RuleDescription> origins,
            List<Assumption> assumed,
            List<Uncertainty> uncertain) {
        return new Assessed(
                counted.isEmpty() ? issue : completed(issue, counted.keySet()),
                draft.assessment(),
                assumed,
                derived(counted, origins),
                uncertain);
    }

    /** What signals stand for as facts, each with the first rule that says so. */
    private static Map<Meaning, RuleDescription> origins(Map<Signal, List<SignalMeanings.Sense>> senses, Draft draft) {
        if (senses.isEmpty()) {
            return Map.of();
        }
        Map<Meaning, RuleDescription> origins = new TreeMap<>(ORDER);
        senses.forEach((signal, some) ->
                some.forEach(sense -> origins.putIfAbsent(sense.meaning(signal, draft), sense.rule())));
        return origins;
    }

    private static List<Meaning> both(List<Meaning> agreed, Set<Meaning> said) {
        if (agreed.isEmpty() && said.isEmpty()) {
            return List.of();
        }
        Set<Meaning> both = new TreeSet<>(ORDER);
        both.addAll(agreed);
        both.addAll(said);
        return List.copyOf(both);
    }

    private static Map<Meaning, RuleDescription> count(
            Collection<Meaning> meanings, FiredRules derivers, StageRun run) {
        if (meanings.isEmpty()) {
            return Map.of();
        }
        meanings.forEach(run::insert);
        run.fire();
        return counted(derivers);
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
    private List<Assumption> assume(StageRun run, Draft draft) {
        FiredRules fired = new FiredRules(rules);
        run.tell(fired);
        for (Input input : draft.unsaid()) {
            run.insert(new Unsaid(input));
        }
        run.fire();
        List<Assumption> assumed = new ArrayList<>();
        for (RuleDescription rule : fired.inOrder()) {
            if (rule.effect() instanceof Effect.Assumes assumes) {
                draft.fill(assumes.input(), assumes.value());
                assumed.add(new Assumption(assumes.input(), assumes.value(), rule.name(), rule.reason()));
            }
        }
        return assumed;
    }

    /** What rules on signals say has their reasons; what a team agreed on, that of the rule that let it count. */
    private static List<Derivation> derived(
            Map<Meaning, RuleDescription> counted, Map<Meaning, RuleDescription> origins) {
        List<Derivation> derived = new ArrayList<>(counted.size());
        counted.forEach((meaning, counts) -> {
            RuleDescription rule = origins.getOrDefault(meaning, counts);
            derived.add(new Derivation(
                    meaning.what().label(), meaning.value(), meaning.signal(), rule.name(), rule.reason()));
        });
        return derived;
    }

    /** The issue as later stages see it: with the categories and components that its words stand for behind its own. */
    private static Issue completed(Issue issue, Set<Meaning> meanings) {
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
