package dev.triage.io.markdown.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

    /** What looks like a field in such a block. */
    private static final Pattern FIELD = Pattern.compile("^[>\\s*+|-]*+\\p{L}[^:=|]{0,60}+[:=|].*+$");

    /** Fewer belong to the issue around the block. */
    private static final int FEW_FIELDS = 2;

    /** The fields of an issue stand soon behind its title. */
    private static final int LOOK_AHEAD = 12;

    private final List<String> written;
    private final List<String> lines = new ArrayList<>();
    private int level = 1;
    private boolean code;
    private boolean indented;

    private Admonitions(List<String> written) {
        this.written = written;
    }

    /** A document without the marks of such blocks. */
    static String plain(String markdown) {
        if (!markdown.contains("!!! ")
                && !markdown.contains("???")
                && !markdown.contains(":::")
                && !markdown.contains("[!")) {
            return markdown;
        }
        var reader = new Admonitions(markdown.lines().toList());
        reader.written.forEach(reader::read);
        return String.join("\n", reader.lines) + "\n";
    }

    private void read(String line) {
        if (indented && !line.isBlank() && !indented(line)) {
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
            return title(block, block.group("title"), line -> line.isBlank() || indented(line));
        }
        Matcher directive = DIRECTIVE.matcher(text);
        if (directive.matches()) {
            String inner = directive.group("inner");
            return title(
                    directive,
                    inner == null ? directive.group("title") : inner,
                    line -> !DIRECTIVE_END.matcher(line).matches());
        }
        if (DIRECTIVE_END.matcher(text).matches()) {
            return "";
        }
        Matcher callout = CALLOUT.matcher(text);
        return callout.matches()
                ? title(
                        callout,
                        callout.group("title"),
                        line -> line.stripLeading().startsWith(">"))
                : text;
    }

    /** The title of a block: a heading where fields stand inside, else a line. */
    private String title(Matcher block, @Nullable String title, Predicate<String> inside) {
        if (title == null || title.isBlank()) {
            return "";
        }
        String quote = block.pattern() == CALLOUT ? block.group("quote") : "";
        long fields = written.subList(lines.size() + 1, written.size()).stream()
                .limit(LOOK_AHEAD)
                .takeWhile(inside)
                .filter(line -> FIELD.matcher(line).matches())
                .count();
        return quote + (fields < FEW_FIELDS ? "" : "#".repeat(Math.min(level + 1, DEEPEST)) + " ") + title.strip();
    }

    private static boolean indented(String line) {
        return line.startsWith(" ".repeat(INDENT)) || line.startsWith("\t");
    }
}
