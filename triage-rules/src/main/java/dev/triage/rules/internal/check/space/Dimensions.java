package dev.triage.rules.internal.check.space;

import dev.triage.model.Input;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.model.decision.Effect;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.RuleBase;
import dev.triage.rules.vocabulary.Assessment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what rules can distinguish of each input. */
public final class Dimensions {

    /** Conditions on open texts beyond the first few are all true or all false. */
    public static final String OTHERS = "all other conditions on open texts";

    private static final List<StatusKind> STATUSES = List.of(StatusKind.values());
    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    private static final int MOST_OPEN = 6;

    private static final @Nullable Object[] NOTHING = {};

    private final Questions questions;
    private final Map<ClosedInput, Object> assumed;
    private final List<Map<ClosedInput, Object>> sides;
    private final boolean maybeNoCategory;

    /**
     * Prepares finding.
     *
     * @param questions what the rules ask
     * @param rules the rules, for what they may assume
     * @param unsaid the assessment of an issue that says nothing, by each of the rule bases
     */
    public Dimensions(Questions questions, List<RuleBase> rules, List<Assessment> unsaid) {
        this.questions = questions;
        this.sides = unsaid.stream().map(Assessments::values).toList();
        this.assumed = sides.get(0);
        this.maybeNoCategory = rules.stream()
                .flatMap(base -> base.catalogue().stream())
                .anyMatch(rule -> rule.effect() instanceof Effect.Assumes assumes
                        && assumes.input() == Input.CATEGORIES
                        && assumes.value().equals("none"));
    }

    public List<Dimension> all() {
        List<Dimension> all = new ArrayList<>();
        for (ClosedInput input : ClosedInput.values()) {
            all.add(of(input));
        }
        List<String> open = List.copyOf(questions.open());
        boolean many = open.size() > MOST_OPEN;
        open.subList(0, many ? MOST_OPEN - 1 : open.size()).forEach(words -> all.add(yesOrNo(words)));
        if (many) {
            all.add(yesOrNo(OTHERS));
        }
        return all;
    }

    private static Dimension yesOrNo(String words) {
        List<InputClass> answers =
                List.of(new InputClass(false, "no", true, 0, 1), new InputClass(true, "yes", false, 500, 1));
        return new Dimension(words, null, answers, List.of());
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
        Assessment assessment = Assessments.assessment(values);
        BitSet answers = new BitSet();
        for (int i = 0; i < parts.size(); i++) {
            try {
                answers.set(2 * i, Boolean.TRUE.equals(parts.get(i).value().of(assessment, NOTHING)));
            } catch (RuntimeException e) { // reported by the code that fills the tables of rules
                answers.set(2 * i + 1);
            }
        }
        return answers;
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
            case CATEGORIES ->
                new CategoryChoices(questions.categories(), Assessments.categories(unsaid), maybeNoCategory)
                        .forEach(action);
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
