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

/** Runs the rules that give an assessment its priority. Immutable. */
public final class Prioritiser {

    /** A backlog has some hundred different combinations of levels; this is room for all of an organisation's. */
    static final int MOST_REMEMBERED = 10_000;

    /** There are far fewer different answers than assessments; this is room for most of those that come up. */
    private static final int MOST_ANSWERED = 20_000;

    private final RuleBase rules;
    private final Stage stage;
    private final Map<Priority, Integer> needed;

    /** What was said of an assessment, or null if rules look at more than that. */
    private final @Nullable Memory<Assessment, Ruling> memory;

    /** What the rules ask about an assessment, or null if they look at more than that. */
    private final @Nullable AskedQuestions questions;

    /** What was said of all assessments with the same answers. */
    private final Memory<Answers, Ruling> answered = new Memory<>(MOST_ANSWERED);

    /** Makes a prioritiser with the rules of this rule base. */
    public Prioritiser(RuleBase rules) {
        this.rules = rules;
        this.stage = new Stage(rules, RuleBase.PRIORITISE);
        this.needed = rules.needed();
        this.memory = FactsSeen.only(Set.of(Assessment.class, Sum.class), rules, RuleBase.PRIORITISE)
                ? new Memory<>(MOST_REMEMBERED)
                : null;
        this.questions = memory == null ? null : AskedQuestions.of(rules, RuleBase.PRIORITISE);
    }

    /** Whether the assessment alone says what priority comes out. */
    boolean closed() {
        return memory != null;
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
        return memory == null ? rule(assessment, issue) : memory.of(assessment, closed -> rule(closed, issue));
    }

    private Ruling rule(Assessment assessment, Issue issue) {
        return questions == null
                ? run(assessment, issue)
                : answered.of(Answers.of(questions, assessment), answers -> run(assessment, issue));
    }

    private Ruling run(Assessment assessment, Issue issue) {
        Fired fired = fire(List.of(issue, new Subject(issue), assessment));
        return Ruling.of(fired.rules(), fired.points(), assessment.pinned());
    }

    /** Runs the rules on an issue, its texts and its assessment, inserted in this order. */
    public Fired fire(List<Object> facts) {
        FiredRules fired = new FiredRules(rules);
        int[] points = new int[1];
        stage.run(fired, session -> {
            facts.forEach(session::insert);
            Stage.fire(session);
            points[0] = fired.points();
            session.insert(new Sum(points[0], needed));
            Stage.fire(session);
        });
        return new Fired(fired.inOrder(), points[0]);
    }
}
