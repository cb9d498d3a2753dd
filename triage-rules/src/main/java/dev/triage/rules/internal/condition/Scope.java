package dev.triage.rules.internal.condition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a condition can use: the fact it looks at, and what was named before. Not thread-safe. */
final class Scope {

    /** What a name stands for: a value of the fact at a position. */
    private record Named(int position, Typed typed) {}

    private final Map<String, Named> names = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private ValueType fact = ValueType.NOTHING;
    private int position;

    /** Goes to the next pattern. */
    void enter(Class<?> type, int at) {
        fact = ValueType.of(type);
        position = at;
    }

    /** The fact that is looked at. */
    Typed fact() {
        return new Typed(fact, new Value.Fact(fact.raw()));
    }

    /** Gives a value of the present fact a name. */
    void name(String name, Typed typed) {
        names.put(name, new Named(position, typed));
    }

    boolean knows(String name) {
        return names.containsKey(name);
    }

    /** Notes a name of something that only Drools understands. */
    void hide(String name) {
        hidden.add(name);
    }

    /** Whether it is such a name. */
    boolean hides(String name) {
        return hidden.contains(name);
    }

    /** Whether it is the name of something that need not be there. */
    boolean forgot(String name) {
        return gone.contains(name);
    }

    Set<String> names() {
        return names.keySet();
    }

    /** Leaves a pattern of which no fact need be there, with the names of what is in it. */
    void forget() {
        for (Map.Entry<String, Named> entry : Map.copyOf(names).entrySet()) {
            if (entry.getValue().position() == position) {
                gone.add(entry.getKey());
                names.remove(entry.getKey());
            }
        }
    }

    /** The value that a name stands for, seen from the present fact. */
    @Nullable
    Typed resolve(String name) {
        Named named = names.get(name);
        if (named == null || named.position() == position) {
            return named == null ? null : named.typed();
        }
        return new Typed(
                named.typed().type(),
                new Value.At(named.position(), named.typed().value()));
    }
}
