package dev.triage.rules.internal.table;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.LevelNames;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.cells.TableText;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.input.TableInput;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a decision table from a file, and says what is wrong with it. Not thread-safe; for one use. */
public final class TableReader {

    private static final String HIT_POLICY = "hit policy";
    private static final String UNSTATED = "unstated";
    private static final int MOST_LETTERS = 20;

    private static final Pattern DIRECTIVE = Pattern.compile("(?i)(?:hit policy|unstated)\\s*:");

    private static final Pattern WITHOUT_COLON =
            Pattern.compile("(?i)(hit policy)[\\s=-]+(unique|first)|(unstated)[\\s=-]+(wait|most urgent|error)");

    private final SourceFile file;
    private final List<RuleProblem> problems;
    private final HeaderReader headers;
    private final RowReader reader;
    private final LevelNames levels;
    private final String name;

    private final List<TableInput> inputs = new ArrayList<>();
    private final Map<Integer, TableInput> inputAt = new HashMap<>();
    private final Map<Integer, Outcome> outcomeAt = new HashMap<>();
    private int reasonAt = -1;
    private int idAt = -1;
    private boolean first;
    private DecisionTable.Unstated unstated = DecisionTable.Unstated.WAITS;

    private TableReader(
            SourceFile file,
            String team,
            String stage,
            TeamScales scales,
            LevelNames levels,
            List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
        String path = file.name().substring(file.name().lastIndexOf('/') + 1);
        this.name = path.substring(0, path.toLowerCase(Locale.ROOT).indexOf(".table."));
        this.reader = new RowReader(file, name, team, stage, levels, problems);
        this.levels = levels;
        this.headers = new HeaderReader(file, scales, problems);
    }

    /**
     * Reads a table.
     *
     * @param file its name ends in {@code .table.csv} or {@code .table.md}
     * @param team which rules it belongs to
     * @param stage the stage that gives priorities
     * @param scales the scales that teams declare
     * @param levels what teams call the priorities
     * @param problems takes what is wrong
     * @return null if it cannot be understood
     */
    public static @Nullable DecisionTable read(
            SourceFile file,
            String team,
            String stage,
            TeamScales scales,
            LevelNames levels,
            List<RuleProblem> problems) {
        return new TableReader(file, team, stage, scales, levels, problems).read();
    }

    private @Nullable DecisionTable read() {
        int before = problems.size();
        TableText text = TableText.of(file, problems);
        text.comments().forEach(this::directive);
        if (problems.size() > before && text.header().isEmpty()) {
            return null;
        }
        if (text.header().isEmpty() || text.rows().isEmpty()) {
            problems.add(file.problem(
                    "This table has no rows.",
                    "Expected a header, such as user impact, functional impact, priority, and a row for each case."));
            return null;
        }
        if (isDirective(text.header())
                || headers.isTitle(text)
                || headers.lackNames(text.header())
                || headers.isMatrix(text, levels)) {
            return null;
        }
        header(text);
        List<TableRow> rows = reader.read(text, new TableColumns(inputAt, outcomeAt, reasonAt, idAt));
        if (problems.size() > before) {
            return null;
        }
        DecisionTable table = new DecisionTable(name, file.name(), inputs, rows, first, unstated, idle(text, rows));
        if (!first) {
            overlaps(table, text.rows());
        }
        return problems.size() > before ? null : table;
    }

    /** Whether a line about the table stands above it without its sign, which is a problem. */
    private boolean isDirective(List<Piece> first) {
        Piece line = first.get(0);
        boolean directive = DIRECTIVE.matcher(line.text()).lookingAt()
                && first.stream().skip(1).allMatch(cell -> cell.text().isEmpty());
        if (directive) {
            problems.add(
                    file.problem(line.span(), "A line about the table begins with #.", "Maybe # " + line.text() + "."));
        }
        return directive;
    }

