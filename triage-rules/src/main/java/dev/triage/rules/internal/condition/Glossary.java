package dev.triage.rules.internal.condition;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists the words of conditions, as far as they can be told from the code. */
public final class Glossary {

    private Glossary() {}

    /** The names of the facts, by the order of the stages, each with the stages where rules meet it. */
    public static Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        types().forEach(type -> facts.put(type.getSimpleName(), Vocabulary.stages(type)));
        return facts;
    }

    /** The names of what facts are made of, without the facts. */
    public static List<String> parts() {
        return reachable().stream()
                .filter(type -> !types().contains(type))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    /** What can be asked of a fact or part: how that is written, and what it gives. */
    public static Map<String, String> members(String name) {
        Class<?> type = reachable().stream()
                .filter(one -> one.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
        ValueType owner = ValueType.of(type);
        List<String> order = new ArrayList<>();
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(component -> order.add(component.getName()));
        }
        Map<String, String> members = new LinkedHashMap<>();
        Members.of(owner).stream()
                .map(Member::method)
                .sorted(Comparator.comparing((Method method) -> place(order, method))
                        .thenComparing(Method::getName))
                .forEach(method -> put(members, method, owner));
        return members;
    }

    /** The kinds of levels, each with the names of its constants. */
    public static Map<String, List<String>> levels() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        Vocabulary.constantTypes()
                .forEach(type -> levels.put(
                        type,
                        Vocabulary.constants(type)
                                .map(Vocabulary::constantNames)
                                .orElse(List.of())));
        return levels;
    }

    /** Properties come in the order of the record, methods after them. */
    private static int place(List<String> order, Method method) {
        int place = order.indexOf(method.getName());
        return place < 0 ? order.size() : place;
    }

    private static void put(Map<String, String> members, Method method, ValueType owner) {
        String parameters = Arrays.stream(method.getParameters())
                .map(Glossary::written)
                .collect(Collectors.joining(", ", "(", ")"));
        members.put(
                method.getName() + (method.getParameterCount() == 0 ? "" : parameters),
                ValueType.of(method.getGenericReturnType(), owner).words());
    }

    private static String written(Parameter parameter) {
        Class<?> type = parameter.getType();
        Class<?> one = type.isArray() ? type.getComponentType() : type;
        return (one == String.class ? "text" : one.getSimpleName()) + (type.isArray() ? ", ..." : "");
    }

    private static Set<Class<?>> types() {
        Set<Class<?>> types = new LinkedHashSet<>();
        Vocabulary.allStages().forEach(stage -> types.addAll(Vocabulary.facts(stage)));
        return types;
    }

    private static Set<Class<?>> reachable() {
        Set<Class<?>> found = new LinkedHashSet<>(types());
        Deque<Class<?>> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            ValueType owner = ValueType.of(open.remove());
            for (Class<?> type : given(owner)) {
                if (type.isRecord()
                        && Vocabulary.constants(type.getSimpleName()).isEmpty()
                        && found.add(type)) {
                    open.add(type);
                }
            }
        }
        return found;
    }

    private static Collection<Class<?>> given(ValueType owner) {
        List<Class<?>> types = new ArrayList<>();
        Members.of(owner).forEach(member -> {
            ValueType type = ValueType.of(member.method().getGenericReturnType(), owner);
            types.add(type.raw());
            if (type.element() != null) {
                types.add(type.element());
            }
        });
        return types;
    }
}
