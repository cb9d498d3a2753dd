package dev.triage.io.tracker.internal.other;

import dev.triage.io.internal.json.JsonValue;
import dev.triage.io.tracker.internal.export.Fields;
import dev.triage.io.tracker.internal.export.IssueLinks;
import dev.triage.io.tracker.internal.export.Repositories;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how an issue of one of the {@link OtherTracker other trackers} is linked to others. No two of them use the same names. */
final class OtherLinks {

    /** All names that are needed. */
    static final Set<String> ASKED = Set.of(
            "depends_on",
            "blocks",
            "dupe_of",
            "dependencies",
            "depends_on_id",
            "relations",
            "relation_type",
            "issue_id",
            "issue_to_id",
            "parent");

    private OtherLinks() {}

    private static @Nullable String id(@Nullable String stated) {
        return stated == null ? null : Repositories.shown(stated);
    }

    /** The links of the issue with this id. */
    static IssueLinks of(Fields fields, String id) {
        IssueLinks links = new IssueLinks();
        bugzilla(fields, links);
        redmine(fields, id, links);
        beads(fields, links);
        return links;
    }

    private static void bugzilla(Fields fields, IssueLinks links) {
        for (String words : new String[] {"depends_on", "blocks"}) {
            for (JsonValue other : fields.list(words)) {
                links.add(words.replace('_', ' '), id(other.text()));
            }
        }
        links.add("duplicate of", id(fields.words("dupe_of")));
    }

    private static void redmine(Fields fields, String id, IssueLinks links) {
        if (fields.value("parent") != null) {
            links.add("sub-issue of", id(fields.inner("parent").words("id")));
        }
        for (Fields relation : fields.objects("relations")) {
            String type = relation.text("relation_type");
            String from = id(relation.words("issue_id"));
            String to = id(relation.words("issue_to_id"));
            if (type != null && id.equals(from)) {
                links.add(type, to);
            } else if (type != null) {
                links.add(passive(type), from);
            }
        }
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

    private static void beads(Fields fields, IssueLinks links) {
        for (Fields dependency : fields.objects("dependencies")) {
            String type = dependency.text("type");
            String words = type == null
                    ? "depends on"
                    : switch (type) {
                        case "blocks" -> "depends on";
                        case "parent-child" -> "sub-issue of";
                        case "duplicates" -> "duplicate of";
                        default -> "relates to";
                    };
            links.add(words, id(dependency.words("depends_on_id")));
        }
    }
}
