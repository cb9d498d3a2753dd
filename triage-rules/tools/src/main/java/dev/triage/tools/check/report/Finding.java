package dev.triage.tools.check.report;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;

/** A problem of a rule base. */
public sealed interface Finding
        permits Contradiction,
                FailingRule,
                Gap,
                IrrelevantInput,
                MonotonicityViolation,
                OrderDependence,
                RedundantRule,
                TableFinding,
                UnknownWord,
                UnreachableRule {

    /**
     * {@return an id such as {@code "contradiction-1a2b3c4d"}, by which a finding can be accepted} It stays the same as
     * long as the finding is about the same rules.
     */
    String id();

    /** {@return how bad it is} */
    Severity severity();

    /** {@return what is wrong, in a sentence or two} */
    String text();

    /** {@return the rules that it is about; each says in which file and line it stands} */
    List<RuleDescription> rules();

    /** {@return the inputs that show it, as few and as low as possible; empty if it shows everywhere} */
    default List<Example> examples() {
        return List.of();
    }
}
