package dev.triage.io.tracker.internal.other;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes an object of a tracker apart into members that are named as the columns of a table are. */
final class TrackerMembers {

    /** Some trackers keep what an issue says in an object inside it. */
    static final Set<String> OPENED = Set.of("fields", "properties", "attributes", "_links", "issueState", "_source");

    /** Lists of fields that a team defines, each with a name and a value. */
    private static final Set<String> FIELDS = Set.of("customFields", "custom_fields", "column_values", "fieldValues");

    /** How Freshdesk begins the names of such fields. */
    private static final String OWN = "cf_";

    private static final List<String> NAMES = List.of("name", "title", "column", "field", "id");
    private static final List<String> VALUES = List.of("display_value", "text", "value");

    /** What a field of a project of GitHub says, of which the name is described beside it. */
    private static final List<String> OF_PROJECT = List.of("text", "name", "number", "date", "title");

    private static final String ID = "Id";

    /** How Notion calls the type of a property with numbers such as ENG-12. */
    private static final String NUMBER = "unique_id";

    /** Links, which {@link OtherLinks} reads, and what happened to an issue. */
    private static final Set<String> OTHERS = Set.of(
            "relations",
            "inverseRelations",
            "dependencies",
            "dependents",
            "relationships",
            "links",
            "linked_issues",
            "parent",
            "children",
            "subtasks",
            "history");

    /** What says nothing about an issue, unless it is known: addresses, keys of other things, and further dates and people. */
    private static final Pattern NEEDLESS = Pattern.compile(
            "(?i)^(?:cc|rev|object|checked|(?:child|day) order|self|html|content|(?:description|text) html|order ?index|folder|lock version|raw subject|(?:team )?project|team|repository|list|(?:is|has|date) .*"
                    + "|(?:.* )?(?:ids?|links?|urls?|etag|phid|uid|uuid|token|detail|resource type|resource subtype))$");

    private static final int MOST_KNOWN = 1_000;

    /** Longer names hardly come again. */
    private static final int LONGEST_KNOWN = 100;

    /** A member of an issue, and how it is called. */
    record Member(String name, JsonValue value) {}

    /** What each name is written as, or blank if it is not needed: most objects of a document have the same names. */
    private final Map<String, String> written = new HashMap<>();

    private final Map<String, String> own;
    private List<Member> members = new ArrayList<>();

    /** The property that numbers the pages of a database of Notion, whatever its name. */
    private @Nullable JsonValue number;

    /** Takes objects of a tracker apart, or of any other program. */
    TrackerMembers(@Nullable OtherTracker tracker) {
        this.own = tracker == null ? Map.of() : tracker.own();
    }

    /** The members of an issue that say something; of a tracker that is known also what stands deeper. */
    List<Member> of(JsonValue issue) {
        members = new ArrayList<>();
        number = null;
        open(issue, true);
        for (String way : own.values()) {
            JsonValue value = way.indexOf('/') > 0 ? Said.at(issue, way) : null;
            if (value != null) {
                members.add(new Member(way, value));
            }
        }
        // The number that Notion shows counts instead of the key of its page.
        JsonValue shown = number;
        if (shown != null) {
            members.removeIf(member ->
                    ColumnNames.target(member.name()).filter("id"::equals).isPresent());
            members.add(new Member(ID, shown));
        }
        return members;
    }

    private void open(JsonValue object, boolean outside) {
        for (JsonValue member : object.members()) {
            String name = member.name();
            if (member.kind() == JsonValue.Kind.NULL || name.isEmpty()) {
                continue;
            }
            if (outside && OPENED.contains(name) && member.object()) {
                open(member, false);
            } else if (FIELDS.contains(name) || (OPENED.contains(name) && member.kind() == JsonValue.Kind.LIST)) {
                List<JsonValue> fields = Said.elements(member);
                if (fields == null) {
                    member.members().forEach(this::ownField);
                } else {
                    fields.forEach(this::field);
                }
            } else {
                add(member);
            }
        }
    }

    /** A field that a team defines in Freshdesk: cf_user_impact. */
    private void ownField(JsonValue field) {
        String name = field.name().startsWith(OWN) ? field.name().substring(OWN.length()) : field.name();
        if (field.kind() != JsonValue.Kind.NULL && !name.isEmpty()) {
            members.add(new Member(ColumnNames.written(name), field));
        }
    }

    private void field(JsonValue field) {
        JsonValue described = field.member("field");
        boolean ofProject = described != null && described.object();
        JsonValue value = ofProject ? first(field, OF_PROJECT) : option(field, first(field, VALUES));
        JsonValue named = ofProject ? described : name(field);
        List<String> name = named == null ? List.of() : Said.words(named, "title");
        if (value != null && !name.isEmpty()) {
            members.add(new Member(name.get(0), value));
        }
    }

    /** The option of a list that is chosen in ClickUp, which gives its place or its key. */
    private static @Nullable JsonValue option(JsonValue field, @Nullable JsonValue value) {
        JsonValue options = Said.at(field, "type_config/options");
        if (value == null || options == null) {
            return value;
        }
        for (JsonValue option : options.stated()) {
            for (String key : List.of("orderindex", "id")) {
                JsonValue known = option.member(key);
                if (known != null && known.text().equals(value.text())) {
                    return option;
                }
            }
        }
        return value;
    }

    private static @Nullable JsonValue name(JsonValue field) {
        JsonValue name = first(field, NAMES.subList(0, NAMES.size() - 1));
        JsonValue described = Said.at(field, "projectCustomField/field/name");
        return name != null ? name : described != null ? described : field.member("id");
    }

    private static @Nullable JsonValue first(JsonValue object, List<String> names) {
        for (String name : names) {
            JsonValue value = object.member(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private void add(JsonValue value) {
        if (value.member(NUMBER) != null) {
            number = value;
            return;
        }
        String name = written.get(value.name());
        if (name == null) {
            name = written(value.name());
            if (written.size() == MOST_KNOWN) {
                written.clear();
            }
            if (value.name().length() <= LONGEST_KNOWN) {
                written.put(value.name(), name);
            }
        }
        if (!name.isEmpty()) {
            members.add(new Member(name, value));
        }
    }

    private String written(String name) {
        boolean ofProgram = name.charAt(0) == '_' || name.charAt(0) == '$';
        if (OTHERS.contains(name) || (ofProgram && !name.equals("_id"))) {
            return "";
        }
        String words = ColumnNames.written(name);
        boolean known = own.containsValue(name) || ColumnNames.target(words).isPresent();
        return known || !NEEDLESS.matcher(words).matches() ? words : "";
    }
}
