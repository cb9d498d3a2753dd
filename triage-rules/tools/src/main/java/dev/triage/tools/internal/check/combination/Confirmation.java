package dev.triage.tools.internal.check.combination;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.decide.Assessed;
import dev.triage.rules.internal.decide.Assessor;
import dev.triage.rules.internal.decide.Prioritiser;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.tools.internal.check.firing.RuleTable;
import dev.triage.tools.internal.check.space.AnsweringIssue;
import dev.triage.tools.internal.check.space.InputClass;
import dev.triage.tools.internal.check.space.OpenTexts;
import dev.triage.tools.internal.check.space.Questions;
import dev.triage.tools.internal.check.space.Space;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the engine about combinations, so that nothing is claimed that it does not do. Not thread-safe. */
public final class Confirmation {

    /** Enough to meet every rule many times. */
    private static final int SAMPLES = 500;

    private final Decisions decisions;
    private final Assessor assessor;
    private final Prioritiser prioritiser;
    private final Questions questions;
    private final List<Open> open;

    /** Whether conditions on open texts look at several facts, so that a combination may have no such answers. */
    private final boolean joined;

    private final TeamScales scales;
    private final boolean possible;
    private int confirmed;

    /**
     * Prepares asking.
     *
     * @param decisions what is claimed
     * @param assessing rules that assume something for every input
     * @param without the rules without Java
     */
    public Confirmation(Decisions decisions, RuleBase assessing, RuleBase without) {
        // An engine whose rules fail says nothing that could be compared.
        this.possible = possible(decisions);
        this.decisions = decisions;
        this.scales = assessing.scales();
        this.questions =
                new Questions(decisions.tables().stream().map(RuleTable::rule).toList());
        List<Condition.Fact> facts = decisions.tables().stream()
                .flatMap(table -> table.rule().vocabulary().facts().stream())
                .toList();
        this.open = open(facts);
        this.joined = facts.stream()
                .anyMatch(fact -> fact.questions().stream()
                        .anyMatch(question -> !question.needs().isEmpty() && Questions.open(fact, question)));
        this.assessor = new Assessor(assessing);
        this.prioritiser = new Prioritiser(without);
    }

    private Confirmation(Decisions decisions, Confirmation like) {
        this.possible = like.possible && possible(decisions);
        this.decisions = decisions;
        this.scales = like.scales;
        this.questions = like.questions;
        this.open = like.open;
        this.joined = like.joined;
        this.assessor = like.assessor;
        this.prioritiser = like.prioritiser;
    }

    private static boolean possible(Decisions decisions) {
        return decisions.tables().stream().allMatch(table -> table.failure() == null);
    }

    /** Asks about other combinations of the same rules. */
    public Confirmation about(Decisions other) {
        return new Confirmation(other, this);
    }

    /** Asks about combinations from all over. */
    public void sample() {
        sample(SAMPLES);
    }

    /** Asks about so many combinations from all over. */
    public void sample(int samples) {
        Space space = decisions.space();
        long step = Math.max(1, space.size() / samples) | 1;
        for (long i = 0; i < space.size(); i += step) {
            confirm(space.classes((int) i));
        }
    }

    /** How many combinations were confirmed. */
    public int confirmed() {
        return confirmed;
    }

    /**
     * Asks about a combination.
     *
     * @throws IllegalStateException if the engine says something else than what is claimed
     */
    public void confirm(int[] classes) {
        if (!possible) {
            return;
        }
        Space space = decisions.space();
        List<InputClass> choices = space.choices(classes);
        Assessed assessed = assessor.assess(space.issue(choices, -1));
        Issue issue = assessed.issue();
        if (joined || !answers(classes, issue)) {
            return; // an issue whose texts give these answers would have to be invented
        }
        Assessment assessment = space.assessment(choices);
        if (!assessed.assessment().equals(assessment)) {
            issue = Issue.named("#1", "Any issue").build();
        }
        Prioritiser.Fired fired = prioritiser.fire(List.of(issue, Subject.of(issue, scales), assessment));
        Set<RuleDescription> expected = expected(classes);
        if (fired.points() != decisions.points(classes) || !expected.equals(new HashSet<>(fired.rules()))) {
            throw new IllegalStateException("The engine says (" + fired + ") of (" + assessment
                    + "), but the check expected (" + expected + ").");
        }
        confirmed++;
    }

    /**
     * The smallest issue that shows a combination: the engine reads its values from it, and says of it what is claimed.
     *
     * @param classes the combination
     * @param stated a dimension that the issue states even if it could leave it unsaid; negative for none
     * @return null if none is found
     */
    @Nullable
    public Issue shown(int[] classes, int stated) {
        return shown(classes, decisions.space().choices(classes), stated);
    }

    /** The same of a combination with other values of the same classes. */
    @Nullable
    public Issue shown(int[] classes, List<InputClass> choices, int stated) {
        Space space = decisions.space();
        for (Map<ClosedInput, Object> values : List.of(space.stated(choices, stated), space.values(choices))) {
            Issue whole = shown(classes, choices, values);
            if (whole != null) {
                ClosedInput kept =
                        stated < 0 ? null : space.dimensions().get(stated).input();
                return fewest(whole, values, kept, () -> shown(classes, choices, values));
            }
        }
        return null;
    }

