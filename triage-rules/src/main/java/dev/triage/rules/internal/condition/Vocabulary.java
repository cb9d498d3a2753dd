package dev.triage.rules.internal.condition;

import dev.triage.model.BrandImpact;
import dev.triage.model.Category;
import dev.triage.model.Complexity;
import dev.triage.model.FunctionalImpact;
import dev.triage.model.Input;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.StatusKind;
import dev.triage.model.UserImpact;
import dev.triage.model.decision.Dependency;
import dev.triage.model.decision.HighlightList;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.Decided;
import dev.triage.rules.vocabulary.Fit;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import dev.triage.rules.vocabulary.Place;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import dev.triage.rules.vocabulary.Subject;
import dev.triage.rules.vocabulary.Sum;
import dev.triage.rules.vocabulary.Text;
import dev.triage.rules.vocabulary.Theme;
import dev.triage.rules.vocabulary.Unsaid;
import dev.triage.rules.vocabulary.backlog.Backlog;
import dev.triage.rules.vocabulary.backlog.Blocking;
import dev.triage.rules.vocabulary.backlog.Candidate;
import dev.triage.rules.vocabulary.backlog.Found;
import dev.triage.rules.vocabulary.backlog.Ranked;
import dev.triage.rules.vocabulary.backlog.Row;
import dev.triage.rules.vocabulary.backlog.Tally;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All words that conditions are written in: the facts of each stage, and the constants that they are compared with. */
public final class Vocabulary {

    /** The facts that rules meet, by the stage where they do. */
    private static final Map<String, List<Class<?>>> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("interpret", List.of(Issue.class, Subject.class, Signal.class));
        FACTS.put("assess", List.of(Issue.class, Subject.class, Signal.class, Meaning.class, Unsaid.class));
        FACTS.put("prioritise", List.of(Assessment.class, Subject.class, Issue.class, Sum.class));
        FACTS.put("detect", List.of(Text.class, Theme.class, Decided.class));
        FACTS.put("patterns", List.of(Tally.class, Candidate.class));
        FACTS.put("recommend", List.of(Found.class));
        FACTS.put("plan", List.of(Assessment.class, Subject.class, Issue.class, Decided.class));
        FACTS.put("assign", List.of(Fit.class, Subject.class, Issue.class));
        FACTS.put(
                "summarise",
                List.of(Assessment.class, Subject.class, Issue.class, Decided.class, Backlog.class, Ranked.class));
        FACTS.put("relate", List.of(Blocking.class, Row.class));
    }

    private static final List<Class<?>> CONSTANTS = List.of(
            Priority.class,
            UserImpact.class,
            FunctionalImpact.class,
            BrandImpact.class,
            Complexity.class,
            Category.class,
            StatusKind.class,
            Input.class,
            Meant.class,
            Source.class,
            Place.class,
            HighlightList.class,
            Dependency.Kind.class);

    private Vocabulary() {}

    /** The facts of a stage. */
    public static List<Class<?>> facts(String stage) {
        return FACTS.getOrDefault(stage, List.of());
    }

    /** The names of the facts of a stage. */
    static List<String> factNames(String stage) {
        return facts(stage).stream().map(Class::getSimpleName).toList();
    }

    /** The fact of this name in any stage. */
    public static Optional<Class<?>> fact(String name) {
        return FACTS.values().stream()
                .flatMap(List::stream)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst();
    }

    /** The stages that have a fact. */
    static List<String> stages(Class<?> fact) {
        return FACTS.keySet().stream()
                .filter(stage -> facts(stage).contains(fact))
                .toList();
    }

    /** The type of this name that has constants. */
    static Optional<Class<?>> constants(String type) {
        for (Class<?> one : CONSTANTS) {
            if (one.getSimpleName().equals(type)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The names of all types that have constants. */
    static List<String> constantTypes() {
        return CONSTANTS.stream().map(Class::getSimpleName).toList();
    }

    /** The names of the constants of a type. */
    static List<String> constantNames(Class<?> type) {
        return fields(type).stream().map(Field::getName).toList();
    }

    /** The value of a constant, or null if there is none of this name. */
    static @Nullable Object constant(Class<?> type, String name) {
        for (Field field : fields(type)) {
            if (field.getName().equals(name)) {
                try {
                    return field.get(null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("A public constant (" + field + ") can be read.", e);
                }
            }
        }
        return null;
    }

    /** All types that have a constant of this name, such as those with a HIGH. */
    static List<String> typesWith(String constant) {
        List<String> types = new ArrayList<>();
        for (Class<?> type : CONSTANTS) {
            if (constantNames(type).contains(constant)) {
                types.add(type.getSimpleName());
            }
        }
        return types;
    }

    /** All stages, in the order in which they work. */
    static Set<String> allStages() {
        return FACTS.keySet();
    }

    /** The names of all facts. */
    static Set<String> allFacts() {
        Set<String> names = new TreeSet<>();
        FACTS.keySet().forEach(stage -> names.addAll(factNames(stage)));
        return names;
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> constants = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())
                    && Modifier.isStatic(field.getModifiers())
                    && field.getType() == type) {
                constants.add(field);
            }
        }
        return constants;
    }
}
