package dev.triage.rules.internal.decide;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Effect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.OpenQuestion;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.StageRun;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.DecisionTable;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the rules that give an assessment its priority. Immutable and thread-safe. */
public final class Prioritiser {

    private static final Set<Class<?>> CLOSED = Set.of(Assessment.class, Sum.class);

    private final Stages stages;
    private final Stage stage;
    private final Map<Priority, Integer> needed;
    private final List<DecisionTable> tables;
    private final TeamScales scales;

    /** Makes a prioritiser with the rules of this rule base. */
    public Prioritiser(RuleBase rules) {
        this(rules, new MatchedStages(rules, null));
    }

    Prioritiser(RuleBase rules, Stages stages) {
        this.stages = stages;
        this.stage = stages.stage(RuleBase.PRIORITISE);
        this.needed = rules.needed();
        this.tables = rules.tables();
        this.scales = rules.scales();
    }

    /** What rules ask beside the assessment; null if that cannot be told. */
    @Nullable
    List<OpenQuestion> openQuestions() {
        return stage.openQuestions(CLOSED);
    }

    /**
     * The rules that fired.
     *
     * @param rules each as often as it fired, in the order of the catalogue
     * @param points the score
     */
    public record Fired(List<RuleDescription> rules, int points) {

        /** Makes the record; the list is copied. */
        public Fired {
            rules = List.copyOf(rules);
        }
    }

    /** Gives an assessment its priority. */
    public Ruling prioritise(Assessment assessment, Issue issue) {
        Fired fired = fire(List.of(issue, Subject.of(issue, scales), assessment));
        return Ruling.of(fired.rules(), fired.points(), assessment.pinned());
    }

    /** What the tables say of the issue and the assessment among these facts. */
    private List<RuleDescription> rows(List<Object> facts) {
        Issue issue = null;
        Assessment assessment = null;
        for (Object fact : facts) {
            issue = fact instanceof Issue one ? one : issue;
            assessment = fact instanceof Assessment one ? one : assessment;
        }
        List<RuleDescription> rows = new ArrayList<>();
        for (DecisionTable table : tables) {
            for (RuleDescription row :
                    table.decide(requireNonNull(issue, "issue"), requireNonNull(assessment, "assessment"))) {
                stages.counted(row);
                rows.add(row);
            }
        }
        return rows;
    }

    private static int points(List<RuleDescription> rows) {
        int points = 0;
        for (RuleDescription row : rows) {
            points += row.effect() instanceof Effect.Points effect ? effect.points() : 0;
        }
        return points;
    }

    /** Runs the rules on an issue, its texts and its assessment, inserted in this order. */
    public Fired fire(List<Object> facts) {
        Firings fired = new Firings();
        try (StageRun run = stage.start(fired)) {
            for (int i = 0; i < facts.size(); i++) {
                run.insert(facts.get(i));
            }
            run.fire();
            List<RuleDescription> rows = tables.isEmpty() ? List.of() : rows(facts);
            int points = fired.points() + points(rows);
            run.insert(new Sum(points, needed));
            run.fire();
            List<RuleDescription> all = fired.rules();
            all.addAll(rows);
            return new Fired(all, points);
        }
    }
}
