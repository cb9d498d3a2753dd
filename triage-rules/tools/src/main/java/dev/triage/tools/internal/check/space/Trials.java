package dev.triage.tools.internal.check.space;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.check.report.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Combinations to run: around some of all kinds, every value of every input. */
public final class Trials {

    private static final int BASES = 30;

    private final Map<ClosedInput, Object> unsaid;
    private final Map<Assessment, Trial> trials = new LinkedHashMap<>();
    private final List<Raise> raises = new ArrayList<>();

    /** A combination to run. */
    public record Trial(Map<ClosedInput, Object> values, Map<ClosedInput, Object> unsaid, Assessment assessment) {

        /** An issue that states no more than it must. */
        public Issue issue() {
            return Assessments.issue(stated(null));
        }

        private Map<ClosedInput, Object> stated(@Nullable ClosedInput anyway) {
            Map<ClosedInput, Object> stated = new EnumMap<>(ClosedInput.class);
            values.forEach((input, value) -> {
                if (input == anyway || !value.equals(unsaid.get(input))) {
                    stated.put(input, value);
                }
            });
            return stated;
        }

        /** The values for people. */
        public Example example() {
            return example(null);
        }

        /** The values for people, of which one is stated in any case. */
        public Example example(@Nullable ClosedInput anyway) {
            List<Example.Value> said = new ArrayList<>();
            List<Example.Value> assumed = new ArrayList<>();
            Map<ClosedInput, Object> stated = stated(anyway);
            values.forEach((input, value) -> (stated.containsKey(input) ? said : assumed)
                    .add(new Example.Value(input.label(), Assessments.words(input, value))));
            return new Example(said, assumed, List.of(), Assessments.issue(stated));
        }

        int cost() {
            int cost = 0;
            for (Object value : stated(null).values()) {
                cost += 1_000 + (value instanceof Levels levels ? levels.height() : 0);
            }
            return cost;
        }
    }

    /** Two combinations that differ by one level of one end of one input. */
    public record Raise(ClosedInput input, String from, String to, Trial lower, Trial higher) {}

    /** Combinations around what is assumed of an issue that says nothing, and around others. */
    public Trials(Assessment blank) {
        this.unsaid = Assessments.values(blank);
        around(unsaid);
        around(ends(0));
        around(ends(1));
        // The same numbers each time, so that the same rules always get the same report.
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        for (int i = 0; i < BASES; i++) {
            around(anything(random));
        }
    }

    /** All of them, those first that state least. */
    public List<Trial> all() {
        return trials.values().stream()
                .sorted(Comparator.comparingInt(Trial::cost))
                .toList();
    }

    /** All that can be compared, those first that state least. */
    public List<Raise> raises() {
        return raises.stream()
                .sorted(Comparator.comparingInt(
                        raise -> raise.lower().cost() + raise.higher().cost()))
                .toList();
    }

    private void around(Map<ClosedInput, Object> base) {
        for (ClosedInput input : ClosedInput.values()) {
            Map<Levels, Trial> byLevels = new LinkedHashMap<>();
            for (Object value : values(input)) {
                Map<ClosedInput, Object> values = new EnumMap<>(base);
                values.put(input, value);
                Trial trial = trial(values);
                if (value instanceof Levels levels) {
                    byLevels.put(levels, trial);
                }
            }
            byLevels.forEach((levels, lower) -> {
                for (Levels raised : List.of(
                        new Levels(levels.low(), levels.high() + 1), new Levels(levels.low() + 1, levels.high()))) {
                    Trial higher = byLevels.get(raised);
                    if (higher != null) {
                        raises.add(new Raise(
                                input,
                                Assessments.words(input, levels),
                                Assessments.words(input, raised),
                                lower,
                                higher));
                    }
                }
            });
        }
    }

    private Trial trial(Map<ClosedInput, Object> values) {
        return trials.computeIfAbsent(
                Assessments.assessment(values), assessment -> new Trial(values, unsaid, assessment));
    }

    private static List<Object> values(ClosedInput input) {
        List<Object> values = new ArrayList<>();
        switch (input) {
            case CATEGORIES -> Category.standard().forEach(category -> values.add(Set.of(category)));
            case STATUS ->
                values.addAll(List.of(StatusKind.OPEN, StatusKind.IN_PROGRESS, StatusKind.CLOSED, StatusKind.PROPOSED));
            case PINNED -> values.addAll(List.of(Priority.values()));
            default -> {
                for (int low = 0; low < Assessments.scale(input); low++) {
                    for (int high = low; high < Assessments.scale(input); high++) {
                        values.add(new Levels(low, high));
                    }
                }
            }
        }
        return values;
    }

    /** All scales at one of their ends: 0 for the lower, 1 for the upper. */
    private Map<ClosedInput, Object> ends(int end) {
        Map<ClosedInput, Object> values = new EnumMap<>(unsaid);
        for (ClosedInput input : ClosedInput.values()) {
            int level = end * (Assessments.scale(input) - 1);
            if (Assessments.scale(input) > 0) {
                values.put(input, new Levels(level, level));
            }
        }
        values.put(ClosedInput.CATEGORIES, Set.of(Category.BUG));
        return values;
    }

    private Map<ClosedInput, Object> anything(RandomGenerator random) {
        Map<ClosedInput, Object> values = new EnumMap<>(unsaid);
        for (ClosedInput input : ClosedInput.values()) {
            List<Object> all = values(input);
            if (input != ClosedInput.PINNED) {
                values.put(input, all.get(random.nextInt(all.size())));
            }
        }
        return values;
    }
}
