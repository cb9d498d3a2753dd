package dev.triage.tools.cases;

import dev.triage.io.LocatedIssue;
import dev.triage.io.Problem;
import dev.triage.io.ReadResult;
import dev.triage.io.documents.Documents;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.source.RuleProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of whole issues. Has no state. */
final class IssueFile {

    /** The formats by the ends of their names. */
    static final String FORMATS = "(?:md|markdown|json|jsonl|ndjson|csv)";

    private IssueFile() {}

    /** The issues of a file. */
    static List<LocatedIssue> read(SourceFile file, List<RuleProblem> problems) {
        ReadResult.Collector collector = new ReadResult.Collector();
        try {
            Documents.read(file.name(), new ByteArrayInputStream(file.bytes()), collector);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (Problem problem : collector.result().problems()) {
            if (problem.severity() == Problem.Severity.ERROR) {
                problems.add(problem(file, problem.line(), problem.column(), problem.message(), null));
            }
        }
        return collector.result().located();
    }

    static RuleProblem problem(SourceFile file, int line, int column, String message, @Nullable String suggestion) {
        if (line == 0) {
            return file.problem(message, suggestion);
        }
        int start = file.offset(line, Math.max(1, column));
        int end = file.text().indexOf('\n', start);
        int length = column == 0
                ? (end < 0 ? file.text().length() : end)
                : Math.min(file.text().length(), start + 1);
        return file.problem(new Span(start, length), message, suggestion);
    }
}
