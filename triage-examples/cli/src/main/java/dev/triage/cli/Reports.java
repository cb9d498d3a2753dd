package dev.triage.cli;

import dev.triage.model.Issue;
import dev.triage.model.Person;
import dev.triage.model.Priority;
import dev.triage.model.Summary;
import dev.triage.model.TriageReport;
import dev.triage.model.TriagedIssue;
import dev.triage.rules.TriageEngine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes reports. */
final class Reports {

    private Reports() {}

    /**
     * The report on a backlog.
     *
     * @param issues the backlog
     * @param people who could take an issue
     */
    static TriageReport of(List<Issue> issues, List<Person> people) {
        TriageEngine engine = TriageEngine.standard();
        List<TriagedIssue> triaged = new ArrayList<>();
        Map<Priority, Integer> distribution = new EnumMap<>(Priority.class);
        for (Issue issue : issues) {
            var decision = engine.decide(issue);
            distribution.merge(decision.priority(), 1, Integer::sum);
            triaged.add(new TriagedIssue(issue, decision, List.of(), List.of(), List.of(), List.of(), List.of()));
        }
        var summary = new Summary(
                issues.size(), distribution, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new TriageReport(summary, triaged, List.of(), List.of(), engine.ruleBase());
    }
}
