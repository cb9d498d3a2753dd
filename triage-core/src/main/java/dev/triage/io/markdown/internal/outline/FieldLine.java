package dev.triage.io.markdown.internal.outline;

import dev.triage.io.internal.Parentheses;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that says "label: value", in any of the ways in which people mark a label.
 *
 * @param field the field that the label stands for, null if it is unknown
 * @param label the label as it stands
 * @param value what stands behind it, maybe nothing
 */
public record FieldLine(@Nullable Field field, String label, MarkdownText value) {

    private static final int LONGEST_LABEL = 80;
    /** A longer value is a text. */
    private static final int LONGEST_LEVEL = 1000;

    /** More fields in one line are not written by people; what follows is the value of the last one. */
    private static final int MOST_FIELDS = 100;

    private static final Pattern DASH = Pattern.compile("^\\s*(?:[-–—=]+>?|→)\\s+");
    private static final Pattern LABEL_AND_DASH =
            Pattern.compile("^[\\p{L} ]{3,30}?(?<dash>\\s+(?:[-–—=]+>?|→|is)\\s+)");
    /** "User Impact (High): all", "User Impact - High: all": the level stands in the label. */
    private static final Pattern MARK = Pattern.compile("[(–—-]");

    private static final Pattern LABEL_WITH_LEVEL = Pattern.compile(
            "(?i)^(?<label>[\\p{L} ]{3,40}?)\\s*+(?:\\(|[-–—]\\s)\\s*+(?<level>(?:very )?(?:critical|high|medium"
                    + "|moderate|low|minimal|yes|no|partial|simple|complex|architectural|p[0-4]|[1-5](?:/5)?)"
                    + "(?: (?:fix|effort|solution|change))?)\\)?$");

    private static final Pattern PRIORITY = Pattern.compile("(?i)[^\\p{L}\\p{N}_]*P[0-4][^\\p{L}\\p{N}_]*");
    private static final Pattern PRIORITY_FIRST = Pattern.compile("(?i)^[^\\p{L}\\p{N}_:]*+P[0-4](?!\\w)");

    private static final Pattern NAME_FIRST = Pattern.compile("^[\\p{Lu}\\p{N}@#]");

    /** What goes on like this is a sentence that begins with the label. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)^(?:[^\\p{L}\\p{N}@#(\\[\"“'‘~]|(?:is|are|was|were|be|will|would|should|must|may|can|cannot|could|has|have|had|do|does|for|of|in|on|to|and|or|that|which|with|from|by|as|at|not)\\b)");

    /** "Priority & Rationale": the value says why, too. */
    private static final Pattern WITH_REASON = Pattern.compile(
            "(?i)(?:(?<!\\s)\\s++)?+(?:[/&+,]|\\band\\b)\\s*+(?:rationale|reason(?:ing|s)?|justification|explanation|notes?|comments?)[^\\p{L}\\p{N}_]*+$");

    private static final Pattern BETWEEN_LABELS = Pattern.compile("(?i)(?:(?<!\\s)\\s++)?+(?:[/&+]|\\band\\b)\\s*+");
    /** What may stand between two fields in one line; the last one only where nothing else does. */
    private static final Pattern BETWEEN_FIELDS =
            Pattern.compile("[|;,·•]\\s*|\\s+[/–—-]\\s+|\\.\\s+(?=\\p{Lu})|\\s{2,}");

    /** Behind such a sign also an unknown label begins a field: "Status: Open | Reporter: Ann". */
    private static final Pattern STRONG = Pattern.compile("\\s*+[|·•]\\s*+");

    private static final Pattern UNKNOWN_LABEL = Pattern.compile("\\p{Lu}[\\p{L}-]{1,20}(?: [\\p{L}-]{1,20}){0,2}");

    /** "Effort 3", "user impact high": a label and its level, and no more before the next comma. */
    private static final String PLAIN =
            "(?<name>(?:user|functional|brand) impact|complexity|effort)\\s(?:is |about |~)?"
                    + "(?:(?:very )?(?:critical|high|medium|moderate|low|minimal|none|yes|no|partial|simple|complex|architectural)"
                    + "(?: (?:fix|effort|solution|change))?|[1-5])(?=\\s?(?:$|[.,;/(–—-]))";

    private static final Pattern PLAIN_LEVEL = Pattern.compile("(?i)^" + PLAIN);

