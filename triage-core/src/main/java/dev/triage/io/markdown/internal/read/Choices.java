package dev.triage.io.markdown.internal.read;

import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.markdown.internal.outline.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A level that is chosen among all levels of its scale: "[ ] P0 [x] P1 [ ] P2", "☐ Yes ☑ Partial ☐ No". */
final class Choices {

    private static final Pattern BOX = Pattern.compile(
            "(?<checked>[\\[(][xX✓✔][\\])]|[☑☒✅✔🗹🔘])\\uFE0F?(?=\\s*+\\**+[\\p{L}\\p{N}])|\\[\\s?]|\\(\\s\\)|[☐⬜◻□]\\uFE0F?");

    private static final List<String> UNCHECKED = List.of("[ ]", "( )", "[]", "☐", "⬜", "◻", "□");

    private static final int LONGEST = 300;

    private Choices() {}

    /** The chosen level, if just one of several boxes is checked; otherwise the value as it stands. */
    static MarkdownText chosen(Field field, MarkdownText value) {
        boolean level = field.scale() || field == Field.RECOMMENDED_PRIORITY;
        if (!level
                || value.length() > LONGEST
                || value.literal()
                || UNCHECKED.stream().noneMatch(value.text()::contains)) {
            return value;
        }
        Matcher box = BOX.matcher(value.text());
        List<MarkdownText> checked = new ArrayList<>();
        int boxes = 0;
        int start = -1;
        while (box.find()) {
            boxes++;
            if (start >= 0) {
                checked.add(value.part(start, box.start()));
            }
            start = box.group("checked") == null ? -1 : box.end();
        }
        if (start >= 0) {
            checked.add(value.from(start));
        }
        return boxes > 1 && checked.size() == 1 ? withoutSign(checked.get(0)) : value;
    }

    /** Between two boxes may stand a sign: "[x] P1 / [ ] P2". */
    private static MarkdownText withoutSign(MarkdownText level) {
        int end = level.length();
        while (end > 0 && "/|,;·•".indexOf(level.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return level.part(0, end);
    }
}
