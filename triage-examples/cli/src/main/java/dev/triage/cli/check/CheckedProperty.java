package dev.triage.cli.check;

import dev.triage.tools.check.report.CheckReport;
import dev.triage.tools.check.report.Finding;
import dev.triage.tools.check.report.NotDecided;
import dev.triage.tools.check.report.NotDecided.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property that a check proves, with what stands against it.
 *
 * @param sentence the property
 * @param findings what was found
 * @param open what is not decided of it
 */
record CheckedProperty(String sentence, List<? extends Finding> findings, List<NotDecided> open) {

    /** All properties of the rules without tables. */
    static List<CheckedProperty> of(CheckReport report) {
        List<CheckedProperty> all = new ArrayList<>();
        all.add(of("Every combination gets exactly one priority", report.gaps(), Property.COMPLETE, report));
        all.add(of(
                "The order of rules and facts does not matter",
                report.nondeterministic(),
                Property.DETERMINISTIC,
                report));
        all.add(of(
                "More impact is never less urgent, more complexity or effort never more urgent",
                report.monotonicityViolations(),
                Property.MONOTONE,
                report));
        all.add(of("Every input changes some priority", report.irrelevantInputs(), Property.RELEVANT, report));
        all.add(of("Every rule can fire", report.unreachableRules(), Property.REACHABLE, report));
        all.add(of("No rule is redundant", report.redundantRules(), Property.NEEDED, report));
        all.add(of(
                "No rule contradicts another one", report.contradictions(), Property.FREE_OF_CONTRADICTIONS, report));
        all.add(of("Every rule terminates, and none fails", report.failing(), null, report));
        if (!report.unknownWords().isEmpty()) {
            all.add(of("Some issue has what each rule asks for", report.unknownWords(), null, report));
        }
        return all;
    }

    private static CheckedProperty of(
            String sentence, List<? extends Finding> findings, @Nullable Property property, CheckReport report) {
        return new CheckedProperty(
                sentence,
                findings,
                report.notDecided().stream()
                        .filter(one -> one.property() == property)
                        .toList());
    }
}
