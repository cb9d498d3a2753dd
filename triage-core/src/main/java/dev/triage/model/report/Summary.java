package dev.triage.model.report;

import dev.triage.model.Priority;
import dev.triage.model.decision.Dependency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What to know of a backlog in a minute.
 *
 * @param issues how many issues there are
 * @param distribution how many of them have each priority; all five are there
 * @param notices what to know before relying on it, such as that everything is urgent
 * @param mostUrgent what to do first, in order: most urgent first, among equals what others wait for, then the cheap
 * @param quickWins much gained for little effort
 * @param bigBets much to gain, and much to do
 * @param toVerify closed issues that somebody should look at once more
 * @param dependencies what follows from the links between issues
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

    /** Makes a summary; map and lists are copied. */
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
