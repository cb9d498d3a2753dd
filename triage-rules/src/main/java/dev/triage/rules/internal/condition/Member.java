package dev.triage.rules.internal.condition;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a fact or of a part of it: a property, or a method with arguments. Thread-safe. How it is called is
 * found out when it is first asked, since most rules of a program are never run.
 */
public final class Member {

    private static final MethodType READING = MethodType.methodType(Object.class, Object.class);
    private static final MethodType ASKING = MethodType.methodType(Object.class, Object.class, Object.class);
    private static final MethodType ASKING_MUCH = MethodType.methodType(Object.class, Object.class, Object[].class);

    /** A method handle is fast, but its first calls take a program that starts some milliseconds. */
    private static final int SLOW_CALLS = 12;

    private final Class<?> owner;
    private final String name;
    private final int parameters;

    /** Two threads may both find it out, and find the same. */
    private @Nullable Method method;

    /** Two threads may both find it out, and find the same. */
    private @Nullable MethodHandle handle;

    /** How often it was asked before that; about right is enough. */
    private int calls;

    Member(Method method) {
        this(method.getDeclaringClass(), method.getName(), method.getParameterCount());
        this.method = method;
    }

    /** A member that was allowed before; no other public method of the class has this name and number of parameters. */
    Member(Class<?> owner, String name, int parameters) {
        this.owner = owner;
        this.name = name;
        this.parameters = parameters;
    }

    /** The method that gives the answer. */
    Method method() {
        Method known = method;
        if (known == null) {
            for (Method one : owner.getMethods()) {
                if (one.getName().equals(name) && one.getParameterCount() == parameters && !one.isBridge()) {
                    known = one;
                }
            }
            if (known == null) {
                throw new IllegalStateException("The class (" + owner + ") has no public method (" + name + ").");
            }
            method = known;
        }
        return known;
    }

    /** The class of what is asked. */
    public Class<?> owner() {
        return owner;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    int parameters() {
        return parameters;
    }

    /** Whether it gives a text. */
    public boolean givesText() {
        return method().getReturnType() == String.class;
    }

    /** The value of a property. */
    @Nullable
    Object read(Object owner) {
        MethodHandle known = handle;
        try {
            return known == null ? first(READING, owner) : (Object) known.invokeExact(owner);
        } catch (Throwable thrown) {
            throw Member.<RuntimeException>unchanged(thrown);
        }
    }

    /** The result of a method with one argument. */
    @Nullable
    Object ask(Object owner, Object argument) {
        MethodHandle known = handle;
        try {
            return known == null ? first(ASKING, owner, argument) : (Object) known.invokeExact(owner, argument);
        } catch (Throwable thrown) {
            throw Member.<RuntimeException>unchanged(thrown);
        }
    }

    /** The result of a method with other numbers of arguments. */
    @Nullable
    Object ask(Object owner, @Nullable Object[] arguments) {
        MethodHandle known = handle;
        try {
            return known == null ? first(ASKING_MUCH, owner, arguments) : (Object) known.invokeExact(owner, arguments);
        } catch (Throwable thrown) {
            throw Member.<RuntimeException>unchanged(thrown);
        }
    }

    /** Asks by reflection until it pays to find out how to ask fast. */
    private @Nullable Object first(MethodType type, Object owner, @Nullable Object... arguments) throws Throwable {
        if (++calls > SLOW_CALLS) {
            found(type);
        }
        try {
            return method().invoke(owner, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private void found(MethodType type) {
        MethodHandle found;
        try {
            found = MethodHandles.publicLookup().unreflect(method()).asFixedArity();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A public method (" + this + ") can be called.", e);
        }
        if (type.equals(ASKING_MUCH)) {
            found = found.asSpreader(Object[].class, parameters);
        }
        found = found.asType(type);
        handle = found;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> RuntimeException unchanged(Throwable thrown) throws X {
        throw (X) thrown;
    }

    /** Two members are the same if they ask the same of the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member
                && owner == member.owner
                && name.equals(member.name)
                && parameters == member.parameters;
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return owner().getSimpleName() + "." + name();
    }
}
