package dev.triage.model.report;

import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The summary of a backlog.
 *
 * @param issues how many issues there are
 * @param distribution how many of them have each priority; all five are there
 * @param notices warnings about the backlog, such as that all issues are urgent
 * @param mostUrgent what to do first, in order: the most urgent first, among equals the blockers, then the ones with
 *     low effort
 * @param quickWins issues with high impact and low effort
 * @param bigBets issues with high impact and high effort
 * @param toVerify closed issues that are not yet verified
 * @param dependencies the findings about the links between issues
 */
public record Summary(
        int issues,
        Map<Priority, Integer> distribution,
        List<Notice> notices,
        List<Highlight> mostUrgent,
        List<Highlight> quickWins,
        List<Highlight> bigBets,
        List<Highlight> toVerify,
        List<Dependency> dependencies) {

    /**
     * Makes a summary; map and lists are copied.
     *
     * @param issues how many issues there are
     * @param distribution how many of them have each priority
     * @param notices warnings about the backlog
     * @param mostUrgent what to do first, in order
     * @param quickWins issues with high impact and low effort
     * @param bigBets issues with high impact and high effort
     * @param toVerify closed issues that are not yet verified
     * @param dependencies the findings about the links between issues
     */
    public Summary {
        Map<Priority, Integer> all = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            all.put(priority, distribution.getOrDefault(priority, 0));
        }
        distribution = java.util.Collections.unmodifiableMap(all);
        notices = List.copyOf(notices);
        mostUrgent = List.copyOf(mostUrgent);
        quickWins = List.copyOf(quickWins);
        bigBets = List.copyOf(bigBets);
        toVerify = List.copyOf(toVerify);
        dependencies = List.copyOf(dependencies);
    }
}
