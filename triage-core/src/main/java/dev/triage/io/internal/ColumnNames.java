package dev.triage.io.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The common names of the columns in a table of issues. */
public final class ColumnNames {

    /** What can be read from a column, and how such a column is called; of several the one that is named first counts. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry(
                    "id",
                    words(
                            "issue key|issuekey|key|id readable|bug id|iid|issue number|number|no|nr|issue id|task id|work item id|story id|id|ticket|ticket id|ticket number|issue|sys id|#|case|case id|case number|incident number"
                                    + "|formatted id|display id|short id|sequence id|ticket num|issue no|bug no|num|index|ref|identifier")),
            Map.entry(
                    "title",
                    words(
                            "title|summary|issue title|subject|headline|short description|name|short desc|problem statement|summary labels")),
            Map.entry("url", words("url|web url|html url|link|address|permalink|permalink url|web link|app url|uri")),
            Map.entry(
                    "status",
                    words("status|state|status name|current state|list name"
                            + "|current status|progress|schedule state")),
            Map.entry("status category", words("status category|state group|state type|status group|status type")),
            Map.entry(
                    "archived",
                    words(
                            "archived|is archived|archived at|archived on|trashed|in trash|deleted|deleted at|is deleted")),
            Map.entry(
                    "labels",
                    words("labels|label|tags|tag|tag names|keywords|all labels|alllabels|label names|tag list")),
            Map.entry("type", words("type|issue type|issuetype|kind|tracker|subtype")),
            Map.entry(
                    "priority",
                    words("priority label|priority|pri|prio|priority level|importance|moscow|moscow priority")),
            Map.entry("severity", words("severity|severity level|sev")),
            Map.entry("categories", words("categories|category|issue category")),
            Map.entry(
                    "components",
                    words(
                            "components|component|component s|component affected|component name|area|product area|module|subsystem"
                                    + "|module name|area path")),
            Map.entry(
                    "assignees",
                    words(
                            "assignees|assignee|assigned to|assigned|owner|owned by|members|responsible|handler|assignee name|owners|assign"
                                    + "|assigned agent|assigned to technician|agent|assigned user|person|people")),
            Map.entry(
                    "user impact",
                    words("user impact|impact on users|customer impact|end user impact|user impact level")),
            Map.entry("functional impact", words("functional impact|impact on function")),
            Map.entry("brand impact", words("brand impact|impact on brand")),
            Map.entry(
                    "complexity",
                    words("complexity|technical complexity|solution complexity|fix complexity|complexity level")),
            Map.entry(
                    "effort",
                    words(
                            "effort|estimated effort|effort level|effort estimate|level of effort|effort score|effort rating")),
            Map.entry("story points", words("story points|points|story point estimate|plan estimate")),
            Map.entry("weight", words("weight")),
            Map.entry(
                    "expertise",
                    words(
                            "expertise|required expertise|skills|required skills|skill set|skills required|expertise required")),
            Map.entry("next steps", words("next steps|next step|next actions|actionable next steps")),
            Map.entry("recommended priority", words("recommended priority")),
            Map.entry("pinned priority", words("pinned priority")),
            Map.entry(
                    "milestone",
                    words(
                            "milestone|fix version s|fix version|fix versions|fixversions|target milestone|target version|project milestone|fixed in version|fixed version|iteration path|iteration|sprint|cycle name"
                                    + "|planned closing version|target release|planned release|sprint name|milestone name")),
            Map.entry(
                    "due",
                    words("due|due date|duedate|due on|due at|due by|deadline"
                            + "|target date|date due|due by time|finish date|finish")),
            Map.entry(
                    "reactions",
                    words("reactions|votes|voters|upvotes|vote count|stars|num likes"
                            + "|votes up|upvote count|likes")),
            Map.entry("comments", words("comments|comment count|comments count|number of comments|num comments")),
            Map.entry(
                    "opened",
                    words(
                            "opened|created|created at|created at utc|created on|creation date|created date|date created|date opened|date submitted|submitted|reported|opened at|creation time|created time|time|sys created on|opendate|creation ts"
                                    + "|create date|first seen|open date|opened date|open time|opened time|submitted on|submitted at|submit date|reported on|reported at|date reported|date raised|raised on|opening date|detected on date|detection date|date detected|date logged|logged on")),
            Map.entry(
                    "updated",
                    words(
                            "updated|updated at|modified at|updated at utc|updated on|last modified|modified|changed|last updated|last edited time|last activity date|changed date|date updated|date modified|last change time|date last updated|updated date|last updated at|updated time|modified date|changetime|sys updated on|changeddate|delta ts"
                                    + "|last update|last updated on|last update date|last update time|last modified date|last modified on|last modified at|modified on|modification date|mod date|change date|date changed|last changed|last activity|last seen")),
            Map.entry(
                    "closed",
                    words(
                            "closed|closed at|closed at utc|closed on|closed date|date closed|completed at|completed on|completed|date done|resolved|resolved at|resolution date|resolutiondate|canceled|canceled at|accepted at"
                                    + "|solved|solved at|closed time|resolved time|resolved on|resolved date|date resolved|completed date|completion date|date completed|finished at|finished date|close date|closing date|is closed|is completed|is resolved")),
            Map.entry("description", words("description|body|text content|notes")),
            Map.entry(
                    "duplicate of",
                    words("duplicate of|dupe of|duplicate id|dup id|dup of|is duplicate of|merged into")),
            Map.entry("related issues", words("related issues|related to|linked issues")),
            Map.entry(
                    "parent",
                    words("parent issue|parent task|parent|parent id|parent key"
                            + "|parent item|parent story|parent incident|parent ticket|parent work item")),
            Map.entry(
                    "depends on",
                    words("depends on|blocked by|dependencies|dependson"
                            + "|is blocked by|waiting on|predecessor|predecessors")),
            Map.entry("blocks", words("blocks|blocking|is blocking|successor|successors")));

    private static final Map<String, String> TARGETS = targets();

    /** Trackers also name what a column is of: Card Name, Work Item Type, Bug Severity. */
    private static final Pattern OF_WHAT = Pattern.compile(
            "(?:card|task|issue|ticket|story|bug|defect|work item|item|incident|case|request|artifact|record|row) (?<name>.+)");

