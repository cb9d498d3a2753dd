package dev.triage.rules.internal.table;

import dev.triage.model.Category;
import dev.triage.model.decision.LevelNames;
import dev.triage.rules.internal.cells.Matrix;
import dev.triage.rules.internal.cells.Piece;
import dev.triage.rules.internal.cells.TableText;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.input.Scale;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.SpokenScale.Place;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.table.input.KindInput;
import dev.triage.rules.internal.table.input.NumberInput;
import dev.triage.rules.internal.table.input.ScaleInput;
import dev.triage.rules.internal.table.input.SpokenInput;
import dev.triage.rules.internal.table.input.TableInput;
import dev.triage.rules.internal.table.input.ValueAdvice;
import dev.triage.rules.internal.text.Nearest;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.source.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the header of a table: which columns are inputs, and which are outcomes. */
public final class HeaderReader {

    private static final String LABEL = "label:";
    private static final String FIELD = "field:";
    private static final Pattern PRIORITY = Pattern.compile("(?i)P[0-4]");

    private final SourceFile file;
    private final TeamScales scales;
    private final List<RuleProblem> problems;

    HeaderReader(SourceFile file, TeamScales scales, List<RuleProblem> problems) {
        this.file = file;
        this.scales = scales;
        this.problems = problems;
    }

    /** Whether a column of this name is no input, but says what comes of a row. */
    public static boolean isOutcome(String name) {
        return Outcome.of(name) != null || Outcome.REASON.equalsIgnoreCase(name) || Outcome.ID.equalsIgnoreCase(name);
    }

    /** Whether a title stands above the row with the names of the columns, which is a problem. */
    boolean isTitle(TableText text) {
        List<Piece> first = text.header();
        boolean title = first.stream().filter(cell -> !cell.text().isEmpty()).count() == 1
                && first.size() > 1
                && text.rows().get(0).stream().anyMatch(cell -> Outcome.of(cell.text()) != null);
        if (title) {
            problems.add(file.problem(
                    first.get(0).span(),
                    "The first row names the columns, and this is a title.",
                    "Maybe delete it, or begin it with #."));
        }
        return title;
    }

    /** Whether the first row has an outcome and no column for it: then the row with the names of the columns is missing. */
    boolean lackNames(List<Piece> header) {
        Piece priority = header.stream()
                .filter(cell -> PRIORITY.matcher(cell.text()).matches())
                .findFirst()
                .orElse(null);
        if (priority == null || header.stream().anyMatch(cell -> Outcome.of(cell.text()) != null)) {
            return false;
        }
        problems.add(file.problem(
                priority.span(),
                "The first row names the columns, but " + priority.text() + " is a priority.",
                "Maybe write a row above it, such as user impact, functional impact, priority."));
        return true;
    }

