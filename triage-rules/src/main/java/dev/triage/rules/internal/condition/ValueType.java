package dev.triage.rules.internal.condition;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What kind of value something is.
 *
 * @param raw the class; primitive types are given by their boxes, and {@code null} by {@link Void}
 * @param element the class of its elements or of what it rates, or null if it has none
 */
record ValueType(Class<?> raw, @Nullable Class<?> element) {

    static final ValueType NOTHING = new ValueType(Void.class, null);
    static final ValueType TEXT = new ValueType(String.class, null);
    static final ValueType NUMBER = new ValueType(Integer.class, null);
    static final ValueType QUESTION = new ValueType(Boolean.class, null);

    static ValueType of(Class<?> type) {
        return new ValueType(boxed(type), null);
    }

    /** The type of a property, seen from the type that has it. */
    static ValueType of(Type type, ValueType owner) {
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            return new ValueType(raw, arguments.length == 1 && arguments[0] instanceof Class<?> only ? only : null);
        }
        Class<?> element = owner.element();
        return element == null ? of(Object.class) : of(element);
    }

    boolean nothing() {
        return raw == Void.class;
    }

    boolean text() {
        return raw == String.class;
    }

    boolean number() {
        return Number.class.isAssignableFrom(raw);
    }

    boolean question() {
        return raw == Boolean.class;
    }

    boolean level() {
        return raw.isEnum();
    }

    boolean list() {
        return Collection.class.isAssignableFrom(raw);
    }

    /** What it is, in a rule author's words. */
    String words() {
        Class<?> of = element;
        if (list()) {
            return of == null ? "a list" : "a list of " + (of == String.class ? "texts" : of.getSimpleName());
        }
        return text()
                ? "a text"
                : number()
                        ? "a number"
                        : question() ? "true or false" : nothing() ? "null" : article() + raw.getSimpleName();
    }

    private String article() {
        return "AEIO".indexOf(raw.getSimpleName().charAt(0)) >= 0 ? "an " : "a ";
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