    /** What our own documents do not state. */
    private static final Set<String> KNOWN_TO_TRACKERS = Set.of(
            "priority",
            "severity",
            "type",
            "milestone",
            "due",
            "opened",
            "updated",
            "closed",
            "story points",
            "weight",
            "reactions",
            "comments",
            "depends on",
            "blocks");

    /** The first capital letter of a word in a name such as dueDate. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    /** What stands around the name of a member where objects were made into a table: fields.status.name. */
    private static final Pattern FLAT = Pattern.compile(
            "^(?:fields|issue|attributes|System|Microsoft\\.VSTS\\.\\w++)\\.|\\.(?:name|displayName|display_name|value|login|username|title)$");

    private static final Pattern LEVEL_OF_TREE = Pattern.compile("(?<name>title) \\d{1,2}");

    /** Effort (1-5), Item ID (auto generated). */
    private static final Pattern REMARK = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");

    /** What is read from a column whose name ends with a remark in parentheses. */
    private static final Set<String> WITH_REMARK = Set.of(
            "id",
            "user impact",
            "functional impact",
            "brand impact",
            "complexity",
            "effort",
            "recommended priority",
            "depends on",
            "blocks");

    /** Modified time (UTC), Created - Timestamp. */
    private static final Pattern OF_TIME = Pattern.compile("^(?<name>.+?)(?: (?:timestamp|time|utc|gmt)){1,3}+$");

    private static final Set<String> TIMES = Set.of("due", "opened", "updated", "closed");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A name without that comes first. */
    private static final int LATER = 100;

    private ColumnNames() {}

    private static List<String> words(String names) {
        return Arrays.asList(names.split("\\|"));
    }

