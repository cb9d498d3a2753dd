package dev.triage.rules.internal.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written.
 *
 * @param name its name
 * @param nameSpan where the name stands
 * @param parent the name of the rule whose facts it looks for as well, or null
 * @param annotations what it says of itself
 * @param patterns the facts that it looks for itself
 * @param names the names that it gives where only Drools understands it
 * @param mentions what looks like a fact there
 * @param then where the word {@code then} stands
 * @param beyond what goes beyond the vocabulary
 * @param span from the word {@code rule} to the word {@code end}
 */
public record DrlRule(
        String name,
        Span nameSpan,
        @Nullable Token parent,
        List<Annotation> annotations,
        List<FactPattern> patterns,
        Set<String> names,
        List<Token> mentions,
        Span then,
        List<Beyond> beyond,
        Span span) {

    /** Makes a rule; the lists are copied. */
    public DrlRule {
        annotations = List.copyOf(annotations);
        patterns = List.copyOf(patterns);
        names = Set.copyOf(names);
        mentions = List.copyOf(mentions);
        beyond = List.copyOf(beyond);
    }

    /** The first annotation of this name. */
    public Optional<Annotation> annotation(String wanted) {
        for (Annotation one : annotations) {
            if (one.name().equals(wanted)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What stands between then and end, or null if nothing does. */
    public @Nullable Beyond consequence() {
        for (Beyond one : beyond) {
            if (one.what().equals(Beyond.JAVA)) {
                return one;
            }
        }
        return null;
    }

    /** The same rule with the facts of its parents in front of its own. */
    public DrlRule with(List<FactPattern> inherited) {
        List<FactPattern> all = new ArrayList<>(inherited);
        all.addAll(patterns);
        return new DrlRule(name, nameSpan, parent, annotations, all, names, mentions, then, beyond, span);
    }

    /** The first pattern that looks for each fact of one of these types: the fact that the rule is about. */
    public Optional<FactPattern> about(List<Class<?>> types) {
        return patterns.stream()
                .filter(pattern -> pattern.presence() == FactPattern.Presence.EACH
                        && types.stream().anyMatch(type -> type.getSimpleName().equals(pattern.type())))
                .findFirst();
    }
}
