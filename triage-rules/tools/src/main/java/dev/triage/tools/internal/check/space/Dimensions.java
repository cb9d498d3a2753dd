package dev.triage.tools.internal.check.space;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds what rules can distinguish of each input. */
public final class Dimensions {

    private static final List<StatusKind> STATUSES = List.of(StatusKind.values());
    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    /** So many sets of categories; with more, not all combinations can be looked at. */
    public static final long MOST_SETS = 8_192;

    private final Questions questions;
    private final Map<ClosedInput, Object> assumed;
    private final List<Map<ClosedInput, Object>> sides;
    private final boolean maybeNoCategory;
    private final TeamScales scales;

    /**
     * Prepares finding.
     *
     * @param questions what the rules ask
     * @param rules the rules, for what they may assume
     * @param unsaid the assessment of an issue that says nothing, by each of the rule bases
     */
    public Dimensions(Questions questions, List<RuleBase> rules, List<Assessment> unsaid) {
        this.questions = questions;
        this.scales = rules.get(rules.size() - 1).scales();
        this.sides = unsaid.stream().map(Assessments::values).toList();
        this.assumed = sides.get(0);
        this.maybeNoCategory = rules.stream()
                .flatMap(base -> base.catalogue().stream())
                .anyMatch(rule -> rule.effect() instanceof CatalogueEffect.Assumes assumes
                        && assumes.input() == Input.CATEGORIES
                        && assumes.value().equals("none"));
    }

    private Dimensions(Questions questions, Dimensions like) {
        this.questions = questions;
        this.scales = like.scales;
        this.sides = like.sides;
        this.assumed = like.assumed;
        this.maybeNoCategory = like.maybeNoCategory;
    }

    /** What other questions distinguish, of the same rules. */
    public Dimensions of(Questions others) {
        return new Dimensions(others, this);
    }

    public List<Dimension> all() {
        List<Dimension> all = new ArrayList<>();
        for (ClosedInput input : ClosedInput.values()) {
            all.add(of(input));
        }
        all.addAll(open());
        return all;
    }

    /** What an issue can answer to the questions on open texts. */
    public List<Dimension> open() {
        return new AnswerChoices(scales).of(questions.open());
    }

    /**
     * Some of the combinations that rules distinguish: each value stands only for itself, and inputs that the questions do not look
     * at are at their lowest and highest level, or as they are assumed. Other questions on open texts are one dimension, answered as by
     * an issue without any text.
     *
     * @param open the questions on open texts of all rules
     */
    public List<Dimension> some(List<Dimension> open) {
        List<Dimension> some = new ArrayList<>();
        for (ClosedInput one : ClosedInput.values()) {
            Dimension dimension = of(one);
            List<InputClass> classes = new ArrayList<>();
            dimension.classes().forEach(choice -> classes.add(choice.alone()));
            ClosedInput input = dimension.input();
            if (input != null && classes.size() == 1 && classes.get(0).value() instanceof Levels only) {
                int top = Assessments.scale(input) - 1;
                for (Levels more : List.of(new Levels(0, 0), new Levels(top, top))) {
                    if (!more.equals(only)) {
                        classes.add(new InputClass(
                                more,
                                Assessments.text(input, more),
                                more.equals(assumed.get(input)),
                                more.height(),
                                1));
                    }
                }
            }
            some.add(new Dimension(dimension.name(), input, classes, between(classes)));
        }
        some.addAll(answered(open));
        return some;
    }

    private List<Dimension> answered(List<Dimension> open) {
        Set<String> here = new HashSet<>();
        questions.open().forEach(one -> here.add(one.words()));
        List<Dimension> answered = new ArrayList<>();
        Set<String> blank = new HashSet<>();
        for (Dimension dimension : open) {
            boolean looked = dimension.classes().stream()
                    .anyMatch(choice -> choice.value() instanceof OpenAnswers said
                            && said.affirmed().stream().anyMatch(here::contains));
            if (looked) {
                answered.add(dimension);
            } else if (dimension.classes().get(0).value() instanceof OpenAnswers said) {
                blank.addAll(said.affirmed());
            }
        }
        answered.add(AnswerChoices.dimension(List.of(), List.of(), blank));
        return answered;
    }

    /** How many raw combinations there are, questions on open texts aside. */
    public long raw() {
        long raw = 1;
        for (ClosedInput input : ClosedInput.values()) {
            if (input == ClosedInput.CATEGORIES) {
                raw *= categories().raw();
            } else {
                raw *= of(input).classes().stream()
                        .mapToLong(InputClass::weight)
                        .sum();
            }
        }
        return raw;
    }

    /** How many categories rules distinguish, as sets of them; to be asked before all sets are made. */
    public long categorySets() {
        return categories().count();
    }

    /** Whether all combinations of them are at most so many. */
    public boolean atMost(long most) {
        if (categorySets() > MOST_SETS) {
            return false;
        }
        long all = 1;
        for (Dimension dimension : all()) {
            all *= dimension.size();
            if (all > most) {
                return false;
            }
        }
        return true;
    }

