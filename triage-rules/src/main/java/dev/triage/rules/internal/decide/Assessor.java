package dev.triage.rules.internal.decide;

import dev.triage.model.Category;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.decision.Assumption;
import dev.triage.model.decision.Derivation;
import dev.triage.model.decision.Uncertainty;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.catalogue.SignalMeaning;
import dev.triage.rules.internal.input.AssessmentBuilder;
import dev.triage.rules.internal.input.TeamMappings;
import dev.triage.rules.internal.match.Firing;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.OpenQuestion;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.StageRun;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.memory.Memory;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.signal.Signals;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Unsaid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules that fill what the source left unsaid: first they say which of the words and signals of an issue count,
 * then what is assumed of what is still unsaid. Immutable but for what it remembers, and thread-safe.
 */
public final class Assessor {

    private static final Set<Class<?>> CLOSED = Set.of(Unsaid.class, Meaning.class);

    /** A program decides on the same backlog again and again. */
    private static final long MOST_TITLE_BYTES = 4_000_000;

    private final RuleBase rules;
    private final Stage stage;
    private final SignalMeanings signalMeanings;

    /** What the titles say of issues of which nothing else is a signal. */
    private final Memory<String, Said> titles = new Memory<>(MOST_TITLE_BYTES, new Weight());

    /**
     * What the signals of an issue say.
     *
     * @param signals the signals
     * @param senses what rules say of each
     * @param silent the words of an issue if they stand for nothing, or null
     */
    private record Said(
            List<Signal> signals,
            Map<Signal, List<SignalMeanings.Sense>> senses,
            @Nullable IssueWords silent) {

        static Said of(List<Signal> signals, Map<Signal, List<SignalMeanings.Sense>> senses) {
            boolean silent = true;
            for (List<SignalMeanings.Sense> some : senses.values()) {
                silent &= some.isEmpty();
            }
            return new Said(signals, senses, silent ? new IssueWords(signals, List.of(), Map.of()) : null);
        }
    }

    /** No lambda: at the start of a program that costs more than a class. */
    private static final class Weight implements Memory.Weight<String, Said> {

        @Override
        public long bytes(String title, Said said) {
            return 500 + 12L * title.length() + 100L * said.senses().size();
        }
    }

    /** Makes an assessor with the rules of this rule base. */
    public Assessor(RuleBase rules) {
        this(rules, new MatchedStages(rules, null));
    }

    Assessor(RuleBase rules, Stages stages) {
        this.rules = rules;
        this.stage = stages.stage(RuleBase.ASSESS);
        this.signalMeanings = new SignalMeanings(stages, rules.scales());
    }

    /** What rules ask beside what is stated and what words stand for; null if that cannot be told. */
    @Nullable
    List<OpenQuestion> openQuestions() {
        return stage.openQuestions(CLOSED);
    }

    /** What the words of an issue stand for, whether it counts or not. */
    IssueWords words(Issue issue) {
        boolean agreed = !rules.meanings().isEmpty();
        if (Signals.none(issue) && !agreed) {
            return IssueWords.NONE; // before anything is made that programs without trackers never need
        }
        Said said = said(issue);
        IssueWords silent = said.silent();
        if (silent != null && !agreed) {
            return silent;
        }
        AssessmentBuilder draft = new AssessmentBuilder(issue);
        return IssueWords.of(said.signals(), rules.meanings().in(issue, draft), said.senses(), draft);
    }

    private Said said(Issue issue) {
        boolean titleAlone = Signals.titleAlone(issue) && !Signals.none(issue) && signalMeanings.lookAtEachAlone();
        Said said = titleAlone ? titles.find(issue.title()) : null;
        if (said == null) {
            List<Signal> signals = signals(issue);
            said = Said.of(signals, signalMeanings.of(signals, issue));
            if (titleAlone) {
                titles.keep(issue.title(), said);
            }
        }
        return said;
    }

    /** Gives every input of an issue a value. */
    public Assessed assess(Issue issue) {
        return assess(issue, words(issue));
    }

