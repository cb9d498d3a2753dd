package dev.triage.tools.internal.explain;

import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.MatchedStages;
import dev.triage.rules.internal.match.OpenQuestion;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.StageRun;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.rule.RuleListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The stages of a rule base, which write down the facts that each is given and the rules that fire. Not thread-safe. */
public final class RecordedStages implements Stages, RuleListener {

    private final Stages stages;
    private final Map<String, List<Object>> facts = new HashMap<>();
    private final Set<String> fired = new HashSet<>();

    /** Records what these rules do. */
    public RecordedStages(RuleBase rules) {
        this.stages = new MatchedStages(rules, this);
    }

    /** The facts that a stage was given, in their order. */
    public List<Object> facts(String stage) {
        return List.copyOf(facts.getOrDefault(stage, List.of()));
    }

    /** Whether a rule or the row of a table fired. */
    public boolean fired(RuleDescription rule) {
        return fired.contains(rule.id());
    }

    @Override
    public Stage stage(String name, @Nullable Predicate<Object> recurring) {
        return new RecordedStage(stages.stage(name, recurring), facts.computeIfAbsent(name, one -> new ArrayList<>()));
    }

    @Override
    public void counted(RuleDescription row) {
        fired.add(row.id());
    }

    @Override
    public void asked(Rule rule, int fact, int question, boolean holds) {}

    @Override
    public void fired(Rule rule) {
        fired.add(rule.description().id());
    }

    private record RecordedStage(Stage stage, List<Object> facts) implements Stage {

        @Override
        public StageRun start(Firings told) {
            return new RecordedRun(stage.start(told), facts);
        }

        @Override
        public @Nullable List<OpenQuestion> openQuestions(Set<Class<?>> types) {
            return null; // so that nothing is remembered, and each fact is seen
        }

        @Override
        public boolean looksAtEachAlone(Class<?> fact) {
            return false;
        }
    }

    private record RecordedRun(StageRun run, List<Object> facts) implements StageRun {

        @Override
        public void insert(Object fact) {
            facts.add(fact);
            run.insert(fact);
        }

        @Override
        public void tell(Firings other) {
            run.tell(other);
        }

        @Override
        public void fire() {
            run.fire();
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
