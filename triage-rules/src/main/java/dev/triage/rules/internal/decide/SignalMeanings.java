package dev.triage.rules.internal.decide;

import dev.triage.model.Issue;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.input.AssessmentBuilder;
import dev.triage.rules.internal.input.InputValue;
import dev.triage.rules.internal.match.Firing;
import dev.triage.rules.internal.match.Firings;
import dev.triage.rules.internal.match.Stage;
import dev.triage.rules.internal.match.Stages;
import dev.triage.rules.internal.memory.Memory;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks rules what the signals of an issue stand for. Immutable but for what it remembers, and thread-safe. */
final class SignalMeanings {

    /** Labels of an organisation, types, values of fields: so many different ones there hardly are. */
    private static final long MOST_BYTES = 8_000_000;

    private final Stages stages;
    private final TeamScales scales;

    /** The stage, once there was a signal: many programs have none and do not need its rules. */
    private volatile @Nullable Ready ready;

    /**
     * What is made ready for the first signal.
     *
     * @param stage runs the rules
     * @param memory what rules say of a signal, or null if they look at more than that
     */
    private record Ready(Stage stage, @Nullable Memory<Signal, List<Sense>> memory) {}

    /**
     * What a rule says that a signal stands for.
     *
     * @param statement what
     * @param doubt how sure it is, as in {@link Meaning#doubt}
     * @param rule the rule
     */
    record Sense(InputValue statement, int doubt, RuleDescription rule) {

        /** The fact for rules. */
        Meaning meaning(Signal signal, AssessmentBuilder draft) {
            return new Meaning(
                    signal.text(),
                    statement.what(),
                    statement.value(),
                    statement.rank(),
                    draft.states(statement.what(), statement.value(), doubt),
                    doubt);
        }
    }

    SignalMeanings(Stages stages, TeamScales scales) {
        this.scales = scales;
        this.stages = stages;
    }

    private Ready ready() {
        Ready known = ready;
        if (known == null) {
            Stage stage = stages.stage(RuleBase.INTERPRET);
            boolean alone = stage.looksAtEachAlone(Signal.class);
            known = new Ready(stage, alone ? new Memory<>(MOST_BYTES, new Bytes()) : null);
            ready = known;
        }
        return known;
    }

    /** Whether rules look at each signal alone, so that equal signals stand for the same in every issue. */
    boolean lookAtEachAlone() {
        return ready().memory() != null;
    }

    /** What each of the signals of an issue stands for, in their order. */
    Map<Signal, List<Sense>> of(List<Signal> signals, Issue issue) {
        if (signals.isEmpty()) {
            return Map.of();
        }
        Memory<Signal, List<Sense>> memory = ready().memory();
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
            // Rules that look at one signal alone need not be shown the issue.
            Map<Signal, List<Sense>> found =
                    run(unknown, memory == null ? List.of(issue, Subject.of(issue, scales)) : List.of());
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

    private Map<Signal, List<Sense>> run(List<Signal> signals, List<Object> others) {
        List<Object> facts = new ArrayList<>(others);
        facts.addAll(signals);
        Firings fired = ready().stage().run(facts);
        return senses(fired);
    }

    private static Map<Signal, List<Sense>> senses(Firings fired) {
        Map<Signal, List<Sense>> senses = new HashMap<>();
        for (Firing firing : fired.inOrder()) {
            if (firing.effect() instanceof CatalogueEffect.StandsFor stands && firing.fact() instanceof Signal signal) {
                int certainty = stands.clearly() ? Meaning.CLEAR : Meaning.VAGUE;
                List<Sense> known = senses.computeIfAbsent(signal, one -> new ArrayList<>());
                for (InputValue value : InputValue.of(stands.statements(), signal)) {
                    known.add(new Sense(value, certainty, firing.description()));
                }
            }
        }
        return senses;
    }

    /** No lambda: at the start of a program that costs more than a class. */
    private static final class Bytes implements Memory.Weight<Signal, List<Sense>> {

        @Override
        public long bytes(Signal signal, List<Sense> senses) {
            long letters = (long) signal.topic().length()
                    + signal.word().length()
                    + signal.written().length()
                    + signal.shown().length();
            for (Sense sense : senses) {
                letters += sense.statement().value().length();
            }
            return 200 + 2L * letters + 100L * senses.size();
        }
    }
}