    /** The same, of an issue whose words were looked at. */
    Assessed assess(Issue issue, IssueWords words) {
        AssessmentBuilder draft = new AssessmentBuilder(issue);
        if (words.meanings().isEmpty()
                && words.signals().isEmpty()
                && draft.unsaid().isEmpty()) {
            return new Assessed(issue, draft.assessment(), List.of(), List.of(), draft.uncertain());
        }
        Map<Meaning, RuleDescription> counted = new TreeMap<>(MeaningOrder.ORDER);
        List<Assumption> assumed = new ArrayList<>();
        List<Uncertainty> uncertain = new ArrayList<>();
        Firings counting = new Firings();
        try (StageRun run = stage.start(counting)) {
            run.insert(issue);
            run.insert(Subject.of(issue, rules.scales()));
            insert(run, words.signals());
            if (!words.meanings().isEmpty()) {
                insert(run, words.meanings());
                run.fire();
                count(counting, counted);
            }
            draft.mean(List.copyOf(counted.keySet()));
            uncertain.addAll(draft.uncertain());
            assume(run, draft, assumed);
        }
        return new Assessed(
                counted.isEmpty() ? issue : completed(issue, counted.keySet()),
                draft.assessment(),
                assumed,
                derived(counted, words.origins()),
                uncertain);
    }

    private static void insert(StageRun run, List<?> facts) {
        for (int i = 0; i < facts.size(); i++) {
            run.insert(facts.get(i));
        }
    }

    /** Notes the meanings that rules let count, each with the first rule that did. */
    private static void count(Firings fired, Map<Meaning, RuleDescription> counted) {
        for (Firing firing : fired.inOrder()) {
            if (firing.effect() instanceof CatalogueEffect.Means && firing.fact() instanceof Meaning meaning) {
                counted.putIfAbsent(meaning, firing.description());
            }
        }
    }

    /** Asks the rules only for what no word of the issue stands for, so that nothing is both derived and assumed. */
    private static void assume(StageRun run, AssessmentBuilder draft, List<Assumption> assumed) {
        Firings fired = new Firings();
        run.tell(fired);
        for (Input input : draft.unsaid()) {
            run.insert(new Unsaid(input));
        }
        run.fire();
        for (RuleDescription rule : fired.rules()) {
            if (rule.effect() instanceof CatalogueEffect.Assumes assumes) {
                draft.fill(assumes.input(), assumes.value());
                assumed.add(new Assumption(assumes.input(), assumes.value(), rule.name(), rule.reason()));
            }
        }
    }

    /** What rules on signals say has their reasons; what a team agreed on, that of the rule that let it count. */
    private static List<Derivation> derived(
            Map<Meaning, RuleDescription> counted, Map<Meaning, RuleDescription> origins) {
        List<Derivation> derived = new ArrayList<>(counted.size());
        for (Map.Entry<Meaning, RuleDescription> one : counted.entrySet()) {
            Meaning meaning = one.getKey();
            RuleDescription rule = origins.getOrDefault(meaning, one.getValue());
            derived.add(new Derivation(
                    meaning.what().label(), meaning.value(), meaning.signal(), rule.name(), rule.reason()));
        }
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

    /** What the tracker says, but for the labels on whose meaning a team agreed. */
    private List<Signal> signals(Issue issue) {
        return Signals.none(issue) ? List.of() : Signals.of(issue, new RuleWords(rules));
    }

    /** The words of a rule base. */
    private record RuleWords(RuleBase rules) implements Signals.TeamWords {

        @Override
        public boolean mapsLabel(String label) {
            return rules.meanings().explain(TeamMappings.Kind.LABEL, label);
        }

        @Override
        public boolean mapsField(TrackedField field) {
            return rules.meanings().explain(TeamMappings.Kind.FIELD, field.toString());
        }

        @Override
        public String valueOf(String topic, String word, String written) {
            return rules.valueOf(topic, word, written);
        }
    }

    /** What is known of the signals of an issue, whether it counts or not. */
    List<SignalMeaning> meanings(Issue issue) {
        List<SignalMeaning> all = new ArrayList<>();
        Map<String, List<SignalMeaning.Sense>> agreed = new LinkedHashMap<>();
        List<String> kinds = List.of(TeamMappings.Kind.LABEL.label(), TeamMappings.Kind.FIELD.label());
        for (Meaning meaning : rules.meanings().in(issue, new AssessmentBuilder(issue))) {
            if (kinds.stream().anyMatch(kind -> meaning.signal().startsWith(kind + " "))) {
                agreed.computeIfAbsent(meaning.signal(), word -> new ArrayList<>())
                        .add(new SignalMeaning.Sense(meaning.what().label() + ": " + meaning.value(), true, null));
            }
        }
        agreed.forEach((signal, senses) -> {
            int end = signal.indexOf(' ');
            all.add(new SignalMeaning(signal.substring(0, end), signal.substring(end + 1), null, senses));
        });
        List<Signal> signals = signals(issue);
        Map<Signal, List<SignalMeanings.Sense>> senses = signalMeanings.of(signals, issue);
        for (Signal signal : signals) {
            all.add(new SignalMeaning(
                    signal.source().label(),
                    signal.shown(),
                    Signals.scale(issue.tracked().standing(), signal.source(), signal.shown()),
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
}
