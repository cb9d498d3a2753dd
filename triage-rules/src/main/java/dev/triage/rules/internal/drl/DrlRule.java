package dev.triage.rules.internal.drl;

import java.util.List;
import java.util.Optional;

/**
 * A rule as it is written.
 *
 * @param name its name
 * @param nameSpan where the name stands
 * @param annotations what it says of itself
 * @param patterns the facts that it looks for, as far as they are in the vocabulary
 * @param then where the word {@code then} stands
 * @param beyond what goes beyond the vocabulary
 * @param span from the word {@code rule} to the word {@code end}
 */
public record DrlRule(
        String name,
        Span nameSpan,
        List<Annotation> annotations,
        List<FactPattern> patterns,
        Span then,
        List<Beyond> beyond,
        Span span) {

    /** Makes a rule; the lists are copied. */
    public DrlRule {
        annotations = List.copyOf(annotations);
        patterns = List.copyOf(patterns);
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

    /** The first pattern that looks for each fact of one of these types: the fact that the rule is about. */
    public Optional<FactPattern> about(List<Class<?>> types) {
        return patterns.stream()
                .filter(pattern -> pattern.presence() == FactPattern.Presence.EACH
                        && types.stream().anyMatch(type -> type.getSimpleName().equals(pattern.type())))
                .findFirst();
    }
}
