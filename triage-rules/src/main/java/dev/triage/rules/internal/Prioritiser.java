package dev.triage.rules.internal;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the rules that give an assessment its priority. Immutable but for what it remembers, and thread-safe. */
public final class Prioritiser {

    /** A backlog has some hundred different combinations of levels; this is room for all of an organisation's. */
    static final int MOST_REMEMBERED = 4_000;

    private final RuleBase rules;
    private final Stage stage;
    private final Map<Priority, Integer> needed;

    /** Whether rules look at nothing but the assessment. */
    private final boolean closed;

    /** What was said of assessments, if answers do not say everything. */
    private final Memory<Assessment, Ruling> memory = new Memory<>(MOST_REMEMBERED);

    /** What was said by the answers about assessments, or null if they do not say everything. */
    private volatile @Nullable SharedRulings shared;

    /** Makes a prioritiser with the rules of this rule base. */
    public Prioritiser(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.PRIORITISE);
        this.needed = rules.needed();
        this.closed = FactsSeen.only(Set.of(Assessment.class, Sum.class), rules, RuleBase.PRIORITISE);
        this.shared = closed ? shared(AskedQuestions.run(stage)) : null;
    }

    private static @Nullable SharedRulings shared(@Nullable AskedQuestions questions) {
        return questions == null ? null : new SharedRulings(questions);
    }

    /** Reads what the rules ask, if they were not read, because much is going to be asked. */
    void prepareForMuch() {
        SharedRulings better = closed ? shared(AskedQuestions.read(rules, RuleBase.PRIORITISE)) : null;
        if (better != null) {
            shared = better;
        }
    }

    /** Whether the assessment alone says what priority comes out. */
    boolean closed() {
        return closed;
    }

    /**
     * The rules that fired.
     *
     * @param rules each as often as it fired, in the order of the catalogue
     * @param points the sum of their points
     */
    public record Fired(List<RuleDescription> rules, int points) {

        /** Makes the record; the list is copied. */
        public Fired {
            rules = List.copyOf(rules);
        }
    }

    /** Gives an assessment its priority. */
    public Ruling prioritise(Assessment assessment, Issue issue) {
        SharedRulings known = shared;
        if (known != null) {
            return known.of(assessment, () -> run(assessment, issue));
        }
        return closed ? memory.of(assessment, key -> run(key, issue)) : run(assessment, issue);
    }

    /** Numbers for assessments, or null if there are none, or if it does not pay yet. */
    @Nullable
    Numbering numbering() {
        SharedRulings known = shared;
        return known == null ? null : known.numbering();
    }

    /** Runs the rules on an assessment, whatever was said before. */
    Ruling run(Assessment assessment, Issue issue) {
        Fired fired = fire(List.of(issue, new Subject(issue), assessment));
        return Ruling.of(fired.rules(), fired.points(), assessment.pinned());
    }

    /** Runs the rules on an issue, its texts and its assessment, inserted in this order. */
    public Fired fire(List<Object> facts) {
        FiredRules fired = new FiredRules(rules);
        int[] points = new int[1];
        stage.run(fired, run -> {
            facts.forEach(run::insert);
            run.fire();
            points[0] = fired.points();
            run.insert(new Sum(points[0], needed));
            run.fire();
        });
        return new Fired(fired.inOrder(), points[0]);
    }
}
