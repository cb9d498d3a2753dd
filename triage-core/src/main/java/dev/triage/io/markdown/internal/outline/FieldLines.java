package dev.triage.io.markdown.internal.outline;

import dev.triage.io.internal.Parentheses;
import dev.triage.io.internal.TextPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds all fields that stand in one text. */
public final class FieldLines {

    /** A longer value is a text. */
    private static final int LONGEST_LEVEL = 1000;

    private static final int LONGEST_TEXT = 4000;

    /** More fields in one line are not written by people; what follows is the value of the last one. */
    private static final int MOST_FIELDS = 100;

    private static final Pattern PRIORITY =
            Pattern.compile("(?i)[^\\p{L}\\p{N}_]*(?:P|priority )[0-4][^\\p{L}\\p{N}_]*");

    /** What may stand between two fields in one line; the last one only where nothing else does. */
    private static final Pattern BETWEEN_FIELDS =
            Pattern.compile("[|;,·•]\\s*|\\s+[/–—-]\\s+|\\.\\s+(?=\\p{Lu})|\\s{2,}");

    /** Behind such a sign also an unknown label begins a field: "Status: Open | Reporter: Ann". */
    private static final Pattern STRONG = Pattern.compile("^[|·•]\\s*+$");

    private static final Pattern UNKNOWN_LABEL = Pattern.compile("\\p{Lu}[\\p{L}-]{1,20}(?: [\\p{L}-]{1,20}){0,2}");

    private static final Pattern BETWEEN_PLAIN = Pattern.compile(
            "(?i)(?:[.,;]\\s(?:(?:and|but|while|with) )?|\\s(?:and|but|while|with)\\s)(?=" + FieldLine.PLAIN + ")");

    private static final Pattern PRIORITY_FIRST = Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*+P[0-4]\\s*+(?:$|[|·•])");

    private static final Pattern BETWEEN_BARE =
            Pattern.compile("(?i)[|·•]\\s*+(?=P[0-4]\\s*+(?:$|[|·•])|" + FieldLine.PLAIN + ")");

