package dev.triage.cli.calibrate;

import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.tools.calibration.PastIssue;
import dev.triage.tools.calibration.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The issues of the past, and what is left out because it states no known priority or no date. */
final class History {

    private static final int MOST_FIELDS = 8;

    private final Target target;
    private final boolean inTimeOrder;
    private final List<PastIssue> past = new ArrayList<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private int silent;
    private int undated;

    /**
     * Makes an empty history.
     *
     * @param inTimeOrder whether every issue needs the date when it was opened
     */
    History(Target target, boolean inTimeOrder) {
        this.target = target;
        this.inTimeOrder = inTimeOrder;
    }

    void add(LocatedIssue located) {
        Optional<PastIssue> read = target.read(located);
        if (read.isEmpty()) {
            target.stated(located.issue())
                    .ifPresentOrElse(word -> unknown.merge(word, 1, Integer::sum), () -> silent(located.issue()));
        } else if (inTimeOrder && read.get().issue().tracked().opened() == null) {
            undated++;
        } else {
            past.add(read.get());
        }
    }

    private void silent(Issue issue) {
        silent++;
        if (fields.size() < MOST_FIELDS) {
            issue.tracked().fields().forEach(field -> fields.add(field.name()));
        }
    }

    /** Some names of fields of the issues without the target. */
    List<String> fields() {
        return fields.stream().limit(MOST_FIELDS).toList();
    }

    /** The issues with a priority; the oldest first, if time counts. */
    List<PastIssue> past() {
        return inTimeOrder
                ? past.stream().sorted(Comparator.comparing(History::opened)).toList()
                : past;
    }

    private static Instant opened(PastIssue issue) {
        return Optional.ofNullable(issue.issue().tracked().opened()).orElse(Instant.EPOCH);
    }

    /** The words of the target without a known priority, with their number of issues. */
    Map<String, Integer> unknown() {
        return unknown;
    }

    /** The number of issues without the target. */
    int silent() {
        return silent;
    }

    /** The number of issues without a date, if they need one. */
    int undated() {
        return undated;
    }
}
