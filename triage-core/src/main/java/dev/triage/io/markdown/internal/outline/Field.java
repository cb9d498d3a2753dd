package dev.triage.io.markdown.internal.outline;

import dev.triage.io.internal.ColumnNames;
import dev.triage.io.internal.Recent;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The field that a label in a document stands for. Labels are compared by their words, so that case, punctuation, what
 * stands in parentheses and the order of the day do not matter: "Estimated Effort (1–5)" is the effort.
 */
public enum Field {
    TITLE_AND_ID("(issue )?title( and)? (id|number|ref|reference|issue number)|(issue )?id( and)? title|issue( \\d+)?"),
    TITLE("(issue )?(title|name)|title of( the)? issue"),
    ID("(issue |ticket |tracking |github )?(id|ids|number|reference|ref)|(github |linked |related )?(ticket|tracker)"
            + "|github( issue| pr)?|issue pr|pr issue|pr"),
    URL("(issue |github |pr )?(url|link)|tracked (at|in)"),
    STATUS("(current |issue |present )?(status|state)( of( the)? issue)?"),
    STATUS_KIND("status kind"),
    USER_IMPACT("(end |on |impact on |impact to |affected )?(the )?(user|users|customer|customers)( facing)?"
            + "( impact)?( level| rating| score)?|impact users?"),
    FUNCTIONAL_IMPACT(
            "(on |impact on |impact to )?(the )?(core )?(functional|functionality|function|func)( impact| severity)?"
                    + "( level| rating| score)?|blocks( core)? functionality|impact functional"),
    BRAND_IMPACT("(on |impact on |impact to )?(the )?(brand|reputation|reputational|trust)( and)?"
            + "( trust| reputation| perception)?( impact)?( level| rating| score)?|impact brand"),
    CATEGORIES("(issue |primary )?(category|categories|cat|type|types|kind)( s)?( of( the)? issue)?|type of issue"),
    COMPONENTS(
            "(affected |impacted |main |primary )?(component|components|comp|area|areas|module|modules|subsystem|subsystems)"
                    + "( s)?( affected| impacted| involved)?|(affected|impacted) (system|systems|product|products)"
                    + "|(system|systems) (affected|impacted)"),
    LABELS("(issue |github |tracker )?(label|labels|tag|tags)( s)?"),
    /** Data of a tracker; it is not written by hand. */
    TRACKED("from( the)? tracker"),
    COMPLEXITY(
            "(technical |solution |fix |implementation |estimated )?(complexity|compl|cplx|cx|difficulty)( level| rating| score| estimate| assessment)?"),
    EXPERTISE("(required |needed |technical )?(expertise|skills|skill set|skillset|skill)( required| needed| areas?)?"
            + "|required knowledge"),
    DEPENDENCIES(
            "(key |external |known )?(dependency|dependencies|blockers)( s)?( and)?( blockers| blocked by| dependencies)?"
                    + "|deps|(depends|dependent|waiting) on|blocked (by|on)|prerequisites?"),
    EFFORT(
            "(estimated |est |overall |level of )?(effort|eff|loe)( level| rating| score| estimate| estimation| required)?( \\d \\d)?"
                    + "|effort estimated?|est( \\d \\d)?"),
    RECOMMENDED_PRIORITY(
            "(recommended |suggested |assigned |proposed |triage |final |overall |issue |severity |current |new |updated |revised |agreed )?"
                    + "(priority|prioritization|prioritisation|prio|pri)( level| recommendation| rating| assignment| recommended)?"
                    + "|((i|we) )?recommend"),
    PINNED_PRIORITY("pinned priority"),
    /** Output of a report. It is known, so that a report can be read again; it is not an input of decisions. */
    DECIDED_PRIORITY("decided priority"),
    NEXT_STEPS("(specific |recommended |immediate |suggested |proposed |concrete |key )*(and )?(actionable )?"
            + "(next )?(steps?|actions?|action items?)( items?| to take| required| needed| recommended)?"
            + "|action plan|todos?|to dos?|(what )?next|what to do( next)?"),
    ASSIGNEES("(potential |suggested |recommended |proposed |possible |candidate |likely )?"
            + "(assignees?|owners?|assignments?|contributors?|assigned to)( s)?( and owners)?"
            + "|who could (take|do) it|assign(ed)?( to)?|who|people|dri|directly responsible individual|point person"),
    NOTE("notes?"),
    CONDITION("condition"),
    REASON("reason"),
    IMPACT_GROUP("impact( levels?| assessment| analysis| scores?| ratings?| summary| evaluation| factors)*"),
    CLASSIFICATION_GROUP("(technical |tech |issue )?classification( details)?|technical|tech"),
    RESOURCE_GROUP(
            "resources?( allocation)?( requirements?| factors?| needs?| needed| required| considerations?| estimates?"
                    + "| estimation| assessment| planning)*"),
    GROUP(
            "(?=.*\\b(assessment|analysis|details?|ratings?|scores?|scoring|evaluation|triage|metadata|technical|metrics"
                    + "|factors|framework|information|ownership|execution|planning|prioriti[sz]ation|estimates?|estimation)\\b)"
                    + "((basic|general|impact|assessment|analysis|technical|classification|resources?|allocation|requirements?|factors?|details?"
                    + "|evaluation|framework|decision|ratings?|scores?|scoring|triage|info|information|metadata|needs|planning|estimates?|estimation"
                    + "|and|category|categorization|overview|scale|matrix|metrics|next|steps?|ownership|actions?|plan|assignees"
                    + "|assignment|execution|prioriti[sz]ation|priority|issue|effort)( |$))+|recommendation|(our )?recommendation|(our |final |overall )?verdict|(triage |final )?decision");

