package dev.triage.io.tracker.internal.table;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.tracker.internal.jira.JiraFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is in the columns that Jira exports. A column that Jira does not know, such as one that a team added to the table, is a field of
 * the tracker.
 */
public final class JiraColumns implements Columns {

    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("issue key", "id"),
            Map.entry("issue id", "own number"),
            Map.entry("summary", "title"),
            Map.entry("issue type", "type"),
            Map.entry("status", "status"),
            Map.entry("status category", "status category"),
            Map.entry("priority", "priority"),
            Map.entry("labels", "labels"),
            Map.entry("component s", "components"),
            Map.entry("components", "components"),
            Map.entry("component", "components"),
            Map.entry("fix version s", "milestone"),
            Map.entry("fix versions", "milestone"),
            Map.entry("assignee", "assignees"),
            Map.entry("created", "opened"),
            Map.entry("updated", "updated"),
            Map.entry("resolved", "closed"),
            Map.entry("due date", "due"),
            Map.entry("due", "due"),
            Map.entry("votes", "reactions"),
            Map.entry("comment", "one comment"),
            Map.entry("comments", "one comment"),
            Map.entry("parent key", "parent"),
            Map.entry("description", "description"));

    /** Columns of Jira, besides people, that say nothing about the priority: projects, parents, time tracking and texts. */
    private static final Pattern NEEDLESS =
            Pattern.compile("^(?:(?:project|parent|assignee|affects version|custom field|inward|outward)\\b.*"
                    + "|.*\\b(?:estimate|time spent|progress)"
                    + "|issue id|last viewed|environment|work ratio|log work|security level|attachment|images|sub tasks"
                    + "|linked issues|status category changed|status icon|flagged|rank|satisfaction.*)");

    /** What has the number of the parent, if no column has its key. */
    private static final List<String> PARENT = List.of("parent id", "parent");

    private static final Pattern LINK = Pattern.compile("(?i)(?<way>inward|outward) issue link \\((?<type>.+)\\)\\s*");
    private static final Pattern CUSTOM = Pattern.compile("(?i)custom field \\((?<name>.+)\\)\\s*");

    @Override
    public List<@Nullable Column> of(List<String> header) {
        List<@Nullable Column> columns = new ArrayList<>();
        boolean keyed = header.stream().map(ColumnNames::normal).anyMatch("parent key"::equals);
        for (String name : header) {
            boolean parent = !keyed && PARENT.contains(ColumnNames.normal(name));
            columns.add(parent ? new Column("parent number", name.strip()) : column(name.strip()));
        }
        return columns;
    }

    @Override
    public String expected(String target) {
        return target.equals("id")
                ? "a column Issue key. Maybe export all fields."
                : "a column Summary. Maybe export all fields.";
    }

    private static @Nullable Column column(String name) {
        Matcher link = LINK.matcher(name);
        if (link.matches()) {
            return new Column(
                    "link", words(link.group("type"), link.group("way").equalsIgnoreCase("inward")));
        }
        Matcher custom = CUSTOM.matcher(name);
        if (custom.matches()) {
            return new Column("field", JiraFields.name(custom.group("name")));
        }
        if (name.equalsIgnoreCase("resolution")) {
            return new Column("field", "Resolution");
        }
        String normal = ColumnNames.normal(name);
        String target = TARGETS.get(normal);
        if (target != null) {
            return new Column(target, name);
        }
        // The parent has a number there that no other issue states as its key.
        String common =
                normal.startsWith("parent") ? null : ColumnNames.target(name).orElse(null);
        if (common != null) {
            return TARGETS.containsValue(common) ? null : new Column(common, name);
        }
        boolean needless = normal.isEmpty()
                || NEEDLESS.matcher(normal).matches()
                || NamedColumns.PEOPLE.matcher(normal).find();
        return needless ? null : new Column("field", name);
    }

    /** Jira exports only the name of a link; these are the usual words for each direction. */
    static String words(String type, boolean inward) {
        String name = ColumnNames.normal(type);
        if (name.startsWith("block")) {
            return inward ? "is blocked by" : "blocks";
        }
        if (name.startsWith("depend")) {
            return inward ? "is depended on by" : "depends on";
        }
        if (name.startsWith("duplicate")) {
            return inward ? "is duplicated by" : "duplicates";
        }
        return "relates to";
    }
}
