package dev.triage.io.tracker.internal.table;

import dev.triage.io.tracker.internal.export.ExportSink;
import dev.triage.io.tracker.internal.export.Repositories;
import dev.triage.io.tracker.internal.export.StatedLinks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of an issue that say something, by what they are about. */
final class Cells {

    /** What stands in a cell for nothing: Bugzilla writes dashes, and programs their word for it. */
    private static final Pattern NOTHING =
            Pattern.compile("|[-–—]+|(?i:null|\\((?:null|none|blank|empty|not set|no value)\\)|\\[\\]|not set|unset)");

    /** What stands for no time: programs begin to count in the years 0, 1 and 1970. */
    private static final Pattern NO_TIME = Pattern.compile(
            "(?i)0|(?:0000-00-00|0001-01-01|1970-01-01)(?:[T ]00:00:00.*)?|never|n/a|none|tbd|unknown|not set");

    private static final Set<String> TIMES = Set.of("due", "opened", "updated", "closed", "ended", "archived");

    /** What each row of the same issue may add to. */
    private static final List<String> SEVERAL = List.of(
            "labels",
            "components",
            "categories",
            "expertise",
            "next steps",
            "assignees",
            "milestone",
            "depends on",
            "blocks",
            "link",
            "field",
            "one comment");

    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\n]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern QUOTES = Pattern.compile("^[\"']|[\"']$");

    /** The name of an object in a list that a program wrote into a cell. */
    private static final Pattern NAMED =
            Pattern.compile("[\"'](?:name|login|username)[\"']\\s*:\\s*(?:\"([^\"]+)\"|'([^']+)')");

    /** Redmine writes what an issue does to others in words: Blocks #13. */
    private static final Pattern RELATED = Pattern.compile("^(?<words>\\p{L}[\\p{L} ]*+)(?<id>#\\d++).*");

    /** The id of an issue; other tables name parents by their titles. */
    static final Pattern KEY = Pattern.compile("^#?[A-Za-z_-]*+\\d[\\w-]*+$");

    /** A predecessor in a plan, with how it is linked: 2FS +2d. */
    private static final Pattern ORDERED = Pattern.compile("^(?<id>\\d++)(?:FS|SS|FF|SF)\\b.*");

    /** A cell that says something, and what its column is called. */
    record Cell(String text, String column) {
        private String said() {
            return column + '\n' + text;
        }
    }

    /** So much of one kind an issue takes from its rows, which may have no end. */
    private static final int MOST = 10_000;

    private final Map<String, List<Cell>> cells = new LinkedHashMap<>();

    /** What cells say to which further rows add, as texts: these are found fast even if they are made to have the same hash. */
    private final Map<String, Set<String>> said = new HashMap<>();

    /** Takes a cell, if it says something. */
    void add(Columns.Column column, String stated) {
        String text = stated.strip();
        if (TIMES.contains(column.target()) && NO_TIME.matcher(text).matches()) {
            return;
        }
        // Most texts begin with another sign, and need no expression.
        if (!(text.isEmpty() || "-–—nNuU([".indexOf(text.charAt(0)) >= 0)
                || !NOTHING.matcher(text).matches()) {
            cells.computeIfAbsent(column.target(), target -> new ArrayList<>()).add(new Cell(text, column.name()));
        }
    }

    /** Whether there is nothing but what further rows of an issue add, as below merged cells of a spreadsheet. */
    boolean onlyMore() {
        return !cells.isEmpty() && SEVERAL.containsAll(cells.keySet());
    }

    /** Whether there is nothing but a title. */
    boolean onlyTitle() {
        return cells.size() == 1 && cells.containsKey("title");
    }

    /** Takes the cells of a further row of the same issue, if it is one and says more. */
    boolean take(Cells next) {
        String id = text("id");
        if (id == null || !id.equals(next.text("id")) || !Objects.equals(text("title"), next.text("title"))) {
            return false;
        }
        return takeMore(next);
    }

    /** Takes the cells of a row that belongs to this issue; says whether there was more in them. */
    boolean takeMore(Cells next) {
        boolean more = false;
        for (String target : SEVERAL) {
            List<Cell> others = next.of(target);
            if (others.isEmpty()) {
                continue;
            }
            List<Cell> own = cells.computeIfAbsent(target, added -> new ArrayList<>());
            Set<String> known = said.computeIfAbsent(target, added -> new HashSet<>());
            if (known.isEmpty()) {
                own.forEach(cell -> known.add(cell.said()));
            }
            for (Cell cell : others) {
                if (own.size() < MOST && known.add(cell.said())) {
                    own.add(cell);
                    more = true;
                }
            }
        }
        return more;
    }

    /** The cells of that kind; none if there is none. */
    List<Cell> of(String target) {
        return cells.getOrDefault(target, List.of());
    }

    /** What the first cell of that kind says, or null. */
    @Nullable
    String text(String target) {
        List<Cell> found = cells.get(target);
        return found == null ? null : found.get(0).text();
    }

    /** Reads each cell of that kind, and reports what cannot be read. */
    void each(String target, int line, ExportSink findings, Consumer<Cell> reading) {
        for (Cell cell : of(target)) {
            try {
                reading.accept(cell);
            } catch (IllegalArgumentException unknown) {
                String why = String.valueOf(unknown.getMessage());
                findings.error(
                        line,
                        0,
                        cell.column() + ": " + why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1));
            }
        }
    }

    /** What stands in all cells of that kind, each cell taken apart. */
    List<String> several(String target) {
        return of(target).stream()
                .flatMap(cell -> parts(cell).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The parts of a cell; Trac separates keywords by blanks, and none of them has one. */
    private static List<String> parts(Cell cell) {
        boolean words = cell.column().equalsIgnoreCase("keywords")
                && !SEPARATOR.matcher(cell.text()).find();
        return words ? Arrays.asList(BLANKS.split(cell.text(), -1)) : parts(cell.text());
    }

    /** The parts of a cell; a program may write a list of texts, or of objects with names. */
    static List<String> parts(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return Arrays.asList(SEPARATOR.split(text, -1));
        }
        if (text.startsWith("[{")) {
            return NAMED.matcher(text)
                    .results()
                    .map(named -> named.group(1) == null ? named.group(2) : named.group(1))
                    .toList();
        }
        return Arrays.stream(SEPARATOR.split(text.substring(1, text.length() - 1), -1))
                .map(part -> QUOTES.matcher(part.strip()).replaceAll(""))
                .toList();
    }

    /** What stands in all cells of that kind, a line each. */
    List<String> lines(String target) {
        return of(target).stream()
                .flatMap(cell -> cell.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** How the issue is linked to others. */
    StatedLinks links(References references) {
        StatedLinks links = new StatedLinks();
        ids("depends on", references).forEach(id -> links.add("depends on", id));
        ids("blocks", references).forEach(id -> links.add("blocks", id));
        ids("duplicate of", references).stream()
                .filter(id -> !id.equals("#0"))
                .forEach(id -> links.add("duplicates", id));
        for (String related : several("related issues")) {
            Matcher link = RELATED.matcher(related);
            if (link.matches()) {
                links.add(link.group("words"), link.group("id"));
            } else if (KEY.matcher(related).matches()) {
                links.add("relates to", Repositories.shown(related));
            }
        }
        for (Cell cell : of("parent")) {
            String id = references.ofTitle(cell.text());
            boolean key = KEY.matcher(cell.text()).matches();
            links.add(
                    "sub-issue of", id != null ? Repositories.shown(id) : key ? Repositories.shown(cell.text()) : null);
        }
        for (Cell cell : of("parent number")) {
            String id = references.ofNumber(cell.text());
            links.add("sub-issue of", id == null ? null : Repositories.shown(id));
        }
        for (Cell cell : of("link")) {
            links.add(cell.column(), cell.text());
        }
        return links;
    }

    /** The ids in cells of that kind, which may also name issues by their titles; a title may hold a separator. */
    private List<String> ids(String target, References references) {
        List<String> ids = new ArrayList<>();
        for (Cell cell : of(target)) {
            String whole = references.ofTitle(cell.text());
            for (String part : whole == null ? parts(cell.text()) : List.of(whole)) {
                String text = ORDERED.matcher(References.bare(part.strip())).replaceFirst("${id}");
                String id = references.ofTitle(text);
                if (!text.isEmpty()) {
                    ids.add(Repositories.shown(id == null ? text : id));
                }
            }
        }
        return ids;
    }
}
