package dev.triage.rules.internal.condition;

import dev.triage.model.Issue;
import dev.triage.model.tracked.Tracked;
import dev.triage.rules.vocabulary.Assessment;
import dev.triage.rules.vocabulary.backlog.Backlog;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties and methods of a value that rules can use.
 *
 * <p>This is a list of what is allowed, not of what is forbidden: the public methods of the records and levels of this
 * library that give data back, and a few of texts and lists. There is no other way from a condition to any code.
 */
final class Members {

    private static final Set<String> OWN = Set.of(
            Issue.class.getPackageName(),
            Tracked.class.getPackageName(),
            Assessment.class.getPackageName(),
            Backlog.class.getPackageName());

    private static final Set<String> NEVER = Set.of("equals", "hashCode", "toString", "compareTo", "getClass", "wait");

    private static final Map<Class<?>, Set<String>> OTHERS = Map.of(
            String.class,
            Set.of("length", "isEmpty", "isBlank", "contains", "startsWith", "endsWith", "equalsIgnoreCase"),
            Collection.class,
            Set.of("size", "isEmpty", "contains"));

    /** All that may be asked of the classes that were asked for; there are no more of them than the vocabulary has. */
    private static final Map<Class<?>, List<Member>> MEMBERS = new ConcurrentHashMap<>();

    /** Each member of stored rules once, so that all rules that ask it find out together how to ask it fast. */
    private static final Map<Member, Member> SHARED = new ConcurrentHashMap<>();

    private Members() {}

    /** The one member that is equal to this. */
    static Member shared(Member member) {
        Member known = SHARED.putIfAbsent(member, member);
        return known == null ? member : known;
    }

    /** The property of this name, or null. */
    static @Nullable Member property(ValueType owner, String name) {
        for (Member member : of(owner)) {
            if (member.parameters() == 0
                    && (member.name().equals(name)
                            || (member.method().getReturnType() == boolean.class
                                    && member.name().equals("is" + capital(name))))) {
                return member;
            }
        }
        return null;
    }

    /** The method of this name with this number of arguments, or null. */
    static @Nullable Member question(ValueType owner, String name, int arguments) {
        for (Member member : of(owner)) {
            if (member.name().equals(name)
                    && (member.parameters() == arguments || member.method().isVarArgs())) {
                return member;
            }
        }
        return null;
    }

    /** All properties and methods. */
    static List<Member> of(ValueType owner) {
        List<Member> known = MEMBERS.get(owner.raw());
        if (known == null) {
            known = allowed(owner.raw());
            MEMBERS.put(owner.raw(), known);
        }
        return known;
    }

    /** All members that rules can use. */
    static Set<String> names(ValueType owner) {
        Set<String> names = new TreeSet<>();
        for (Member member : of(owner)) {
            names.add(member.name());
        }
        return names;
    }

    /** Whether Java knows a public method of this name, though it may not be asked in the vocabulary. */
    static boolean javaKnows(ValueType owner, String name) {
        for (Method method : owner.raw().getMethods()) {
            if (method.getName().equals(name) || method.getName().equals("get" + capital(name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value has a date of this name, which only Java can compare. */
    static boolean isDate(ValueType owner, String name) {
        for (Method method : owner.raw().getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 0
                    && method.getReturnType() == Instant.class) {
                return true;
            }
        }
        return false;
    }

    private static List<Member> allowed(Class<?> owner) {
        List<Member> found = new ArrayList<>();
        if (OWN.contains(owner.getPackageName())) {
            for (Method method : owner.getMethods()) {
                if (OWN.contains(method.getDeclaringClass().getPackageName()) && isOwn(method)) {
                    found.add(new Member(method));
                }
            }
            return List.copyOf(found);
        }
        for (Map.Entry<Class<?>, Set<String>> entry : OTHERS.entrySet()) {
            if (entry.getKey().isAssignableFrom(owner)) {
                for (Method method : entry.getKey().getMethods()) {
                    if (entry.getValue().contains(method.getName())
                            && method.getParameterCount() < 2
                            && !Modifier.isStatic(method.getModifiers())) {
                        found.add(new Member(method));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isOwn(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && !NEVER.contains(method.getName())
                && !makesAnother(method.getName())
                && givesData(method.getReturnType());
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

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
