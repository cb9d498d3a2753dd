package dev.triage.io.tracker.internal.other;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Repositories;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads how an issue of one of the {@link OtherTracker other trackers} is linked to others. No two of them use the same names. */
final class OtherLinks {

    private final JsonValue issue;
    private final @Nullable String id;
    private final BiConsumer<String, String> links;

    private OtherLinks(JsonValue issue, @Nullable String id, BiConsumer<String, String> links) {
        this.issue = issue;
        this.id = id;
        this.links = links;
    }

    /**
     * Tells each link of an issue.
     *
     * @param id the id of the issue
     * @param links takes what the issue does to another one in words, and the id of that one
     */
    static void of(JsonValue issue, @Nullable String id, BiConsumer<String, String> links) {
        OtherLinks read = new OtherLinks(issue, id, links);
        read.add("sub-issue of", issue.member("parent"));
        // OpenProject gives an address.
        JsonValue parent = Said.at(issue, "_links/parent/href");
        if (parent != null && parent.text().matches(".*/\\d{1,9}")) {
            String address = parent.text();
            links.accept("sub-issue of", Repositories.shown(address.substring(address.lastIndexOf('/') + 1)));
        }
        read.each("relations", read::relation);
        read.each("inverseRelations", read::inverse);
        read.each("dependencies", read::dependency);
        read.each("relationships", read::relationship);
        read.each("links", read::link);
    }

    private void add(String words, @Nullable JsonValue other) {
        String key = Said.key(other);
        if (key != null) {
            links.accept(words, Repositories.shown(key));
        }
    }

    private void each(String name, java.util.function.Consumer<JsonValue> reading) {
        JsonValue list = issue.member(name);
        List<JsonValue> elements = list == null ? null : Said.elements(list);
        if (elements != null) {
            elements.forEach(reading);
        }
    }

    /** A relation of Redmine, Linear or Azure DevOps. */
    private void relation(JsonValue relation) {
        String kind = Said.text(relation, "relation_type");
        String type = Said.text(relation, "type");
        String way = Said.text(relation, "rel");
        if (kind != null) {
            String from = Said.key(relation.member("issue_id"));
            boolean outward = from != null && Repositories.shown(from).equals(id);
            String words = kind.equals("blocked") ? "is blocked by" : kind;
            add(outward ? words : passive(kind), relation.member(outward ? "issue_to_id" : "issue_id"));
        } else if (way != null) {
            azure(way, Said.text(relation, "url"));
        } else if (type != null) {
            add(type.equals("duplicate") ? "duplicates" : type, relation.member("relatedIssue"));
        }
    }

    /** What another issue of Linear does to this one. */
    private void inverse(JsonValue relation) {
        String type = Said.text(relation, "type");
        add("blocks".equals(type) ? "is blocked by" : "relates to", relation.member("issue"));
    }

    /** What the other issue of a relation of Redmine does to this one, seen from this one. */
    private static String passive(String type) {
        return switch (type) {
            case "blocks" -> "is blocked by";
            case "blocked" -> "blocks";
            case "duplicated" -> "duplicates";
            default -> "relates to";
        };
    }

    private void azure(String way, @Nullable String url) {
        int number = url == null ? -1 : url.toLowerCase(Locale.ROOT).indexOf("/workitems/");
        if (url == null || number < 0) {
            return;
        }
        String words = switch (way.substring(way.lastIndexOf('.') + 1)) {
            case "Dependency-Reverse" -> "depends on";
            case "Dependency-Forward" -> "blocks";
            case "Hierarchy-Reverse" -> "sub-issue of";
            case "Hierarchy-Forward" -> "parent of";
            case "Duplicate-Reverse" -> "duplicate of";
            default -> "relates to";
        };
        links.accept(words, Repositories.shown(url.substring(url.lastIndexOf('/') + 1)));
    }

    /** What an issue of Beads, Asana or ClickUp depends on. */
    private void dependency(JsonValue dependency) {
        JsonValue on = dependency.member("depends_on_id");
        JsonValue task = dependency.member("task_id");
        if (task != null && dependency.has("depends_on")) {
            boolean waits = Repositories.shown(task.text()).equals(id);
            add(waits ? "depends on" : "blocks", waits ? dependency.member("depends_on") : task);
            return;
        }
        if (on == null) {
            add("depends on", dependency.member("gid") == null ? null : dependency);
            return;
        }
        String type = Said.text(dependency, "type");
        add(
                type == null
                        ? "depends on"
                        : switch (type) {
                            case "blocks" -> "depends on";
                            case "parent-child" -> "sub-issue of";
                            case "duplicates" -> "duplicate of";
                            default -> "relates to";
                        },
                on);
    }

    /** A relationship of Mantis. */
    private void relationship(JsonValue relationship) {
        JsonValue type = relationship.member("type");
        String name = type == null ? null : Said.text(type, "name");
        if (name != null) {
            add(
                    switch (name) {
                        case "duplicate-of" -> "duplicates";
                        case "child-of" -> "blocks";
                        case "parent-of" -> "depends on";
                        default -> "relates to";
                    },
                    relationship.member("issue"));
        }
    }

    /** A link of YouTrack, with all issues that are linked in this way. */
    private void link(JsonValue link) {
        JsonValue type = link.member("linkType");
        JsonValue others = link.member("issues");
        if (type != null && others != null) {
            boolean inward = "INWARD".equals(Said.text(link, "direction"));
            String words = Said.text(type, inward ? "targetToSource" : "sourceToTarget");
            for (JsonValue other : others.stated()) {
                add(words == null ? "relates to" : words, other);
            }
        }
    }
}
