package dev.triage.tools.internal.check.space;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.input.ClosedInput;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules that give priorities ask of the inputs. */
public final class Questions {

    private static final @Nullable Object[] NOTHING = {};

    private static final Set<Class<?>> OPEN = Set.of(Issue.class, Subject.class);

    private final Map<ClosedInput, List<Part>> alone = new EnumMap<>(ClosedInput.class);
    private final Set<ClosedInput> together = EnumSet.noneOf(ClosedInput.class);
    private final Map<String, OpenTexts.Asked> open = new LinkedHashMap<>();
    private final List<Set<Category>> categories = new ArrayList<>();

    public Questions(List<Rule> rules) {
        for (Rule rule : rules) {
            for (Condition.Fact fact : rule.vocabulary().facts()) {
                fact.questions().forEach(question -> add(fact, question));
            }
        }
    }

    private Questions() {
        this(List.of());
    }

    /** What several rules ask, of which each is known. */
    public static Questions of(Iterable<Questions> each) {
        Questions all = new Questions();
        for (Questions one : each) {
            one.alone.forEach((input, parts) ->
                    all.alone.computeIfAbsent(input, key -> new ArrayList<>()).addAll(parts));
            all.together.addAll(one.together);
            one.open.forEach(all.open::putIfAbsent);
            all.categories.addAll(one.categories);
        }
        return all;
    }

    private void add(Condition.Fact fact, Condition.Question question) {
        if (open(fact, question)) {
            OpenTexts.asked(question).forEach(asked -> open.putIfAbsent(asked.words(), asked));
            return;
        }
        question.parts().forEach(part -> categories.add(CategoryChoices.named(part)));
        if (fact.type() != Assessment.class || !question.needs().isEmpty()) {
            together.addAll(ClosedInput.of(question.reads()));
            return;
        }
        for (Part part : question.parts()) {
            Set<ClosedInput> inputs = ClosedInput.of(part.reads());
            if (inputs.size() == 1) {
                alone.computeIfAbsent(inputs.iterator().next(), input -> new ArrayList<>())
                        .add(part);
            } else {
                together.addAll(inputs);
            }
        }
    }

    /** The same number for classes of a dimension for which all conditions give the same answers. */
    public int[] parts(Dimension dimension, Space space) {
        ClosedInput input = dimension.input();
        int[] parts = new int[dimension.size()];
        Map<Object, Integer> known = new HashMap<>();
        int place = space.dimensions().indexOf(dimension);
        List<InputClass> choices = space.choices(space.cheapest());
        for (int i = 0; i < parts.length; i++) {
            InputClass choice = dimension.classes().get(i);
            Object answers = i;
            if (input != null && !together(input)) {
                choices.set(place, choice);
                answers = answers(alone(input), space.assessment(choices));
            } else if (choice.value() instanceof OpenAnswers said) {
                answers =
                        open.keySet().stream().filter(said.affirmed()::contains).collect(Collectors.toSet());
            }
            parts[i] = known.computeIfAbsent(answers, key -> known.size());
        }
        return parts;
    }

    /** What conditions say of an assessment: two bits for each. */
    static BitSet answers(List<Part> parts, Assessment assessment) {
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

    /** Whether a condition looks at an input with unlimited values. */
    public static boolean open(Condition.Fact fact, Condition.Question question) {
        return OPEN.contains(fact.type()) || question.reads().stream().anyMatch(read -> OPEN.contains(read.owner()));
    }

    /** The inputs that a rule looks at, apart from conditions on open texts. */
    public static Set<ClosedInput> inputs(Condition condition) {
        Set<ClosedInput> inputs = EnumSet.noneOf(ClosedInput.class);
        for (Condition.Fact fact : condition.facts()) {
            for (Condition.Question question : fact.questions()) {
                if (!open(fact, question)) {
                    inputs.addAll(ClosedInput.of(question.reads()));
                }
            }
        }
        return inputs;
    }

    /** The questions on open texts of a rule, in their words. */
    public static Set<String> open(Condition condition) {
        Set<String> words = new LinkedHashSet<>();
        for (Condition.Fact fact : condition.facts()) {
            fact.questions().stream()
                    .filter(question -> open(fact, question))
                    .forEach(question -> words.addAll(OpenTexts.words(question)));
        }
        return words;
    }

    /** The conditions that look at this input and at nothing else. */
    List<Part> alone(ClosedInput input) {
        return alone.getOrDefault(input, List.of());
    }

    /** Whether conditions look at this input together with something else, so that no two values are the same to them. */
    boolean together(ClosedInput input) {
        return together.contains(input);
    }

    /** The questions on open texts. */
    List<OpenTexts.Asked> open() {
        return List.copyOf(open.values());
    }

    /** The categories that each condition names; two that all conditions name or leave out together are the same to them. */
    List<Set<Category>> categories() {
        return categories;
    }
}
