package dev.triage.tools.internal.check.space;

import dev.triage.model.Issue;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.tools.check.report.Example;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All combinations of what rules can distinguish, each with a number. */
public final class Space {

    private static final long MOST = 30_000_000;

    private final List<Dimension> dimensions;
    private final int[] strides;
    private final int size;
    private final long[][] weights;
    private final int[][] costs;
    private final Map<String, Integer> openDimensions = new HashMap<>();

    /** The dimensions with a class for an input that is not stated and for which rule bases do not assume the same. */
    private final List<Integer> maybeUnstated = new ArrayList<>();

    public Space(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        this.strides = new int[dimensions.size()];
        long all = 1;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            strides[i] = (int) all;
            all *= dimensions.get(i).size();
            if (all > MOST) {
                throw new IllegalArgumentException("The rules distinguish more than (" + MOST
                        + ") combinations of inputs, which are too many to check. Maybe use fewer conditions that"
                        + " compare two inputs or look at open texts.");
            }
        }
        this.size = (int) all;
        this.weights = new long[dimensions.size()][];
        this.costs = new int[dimensions.size()][];
        for (int i = 0; i < dimensions.size(); i++) {
            List<InputClass> choices = dimensions.get(i).classes();
            weights[i] = choices.stream().mapToLong(InputClass::weight).toArray();
            costs[i] = choices.stream().mapToInt(InputClass::cost).toArray();
            if (choices.stream().anyMatch(choice -> choice.value() instanceof Unstated)) {
                maybeUnstated.add(i);
            }
            for (String words : dimensions.get(i).words()) {
                openDimensions.put(words, i);
            }
        }
    }

    /** All combinations, or null if they are more than so many. */
    public static @Nullable Space atMost(long most, List<Dimension> dimensions) {
        long all = 1;
        for (Dimension dimension : dimensions) {
            all *= dimension.size();
            if (all > most) {
                return null;
            }
        }
        return new Space(dimensions);
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Which dimension an input is. */
    public int dimension(ClosedInput input) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).input() == input) {
                return i;
            }
        }
        throw new IllegalStateException("The input (" + input + ") is missing.");
    }

    public int size() {
        return size;
    }

    /** How many raw combinations there are, conditions on open texts aside. */
    public long raw() {
        long raw = 1;
        for (Dimension dimension : dimensions) {
            if (dimension.input() != null) {
                raw *= dimension.classes().stream()
                        .mapToLong(InputClass::weight)
                        .sum();
            }
        }
        return raw;
    }

    /** Whether all questions on open texts have the answers that an issue without any text gives. */
    public boolean closed(int[] classes) {
        for (int i = ClosedInput.values().length; i < classes.length; i++) {
            if (classes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** How far apart the numbers of combinations are that differ by one class in this dimension. */
    public int stride(int dimension) {
        return strides[dimension];
    }

    /** The same combinations as one of several rule bases sees them: with what it assumes where nothing is stated. */
    public Space assuming(int side) {
        List<Dimension> seen = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            List<InputClass> choices = new ArrayList<>();
            for (InputClass choice : dimension.classes()) {
                choices.add(
                        choice.value() instanceof Unstated unstated
                                ? choice.with(unstated.assumed().get(side))
                                : choice);
            }
            seen.add(new Dimension(dimension.name(), dimension.input(), choices, dimension.steps()));
        }
        return new Space(seen);
    }

    /** The inputs that a combination does not state and for which rule bases do not assume the same. */
    public Set<ClosedInput> unstated(int[] classes) {
        Set<ClosedInput> unstated = EnumSet.noneOf(ClosedInput.class);
        for (int i : maybeUnstated) {
            ClosedInput input = dimensions.get(i).input();
            if (input != null && dimensions.get(i).classes().get(classes[i]).value() instanceof Unstated) {
                unstated.add(input);
            }
        }
        return unstated;
    }

    /** The questions on open texts of which the answer is yes where an issue without any text answers otherwise. */
    public List<String> affirmed(int[] classes) {
        List<String> affirmed = new ArrayList<>();
        for (int i = ClosedInput.values().length; i < classes.length; i++) {
            if (classes[i] != 0) {
                affirmed.add(dimensions.get(i).name() + ": "
                        + dimensions.get(i).classes().get(classes[i]).text());
            }
        }
        return affirmed;
    }

    /** The class that a combination has in each dimension. */
    public int[] classes(int combination) {
        int[] classes = new int[strides.length];
        for (int i = 0; i < strides.length; i++) {
            classes[i] = classOf(combination, i);
        }
        return classes;
    }

    /** The number of a combination. */
    public int number(int[] classes) {
        int number = 0;
        for (int i = 0; i < classes.length; i++) {
            number += classes[i] * strides[i];
        }
        return number;
    }

    public int classOf(int combination, int dimension) {
        return combination / strides[dimension] % dimensions.get(dimension).size();
    }

    /**
     * Goes to the next combination.
     *
     * @return the first dimension that is another one; only those behind it may be others, too
     */
    public int next(int[] classes) {
        for (int i = classes.length - 1; i >= 0; i--) {
            if (++classes[i] < dimensions.get(i).size()) {
                return i;
            }
            classes[i] = 0;
        }
        return 0;
    }

    /** How many raw combinations it stands for. */
    public long weight(int[] classes) {
        long weight = 1;
        for (int i = 0; i < classes.length; i++) {
            weight *= weights[i][classes[i]];
        }
        return weight;
    }

    /** How much it takes to state it. */
    public int cost(int[] classes) {
        int cost = 0;
        for (int i = 0; i < classes.length; i++) {
            cost += costs[i][classes[i]];
        }
        return cost;
    }

    /** The combination that takes least to state. */
    public int[] cheapest() {
        int[] classes = new int[strides.length];
        for (int i = 0; i < classes.length; i++) {
            List<InputClass> choices = dimensions.get(i).classes();
            for (int j = 1; j < choices.size(); j++) {
                if (choices.get(j).cost() < choices.get(classes[i]).cost()) {
                    classes[i] = j;
                }
            }
        }
        return classes;
    }

    /** The values of a combination, in the order of the dimensions. */
    public List<InputClass> choices(int[] classes) {
        List<InputClass> choices = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            choices.add(dimensions.get(i).classes().get(classes[i]));
        }
        return choices;
    }

    public Assessment assessment(List<InputClass> choices) {
        return Assessments.assessment(values(choices, false));
    }

    /** An issue that states no more than it must. */
    public Issue issue(List<InputClass> choices, int stated) {
        return Assessments.issue(stated(choices, stated));
    }

    /**
     * The values that have to be stated.
     *
     * @param choices the values
     * @param stated a dimension that must be stated, even if it could be left unsaid; negative for none
     */
    public Map<ClosedInput, Object> stated(List<InputClass> choices, int stated) {
        Map<ClosedInput, Object> values = values(choices, true);
        if (stated >= 0) {
            put(values, dimensions.get(stated).input(), choices.get(stated));
        }
        return values;
    }

    /** All values. */
    public Map<ClosedInput, Object> values(List<InputClass> choices) {
        return values(choices, false);
    }

    /** The answer to a question on an open text. */
    public boolean open(int[] classes, String words) {
        int dimension = openDimension(words);
        return dimension >= 0
                && dimensions.get(dimension).classes().get(classes[dimension]).value() instanceof OpenAnswers answers
                && answers.affirmed().contains(words);
    }

    /** The dimension of a question on an open text; negative if there is none. */
    public int openDimension(String words) {
        return openDimensions.getOrDefault(words, -1);
    }

    /**
     * The values for people.
     *
     * @param choices the values
     * @param stated a dimension that must be stated, even if it could be left unsaid; negative for none
     */
    public Example example(List<InputClass> choices, int stated) {
        return ExampleWords.of(dimensions, choices, stated, null);
    }

    /** The same with an issue that shows it. */
    public Example example(List<InputClass> choices, int stated, @Nullable Issue issue) {
        return ExampleWords.of(dimensions, choices, stated, issue);
    }

    private Map<ClosedInput, Object> values(List<InputClass> choices, boolean onlyStated) {
        Map<ClosedInput, Object> values = new EnumMap<>(ClosedInput.class);
        for (int i = 0; i < choices.size(); i++) {
            if (!onlyStated || !choices.get(i).assumed()) {
                put(values, dimensions.get(i).input(), choices.get(i));
            }
        }
        return values;
    }

    private static void put(Map<ClosedInput, Object> values, @Nullable ClosedInput input, InputClass choice) {
        Object value = choice.value();
        if (input != null && value != null) {
            values.put(input, value);
        }
    }
}