    private CategoryChoices categories() {
        return new CategoryChoices(
                questions.categories(), Assessments.categories(assumed.get(ClosedInput.CATEGORIES)), maybeNoCategory);
    }

    private Dimension of(ClosedInput input) {
        List<Part> parts = questions.alone(input);
        boolean fine = questions.together(input);
        boolean agreed = sides.stream().map(side -> side.get(input)).distinct().count() == 1;
        Map<Object, Integer> classOf = new LinkedHashMap<>();
        List<InputClass> simplest = new ArrayList<>();
        Map<Object, InputClass> byValue = new HashMap<>();
        Map<Object, Integer> classByValue = new HashMap<>();
        choices(input, any -> {
            InputClass choice = agreed ? any : any.stated();
            Object signature = fine ? choice : signature(input, choice, parts);
            int at = classOf.computeIfAbsent(signature, key -> classOf.size());
            if (at == simplest.size()) {
                simplest.add(choice);
            } else {
                simplest.set(at, simpler(simplest.get(at), choice));
            }
            if (choice.value() instanceof Levels levels) {
                byValue.put(levels, choice);
                classByValue.put(levels, at);
            }
        });
        if (!agreed) {
            simplest.add(unstated(input));
        }
        return new Dimension(input.label(), input, simplest, steps(byValue, classByValue));
    }

    /** What it means to the rule bases that an input is not stated, for which they do not assume the same. */
    private InputClass unstated(ClosedInput input) {
        List<Object> values = sides.stream()
                .map(side -> Objects.requireNonNull(side.get(input), "value"))
                .toList();
        String text = values.stream()
                .map(value -> Assessments.words(input, value))
                .collect(Collectors.joining(" before, ", "", " after"));
        return new InputClass(new Unstated(values), text, true, 0, 1);
    }

    /** The simpler of the two, standing for both. */
    private static InputClass simpler(InputClass one, InputClass other) {
        InputClass simple = other.cost() < one.cost() ? other : one;
        return new InputClass(
                simple.value(), simple.text(), simple.assumed(), simple.height(), one.weight() + other.weight());
    }

    private BitSet signature(ClosedInput input, InputClass choice, List<Part> parts) {
        Map<ClosedInput, Object> values = new EnumMap<>(assumed);
        Object value = choice.value();
        if (value == null) {
            values.remove(input);
        } else {
            values.put(input, value);
        }
        return Questions.answers(parts, Assessments.assessment(values));
    }

    /** The steps between single values: each with a higher end, and none with a lower one. */
    public static List<Dimension.Step> between(List<InputClass> classes) {
        List<Dimension.Step> steps = new ArrayList<>();
        for (int from = 0; from < classes.size(); from++) {
            for (int to = 0; to < classes.size(); to++) {
                InputClass lower = classes.get(from);
                InputClass higher = classes.get(to);
                if (from != to
                        && lower.value() instanceof Levels one
                        && higher.value() instanceof Levels other
                        && one.low() <= other.low()
                        && one.high() <= other.high()) {
                    steps.add(new Dimension.Step(from, to, lower, higher));
                }
            }
        }
        return steps;
    }

    private static List<Dimension.Step> steps(Map<Object, InputClass> choices, Map<Object, Integer> classes) {
        Map<List<Integer>, Dimension.Step> steps = new LinkedHashMap<>();
        choices.forEach((value, lower) -> {
            Levels levels = (Levels) value;
            for (Levels raised :
                    List.of(new Levels(levels.low(), levels.high() + 1), new Levels(levels.low() + 1, levels.high()))) {
                InputClass higher = choices.get(raised);
                if (higher != null) {
                    int from = Objects.requireNonNull(classes.get(levels), "from");
                    int to = Objects.requireNonNull(classes.get(raised), "to");
                    if (from != to) {
                        steps.merge(
                                List.of(from, to),
                                new Dimension.Step(from, to, lower, higher),
                                (one, other) -> other.cost() < one.cost() ? other : one);
                    }
                }
            }
        });
        return new ArrayList<>(steps.values());
    }

    private void choices(ClosedInput input, Consumer<InputClass> action) {
        Object unsaid = assumed.get(input);
        switch (input) {
            case CATEGORIES -> categories().forEach(action);
            case STATUS -> {
                for (StatusKind status : STATUSES) {
                    if (status != StatusKind.UNCLEAR) {
                        action.accept(new InputClass(
                                status, status.label(), status.equals(unsaid), STATUSES.indexOf(status), 1));
                    }
                }
            }
            case PINNED -> {
                action.accept(new InputClass(null, "none", true, 0, 1));
                for (Priority priority : PRIORITIES) {
                    action.accept(new InputClass(priority, priority.name(), false, PRIORITIES.indexOf(priority), 1));
                }
            }
            default -> {
                for (int low = 0; low < Assessments.scale(input); low++) {
                    for (int high = low; high < Assessments.scale(input); high++) {
                        Levels levels = new Levels(low, high);
                        action.accept(new InputClass(
                                levels, Assessments.text(input, levels), levels.equals(unsaid), levels.height(), 1));
                    }
                }
            }
        }
    }
}
