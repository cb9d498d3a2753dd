package dev.triage.rules.internal.cells;

import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the tables of a document: each table of Markdown, or the one of CSV. Not thread-safe; for one use. */
public final class TableDocument {

    /** Between the header and the rows of a table in Markdown. */
    static final Pattern DASHES =
            Pattern.compile("\\s*+\\|?+\\s*+:?+-++:?+\\s*+(?:\\|\\s*+:?+-++:?+\\s*+)*+\\|?+\\s*+");

    /** A title may begin with a number sign, such as #12; a comment has a space behind it. */
    private static final Pattern COMMENT = Pattern.compile("#+(?:\\s.*)?");

    private final SourceFile file;
    private final List<RuleProblem> problems;
    private final List<TableText> tables = new ArrayList<>();
    private final List<List<Piece>> rows = new ArrayList<>();
    private boolean dashes;

    private TableDocument(SourceFile file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tables of a Markdown document. Headings, prose and what is in code fences is no table. */
    public static List<TableText> markdown(SourceFile file, List<RuleProblem> problems) {
        TableDocument document = new TableDocument(file, problems);
        document.readMarkdown();
        return document.tables;
    }

    /** The table of a CSV file; none if it has no line. */
    public static List<TableText> csv(SourceFile file, List<RuleProblem> problems) {
        TableDocument document = new TableDocument(file, problems);
        document.readCsv();
        return document.tables;
    }

    private void readMarkdown() {
        String text = file.text();
        boolean fenced = false;
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            String line = text.substring(start, end);
            String stripped = line.strip();
            boolean fence = stripped.startsWith("```") || stripped.startsWith("~~~");
            fenced ^= fence;
            if (fenced || fence || !stripped.startsWith("|")) {
                endTable();
                if (!fenced && stripped.indexOf('|') > 0 && DASHES.matcher(line).matches()) {
                    problems.add(withoutBars(file, new Span(start, end)));
                }
            } else if (rows.size() == 1 && !dashes && DASHES.matcher(line).matches()) {
                dashes = true;
            } else {
                rows.add(TableText.cells(text, start + line.indexOf('|') + 1, end, '|', problems, file));
            }
            start = end + 1;
        }
        endTable();
    }

    static RuleProblem withoutBars(SourceFile file, Span dashes) {
        return file.problem(
                dashes,
                "The rows of this table do not begin with |, so they are not read.",
                "Maybe write | at the beginning of each row.");
    }

    private void endTable() {
        if (!rows.isEmpty() && !dashes) {
            problems.add(file.problem(
                    rows.get(0).get(0).span(),
                    "This table has no line of dashes below its header.",
                    "Maybe add one, such as |" + " --- |".repeat(rows.get(0).size())));
        } else if (!rows.isEmpty()) {
            tables.add(TableText.of(List.of(), rows));
        }
        rows.clear();
        dashes = false;
    }

    private void readCsv() {
        rows.addAll(CsvRows.of(file, line -> COMMENT.matcher(line).matches(), new ArrayList<>(), problems));
        if (!rows.isEmpty()) {
            tables.add(TableText.of(List.of(), rows));
        }
    }

    private static int end(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
