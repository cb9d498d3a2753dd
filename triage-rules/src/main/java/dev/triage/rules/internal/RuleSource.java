package dev.triage.rules.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DRL file as its author sees it. Compiled rules no longer know where they came from, so places are found here.
 *
 * @param file the name of the file, relative to the rule base
 * @param text what is in it
 */
record RuleSource(String file, String text) {

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The line where each rule begins, by the rule's name, in the order of the file. */
    Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = RULE.matcher(line);
            if (matcher.find()) {
                lines.put(matcher.group(1).replaceAll("\\\\(.)", "$1"), number);
            }
        }
        return lines;
    }
}