    /** A sentence of a text that states a level. */
    private static final Pattern SENTENCE = Pattern.compile("(?i)(?:[.!?:]|\\s[–—-])\\s(?=" + FieldLine.PLAIN + ")");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[](?<inner>[^()\\[\\]]{3,60})[)\\]]");

    private static final Pattern LEVEL =
            Pattern.compile("(?i)^\\s*+(?:about |~)?(?:" + TextPatterns.LEVEL + "|[1-5](?:\\s*/\\s*5)?)\\s*");

    private FieldLines() {}

    /** All fields that stand in one text, one behind the other; empty if it does not begin with one. */
    public static List<FieldLine> all(MarkdownText text) {
        FieldLine first = FieldLine.of(text);
        if (first == null) {
            return List.of();
        }
        MarkdownText inner = FieldLine.unwrapped(text);
        if (inner != text) {
            return all(inner);
        }
        int colon = FieldLine.colon(text);
        String label = colon < 0 ? "" : text.text().substring(0, colon);
        if (first.field() != null && label.length() > first.label().length() && Field.of(label) == null) {
            List<FieldLine> several = FieldLine.several(label, text.from(colon + 1));
            if (!several.isEmpty()) {
                return several;
            }
        }
        List<FieldLine> fields = new ArrayList<>();
        FieldLine current = first;
        while (current.field() != null && !current.value().literal() && fields.size() < MOST_FIELDS) {
            int[] cut = nextField(current.value(), !current.field().title() && current.field() != Field.NEXT_STEPS);
            boolean level = current.field().scale() || current.field() == Field.RECOMMENDED_PRIORITY;
            int[] plain = level ? nextPlain(current.value()) : null;
            int[] bare = level ? nextBare(current.value()) : null;
            cut = first(first(first(cut, plain), nextBold(current.value())), bare);
            if (cut == null) {
                break;
            }
            fields.add(new FieldLine(
                    current.field(), current.label(), current.value().part(0, cut[0])));
            MarkdownText rest = current.value().from(cut[1]);
            FieldLine next = fieldOf(rest);
            while (next == null || next.field() == null) {
                FieldLine unknown = next == null ? unknown(rest) : next;
                int[] end = fields.size() < MOST_FIELDS ? nextField(unknown.value(), true) : null;
                if (end == null) {
                    fields.add(unknown);
                    return withBrackets(fields);
                }
                fields.add(new FieldLine(null, unknown.label(), unknown.value().part(0, end[0])));
                rest = unknown.value().from(end[1]);
                next = fieldOf(rest);
            }
            current = next;
        }
        fields.add(current);
        return withBrackets(fields);
    }

    /** The levels that a sentence of a longer text states; empty if none does. */
    public static List<FieldLine> spoken(MarkdownText text) {
        Matcher sentence = SENTENCE.matcher(text.text());
        boolean found = text.length() <= LONGEST_TEXT && !text.literal() && sentence.find();
        return found && !text.codeAt(sentence.start()) ? all(text.from(sentence.end())) : List.of();
    }

    /** A label before a colon that is no field. */
    private static FieldLine unknown(MarkdownText text) {
        int colon = text.text().indexOf(':');
        return colon < 0
                ? new FieldLine(null, "", text)
                : new FieldLine(null, text.text().substring(0, colon).strip(), text.from(colon + 1));
    }

    /** "Moderate (effort 2)": a level in brackets that says which input it is of is one of its own. */
    private static List<FieldLine> withBrackets(List<FieldLine> fields) {
        List<FieldLine> all = null;
        for (int i = 0; i < fields.size(); i++) {
            FieldLine line = fields.get(i);
            Field field = line.field();
            MarkdownText value = line.value();
            if (field == null || !field.scale() || value.literal() || value.length() > LONGEST_LEVEL) {
                continue;
            }
            Matcher brackets = BRACKETS.matcher(value.text());
            if (!brackets.find() || value.codeAt(brackets.start())) {
                continue;
            }
            FieldLine inner = FieldLine.of(value.part(brackets.start("inner"), brackets.end("inner")));
            boolean stated = inner == null
                    || inner.field() == null
                    || !inner.field().scale()
                    || fields.stream().anyMatch(one -> one.field() == inner.field());
            if (inner == null || stated || !LEVEL.matcher(inner.value().text()).matches()) {
                continue;
            }
            all = all == null ? new ArrayList<>(fields) : all;
            MarkdownText rest =
                    MarkdownText.join(List.of(value.part(0, brackets.start()), value.from(brackets.end())), " ");
            all.set(i, new FieldLine(field, line.label(), rest));
            all.add(inner);
        }
        return all == null ? fields : all;
    }

    /** A title and the levels behind it in the same line: "Login fails — User: High | Effort: 3"; null if it is none. */
    public static @Nullable Entry issue(int line, MarkdownText text) {
        int[] cut = text.literal() ? null : first(nextField(text, false), behindColon(text));
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
                .filter(one -> one.field() != null && one.field().scale())
                .count();
        if (levels < 2) {
            return null;
        }
        Entry issue = Entry.item(line, text.part(0, cut[0]));
        for (FieldLine one : fields) {
            MarkdownText label = MarkdownText.plain(one.label() + ":");
            issue.add(Entry.item(line, MarkdownText.join(List.of(label, one.value()), " ")));
        }
        return issue;
    }

    private static int @Nullable [] first(int @Nullable [] one, int @Nullable [] other) {
        return one == null || (other != null && other[0] < one[0]) ? other : one;
    }

    /** The same for a label in bold letters, which needs nothing before it: "P1 **Effort:** 2". */
    private static int @Nullable [] nextBold(MarkdownText value) {
        String text = value.text();
        for (int start = value.nextBold(0); start >= 0; start = value.nextBold(start)) {
            int end = value.boldEnd(start);
            String label = text.substring(start, end);
            boolean colon = label.endsWith(":") || text.startsWith(":", end);
            Field field = colon && end - start <= FieldLine.LONGEST_LABEL ? Field.of(label) : null;
            if (field != null && !field.group() && !field.remark()) {
                return new int[] {start, start};
            }
        }
        return null;
    }

    /** "Login fails (#12): User Impact: High": what stands behind the title. */
    private static int @Nullable [] behindColon(MarkdownText text) {
        int colon = FieldLine.colon(text);
        boolean open = colon > 0 && new Parentheses(text.text()).openBefore(colon) > 0;
        FieldLine behind = colon <= 0 || open ? null : FieldLine.of(text.from(colon + 1));
        Field field = behind == null ? null : behind.field();
        return field != null && field.scale() ? new int[] {colon, colon + 1} : null;
    }

    /** The same for a level without a label, or without a colon: "High | P1 | Effort 2". */
    private static int @Nullable [] nextBare(MarkdownText value) {
        if (value.length() > LONGEST_LEVEL) {
            return null;
        }
        Matcher between = BETWEEN_BARE.matcher(value.text());
        return between.find() && !value.codeAt(between.start()) ? new int[] {between.start(), between.end()} : null;
    }

    /** The field that a text begins with; a priority needs no label in front of a sign. */
    private static @Nullable FieldLine fieldOf(MarkdownText text) {
        return PRIORITY_FIRST.matcher(text.text()).find()
                ? new FieldLine(Field.RECOMMENDED_PRIORITY, "Priority", text)
                : FieldLine.of(text);
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
            if (colon < 0 || colon - between.end() > FieldLine.LONGEST_LABEL || value.codeAt(between.start())) {
                continue;
            }
            String label = text.substring(between.end(), colon);
            Field field = Field.of(label);
            boolean starts = field == null
                    ? unknown
                            && STRONG.matcher(between.group()).find()
                            && UNKNOWN_LABEL.matcher(label).matches()
                    : !field.group() && !field.remark();
            if (starts && parentheses.openBefore(between.start()) <= 0) {
                return new int[] {between.start(), between.end()};
            }
        }
        return null;
    }
}
