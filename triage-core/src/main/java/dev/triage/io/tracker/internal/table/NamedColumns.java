package dev.triage.io.tracker.internal.table;

import static java.util.Objects.requireNonNull;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of a table with common names, or with names of their own. */
public final class NamedColumns implements Columns {

    private static final String FIELD = "field:";

    /** Who wrote or watches an issue says nothing about its priority. */
    static final Pattern PEOPLE =
            Pattern.compile("\\b(?:author|reporter|creator|username|user name|user|email|e mail|watchers|participants"
                    + "|caller|requester|requestor|submitter|detected by|(?:created|changed|opened|reported|updated|modified|submitted|raised|requested|logged|closed|resolved|verified|entered) by"
                    + "|autor|auteur|autore|ersteller)\\b");

    /** What Jira calls a field of a site. */
    private static final Pattern CUSTOM =
            Pattern.compile("(?i)(?:custom field|benutzerdefiniertes feld|champs? personnalisés?"
                    + "|campo personalizado|campo personalizzato|aangepast veld|настраиваемое поле|カスタム フィールド|カスタムフィールド"
                    + "|自定义字段) ?[(（](?<name>.+)[)）]");

    /** A link of Jira, with its kind in English. */
    private static final Pattern LINK = Pattern.compile(
            "(?iu)(?=\\p{L}[\\p{L} ]{4,60}[(（])(?:.*(?<inward>eingehend|inward|entrant|entrada|inkomend|входящ|内向き|向内).*"
                    + "|.*(?:ausgehend|outward|sortant|saliente|saída|uscita|uitgaand|исходящ|外向き|向外).*)[(（](?<type>.+)[)）]");

    private static final Set<String> COMMENTS = Set.of(
            "comment",
            "kommentar",
            "commentaire",
            "comentario",
            "comentário",
            "commento",
            "opmerking",
            "комментарий",
            "コメント",
            "注释");

    /** What several columns may say, of which each issue has one. */
    private static final Set<String> ONE_OF_SEVERAL = Set.of("closed");

    /** Names of columns whose values may serve as titles if a table has no others. */
    private static final List<String> LIKE_TITLES = List.of(
            "issue",
            "ticket",
            "bug",
            "defect",
            "task",
            "story",
            "user story",
            "item",
            "problem",
            "request",
            "requirement",
            "content",
            "description",
            "details");

    /** Long names of columns: what is near to them is hardly a name of its own. */
    private static final String[] MISSPELT = {
        "user impact",
        "functional impact",
        "brand impact",
        "complexity",
        "recommended priority",
        "pinned priority",
        "categories",
        "components"
    };

    /** What is read from columns with names of their own, by the name in small letters. */
    private final Map<String, Column> named;

    private final List<String> names;

    /**
     * Columns of which some have names of their own.
     *
     * @throws IllegalArgumentException if something cannot be read from any column
     */
    public NamedColumns(Map<String, String> given) {
        Map<String, Column> columns = new HashMap<>();
        given.forEach((target, header) -> columns.put(ColumnNames.normal(header), column(target)));
        this.named = Map.copyOf(columns);
        this.names = given.values().stream().map(String::strip).toList();
    }

    private static Column column(String given) {
        String target = given.strip();
        if (target.regionMatches(true, 0, FIELD, 0, FIELD.length())
                && !target.substring(FIELD.length()).isBlank()) {
            return new Column("field", target.substring(FIELD.length()).strip());
        }
        String plain = target.toLowerCase(Locale.ROOT).replace('-', ' ');
        if (!ColumnNames.all().contains(plain)) {
            throw new IllegalArgumentException("Unknown field (" + Phrases.shorten(target) + ") for a column: expected "
                    + String.join(", ", ColumnNames.all()) + ", or field:NAME for any other field."
                    + Phrases.suggestion(plain, ColumnNames.all().toArray(String[]::new)));
        }
        return new Column(plain, plain);
    }

    @Override
    public String expected(String target) {
        return "a column with the " + target + ", called "
                + (target.equals("id") ? "Id, Key, Number" : "Title, Summary")
                + " or similar. Maybe name the column (--columns " + target + "=NAME).";
    }

    @Override
    public String expectedNames() {
        return "the names of the columns in the first row, such as id and title. Maybe write such a row above the issues,"
                + " or name the columns (--columns id=NAME,title=NAME).";
    }

    /** A column that becomes a field is told if its name is nearly that of something that is read. */
    @Override
    public List<String> meant(List<@Nullable Column> columns) {
        return columns.stream()
                .filter(column -> column != null && column.target().equals("field") && !named.containsValue(column))
                .filter(column ->
                        column == null || !ColumnNames.normal(column.name()).equals("complete"))
                .map(column -> requireNonNull(column).name())
                .flatMap(name -> Phrases.nearest(ColumnNames.normal(name), MISSPELT).stream()
                        .map(near -> "The column (" + Phrases.shorten(name) + ") is read as a field. Did you mean "
                                + near + "?"))
                .toList();
    }

