package dev.triage.rules.internal.condition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that a condition can use: the fact it looks at, and what was named before. Not thread-safe. */
final class Scope {

    /** What a name stands for: a value of the fact at a position. */
    private record Named(int position, Typed typed, Set<Integer> needs) {}

    private final Map<String, Named> names = new HashMap<>();
    private final Set<String> gone = new TreeSet<>();
    private final Set<Integer> used = new TreeSet<>();
    private @Nullable ValueType fact;
    private int position;

    /** Goes to the next pattern. */
    void enter(Class<?> type, int at) {
        fact = ValueType.of(type);
        position = at;
        used.clear();
    }

    /** Leaves the last pattern, for what is said of all facts. */
    void leave() {
        fact = null;
        position = -1;
        used.clear();
    }

    /** The fact that is looked at, or null behind the last pattern. */
    @Nullable
    ValueType fact() {
        return fact;
    }

    /** Gives a value of the present fact a name. */
    void name(String name, Typed typed) {
        names.put(name, new Named(position, typed, Set.copyOf(used)));
    }

    boolean knows(String name) {
        return names.containsKey(name);
    }

    /** Whether it is the name of something that need not be there. */
    boolean forgot(String name) {
        return gone.contains(name);
    }

    Set<String> names() {
        return names.keySet();
    }

    /** Forgets names of facts that need not be there. */
    void forget(int at) {
        names.entrySet().removeIf(entry -> {
            boolean here = entry.getValue().position() == at;
            if (here) {
                gone.add(entry.getKey());
            }
            return here;
        });
    }

    /** The value that a name stands for, seen from the present fact. */
    @Nullable
    Typed resolve(String name) {
        Named named = names.get(name);
        if (named == null) {
            return null;
        }
        used.addAll(named.needs());
        if (named.position() == position) {
            return named.typed();
        }
        int from = named.position();
        used.add(from);
        Value value = named.typed().value();
        return new Typed(named.typed().type(), false, (fact, bound) -> value.of(bound[from], bound));
    }

    /** The positions of the other facts that were asked for since the pattern began or this was last called. */
    int[] takeUsed() {
        int[] positions = used.stream().mapToInt(Integer::intValue).toArray();
        used.clear();
        return positions;
    }
}
