package dev.triage.spark.engine;

import dev.triage.model.decision.Decision;
import dev.triage.model.decision.Origin;
import dev.triage.model.decision.Reason;
import dev.triage.model.report.TriageReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives rules and their files the names of the driver. Each executor has its own copy at its own path, which is part of their
 * names and their version, but answers must not depend on it.
 */
public final class RuleOrigins {

    private final List<RuleSetup.Folder> folders;
    private final String ruleBase;

    public RuleOrigins(RuleSetup setup) {
        this.folders = setup.folders();
        this.ruleBase = setup.ruleBase();
    }

    /** The same decision, with such names. */
    public Decision named(Decision decision) {
        if (folders.isEmpty()) {
            return decision;
        }
        Decision renamed = new Decision(
                decision.id(),
                decision.title(),
                decision.priority(),
                decision.pinned(),
                decision.ruled(),
                decision.points(),
                decision.reasons().stream().map(this::named).toList(),
                decision.assumed(),
                decision.derived(),
                decision.uncertain(),
                List.of(),
                ruleBase);
        return renamed.withChanges(decision::changes); // computed on demand
    }

    /** The same report, with such names. */
    TriageReport named(TriageReport report) {
        return new TriageReport(
                report.summary(),
                report.issues(),
                report.patterns(),
                report.recommendations(),
                ruleBase,
                report.changes());
    }

    /** A text with such names. */
    public String named(String text) {
        String named = text;
        for (RuleSetup.Folder folder : folders) {
            named = named.replace(folder.here().toString(), folder.typed());
        }
        return named;
    }

    private Reason named(Reason reason) {
        @Nullable Origin origin = reason.origin();
        if (origin == null) {
            return reason;
        }
        Origin named = new Origin(
                origin.rules(), named(origin.file()), origin.line(), origin.replaces(), origin.changedFrom());
        return new Reason(reason.id(), reason.rule(), reason.effect(), reason.reason(), named);
    }
}
