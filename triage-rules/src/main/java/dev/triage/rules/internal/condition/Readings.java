package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Notes what a question looks at and what it is made of, while it is read. Not thread-safe. */
final class Readings {

    /** What was looked at, and the questions in which. */
    record Taken(Set<Reading> reads, List<Part> parts) {}

    private final Map<String, Set<Reading>> behindNames = new HashMap<>();
    private Set<Reading> reads = new HashSet<>();
    private Set<Object> constants = new HashSet<>();
    private List<Part> parts = new ArrayList<>();

    Taken take() {
        Taken taken = new Taken(reads, parts);
        reads = new HashSet<>();
        constants = new HashSet<>();
        parts = new ArrayList<>();
        return taken;
    }

    /** Reads something; if it is a question, it is a part of the whole. */
    Typed part(Supplier<Typed> reading) {
        Set<Reading> readsAround = reads;
        Set<Object> constantsAround = constants;
        reads = new HashSet<>();
        constants = new HashSet<>();
        try {
            Typed typed = reading.get();
            if (typed.type().question()) {
                parts.add(new Part(typed.value(), reads, constants));
            }
            return typed;
        } finally {
            readsAround.addAll(reads);
            constantsAround.addAll(constants);
            reads = readsAround;
            constants = constantsAround;
        }
    }

    /** Reads a value that gets a name; whoever uses the name looks at all that the value does. */
    Typed name(String variable, Supplier<Typed> reading) {
        take();
        Typed typed = reading.get();
        behindNames.put(variable, Set.copyOf(reads));
        return typed;
    }

    /** Reads what a property is read of. */
    Typed subject(Supplier<Typed> reading) {
        Set<Reading> around = reads;
        reads = new HashSet<>();
        try {
            return reading.get();
        } finally {
            reads.removeIf(read -> read.property().equals(Reading.WHOLE));
            around.addAll(reads);
            reads = around;
        }
    }

    void read(ValueType owner, Method method) {
        reads.add(new Reading(owner.raw(), method.getName()));
    }

    /** A name is used: of a fact as a whole, or of a value. */
    void named(String variable, Typed typed) {
        Set<Reading> behind = behindNames.get(variable);
        if (behind == null) {
            whole(typed.type());
        } else {
            reads.addAll(behind);
        }
    }

    void whole(ValueType fact) {
        reads.add(new Reading(fact.raw(), Reading.WHOLE));
    }

    Typed constant(Typed typed) {
        Object value = typed.value().of(null, new Object[0]);
        if (value != null) {
            constants.add(value);
        }
        return typed;
    }
}