    @Override
    public List<String> missing(List<String> header) {
        List<String> normal = header.stream().map(ColumnNames::normal).toList();
        return names.stream()
                .filter(name -> !normal.contains(ColumnNames.normal(name)))
                .toList();
    }

    @Override
    public List<@Nullable Column> of(List<String> header) {
        Map<String, Integer> best = new HashMap<>();
        for (String written : header) {
            String name = bare(written);
            ColumnNames.target(name).ifPresent(target -> best.merge(target, ColumnNames.rank(name), Math::min));
        }
        List<String> taken = named.values().stream().map(Column::target).toList();
        boolean titled = taken.contains("title") || best.containsKey("title");
        String title = titled ? null : likeTitle(header, best);
        boolean parts = !taken.contains("categories") && namesParts(header, best);
        List<@Nullable Column> columns = new ArrayList<>();
        for (String name : header) {
            Column own = named.get(ColumnNames.normal(name));
            if (own == null && name.equals(title)) {
                own = new Column("title", name.strip());
            }
            Column known = own == null ? linkOrComment(name, header) : own;
            Column column = known != null ? known : common(bare(name), taken, best);
            boolean part = parts && known == null && column != null && isCategory(column);
            columns.add(part ? new Column("components", name.strip()) : column);
        }
        return columns;
    }

    /** Whether a category is a part of the product, as in Redmine and Mantis: another column says of which kind an issue is. */
    private static boolean namesParts(List<String> header, Map<String, Integer> best) {
        return !best.containsKey("components")
                && (best.containsKey("type") || (header.contains("Reproducibility") && best.containsKey("severity")));
    }

    private static boolean isCategory(Column column) {
        String name = ColumnNames.normal(column.name());
        return column.target().equals("categories") && !name.equals("categories") && !name.equals("issue category");
    }

    /** What Jira calls links and comments in other languages, a column for each; and what only one tracker calls so. */
    private static @Nullable Column linkOrComment(String name, List<String> header) {
        if (name.strip().equalsIgnoreCase("blocked") && header.contains("dependson")) {
            return new Column("blocks", "blocks");
        }
        if (name.strip().equals("Rev") && header.contains("Work Item Type")) {
            return new Column(CsvIssue.REVISION, name);
        }
        // Taiga shows the number behind "ref", and another one is the key in its database.
        if (header.contains("id") && header.contains("ref") && header.contains("subject")) {
            if (name.equals("ref")) {
                return new Column("id", name);
            }
            if (name.equals("id")) {
                return new Column("own number", name);
            }
        }
        Matcher link = LINK.matcher(name.strip());
        if (link.matches()) {
            return new Column("link", JiraColumns.words(link.group("type"), link.group("inward") != null));
        }
        boolean comment = COMMENTS.contains(ColumnNames.normal(name)) && Collections.frequency(header, name) > 1;
        return comment ? new Column("one comment", name.strip()) : null;
    }

    /** The name of a field of a site without the words that Jira puts around it. */
    private static String bare(String name) {
        Matcher custom = CUSTOM.matcher(name.strip());
        return custom.matches() ? custom.group("name") : name;
    }

    /** The name of the column that serves as the title, or null. */
    private @Nullable String likeTitle(List<String> header, Map<String, Integer> best) {
        for (String like : LIKE_TITLES) {
            for (String name : header) {
                boolean id = ColumnNames.target(name).filter("id"::equals).isPresent()
                        && Integer.valueOf(ColumnNames.rank(name)).equals(best.get("id"));
                if (ColumnNames.normal(name).equals(like) && !id && !named.containsKey(like)) {
                    return name;
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable String assumed(List<@Nullable Column> columns) {
        for (Column column : columns) {
            if (column != null
                    && column.target().equals("title")
                    && LIKE_TITLES.contains(ColumnNames.normal(column.name()))
                    && !named.containsValue(column)) {
                return "No column is called Title, Summary or similar: (" + column.name()
                        + ") is used as the title. Maybe name the column (--columns title=NAME).";
            }
        }
        return null;
    }

    private static @Nullable Column common(String name, List<String> taken, Map<String, Integer> best) {
        String target = ColumnNames.target(name).orElse(null);
        boolean first = target != null
                && !taken.contains(target)
                && (ONE_OF_SEVERAL.contains(target)
                        || Integer.valueOf(ColumnNames.rank(name)).equals(best.get(target)));
        // The command line of GitHub calls it so in tables.
        if (ColumnNames.normal(name).equals("statereason")
                || ColumnNames.normal(name).equals("state reason")) {
            return new Column("field", "Resolution");
        }
        if (target == null) {
            boolean kept =
                    !name.isBlank() && !PEOPLE.matcher(ColumnNames.normal(name)).find();
            return kept ? new Column("field", name.strip()) : null;
        }
        return first ? new Column(target, name.strip()) : null;
    }
}
