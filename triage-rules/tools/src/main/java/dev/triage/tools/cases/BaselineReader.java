package dev.triage.tools.cases;

import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.cells.RowSize;
import dev.triage.rules.internal.cells.TableDocument;
import dev.triage.rules.internal.cells.TableText;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a baseline as cases. Not thread-safe; for one file. */
final class BaselineReader {

    private static final List<String> COLUMNS = List.of("id", "title", "priority", "points", "fires");

    private final SourceFile file;
    private final List<RuleProblem> problems;
    private final Map<String, Issue> issues = new HashMap<>();
    private final Map<String, Case> cases = new HashMap<>();

    private BaselineReader(SourceFile file, List<Issue> backlog, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
        backlog.forEach(issue -> issues.put(issue.id(), issue));
    }

    /**
     * The cases of a backlog, in its order.
     *
     * @param problems takes what is wrong, also that an issue has no row, or a row no issue
     */
    static List<Case> read(BaselineFiles files, List<RuleProblem> problems) {
        int before = problems.size();
        SourceFile file = files.decisions(problems);
        List<Issue> backlog = files.issues(problems);
        List<Case> found = new ArrayList<>();
        if (file == null || problems.size() > before) {
            return found;
        }
        BaselineReader reader = new BaselineReader(file, backlog, problems);
        TableDocument.markdown(file, problems).forEach(reader::table);
        List<String> missing = new ArrayList<>();
        for (Issue issue : backlog) {
            Case one = reader.cases.get(issue.id());
            if (one == null) {
                missing.add(issue.id());
            } else {
                found.add(one);
            }
        }
        if (!missing.isEmpty() && problems.size() == before) {
            String more = missing.size() == 1 ? "" : ", and those of " + (missing.size() - 1) + " more,";
            problems.add(file.problem(
                    "The decision on " + missing.get(0) + more + " is missing here.", BaselineFiles.ACCEPT));
        }
        return found;
    }

    private void table(TableText table) {
        List<String> header = table.header().stream().map(Piece::text).toList();
        if (!header.equals(COLUMNS)) {
            problems.add(file.problem(
                    table.header().get(0).span(),
                    "A baseline has the columns " + String.join(", ", COLUMNS) + ".",
                    BaselineFiles.ACCEPT));
            return;
        }
        table.rows().forEach(this::row);
    }

    private void row(List<Piece> row) {
        if (row.size() != COLUMNS.size()) {
            problems.add(
                    file.problem(row.get(0).span(), RowSize.differs(row.size(), COLUMNS.size()), BaselineFiles.ACCEPT));
            return;
        }
        Issue issue = issues.get(row.get(0).text());
        Priority priority = priority(row.get(2));
        Integer points = points(row.get(3));
        if (issue == null) {
            problems.add(file.problem(
                    row.get(0).span(),
                    "The issue " + row.get(0).text() + " is not in the backlog.",
                    BaselineFiles.ACCEPT));
        } else if (priority != null && points != null) {
            int line = file.line(row.get(0).span().start());
            Case one = new Case(file.name(), line, issue, priority, points, List.of(), List.of(), fires(row.get(4)));
            if (cases.putIfAbsent(issue.id(), one) != null) {
                problems.add(file.problem(
                        row.get(0).span(), "The issue " + issue.id() + " has two rows.", BaselineFiles.ACCEPT));
            }
        }
    }

    private @Nullable Priority priority(Piece cell) {
        for (Priority priority : Priority.values()) {
            if (priority.name().equals(cell.text())) {
                return priority;
            }
        }
        problems.add(file.problem(cell.span(), "\"" + cell.text() + "\" is no priority.", BaselineFiles.ACCEPT));
        return null;
    }

    private @Nullable Integer points(Piece cell) {
        try {
            return Integer.valueOf(cell.text());
        } catch (NumberFormatException wrong) {
            problems.add(file.problem(cell.span(), "\"" + cell.text() + "\" is no score.", BaselineFiles.ACCEPT));
            return null;
        }
    }

    private static List<String> fires(Piece cell) {
        List<String> ids = new ArrayList<>();
        for (String id : cell.text().split(";", -1)) {
            if (!id.isBlank() && !id.strip().equals("-")) {
                ids.add(id.strip());
            }
        }
        return ids;
    }
}