    private static final Pattern BETWEEN_PLAIN = Pattern.compile("(?i)[.,;]\\s(?:and )?(?=" + PLAIN + ")");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[](?<inner>[^()\\[\\]]{3,60})[)\\]]");

    private static final Pattern LEVEL = Pattern.compile(
            "(?i)^\\s*+(?:about |~)?(?:(?:very )?(?:critical|high|medium|moderate|low|minimal|none"
                    + "|yes|no|partial|simple|complex|architectural)(?: (?:fix|effort|solution|change))?|[1-5](?:\\s*/\\s*5)?)\\s*");

    /** The field that a text is, or null if it is none. */
    public static @Nullable FieldLine of(MarkdownText text) {
        if (text.isEmpty() || text.literal()) {
            return null;
        }
        int colon = colon(text);
        if (colon > 0) {
            FieldLine level = withLevel(text, colon, text.from(colon + 1));
            if (level != null) {
                return level;
            }
            String label = text.text().substring(0, colon).strip();
            Field field = field(label);
            if (field != null) {
                return new FieldLine(field, label, text.from(colon + 1));
            }
            List<FieldLine> several = several(label, text.from(colon + 1));
            if (!several.isEmpty()) {
                return several.get(0);
            }
        }
        FieldLine bold = ofBold(text, colon);
        return bold != null ? bold : ofPlain(text);
    }

    private static @Nullable Field field(String label) {
        Field field = Field.of(label);
        Matcher reason = WITH_REASON.matcher(label);
        return field == null && reason.find() ? Field.of(label.substring(0, reason.start())) : field;
    }

    /** A level that stands in the label is the value, and what stands behind the label explains it. */
    private static @Nullable FieldLine withLevel(MarkdownText text, int end, MarkdownText rest) {
        String words = text.text().substring(0, end).strip();
        if (!MARK.matcher(words).find()) {
            return null; // most labels
        }
        Matcher level = LABEL_WITH_LEVEL.matcher(words);
        Field field = level.matches() ? Field.of(level.group("label")) : null;
        if (field == null || !(field.scale() || field == Field.RECOMMENDED_PRIORITY)) {
            return null;
        }
        MarkdownText value = text.part(level.start("level"), level.end("level"));
        return new FieldLine(
                field,
                level.group("label"),
                rest.isEmpty() ? value : MarkdownText.join(List.of(value, withoutDash(rest)), " — "));
    }

    /** "Complexity / Effort: Moderate / 3": as many values as labels; empty if it is something else. */
    private static List<FieldLine> several(String label, MarkdownText value) {
        List<FieldLine> fields = new ArrayList<>();
        String[] labels = BETWEEN_LABELS.split(label, -1);
        for (String separator : labels.length < 2 ? List.<String>of() : List.of(" / ", "/", "|", ";", ",")) {
            List<MarkdownText> values = value.split(separator);
            fields.clear();
            for (int i = 0; i < labels.length && values.size() == labels.length; i++) {
                Field field = Field.of(labels[i]);
                if (field == null || field.group()) {
                    return List.of();
                }
                fields.add(new FieldLine(field, labels[i], values.get(i)));
            }
            if (!fields.isEmpty()) {
                return fields;
            }
        }
        return List.of();
    }

    private static @Nullable FieldLine ofBold(MarkdownText text, int colon) {
        int end = text.boldPrefix();
        if (end == 0 || end > LONGEST_LABEL) {
            return null;
        }
        String label = text.text().substring(0, end).strip();
        MarkdownText rest = text.from(end);
        FieldLine level = rest.text().startsWith(":") ? null : withLevel(text, end, rest);
        if (level != null) {
            return level;
        }
        Field field = field(label);
        if (field != null
                && (rest.isEmpty()
                        || field.scale()
                        || DASH.matcher(rest.text()).find()
                        || isValue(label, field, rest.text()))) {
            return new FieldLine(field, label, withoutDash(rest));
        }
        boolean colonInside = colon == end - 1 && label.endsWith(":");
        boolean colonBehind = rest.text().startsWith(":");
        if (colonInside || colonBehind) {
            String words = colonInside ? label.substring(0, label.length() - 1) : label;
            return new FieldLine(null, words, colonBehind ? rest.from(1) : rest);
        }
        return null;
    }

    /** Whether what stands behind a bold label without a sign is its value: "**Priority** P1", "**Next Steps** Retry". */
    private static boolean isValue(String label, Field field, String rest) {
        if (field.group()
                || field.title()
                || field.remark()
                || SENTENCE.matcher(rest).find()) {
            return false;
        }
        return field == Field.RECOMMENDED_PRIORITY
                ? PRIORITY_FIRST.matcher(rest).find()
                : label.indexOf(' ') > 0 || NAME_FIRST.matcher(rest).find();
    }

    private static @Nullable FieldLine ofPlain(MarkdownText text) {
        String words = text.text();
        Matcher dash = LABEL_AND_DASH.matcher(words);
        if (dash.find()) {
            String label = words.substring(0, dash.start("dash"));
            Field field = Field.of(label);
            boolean prose = dash.group("dash").contains("is");
            if (field != null
                    && (!field.group() || of(text.from(dash.end())) != null)
                    && !field.title()
                    && !field.remark()
                    && !(prose && !field.scale() && field != Field.RECOMMENDED_PRIORITY)) {
                return new FieldLine(field, label, text.from(dash.end()));
            }
        }
        Matcher plain = PLAIN_LEVEL.matcher(words);
        if (plain.find()) {
            return new FieldLine(Field.of(plain.group("name")), plain.group("name"), text.from(plain.end("name")));
        }
        if (text.length() > LONGEST_LABEL) {
            return null;
        }
        FieldLine level = withLevel(text, text.length(), MarkdownText.EMPTY);
        if (level != null) {
            return level;
        }
        Field field = field(words);
        return field == null || field.title() || field.remark()
                ? null
                : new FieldLine(field, words, MarkdownText.EMPTY);
    }

    /** Whether a bold label, maybe an unknown one, stands before a dash. */
    static boolean labelled(MarkdownText text) {
        int end = text.boldPrefix();
        return end > 0
                && end <= LONGEST_LABEL
                && DASH.matcher(text.text().substring(end)).find();
    }

    private static MarkdownText withoutDash(MarkdownText value) {
        Matcher dash = DASH.matcher(value.text());
        return dash.find() ? value.from(dash.end()) : value;
    }

    private static int colon(MarkdownText text) {
        int last = Math.min(text.length(), LONGEST_LABEL);
        for (int i = 0; i < last; i++) {
            char c = text.text().charAt(i);
            if ((c == ':' || c == '：') && !text.codeAt(i)) {
                return text.text().startsWith("//", i + 1) ? -1 : i;
            }
        }
        return -1;
    }

    /** All fields that stand in one text, one behind the other; empty if it does not begin with one. */
    public static List<FieldLine> all(MarkdownText text) {
        FieldLine first = of(text);
        if (first == null) {
            return List.of();
        }
        int colon = colon(text);
        String label = colon < 0 ? "" : text.text().substring(0, colon);
        if (first.field != null && label.length() > first.label.length() && Field.of(label) == null) {
            List<FieldLine> several = several(label, text.from(colon + 1));
            if (!several.isEmpty()) {
                return several;
            }
        }
        List<FieldLine> fields = new ArrayList<>();
        FieldLine current = first;
        while (current.field != null && !current.value.literal() && fields.size() < MOST_FIELDS) {
            int[] cut = nextField(current.value, !current.field.title() && current.field != Field.NEXT_STEPS);
            int[] plain = current.field.scale() ? nextPlain(current.value) : null;
            cut = cut == null || (plain != null && plain[0] < cut[0]) ? plain : cut;
            if (cut == null) {
                break;
            }
            fields.add(new FieldLine(current.field, current.label, current.value.part(0, cut[0])));
            MarkdownText rest = current.value.from(cut[1]);
            FieldLine next = of(rest);
            while (next == null || next.field == null) {
                FieldLine unknown = next == null ? unknown(rest) : next;
                int[] end = nextField(unknown.value, true);
                fields.add(new FieldLine(
                        null, unknown.label, end == null ? unknown.value : unknown.value.part(0, end[0])));
                if (end == null) {
                    return withBrackets(fields);
                }
                rest = unknown.value.from(end[1]);
                next = of(rest);
            }
            current = next;
        }
        fields.add(current);
        return withBrackets(fields);
    }

    /** A label before a colon that is no field. */
    private static FieldLine unknown(MarkdownText text) {
        int colon = Math.max(0, text.text().indexOf(':'));
        return new FieldLine(null, text.text().substring(0, colon).strip(), text.from(colon + 1));
    }

    /** "Moderate (effort 2)": a level in brackets that says which input it is of is one of its own. */
    private static List<FieldLine> withBrackets(List<FieldLine> fields) {
        List<FieldLine> all = null;
        for (int i = 0; i < fields.size(); i++) {
            FieldLine line = fields.get(i);
            Field field = line.field;
            MarkdownText value = line.value;
            if (field == null || !field.scale() || value.literal() || value.length() > LONGEST_LEVEL) {
                continue;
            }
            Matcher brackets = BRACKETS.matcher(value.text());
            if (!brackets.find() || value.codeAt(brackets.start())) {
                continue;
            }
            FieldLine inner = of(value.part(brackets.start("inner"), brackets.end("inner")));
            boolean stated = inner == null
                    || inner.field == null
                    || !inner.field.scale()
                    || fields.stream().anyMatch(one -> one.field == inner.field);
            if (inner == null || stated || !LEVEL.matcher(inner.value.text()).matches()) {
                continue;
            }
            all = all == null ? new ArrayList<>(fields) : all;
            MarkdownText rest =
                    MarkdownText.join(List.of(value.part(0, brackets.start()), value.from(brackets.end())), " ");
            all.set(i, new FieldLine(field, line.label, rest));
            all.add(inner);
        }
        return all == null ? fields : all;
    }

    /** A title and the levels behind it in the same line: "Login fails — User: High | Effort: 3"; null if it is none. */
    public static @Nullable Entry issue(int line, MarkdownText text) {
        int[] cut = text.literal() ? null : nextField(text, false);
        if (cut == null || cut[0] == 0) {
            return null;
        }
        List<FieldLine> fields = new ArrayList<>();
        for (MarkdownText piece : text.from(cut[1]).split("|", "·", "•")) {
            boolean priority = PRIORITY.matcher(piece.text()).matches();
            fields.addAll(
                    priority ? List.of(new FieldLine(Field.RECOMMENDED_PRIORITY, "Priority", piece)) : all(piece));
        }
        long levels = fields.stream()
                .filter(one -> one.field != null && one.field.scale())
                .count();
        if (levels < 2) {
            return null;
        }
        Entry issue = Entry.item(line, text.part(0, cut[0]));
        for (FieldLine one : fields) {
            MarkdownText label = MarkdownText.plain(one.label + ":");
            issue.add(Entry.item(line, MarkdownText.join(List.of(label, one.value), " ")));
        }
        return issue;
    }

    /** The same for a field without a colon: "Simple. Effort 2/5". */
    private static int @Nullable [] nextPlain(MarkdownText value) {
        Matcher between = BETWEEN_PLAIN.matcher(value.text());
        if (value.length() > LONGEST_LEVEL) {
            return null;
        }
        var parentheses = new Parentheses(value.text());
        while (between.find()) {
            if (!value.codeAt(between.start()) && parentheses.openBefore(between.start()) <= 0) {
                return new int[] {between.start(), between.end()};
            }
        }
        return null;
    }

    /** Where the value ends and the next field begins, or null if all of the text is the value. */
    private static int @Nullable [] nextField(MarkdownText value, boolean unknown) {
        String text = value.text();
        Matcher between = BETWEEN_FIELDS.matcher(text);
        var parentheses = new Parentheses(text);
        int colon = text.indexOf(':');
        while (colon >= 0 && between.find()) {
            // Only a colon soon after a separator can make a label of what stands between them.
            while (colon >= 0 && colon < between.end()) {
                colon = text.indexOf(':', colon + 1);
            }
            if (colon < 0 || colon - between.end() > LONGEST_LABEL || value.codeAt(between.start())) {
                continue;
            }
            String label = text.substring(between.end(), colon);
            Field field = Field.of(label);
            boolean starts = field == null
                    ? unknown
                            && STRONG.matcher(between.group()).matches()
                            && UNKNOWN_LABEL.matcher(label).matches()
                    : !field.group() && !field.remark();
            if (starts && parentheses.openBefore(between.start()) <= 0) {
                return new int[] {between.start(), between.end()};
            }
        }
        return null;
    }
}