    private static Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        NAMES.forEach((target, names) -> names.forEach(name -> targets.put(name, target)));
        ForeignNames.NAMES.forEach((target, names) -> words(names).forEach(name -> targets.putIfAbsent(name, target)));
        return targets;
    }

    /** All that can be read from columns, by its name. */
    public static List<String> all() {
        return NAMES.keySet().stream().sorted().toList();
    }

    /** What is read from a column that is called so; empty if the name is not common. */
    public static Optional<String> target(String header) {
        return Optional.ofNullable(TARGETS.get(known(header)));
    }

    /** The name under which a header is known, or its words if it is not: createdAt is Created at, and Title 2 is Title. */
    private static String known(String header) {
        String name = name(normal(header));
        if (TARGETS.containsKey(name)) {
            return name;
        }
        if (CAPITAL.matcher(header).find()) {
            String words = name(normal(inWords(header).orElse(header)));
            if (TARGETS.containsKey(words)) {
                return words;
            }
        }
        String flat = FLAT.matcher(header.strip()).replaceAll("");
        if (header.indexOf('.') > 0 && !flat.isEmpty() && flat.indexOf('.') < 0) {
            return known(flat);
        }
        // A tree of work items has a column of titles for each level.
        Matcher level = LEVEL_OF_TREE.matcher(name);
        if (level.matches()) {
            return level.group("name");
        }
        Matcher time = OF_TIME.matcher(name);
        if (time.matches() && TIMES.contains(TARGETS.getOrDefault(time.group("name"), ""))) {
            return time.group("name");
        }
        String bare = name(normal(REMARK.matcher(header).replaceAll(" ")));
        return WITH_REMARK.contains(TARGETS.getOrDefault(bare, "")) ? bare : name;
    }

    /** What is read from what is called so in another language than English; empty if no such name is known. */
    public static Optional<String> foreign(String header) {
        String normal = normal(header);
        String target = TARGETS.get(normal);
        return target == null || NAMES.getOrDefault(target, List.of()).contains(normal)
                ? Optional.empty()
                : Optional.of(target);
    }

    /** How far down a name stands among those for the same thing; the smallest counts. */
    public static int rank(String header) {
        String name = known(header);
        return target(header)
                .map(target -> place(target, name) + (name.equals(normal(header)) ? 0 : LATER))
                .orElse(0);
    }

    private static int place(String target, String name) {
        int place = NAMES.getOrDefault(target, List.of()).indexOf(name);
        return place < 0 ? LATER : place;
    }

    /** The name of a column without what it is of. */
    private static String name(String normal) {
        Matcher parts = OF_WHAT.matcher(normal);
        return !TARGETS.containsKey(normal) && parts.matches() ? parts.group("name") : normal;
    }

    /** Whether members with these names belong to an issue of a tracker: there is a title, and what only trackers know. */
    public static boolean ofTracker(Set<String> members) {
        boolean titled = false;
        boolean known = false;
        for (String member : members) {
            String target = target(written(member)).orElse("");
            boolean title = target.equals("title");
            titled |= title;
            known |= title && !member.equals("title") && !member.equals("name");
            known |= KNOWN_TO_TRACKERS.contains(target) || (target.equals("status") && !members.contains("title"));
        }
        return titled && known;
    }

    /** Whether one of these members is the id of an issue, besides the numbers of GitHub and GitLab. */
    public static boolean keyed(Set<String> members) {
        for (String member : members) {
            boolean number = member.equals("number") || member.equals("iid");
            if (!number && target(written(member)).orElse("").equals("id")) {
                return true;
            }
        }
        return false;
    }

    /** The name of a member of an object as people write it: dueDate, due_date and System.DueDate are Due date. */
    public static String written(String member) {
        return inWords(member.substring(member.lastIndexOf('.') + 1)).orElse(member);
    }

    /** A name of a program in words, "TEST_CASE" and "testCase" as "Test case"; empty if there are none. */
    public static Optional<String> inWords(String name) {
        String words = CAPITAL.matcher(name).replaceAll(" $0").replace('_', ' ').strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1).toLowerCase(Locale.ROOT));
    }

    /** The name in lower case, with a blank for each character that is not a letter or a digit. */
    public static String normal(String header) {
        String words = BETWEEN_WORDS
                .matcher(composed(header).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        // Redmine calls its numbers so.
        return words.isEmpty() ? header.strip() : words;
    }

    /** With each accent in its letter, as the names are written here; programs for the Mac write it behind the letter. */
    private static String composed(String header) {
        String numero = header.replace('°', 'º');
        return Normalizer.isNormalized(numero, Normalizer.Form.NFC)
                ? numero
                : Normalizer.normalize(numero, Normalizer.Form.NFC);
    }
}
