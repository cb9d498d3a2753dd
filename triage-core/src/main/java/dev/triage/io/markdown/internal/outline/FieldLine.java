package dev.triage.io.markdown.internal.outline;

import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.TextPatterns;
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

    static final int LONGEST_LABEL = 80;
    private static final Pattern DASH = Pattern.compile("^\\s*(?:[-–—=]+>?|→)\\s+");
    private static final Pattern LABEL_AND_DASH = Pattern.compile(
            "^(?:[^\\p{L}\\p{N}\\s]++\\s*+)?+[\\p{L} ]{3,30}?(?<dash>\\s+(?:[-–—=]+>?|→|is|\\.{3,}|…)\\s+)");
    /** "User Impact (High): all", "User Impact - High: all": the level stands in the label. */
    private static final Pattern MARK = Pattern.compile("[(–—-]");

    private static final Pattern LABEL_WITH_LEVEL =
            Pattern.compile("(?i)^(?<label>[\\p{L} ]{3,40}?)\\s*+(?:\\(|[-–—]\\s)\\s*+(?<level>" + TextPatterns.LEVEL
                    + "|p[0-4]|[1-5](?:/5)?)\\)?$");

    private static final Pattern PRIORITY_FIRST = Pattern.compile("(?i)^[^\\p{L}\\p{N}_:]*+P[0-4](?!\\w)");

    private static final Pattern NAME_FIRST = Pattern.compile("^[\\p{Lu}\\p{N}@#]");

    /** What goes on like this is a sentence that begins with the label. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)^(?:[^\\p{L}\\p{N}@#(\\[\"“'‘~]|(?:is|are|was|were|be|will|would|should|must|may|can|cannot|could|has|have|had|do|does|for|of|in|on|to|and|or|that|which|with|from|by|as|at|not)\\b)");

    /** "Priority & Rationale": the value says why, too. */
    private static final Pattern WITH_REASON = Pattern.compile(
            "(?i)(?:(?<!\\s)\\s++)?+(?:[/&+,]|\\band\\b)\\s*+(?:rationale|reason(?:ing|s)?|justification|explanation|notes?|comments?)[^\\p{L}\\p{N}_]*+$");

    private static final Pattern BETWEEN_LABELS = Pattern.compile("(?i)(?:(?<!\\s)\\s++)?+(?:[/&+]|\\band\\b)\\s*+");
    /** "Effort 3", "user impact high": a label and its level, and no more before the next comma. */
    static final String PLAIN = "(?:the )?(?<name>(?:user|functional|brand) impact|complexity|effort"
            + "|(?:recommended )?priority(?=\\s(?:is )?P[0-4])|(?:(?:i|we) )?recommend(?=\\sP[0-4]))(?<is>\\sis(?=\\s))?+\\s(?:about |~)?"
            + "(?:" + TextPatterns.LEVEL + "|[1-5]|P[0-4])(?=\\s?(?:$|[.,;/(|·•–—-])|\\s(?:and|but|while|with)\\s)";

    private static final int SHORTEST_LETTERS = 12;

    /** "U: High / F: Yes / B: Low". */
    private static final Pattern LETTERS =
            Pattern.compile("^\\W*+U\\s*+[:=][^\\n:=]{1,80}?\\bF\\s*+[:=][^\\n:=]{1,80}?\\bB\\s*+[:=]\\s*+\\p{L}");

    private static final Pattern PLAIN_LEVEL = Pattern.compile("(?i)^[^\\p{L}\\p{N}(]*+" + PLAIN);

    /** Where such a label has a priority as its value, it is the priority of the issue. */
    private static final Pattern LEVEL =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}]*+(?:(?:(?:our|my|the|final|overall|proposed|suggested|assigned|triage"
                    + "|issue|recommended)\\s){0,3}(?:level|rank|rating|class|tier|triage|p-?level|verdict|recommendation"
                    + "|priority(?:\\s(?:classification|designation|tier|class|call|decision|value|band|bucket))?)"
                    + "|recommended|suggested|proposed)[^\\p{L}\\p{N}]*+");

    /** Such a level is none of the issue as a whole, or of another kind; it is told. */
    private static final Pattern OTHER_LEVEL = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}]*+(?:severity|sev|urgency|importance|criticality|(?:original|previous|former|old|customer|report(?:ed|er)"
                    + "|requested) priority|priority \\((?:original|previous|former|old|before|customer|reporter|reported|requested)\\))[^\\p{L}\\p{N}]*+");

    /** The field that a text is, or null if it is none. */
    public static @Nullable FieldLine of(MarkdownText text) {
        if (text.isEmpty() || text.literal()) {
            return null;
        }
        if (text.length() > SHORTEST_LETTERS
                && text.text().indexOf('F') > 0
                && LETTERS.matcher(text.text()).find()) {
            return new FieldLine(Field.IMPACT_GROUP, "Impact", text);
        }
        MarkdownText inner = unwrapped(text);
        if (inner != text) {
            FieldLine field = of(inner);
            return field == null || field.field() == null || field.value().isEmpty() ? null : field;
        }
        int colon = colon(text);
        FieldLine wrapped = ofBrackets(text, colon);
        if (wrapped != null) {
            return wrapped;
        }
        if (colon > 0) {
            FieldLine level = withLevel(text, colon, text.from(colon + 1));
            if (level != null) {
                return level;
            }
            String label = text.text().substring(0, colon).strip();
            Field field = field(label);
            if (field == Field.RECOMMENDED_PRIORITY
                    && OTHER_LEVEL.matcher(label).matches()) {
                return new FieldLine(null, label, text.from(colon + 1));
            }
            if (field != null) {
                return new FieldLine(field, label, text.from(colon + 1));
            }
            List<FieldLine> several = several(label, text.from(colon + 1));
            if (!several.isEmpty()) {
                return several.get(0);
            }
            FieldLine priority = ofPriority(label, text.from(colon + 1));
            if (priority != null) {
                return priority;
            }
        }
        FieldLine bold = ofBold(text, colon);
        return bold != null ? bold : ofPlain(text);
    }

    /** A priority behind a label that is called after another scale. */
    private static @Nullable FieldLine ofPriority(String label, MarkdownText value) {
        if (!PRIORITY_FIRST.matcher(value.text()).find()) {
            return null;
        }
        return LEVEL.matcher(label).matches()
                ? new FieldLine(Field.RECOMMENDED_PRIORITY, label, value)
                : OTHER_LEVEL.matcher(label).matches() ? new FieldLine(null, label, value) : null;
    }

    /** "**Impact** (User: High, Brand: Low)": all fields of a group in brackets; null if it is something else. */
    private static @Nullable FieldLine ofBrackets(MarkdownText text, int colon) {
        int open = text.text().indexOf('(');
        int last = text.length() - 1;
        if (open <= 0 || open > colon || Phrases.closing(text.text().substring(open)) != last - open) {
            return null;
        }
        String label = text.text().substring(0, open).strip();
        Field field = Field.of(label);
        return field == null || !field.group() ? null : new FieldLine(field, label, text.part(open + 1, last));
    }

    /** What brackets around all of a text hold: "(User: High, Effort: 2)". */
    static MarkdownText unwrapped(MarkdownText text) {
        boolean wrapped = text.text().startsWith("(")
                && text.text().endsWith(")")
                && Phrases.closing(text.text()) == text.length() - 1;
        return wrapped ? text.part(1, text.length() - 1) : text;
    }

    private static @Nullable Field field(String label) {
        Field field = Field.of(label);
        if (field != null) {
            return field;
        }
        Matcher reason = WITH_REASON.matcher(label);
        return reason.find() ? Field.of(label.substring(0, reason.start())) : inOtherWords(label);
    }

    /** "Priority / Priorität": the only field among words for the same. */
    private static @Nullable Field inOtherWords(String label) {
        Field only = null;
        for (String words : label.contains(" / ") ? label.split(" / ", -1) : new String[0]) {
            Field field = Field.of(words);
            if (field != null && (field.group() || field.title() || (only != null && only != field))) {
                return null;
            }
            only = field == null ? only : field;
        }
        return only;
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
    static List<FieldLine> several(String label, MarkdownText value) {
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
                    && (!field.group()
                            || of(text.from(dash.end())) != null
                            || PRIORITY_FIRST
                                    .matcher(words.substring(dash.end()))
                                    .find())
                    && !field.title()
                    && !field.remark()
                    && !(prose && !field.scale() && field != Field.RECOMMENDED_PRIORITY)) {
                return new FieldLine(field, label, text.from(dash.end()));
            }
        }
        Matcher plain = PLAIN_LEVEL.matcher(words);
        if (plain.find()) {
            int end = Math.max(plain.end("name"), plain.end("is"));
            return new FieldLine(Field.of(plain.group("name")), plain.group("name"), text.from(end));
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

    static int colon(MarkdownText text) {
        int last = Math.min(text.length(), LONGEST_LABEL);
        for (int i = 0; i < last; i++) {
            char c = text.text().charAt(i);
            if ((c == ':' || c == '：') && !text.codeAt(i)) {
                return text.text().startsWith("//", i + 1) ? -1 : i;
            }
        }
        return -1;
    }
}
