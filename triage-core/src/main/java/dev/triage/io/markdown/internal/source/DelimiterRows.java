package dev.triage.io.markdown.internal.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line below the header of a table, drawn with other signs than hyphens: "|===|===|". */
final class DelimiterRows {

    private static final Pattern ROW = Pattern.compile(
            "(?m)^[ >]*+\\|(?:[ \\t]*+:?[=–—_-]{2,}+:?[ \\t]*+[|+])++(?:[ \\t]*+:?[=–—_-]{2,}+:?)?+[ \\t]*+$");

    private static final Pattern SIGN = Pattern.compile("[=–—_]");

    private DelimiterRows() {}

    /** A document in which all such lines have hyphens. */
    static String plain(String markdown) {
        Matcher row = ROW.matcher(markdown);
        return row.replaceAll(line -> SIGN.matcher(line.group()).replaceAll("-").replace('+', '|'));
    }
}
