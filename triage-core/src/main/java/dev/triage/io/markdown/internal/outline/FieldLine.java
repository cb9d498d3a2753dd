package dev.triage.io.markdown.internal.outline;

import dev.triage.io.internal.Phrases;
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
    private static final Pattern DASH = Pattern.compile("^\\s*(?:[-–—=]+>?|→)\\s+");
    private static final Pattern LABEL_AND_DASH = Pattern.compile("^[\\p{L} ]{3,30}?\\s+[-–—=]+>?\\s+");
    /** What may stand between two fields in one line; the last one only where nothing else does. */
    private static final Pattern BETWEEN_FIELDS =
            Pattern.compile("[|;,·•]\\s*|\\s+[/–—-]\\s+|\\.\\s+(?=\\p{Lu})|\\s{2,}");

    /** The field that a text is, or null if it is none. */
    public static @Nullable FieldLine of(MarkdownText text) {
        if (text.isEmpty() || text.literal()) {
            return null;
        }
        int colon = colon(text);
        if (colon > 0) {
            String label = text.text().substring(0, colon).strip();
            Field field = Field.of(label);
            if (field != null) {
                return new FieldLine(field, label, text.from(colon + 1));
            }
        }
        FieldLine bold = ofBold(text, colon);
        return bold != null ? bold : ofPlain(text);
    }

    private static @Nullable FieldLine ofBold(MarkdownText text, int colon) {
        int end = text.boldPrefix();
        if (end == 0 || end > LONGEST_LABEL) {
            return null;
        }
        String label = text.text().substring(0, end).strip();
        MarkdownText rest = text.from(end);
        Field field = Field.of(label);
        if (field != null
                && (rest.isEmpty() || field.scale() || DASH.matcher(rest.text()).find())) {
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

    private static @Nullable FieldLine ofPlain(MarkdownText text) {
        String words = text.text();
        if (text.length() <= LONGEST_LABEL) {
            Field field = Field.of(words);
            if (field != null && !field.title() && !field.remark()) {
                return new FieldLine(field, words, MarkdownText.EMPTY);
            }
        }
        Matcher dash = LABEL_AND_DASH.matcher(words);
        if (dash.find()) {
            String label = words.substring(0, dash.end()).replaceFirst("(?<!\\s)\\s++[-–—=]++>?\\s++$", "");
            Field field = Field.of(label);
            if (field != null && !field.group() && !field.title() && !field.remark()) {
                return new FieldLine(field, label, text.from(dash.end()));
            }
        }
        return null;
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
        List<FieldLine> fields = new ArrayList<>();
        FieldLine current = first;
        while (current.field != null && !current.value.literal()) {
            int[] cut = nextField(current.value);
            if (cut == null) {
                break;
            }
            fields.add(new FieldLine(current.field, current.label, current.value.part(0, cut[0])));
            MarkdownText rest = current.value.from(cut[1]);
            FieldLine next = of(rest);
            if (next == null) {
                return fields;
            }
            current = next;
        }
        fields.add(current);
        return fields;
    }

    /** Where the value ends and the next field begins, or null if all of the text is the value. */
    private static int @Nullable [] nextField(MarkdownText value) {
        String text = value.text();
        Matcher between = BETWEEN_FIELDS.matcher(text);
        int colon = text.indexOf(':');
        while (colon >= 0 && between.find()) {
            // Only a colon soon after a separator can make a label of what stands between them.
            while (colon >= 0 && colon < between.end()) {
                colon = text.indexOf(':', colon + 1);
            }
            if (colon < 0 || colon - between.end() > LONGEST_LABEL || value.codeAt(between.start())) {
                continue;
            }
            Field field = Field.of(text.substring(between.end(), colon));
            if (field != null && !field.group() && !field.remark() && Phrases.depth(text, between.start()) <= 0) {
                return new int[] {between.start(), between.end()};
            }
        }
        return null;
    }
}
