package dev.triage.io.markdown.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that documentation tools set apart: "!!! note", "::: tip" and "> [!NOTE]". What they hold is read as if it stood
 * without the block, and their title as a heading below the last one.
 */
final class Admonitions {

    private static final int INDENT = 4;
    private static final int DEEPEST = 6;
    private static final String FENCE = "```";

    private static final Pattern HEADING = Pattern.compile("^(?<level>#{1,6})\\s");

    /** "!!! bug "Login fails"", "??? note". */
    private static final Pattern INDENTED =
            Pattern.compile("^(?:!!!|\\?\\?\\?\\+?)\\s++[\\w -]{1,40}+(?:\"(?<title>[^\"]{0,200}+)\")?\\s*+$");

    /** ":::note", "::: danger Login fails", ":::tip[Login fails]". */
    private static final Pattern DIRECTIVE =
            Pattern.compile("^:{3,6}+\\s*+[\\w-]{1,30}+(?:\\[(?<inner>[^\\]]{0,200}+)]|(?<title>\\s.{0,200}+)?)\\s*+$");

    private static final Pattern DIRECTIVE_END = Pattern.compile("^:{3,6}+\\s*+$");

    /** "> [!bug]- Login fails". */
    private static final Pattern CALLOUT =
            Pattern.compile("^(?<quote>\\s{0,3}+>\\s?+)\\[!\\w{1,30}+][+-]?+(?<title>\\s++\\S.{0,200}+)$");

    private final List<String> lines = new ArrayList<>();
    private int level = 1;
    private boolean code;
    private boolean indented;

    private Admonitions() {}

    /** A document without the marks of such blocks. */
    static String plain(String markdown) {
        if (!markdown.contains("!!! ")
                && !markdown.contains("???")
                && !markdown.contains(":::")
                && !markdown.contains("[!")) {
            return markdown;
        }
        var reader = new Admonitions();
        markdown.lines().forEach(reader::read);
        return String.join("\n", reader.lines) + "\n";
    }

    private void read(String line) {
        if (indented && !line.isBlank() && !line.startsWith(" ".repeat(INDENT)) && !line.startsWith("\t")) {
            indented = false;
        }
        String text = indented && !line.isBlank() ? line.substring(line.startsWith("\t") ? 1 : INDENT) : line;
        code ^= text.stripLeading().startsWith(FENCE);
        lines.add(code ? text : outside(text));
    }

    private String outside(String text) {
        Matcher heading = HEADING.matcher(text);
        if (heading.find()) {
            level = heading.end("level");
            return text;
        }
        Matcher block = INDENTED.matcher(text);
        if (!indented && block.matches()) {
            indented = true;
            return title("", block.group("title"));
        }
        Matcher directive = DIRECTIVE.matcher(text);
        if (directive.matches()) {
            String inner = directive.group("inner");
            return title("", inner == null ? directive.group("title") : inner);
        }
        if (DIRECTIVE_END.matcher(text).matches()) {
            return "";
        }
        Matcher callout = CALLOUT.matcher(text);
        return callout.matches() ? title(callout.group("quote"), callout.group("title")) : text;
    }

    private String title(String quote, @Nullable String title) {
        return title == null || title.isBlank()
                ? ""
                : quote + "#".repeat(Math.min(level + 1, DEEPEST)) + " " + title.strip();
    }
}
