package dev.triage.io.markdown.internal.source;

import java.util.regex.Pattern;

/** Marks with a blank too many or too few: "**Effort: **3", "**Effort:**3", "##1. Login fails", "-**Effort:** 3". */
final class Marks {

    private static final String START = "(?m)^(?<start>[ \\t>]*+(?:(?:[-*+•]|\\d{1,9}[.)])[ \\t]++)?+)";

    /** Bold letters end in front of a blank or a sign, and not behind a blank. */
    private static final Pattern LABEL = Pattern.compile(START
            + "\\*\\*(?<label>[^\\s*`:][^*`:\\n]{0,60}+:)(?: ++\\*\\*(?= ?[^\\s*]| *+$)|\\*\\*(?=[\\p{L}\\p{N}]))");

    private static final Pattern HEADING = Pattern.compile("(?m)^(?<marks> {0,3}#{2,6})(?=[\\p{L}\\p{N}\\p{So}\\[*`])");

    private static final Pattern ITEM = Pattern.compile("(?m)^(?<mark>[ \\t>]*+[-+])(?=\\*\\*[\\p{L}\\p{N}])");

    private Marks() {}

    /** A document whose marks are as Markdown asks. */
    static String plain(String markdown) {
        String headings = HEADING.matcher(markdown).replaceAll("${marks} ");
        String items = ITEM.matcher(headings).replaceAll("${mark} ");
        return LABEL.matcher(items).replaceAll("${start}**${label}** ");
    }
}
