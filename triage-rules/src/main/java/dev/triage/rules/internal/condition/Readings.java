package dev.triage.rules.internal.condition;

import dev.triage.rules.internal.condition.Condition.Part;
import dev.triage.rules.internal.condition.Condition.Reading;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a value looks at. Not thread-safe; one for each value. */
final class Readings {

    private final Set<Reading> reads = new HashSet<>();
    private final Set<Object> constants = new HashSet<>();
    private final Set<Integer> positions = new TreeSet<>();

    private Readings() {}

    /** All that a value looks at. */
    static Readings of(Value value) {
        Readings readings = new Readings();
        readings.collect(value);
        return readings;
    }

    /** The properties and methods that are read, and the facts that are looked at as a whole. */
    Set<Reading> reads() {
        return reads;
    }

    /** The positions of the facts, found before, that a value takes. */
    static List<Integer> positions(Value value) {
        return List.copyOf(of(value).positions);
    }

    /** The constraints without "and" and "or" that a constraint is made of. */
    static List<Part> parts(Value question) {
        List<Part> parts = new ArrayList<>();
        parts(question, parts);
        return parts;
    }

    private static void parts(Value question, List<Part> parts) {
        if (question instanceof Value.Not not) {
            parts(not.question(), parts);
        } else if (question instanceof Value.And || question instanceof Value.Or) {
            parts(((Value.Pair) question).left(), parts);
            parts(((Value.Pair) question).right(), parts);
        } else if (!(question instanceof Value.Constant)) {
            Readings readings = of(question);
            parts.add(new Part(question, readings.reads, readings.constants));
        }
    }

    private void collect(Value value) {
        if (value instanceof Value.Constant constant) {
            constant(constant.value());
        } else if (value instanceof Value.Fact fact) {
            reads.add(new Reading(fact.type(), Reading.WHOLE));
        } else if (value instanceof Value.At at) {
            positions.add(at.position());
            collect(at.value());
        } else if (value instanceof Value.Property property) {
            asked(property.member(), property.of());
        } else if (value instanceof Value.Call call) {
            asked(call.member(), call.of());
            collect(call.arguments());
        } else if (value instanceof Value.Pair pair) {
            if (pair instanceof Value.Affix affix) {
                reads.add(new Reading(String.class, affix.end() ? "endsWith" : "startsWith"));
            }
            collect(pair.left());
            collect(pair.right());
        } else if (value instanceof Value.In in) {
            collect(in.left());
            collect(in.choices());
        } else if (value instanceof Value.Not not) {
            collect(not.question());
        } else if (value instanceof Value.Matches matches) {
            reads.add(new Reading(String.class, "matches"));
            collect(matches.text());
        } else if (value instanceof Value.Several several) {
            collect(several.values());
        }
    }

    private void collect(List<Value> values) {
        for (Value value : values) {
            collect(value);
        }
    }

    /** To look at a property of a fact is less than to look at all of it. */
    private void asked(Member member, Value of) {
        reads.add(new Reading(member.owner(), member.name()));
        if (of instanceof Value.At at && at.value() instanceof Value.Fact) {
            positions.add(at.position());
        } else if (!(of instanceof Value.Fact)) {
            collect(of);
        }
    }

    private void constant(@org.jspecify.annotations.Nullable Object value) {
        if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                constants.add(Array.get(value, i));
            }
        } else if (value != null) {
            constants.add(value);
        }
    }
}
