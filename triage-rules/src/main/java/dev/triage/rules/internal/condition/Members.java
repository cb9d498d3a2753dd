package dev.triage.rules.internal.condition;

import dev.triage.model.Issue;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.vocabulary.Assessment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a value: its properties and its questions.
 *
 * <p>This is a list of what is allowed, not of what is forbidden: the public methods of the records and levels of this
 * library that give data back, and a few of texts and lists. There is no other way from a condition to any code.
 */
final class Members {

    private static final Set<String> OWN =
            Set.of(Issue.class.getPackageName(), Tracked.class.getPackageName(), Assessment.class.getPackageName());

    private static final Set<String> NEVER = Set.of("equals", "hashCode", "toString", "compareTo", "getClass", "wait");

    private static final Map<Class<?>, Set<String>> OTHERS = Map.of(
            String.class,
            Set.of("length", "isEmpty", "isBlank", "contains", "startsWith", "endsWith", "equalsIgnoreCase"),
            Collection.class,
            Set.of("size", "isEmpty", "contains"));

    /** All that may be asked of the classes that were asked for; there are no more of them than the vocabulary has. */
    private static final Map<Class<?>, List<Method>> METHODS = new ConcurrentHashMap<>();

    /** How to read the properties that were asked for. */
    private static final Map<Method, MethodHandle> PROPERTIES = new ConcurrentHashMap<>();

    /** How to ask the questions that were asked. */
    private static final Map<Method, MethodHandle> QUESTIONS = new ConcurrentHashMap<>();

    private Members() {}

    /** The property of this name. */
    static Optional<Method> property(ValueType owner, String name) {
        return methods(owner.raw())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getName().equals(name)
                        || (method.getName().equals("is" + capital(name)) && method.getReturnType() == boolean.class))
                .findFirst();
    }

    /** The question of this name that takes so many arguments. */
    static Optional<Method> question(ValueType owner, String name, int arguments) {
        return methods(owner.raw())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.isVarArgs() || method.getParameterCount() == arguments)
                .findFirst();
    }

    /** All properties and questions. */
    static Stream<Method> of(ValueType owner) {
        return methods(owner.raw());
    }

    /** Everything that may be asked. */
    static Set<String> names(ValueType owner) {
        Set<String> names = new TreeSet<>();
        methods(owner.raw()).forEach(method -> names.add(method.getName()));
        return names;
    }

    /** Whether Java knows a public method of this name, though it may not be asked in the vocabulary. */
    static boolean javaKnows(ValueType owner, String name) {
        return Arrays.stream(owner.raw().getMethods())
                .anyMatch(method ->
                        method.getName().equals(name) || method.getName().equals("get" + capital(name)));
    }

    /** Whether something of this name may be asked, with some number of arguments. */
    static boolean knows(ValueType owner, String name) {
        return methods(owner.raw()).anyMatch(method -> method.getName().equals(name));
    }

    /** Reads a property. */
    static Value reading(Method method, Value subject) {
        MethodHandle handle = PROPERTIES.computeIfAbsent(
                method, one -> handle(one).asType(MethodType.methodType(Object.class, Object.class)));
        return (fact, bound) -> {
            Object of = subject.of(fact, bound);
            return of == null ? null : read(handle, of);
        };
    }

    /** Asks a question; the arguments are as many as the method has parameters. */
    static Value asking(Method method, Value subject, List<Value> arguments) {
        MethodHandle handle = QUESTIONS.computeIfAbsent(
                method,
                one -> handle(one)
                        .asFixedArity()
                        .asSpreader(Object[].class, one.getParameterCount())
                        .asType(MethodType.methodType(Object.class, Object.class, Object[].class)));
        return (fact, bound) -> {
            Object of = subject.of(fact, bound);
            if (of == null) {
                return null;
            }
            @Nullable Object[] values = new Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).of(fact, bound);
                if (values[i] == null) {
                    return null;
                }
            }
            return ask(handle, of, values);
        };
    }

    private static Stream<Method> methods(Class<?> owner) {
        return METHODS.computeIfAbsent(owner, one -> allowed(one).toList()).stream();
    }

    private static Stream<Method> allowed(Class<?> owner) {
        if (OWN.contains(owner.getPackageName())) {
            return Arrays.stream(owner.getMethods())
                    .filter(method -> OWN.contains(method.getDeclaringClass().getPackageName()))
                    .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                    .filter(method -> !NEVER.contains(method.getName()) && !makesAnother(method.getName()))
                    .filter(method -> givesData(method.getReturnType()));
        }
        return OTHERS.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(owner))
                .flatMap(entry -> Arrays.stream(entry.getKey().getMethods())
                        .filter(method -> entry.getValue().contains(method.getName()))
                        .filter(method -> method.getParameterCount() < 2 && !Modifier.isStatic(method.getModifiers())));
    }

    /** A method such as {@code withNote} asks nothing. */
    private static boolean makesAnother(String name) {
        return name.length() > 4 && name.startsWith("with") && Character.isUpperCase(name.charAt(4));
    }

    private static boolean givesData(Class<?> type) {
        return (type.isPrimitive() && type != void.class)
                || type == String.class
                || type == Object.class
                || type == Comparable.class
                || Number.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || (OWN.contains(type.getPackageName()) && (type.isRecord() || type.isEnum()));
    }

    private static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A public method (" + method + ") can be called.", e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> RuntimeException unchanged(Throwable thrown) throws X {
        throw (X) thrown;
    }

    private static @Nullable Object read(MethodHandle handle, Object of) {
        try {
            return handle.invokeExact(of);
        } catch (Throwable thrown) {
            throw Members.<RuntimeException>unchanged(thrown);
        }
    }

    private static @Nullable Object ask(MethodHandle handle, Object of, @Nullable Object[] arguments) {
        try {
            return handle.invokeExact(of, arguments);
        } catch (Throwable thrown) {
            throw Members.<RuntimeException>unchanged(thrown);
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
