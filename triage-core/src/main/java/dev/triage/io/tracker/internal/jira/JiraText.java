package dev.triage.io.tracker.internal.jira;

import dev.triage.io.internal.json.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of Jira in the few marks that {@link dev.triage.io.tracker.internal.export.FormFields} looks for; all else in them becomes prose. */
public final class JiraText {

    private static final Pattern HEADING = Pattern.compile("(?m)^h([1-6])\\.[ \\t]+");
    private static final Pattern CODE = Pattern.compile("\\{(?:code|noformat)(?::[^}]*)?}");
    private static final Pattern QUOTE = Pattern.compile("(?s)\\{quote}.*?(?:\\{quote}|\\z)");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^bq\\.");
    /** A line that is no answer to a question of a form. */
    private static final String PROSE = "> \n";

    private JiraText() {}

    /** A text in the markup of older interfaces. */
    public static String ofMarkup(String text) {
        String plain = QUOTE.matcher(text).replaceAll(PROSE);
        plain = CODE.matcher(plain).replaceAll("\n```\n");
        plain = QUOTED_LINE.matcher(plain).replaceAll("> ");
        return HEADING.matcher(plain).replaceAll(level -> "#".repeat(Integer.parseInt(level.group(1))) + " ");
    }

    /** A text in the format of documents. */
    static String ofDocument(JsonValue document) {
        StringBuilder text = new StringBuilder();
        for (JsonValue block : blocks(document)) {
            String type = text(block.member("type"));
            switch (type) {
                case "heading" ->
                    text.append("#".repeat(level(block)))
                            .append(' ')
                            .append(words(block))
                            .append('\n');
                case "paragraph" -> text.append(line(words(block))).append('\n');
                case "taskList" -> options(block, text);
                default -> text.append(PROSE);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void options(JsonValue list, StringBuilder text) {
        for (JsonValue item : blocks(list)) {
            JsonValue attributes = item.member("attrs");
            boolean done =
                    attributes != null && text(attributes.member("state")).equals("DONE");
            text.append(done ? "- [x] " : "- [ ] ").append(words(item)).append('\n');
        }
    }

    private static Iterable<JsonValue> blocks(JsonValue node) {
        JsonValue content = node.member("content");
        return content == null ? List.of() : content.stated();
    }

    private static int level(JsonValue heading) {
        JsonValue attributes = heading.member("attrs");
        JsonValue level = attributes == null ? null : attributes.member("level");
        return level != null && level.text().matches("[1-6]") ? Integer.parseInt(level.text()) : 1;
    }

    /** A paragraph is prose, even if it starts like Markdown syntax. */
    private static String line(String words) {
        return words.isEmpty() || Character.isLetterOrDigit(words.charAt(0)) ? words : PROSE;
    }

    private static String words(JsonValue node) {
        StringBuilder words = new StringBuilder();
        for (JsonValue part : blocks(node)) {
            String text = text(part.member("text"));
            words.append(text(part.member("type")).equals("hardBreak") ? "\n" : text);
        }
        return words.toString().strip();
    }

    private static String text(@Nullable JsonValue value) {
        return value == null ? "" : value.text();
    }
}
