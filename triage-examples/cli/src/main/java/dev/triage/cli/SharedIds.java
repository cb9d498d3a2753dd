package dev.triage.cli;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds ids that stand for issues of several documents, which then cannot be told apart by them. */
final class SharedIds {

    private SharedIds() {}

    /** A warning for each such id, at the first issue that has it. */
    static List<Problem> in(List<LocatedIssue> issues) {
        Map<String, List<LocatedIssue>> byId = new LinkedHashMap<>();
        for (LocatedIssue located : issues) {
            byId.computeIfAbsent(located.issue().id(), id -> new ArrayList<>()).add(located);
        }
        List<Problem> problems = new ArrayList<>();
        byId.forEach((id, same) -> {
            if (same.size() > 1) {
                LocatedIssue first = same.get(0);
                String others = same.subList(1, same.size()).stream()
                        .map(located -> located.document() + ":" + located.line())
                        .collect(Collectors.joining(", "));
                problems.add(Problem.warning(
                        first.document(),
                        first.line(),
                        0,
                        "The id (" + id + ") stands for " + same.size() + " issues, also in " + others
                                + ". All are in the report; where it names the id, it may mean any of them."));
            }
        });
        return problems;
    }
}