    private @Nullable Issue shown(int[] classes, List<InputClass> choices, Map<ClosedInput, Object> values) {
        Issue issue = issue(values, classes);
        return possible && shows(issue, classes, decisions.space().assessment(choices)) ? issue : null;
    }

    private Issue issue(Map<ClosedInput, Object> values, int[] classes) {
        return AnsweringIssue.of(values, questions, words -> decisions.space().open(classes, words), scales);
    }

    /**
     * Leaves out the values that need not be stated, because the texts of an issue stand for them.
     *
     * @param whole what is shown with all values
     * @param values the values, of which those that are needed stay
     * @param kept an input that stays in any case, or null
     * @param shown what is shown with the values that are left; null if they are too few
     */
    private static <T> T fewest(
            T whole, Map<ClosedInput, Object> values, @Nullable ClosedInput kept, Supplier<@Nullable T> shown) {
        T fewest = whole;
        for (ClosedInput input : List.copyOf(values.keySet())) {
            if (input != kept) {
                Object value = values.remove(input);
                T fewer = shown.get();
                if (fewer == null) {
                    values.put(input, value);
                } else {
                    fewest = fewer;
                }
            }
        }
        return fewest;
    }

    /**
     * An issue with the texts of a combination for which rules fire, whatever else it has: what its texts stand for may be more than the
     * combination says.
     *
     * @param issue the issue
     * @param stated the inputs that it states
     * @param assessment what the engine reads from it
     * @param ruled its priority, or null if it gets none
     * @param decided whether a rule decides it exactly
     */
    record Shown(
            Issue issue,
            Set<ClosedInput> stated,
            Assessment assessment,
            @Nullable Priority ruled,
            boolean decided) {

        /** Makes it; the set is copied. */
        Shown {
            stated = Set.copyOf(stated);
        }
    }

    /** The smallest issue with the texts of a combination for which these rules fire; null if none is found. */
    @Nullable
    Shown showing(int[] classes, List<RuleDescription> rules) {
        Space space = decisions.space();
        Map<ClosedInput, Object> stated = space.stated(space.choices(classes), -1);
        Shown whole = showing(classes, rules, stated);
        return whole == null ? null : fewest(whole, stated, null, () -> showing(classes, rules, stated));
    }

    private @Nullable Shown showing(int[] classes, List<RuleDescription> rules, Map<ClosedInput, Object> stated) {
        Issue issue = issue(stated, classes);
        Assessed assessed = assessor.assess(issue);
        if (!possible || !answers(classes, assessed.issue())) {
            return null;
        }
        Assessment assessment = assessed.assessment();
        Prioritiser.Fired fired = fire(assessed);
        return fired.rules().containsAll(rules)
                ? new Shown(
                        issue,
                        stated.keySet(),
                        assessment,
                        Verdict.of(fired.rules(), fired.points()).ruled(),
                        fired.rules().stream().anyMatch(rule -> rule.effect() instanceof Effect.Decides))
                : null;
    }

    /** Whether the engine reads a combination from an issue, and says of it what is claimed. */
    public boolean shows(Issue issue, int[] classes) {
        Space space = decisions.space();
        return possible && shows(issue, classes, space.assessment(space.choices(classes)));
    }

    private boolean shows(Issue issue, int[] classes, Assessment assessment) {
        Assessed assessed = assessor.assess(issue);
        if (!answers(classes, assessed.issue()) || !assessed.assessment().equals(assessment)) {
            return false;
        }
        Prioritiser.Fired fired = fire(assessed);
        return fired.points() == decisions.points(classes) && expected(classes).equals(new HashSet<>(fired.rules()));
    }

    /** What fires for an issue as rules see it: with the components and categories that its words stand for. */
    private Prioritiser.Fired fire(Assessed assessed) {
        return prioritiser.fire(List.of(assessed.issue(), Subject.of(assessed.issue(), scales), assessed.assessment()));
    }

    private Set<RuleDescription> expected(int[] classes) {
        Set<RuleDescription> expected = new HashSet<>();
        decisions.firing(classes).forEach(table -> expected.add(table.rule().description()));
        return expected;
    }

    /**
     * Whether the conditions on open texts have the same results for an issue as for a combination. Those on several facts are not
     * asked; which rules fire shows what they answer.
     */
    private boolean answers(int[] classes, Issue issue) {
        Subject subject = Subject.of(issue, scales);
        Predicate<String> said = words -> decisions.space().open(classes, words);
        for (Open one : open) {
            Object looked = one.type() == Issue.class ? issue : subject;
            if (!one.type().isInstance(looked)
                    || one.question().holds(looked, new Object[0])
                            != one.reading().test(said)) {
                return false;
            }
        }
        return true;
    }

    /** A condition on an open text alone, of a fact of this type, and what it asks. */
    private record Open(Class<?> type, Condition.Question question, Predicate<Predicate<String>> reading) {}

    /** The conditions on open texts alone; several that ask the same are one. */
    private static List<Open> open(List<Condition.Fact> facts) {
        Map<List<Object>, Open> open = new LinkedHashMap<>();
        for (Condition.Fact fact : facts) {
            for (Condition.Question question : fact.questions()) {
                if (question.needs().isEmpty() && Questions.open(fact, question)) {
                    open.computeIfAbsent(
                            List.of(fact.type(), OpenTexts.text(question)),
                            key -> new Open(fact.type(), question, OpenTexts.reading(question)));
                }
            }
        }
        return List.copyOf(open.values());
    }
}
