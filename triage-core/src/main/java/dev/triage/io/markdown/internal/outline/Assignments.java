package dev.triage.io.markdown.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line of assignments, "user = High; brand = Low; priority = P2", as one field a line. */
final class Assignments {

    /** A longer line is a text. */
    private static final int LONGEST = 2000;

    private static final Pattern LABEL = Pattern.compile("[\\p{L}_ -]++");

    private Assignments() {}

    static List<MarkdownInlines.Line> inLines(List<MarkdownInlines.Line> written) {
        List<MarkdownInlines.Line> lines = null;
        for (int i = 0; i < written.size(); i++) {
            MarkdownInlines.Line line = written.get(i);
            List<MarkdownText> fields = fields(line.text());
            if (!fields.isEmpty() && lines == null) {
                lines = new ArrayList<>(written.subList(0, i));
            }
            if (lines != null && fields.isEmpty()) {
                lines.add(line);
            } else if (lines != null) {
                for (MarkdownText field : fields) {
                    lines.add(new MarkdownInlines.Line(line.line(), field));
                }
            }
        }
        return lines == null ? written : lines;
    }

    /** The fields that a line assigns; empty if it says something else, or no level. */
    private static List<MarkdownText> fields(MarkdownText line) {
        if (line.length() > LONGEST || line.text().indexOf('=') < 0) {
            return List.of();
        }
        MarkdownText text = line.literal() ? MarkdownText.plain(line.text()) : line;
        List<MarkdownText> fields = new ArrayList<>();
        boolean level = false;
        for (MarkdownText piece : text.split(";", "|", ",", " · ")) {
            Field field = field(piece);
            if (field == null && fields.isEmpty()) {
                return List.of();
            }
            if (field == null) {
                int last = fields.size() - 1;
                fields.set(last, MarkdownText.join(List.of(fields.get(last), piece), ", "));
            } else {
                level |= field.scale() || field == Field.RECOMMENDED_PRIORITY;
                fields.add(withColon(piece));
            }
        }
        return level ? fields : List.of();
    }

    private static @Nullable Field field(MarkdownText piece) {
        int sign = piece.text().indexOf('=');
        boolean arrow = sign >= 0 && piece.text().startsWith("=>", sign);
        String label = sign < 1 || arrow || sign == piece.length() - 1
                ? ""
                : piece.text().substring(0, sign);
        Field field = LABEL.matcher(label).matches() ? Field.of(label) : null;
        return field == null || field.group() || field.title() ? null : field;
    }

    private static MarkdownText withColon(MarkdownText piece) {
        int sign = piece.text().indexOf('=');
        return MarkdownText.join(List.of(piece.part(0, sign), MarkdownText.plain(":")), "")
                .join(piece.from(sign + 1));
    }
}