    /** The columns of numbers that say 0 in each row, so that they change nothing. */
    private List<DecisionTable.Idle> idle(TableText text, List<TableRow> rows) {
        List<DecisionTable.Idle> idle = new ArrayList<>();
        outcomeAt.forEach((column, outcome) -> {
            List<TableRow> zeros = new ArrayList<>();
            boolean others = false;
            for (int row = 0; row < text.rows().size(); row++) {
                Piece cell = text.rows().get(row).get(column);
                boolean zero =
                        outcome.effect(cell.text(), levels) instanceof Effect.Points points && points.points() == 0;
                if (zero) {
                    zeros.add(rows.get(row));
                }
                others |= !zero && !cell.any();
            }
            if (!others && !zeros.isEmpty()) {
                idle.add(new DecisionTable.Idle(outcome.header(), zeros.get(0)));
            }
        });
        return idle;
    }

    private void directive(Piece comment) {
        int colon = comment.text().indexOf(':');
        String key = colon < 0 ? "" : PlainWords.plain(comment.text().substring(0, colon));
        String value = comment.text().substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        Matcher other = WITHOUT_COLON.matcher(comment.text());
        if (other.matches()) {
            problems.add(file.problem(
                    comment.span(),
                    "This line needs a colon, or it is a comment.",
                    "Maybe # " + comment.text().replaceFirst("(?i)(policy|unstated)[\\s=-]+", "$1: ") + "."));
        }
        String meant = key.length() < MOST_LETTERS && !key.equals(HIT_POLICY) && !key.equals(UNSTATED)
                ? Nearest.of(key, List.of(HIT_POLICY, UNSTATED))
                : null;
        if (meant != null) {
            problems.add(file.problem(comment.span(), "There is no line called \"" + key + "\".", meant));
        }
        if (key.equals(HIT_POLICY)) {
            choice(comment, value, List.of("unique", "first"));
            first = value.equals("first");
        } else if (key.equals(UNSTATED)) {
            choice(comment, value, List.of("wait", "most urgent", "error"));
            unstated = switch (value) {
                case "most urgent" -> DecisionTable.Unstated.MOST_URGENT;
                case "error" -> DecisionTable.Unstated.ERROR;
                default -> DecisionTable.Unstated.WAITS;
            };
        }
    }

    private void choice(Piece comment, String value, List<String> choices) {
        if (!choices.contains(value)) {
            problems.add(file.problem(
                    comment.span(), "\"" + value + "\" is not known here.", Nearest.orAll(value, choices)));
        }
    }

    private void header(TableText text) {
        int before = problems.size();
        Map<String, Piece> seen = new HashMap<>();
        for (int column = 0; column < text.header().size(); column++) {
            Piece header = text.header().get(column);
            if (seen.putIfAbsent(header.text().toLowerCase(Locale.ROOT), header) != null) {
                problems.add(file.problem(
                        header.span(), "There are two columns called \"" + header.text() + "\".", "Maybe delete one."));
                continue;
            }
            Outcome outcome = Outcome.of(header.text());
            if (outcome != null) {
                outcomeAt.put(column, outcome);
            } else if (header.text().equalsIgnoreCase(Outcome.REASON)) {
                reasonAt = column;
            } else if (header.text().equalsIgnoreCase(Outcome.ID)) {
                idAt = column;
            } else {
                input(header, column, text);
            }
        }
        if (outcomeAt.isEmpty() && text.header().stream().allMatch(cell -> Outcome.meant(cell.text()) == null)) {
            headers.withoutOutcome(text, inputAt.containsKey(text.header().size() - 1), levels);
        }
        if (inputAt.isEmpty() && problems.size() == before) {
            problems.add(file.problem(
                    text.header().get(0).span(),
                    "This table has no input.",
                    "Maybe add a column such as user impact."));
        }
    }

    private void input(Piece header, int column, TableText text) {
        List<Piece> below = new ArrayList<>();
        for (List<Piece> row : text.rows()) {
            if (column < row.size()) {
                below.add(row.get(column));
            }
        }
        TableInput input = headers.input(header, below);
        if (input != null) {
            inputAt.put(column, input);
            inputs.add(input);
        }
    }

    private void overlaps(DecisionTable table, List<List<Piece>> pieces) {
        for (Overlap overlap : Overlap.of(table)) {
            Piece cell = pieces.get(overlap.second()).get(0);
            problems.add(file.problem(
                    cell.span(),
                    "This row and the one in line "
                            + table.rows().get(overlap.first()).line() + " are about the same case: "
                            + overlap.example() + ".",
                    "Maybe change one of them, or write \"# hit policy: first\", so that the earlier one counts."));
        }
    }
}
