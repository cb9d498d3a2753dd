package dev.triage.cli.evaluate;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.model.Issue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The input of an evaluation: the issues, and the parts that cannot be compared. Not thread-safe. */
final class EvaluationInput {

    private final List<LocatedIssue> issues = new ArrayList<>();
    private final Map<String, List<Issue>> documents = new LinkedHashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /** Adds an issue. */
    void add(LocatedIssue located) {
        documents
                .computeIfAbsent(located.document(), document -> new ArrayList<>())
                .add(located.issue());
        issues.add(located);
        if (located.issue().recommendedPriority() == null) {
            skipped.add(Skipped.of(located));
        }
    }

    /** Adds a part of the input that cannot be read. */
    void add(Problem problem) {
        if (problem.severity() == Problem.Severity.ERROR) {
            skipped.add(Skipped.of(problem));
        }
    }

    /** All issues, in the order of the input. */
    List<LocatedIssue> issues() {
        return issues;
    }

    /** The number of documents with issues. */
    int documents() {
        return documents.size();
    }

    /** The issues of each document, by the name of its file without folder and ending. */
    Map<String, List<Issue>> byName() {
        Map<String, List<Issue>> byName = new LinkedHashMap<>();
        documents.forEach((document, all) -> byName.computeIfAbsent(name(document), name -> new ArrayList<>())
                .addAll(all));
        return byName;
    }

    private static String name(String document) {
        return Path.of(document).getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    /** The parts that cannot be compared, in the order of the input. */
    List<Skipped> skipped() {
        return skipped;
    }
}
