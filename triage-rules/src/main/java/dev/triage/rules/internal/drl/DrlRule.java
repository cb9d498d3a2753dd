package dev.triage.rules.internal.drl;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written.
 *
 * @param name its name
 * @param nameSpan where the name stands
 * @param annotations what it says of itself
 * @param patterns the facts that it looks for, as far as they are in the vocabulary
 * @param apply what its consequence applies; null if it has none, or one of its own
 * @param beyond what goes beyond the vocabulary
 * @param span from the word {@code rule} to the word {@code end}
 */
public record DrlRule(
        String name,
        Span nameSpan,
        List<Annotation> annotations,
        List<FactPattern> patterns,
        @Nullable Apply apply,
        List<Beyond> beyond,
        Span span) {

    /**
     * {@code outcome.apply(kcontext)} or {@code outcome.apply(kcontext, $fact)}.
     *
     * @param about the fact or number that it is about, or null if it says none
     * @param span where it stands
     */
    public record Apply(@Nullable Expression about, Span span) {}

    /** Makes a rule; the lists are copied. */
    public DrlRule {
        annotations = List.copyOf(annotations);
        patterns = List.copyOf(patterns);
        beyond = List.copyOf(beyond);
    }

    /** The first annotation of this name. */
    public Optional<Annotation> annotation(String wanted) {
        return annotations.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }
}
