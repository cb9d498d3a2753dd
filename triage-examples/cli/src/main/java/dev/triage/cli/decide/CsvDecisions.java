package dev.triage.cli.decide;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.triage.cli.output.Layout;
import dev.triage.cli.output.MainReasons;
import dev.triage.io.LocatedIssue;
import dev.triage.model.Issue;
import dev.triage.model.Priority;
import dev.triage.model.decision.Decision;
import dev.triage.model.decision.DecisionSteps;
import dev.triage.model.decision.LevelNames;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions as a table for spreadsheets: CSV (RFC 4180) with one line per issue, in constant memory. */
final class CsvDecisions implements DecisionSink {

    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "url",
            "priority",
            "level",
            "points",
            "main reasons",
            "assumed",
            "derived",
            "pinned",
            "labels",
            "rule base");

    private static final String AND = "; ";
    private static final int REASONS = 3;

    private final CsvWriter csv;
    private final LevelNames levels;

    /**
     * Begins a table.
     *
     * @param levels what the priorities are called
     */
    CsvDecisions(Writer writer, LevelNames levels) {
        this.levels = levels;
        // Every cell is quoted, so that a text of an issue is always one cell.
        csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void write(LocatedIssue located, Decision decision) {
        Issue issue = located.issue();
        String url = issue.url();
        Priority pinned = decision.pinned();
        // The points are a plain number: with a sign before it, a spreadsheet would not add them up.
        csv.writeRecord(
                SpreadsheetCell.of(issue.id()),
                SpreadsheetCell.of(issue.title()),
                SpreadsheetCell.of(url == null ? "" : url),
                decision.priority().name(),
                SpreadsheetCell.of(levels.name(decision.priority())),
                String.valueOf(decision.points()),
                list(DecisionSteps.mainReasons(decision, REASONS).stream().map(MainReasons::text)),
                list(decision.assumed().stream().map(one -> one.input().label() + " " + one.value())),
                list(decision.derived().stream()
                        .map(one -> one.what() + " " + one.value() + " (" + one.signal() + ")")),
                pinned == null ? "" : pinned.name(),
                list(issue.labels().stream()),
                SpreadsheetCell.of(decision.ruleBase()));
    }

    private static String list(Stream<String> parts) {
        return SpreadsheetCell.of(parts.map(Layout::oneLine).collect(Collectors.joining(AND)));
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