    /**
     * The input of a column.
     *
     * @param cells the cells below
     * @return null, with a problem, if there is no such input
     */
    @Nullable
    TableInput input(Piece header, List<Piece> cells) {
        String name = header.text();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(LABEL)) {
            return spoken(header, name, name.substring(LABEL.length()).strip(), Place.LABEL, cells);
        }
        if (lower.startsWith(FIELD)) {
            return spoken(header, name, name.substring(FIELD.length()).strip(), Place.FIELD, cells);
        }
        ScaleInput level = ScaleInput.named(name, scales);
        if (level != null) {
            return level;
        }
        if (lower.equals(KindInput.STATUS)) {
            return KindInput.status(scales);
        }
        if (lower.equals(KindInput.CATEGORY)) {
            return categories(header, cells);
        }
        SpokenScale scale = scales.find(name);
        if (scale != null) {
            return new SpokenInput(scale.name(), scale, true);
        }
        if (name.isEmpty()) {
            problems.add(file.problem(header.span(), "This column has no name.", "Maybe name an input, or delete it."));
            return null;
        }
        problems.add(unknown(header));
        return null;
    }

    /** Says that a column is no input. */
    private RuleProblem unknown(Piece header) {
        return file.problem(
                header.span(), "There is no input called \"" + header.text() + "\".", advice(header.text()));
    }

    /**
     * Says that no column is an outcome. The last one is meant, perhaps, if it is no input either.
     *
     * @param known whether the last column is an input
     */
    void withoutOutcome(TableText text, boolean known, LevelNames levels) {
        int column = text.header().size() - 1;
        Piece last = text.header().get(column);
        boolean meant = !known && column > 0 && problems.remove(unknown(last));
        boolean priorities = text.rows().stream()
                .allMatch(row -> row.size() > column
                        && Outcome.PRIORITY.says(row.get(column).text(), levels));
        String instead = priorities ? "Maybe priority." : "Maybe priority, at least, at most, adds or level instead.";
        problems.add(file.problem(
                last.span(),
                "This table has no outcome.",
                meant ? instead : "Maybe add a column priority, at least, at most or adds."));
    }

    /** Whether the priorities stand in several columns, which is a problem. */
    boolean isMatrix(TableText text, LevelNames levels) {
        Matrix matrix = text.header().stream().anyMatch(cell -> Outcome.of(cell.text()) != null)
                ? null
                : Matrix.of(text, cell -> Outcome.PRIORITY.says(cell, levels));
        if (matrix == null) {
            return false;
        }
        problems.add(file.problem(
                matrix.header().span(),
                "The priorities of this table stand in several columns.",
                "Expected a row for each case, such as " + matrix.side() + ", " + matrix.top() + ", " + matrix.result()
                        + ", below a header with both inputs and priority."));
        return true;
    }

    private String advice(String name) {
        String outcome = Outcome.meant(name);
        if (outcome != null) {
            return "Maybe " + outcome + ".";
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "categories" -> "Maybe " + KindInput.CATEGORY + ".";
            case "label", "labels" -> "Maybe label: and a name, such as label: exploitation.";
            case "field", "fields" -> "Maybe field: and a name, such as field: Urgency.";
            case "title", "component", "milestone", "assignee" ->
                "Tables do not look at it. Maybe write a DRL rule with Subject( " + name.toLowerCase(Locale.ROOT)
                        + "(\"...\") ).";
            case "components" -> "Tables do not look at it. Maybe write a DRL rule with Subject( component(\"...\") ).";
            case "due", "due date", "due within", "deadline", "age", "opened", "created", "updated" ->
                "Tables do not look at dates. Maybe write a DRL rule with Subject( dueWithin(7) ) or openFor(30).";
            default -> Nearest.column(name, names());
        };
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        Scale.ALL.forEach(scale -> names.add(scale.input().label()));
        names.addAll(List.of(KindInput.STATUS, KindInput.CATEGORY));
        scales.scales().forEach(scale -> names.add(scale.name()));
        names.addAll(Outcome.headers());
        return names;
    }

    private @Nullable TableInput categories(Piece header, List<Piece> cells) {
        List<String> named = CellReader.named(cells);
        List<String> known = new ArrayList<>(named);
        Category.standard().forEach(category -> known.add(category.name()));
        if (named.size() <= SpokenScale.MOST_VALUES && misread(cells, known, false, KindInput.CATEGORY)) {
            return null;
        }
        return limited(header, named.size(), () -> KindInput.categories(named, scales));
    }

    private @Nullable TableInput spoken(Piece header, String written, String name, Place place, List<Piece> cells) {
        if (name.isEmpty()) {
            problems.add(file.problem(
                    header.span(), "The name is missing.", "Such as " + written.strip() + " exploitation."));
            return null;
        }
        SpokenScale declared = scales.find(name);
        if (declared != null) {
            return new SpokenInput(written, declared.in(place), true);
        }
        List<String> named = CellReader.named(cells);
        List<Double> numbers = new ArrayList<>();
        for (String value : named) {
            Double number = PlainWords.exactNumber(value);
            if (number != null) {
                numbers.add(number);
            }
        }
        boolean compares = CellReader.compares(cells);
        if (named.size() <= SpokenScale.MOST_VALUES && misread(cells, named, compares, written)) {
            return null;
        }
        if (!named.isEmpty() && numbers.size() == named.size() && compares) {
            return limited(
                    header,
                    2 * numbers.size() + 1,
                    () -> new NumberInput(written, new SpokenScale(name, place, List.of(), Map.of(), null), numbers));
        }
        return limited(
                header,
                named.size(),
                () -> new SpokenInput(written, new SpokenScale(name, place, named, scales.words(), null), false));
    }

    /**
     * Whether a cell of a column whose values nothing declares is not what it seems, which is a problem: each of its words would be a
     * value that no issue has.
     */
    private boolean misread(List<Piece> cells, List<String> named, boolean compares, String written) {
        Map<ValueAdvice.Misread, Piece> first = new LinkedHashMap<>();
        Map<ValueAdvice.Misread, Integer> count = new HashMap<>();
        for (Piece cell : cells) {
            ValueAdvice.Misread misread =
                    cell.any() ? null : ValueAdvice.misread(cell.text(), named, compares, written);
            if (misread != null) {
                first.putIfAbsent(misread, cell);
                count.merge(misread, 1, Integer::sum);
            }
        }
        first.forEach((misread, cell) -> problems.add(file.problem(
                cell.span(),
                CellReader.counted(misread.message(), count.getOrDefault(misread, 1)),
                CellReader.written(misread.suggestion(), file))));
        return !first.isEmpty();
    }

    private @Nullable TableInput limited(Piece header, int values, Supplier<TableInput> input) {
        if (values <= SpokenScale.MOST_VALUES) {
            return input.get();
        }
        problems.add(file.problem(
                header.span(),
                "This column has " + values + " different values; the maximum is " + SpokenScale.MOST_VALUES + ".",
                "Maybe split the table."));
        return null;
    }
}