    /** Longer texts are no labels, but sentences. */
    private static final int LONGEST_LABEL = 80;

    private static final Pattern PARENTHESES = Pattern.compile("[(\\[][^)\\]]*[)\\]]?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "1.2.1 Effort", "c) Effort". */
    private static final Pattern NUMBER =
            Pattern.compile("^[^\\p{L}\\p{N}#]*+(?:\\d{1,3}(?:\\.\\d{1,3})*+[.)]?|[a-z][.)])\\s++(?=\\P{L}*+\\p{L})");

    private static final Field[] ALL = values();

    /** The same few labels stand in every issue of a document. */
    private static final Recent<Optional<Field>> KNOWN = new Recent<>(Field::read);

    private final Pattern words;

    Field(String words) {
        this.words = Pattern.compile(words);
    }

    /** The field that a label announces, or null. */
    public static @Nullable Field of(String label) {
        return label.length() > LONGEST_LABEL ? null : KNOWN.read(label).orElse(null);
    }

    private static Optional<Field> read(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        String own = PARENTHESES.matcher(NUMBER.matcher(lower).replaceFirst("")).replaceAll(" ");
        String words = NO_WORD.matcher(own).replaceAll(" ").strip();
        for (Field field : ALL) {
            if (field.words.matcher(words).matches()) {
                return Optional.of(field);
            }
        }
        return ColumnNames.foreign(own).map(Field::ofColumn);
    }

    /** The field that is called as a column of a table in another language; null if documents have none. */
    private static @Nullable Field ofColumn(String target) {
        return switch (target) {
            case "id" -> ID;
            case "title" -> TITLE;
            case "url" -> URL;
            case "status" -> STATUS;
            case "user impact" -> USER_IMPACT;
            case "functional impact" -> FUNCTIONAL_IMPACT;
            case "brand impact" -> BRAND_IMPACT;
            case "type", "categories" -> CATEGORIES;
            case "components" -> COMPONENTS;
            case "labels" -> LABELS;
            case "complexity" -> COMPLEXITY;
            case "expertise" -> EXPERTISE;
            case "depends on" -> DEPENDENCIES;
            case "effort" -> EFFORT;
            case "priority", "recommended priority" -> RECOMMENDED_PRIORITY;
            case "next steps" -> NEXT_STEPS;
            case "assignees" -> ASSIGNEES;
            default -> null;
        };
    }

    /** Whether it only holds other fields together. */
    public boolean group() {
        return switch (this) {
            case IMPACT_GROUP, CLASSIFICATION_GROUP, RESOURCE_GROUP, GROUP -> true;
            default -> false;
        };
    }

    /** Whether its value is a level on one of the five scales. */
    public boolean scale() {
        return switch (this) {
            case USER_IMPACT, FUNCTIONAL_IMPACT, BRAND_IMPACT, COMPLEXITY, EFFORT -> true;
            default -> false;
        };
    }

    /** Whether its value is a list. */
    public boolean list() {
        return switch (this) {
            case CATEGORIES, COMPONENTS, LABELS, TRACKED, EXPERTISE, DEPENDENCIES, NEXT_STEPS, ASSIGNEES -> true;
            default -> false;
        };
    }

    /** Whether it names the issue. */
    public boolean title() {
        return this == TITLE || this == TITLE_AND_ID;
    }

    /** Whether it only says more about the field that it stands under. */
    public boolean remark() {
        return this == NOTE || this == CONDITION || this == REASON || this == STATUS_KIND;
    }

    /** Its name in messages. */
    public String label() {
        String words = this == ID || this == URL ? name() : name().toLowerCase(Locale.ROOT);
        return words.replace('_', ' ').replace(" group", "");
    }
}
