package dev.triage.rules.internal;

import dev.triage.model.Effect;
import dev.triage.rules.RuleDescription;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/** Asks rules what the signals of an issue stand for. Immutable but for what it remembers, and thread-safe. */
final class SignalMeanings {

    /** Labels of an organisation, types, values of fields: so many different ones there hardly are. */
    private static final int MOST_REMEMBERED = 10_000;

    private final RuleBase rules;
    private final Stage stage;

    /** What rules say of a signal, or null if they look at more than that. */
    private final @Nullable Memory<Signal, List<Sense>> memory;

    /**
     * What a rule says that a signal stands for.
     *
     * @param statement what
     * @param doubt how sure it is, as in {@link Meaning#doubt}
     * @param rule the rule
     */
    record Sense(Statement statement, int doubt, RuleDescription rule) {

        /** The fact for rules. */
        Meaning meaning(Signal signal, Draft draft) {
            return new Meaning(
                    signal.text(),
                    statement.what(),
                    statement.value(),
                    statement.rank(),
                    draft.states(statement.what(), statement.value()),
                    doubt);
        }
    }

    SignalMeanings(RuleBase rules, Stage stage) {
        this.rules = rules;
        this.stage = stage;
        this.memory = FactsSeen.alone(Signal.class, rules, RuleBase.ASSESS) ? new Memory<>(MOST_REMEMBERED) : null;
    }

    /** Whether a signal means the same whatever else is known of its issue. */
    boolean closed() {
        return memory != null;
    }

    /** What each of these signals stands for, if rules look at nothing else; in their order. */
    Map<Signal, List<Sense>> of(List<Signal> signals) {
        Map<Signal, List<Sense>> senses = new LinkedHashMap<>();
        List<Signal> unknown = new ArrayList<>();
        for (Signal signal : signals) {
            List<Sense> known = memory == null ? null : memory.find(signal);
            senses.put(signal, known == null ? List.of() : known);
            if (known == null) {
                unknown.add(signal);
            }
        }
        if (!unknown.isEmpty()) {
            FiredRules fired = new FiredRules(rules);
            stage.run(fired, session -> {
                unknown.forEach(session::insert);
                Stage.fire(session);
            });
            Map<Signal, List<Sense>> found = senses(fired);
            for (Signal signal : unknown) {
                List<Sense> some = List.copyOf(found.getOrDefault(signal, List.of()));
                senses.put(signal, some);
                // Hardly two issues have the same title, so remembering it would push out what comes again.
                if (memory != null && !signal.topic().equals(Signal.TITLE)) {
                    memory.keep(signal, some);
                }
            }
        }
        return senses;
    }

    /** What each of these signals stands for, in a session with all else that rules look at. */
    Map<Signal, List<Sense>> of(List<Signal> signals, KieSession session) {
        FiredRules fired = new FiredRules(rules);
        session.setGlobal("outcome", fired);
        signals.forEach(session::insert);
        Stage.fire(session);
        return senses(fired);
    }

    private static Map<Signal, List<Sense>> senses(FiredRules fired) {
        Map<Signal, List<Sense>> senses = new HashMap<>();
        fired.firings().forEach(firing -> {
            if (firing.rule().effect() instanceof Effect.StandsFor stands && firing.fact() instanceof Signal signal) {
                Sense sense = new Sense(
                        Statement.of(stands.statement(), signal),
                        stands.clearly() ? Meaning.CLEAR : Meaning.VAGUE,
                        firing.rule());
                senses.computeIfAbsent(signal, one -> new ArrayList<>()).add(sense);
            }
        });
        return senses;
    }
}
