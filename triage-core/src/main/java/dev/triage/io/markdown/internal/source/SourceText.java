package dev.triage.io.markdown.internal.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepares a document for the parser of Markdown. No line is added or taken away. */
public final class SourceText {

    /** Data of the document as a whole, in YAML. */
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A---[ \\t]*+\\R(?:(?:[\\p{L}\\p{N}_-]++[ \\t]*+:(?:[ \\t].*+)?|[ \\t]++\\S.*+|-[ \\t].*+|#.*+|[ \\t]*+)\\R){1,200}+(?:---|\\.\\.\\.)[ \\t]*+(?=\\R)");

    private static final Pattern IN_LINE = Pattern.compile(".++");

    private SourceText() {}

    /** A document with plain blanks and the marks that Markdown asks for. */
    public static String plain(String markdown) {
        return DelimiterRows.plain(Admonitions.plain(Marks.plain(Blanks.plainDocument(withoutFrontMatter(markdown)))));
    }

    private static String withoutFrontMatter(String markdown) {
        Matcher front = FRONT_MATTER.matcher(markdown);
        return front.find()
                ? IN_LINE.matcher(front.group()).replaceAll("") + markdown.substring(front.end())
                : markdown;
    }
}
