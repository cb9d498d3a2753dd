package dev.triage.cli.lsp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where files name rules. Has no state. */
public final class RuleMentions {

    private static final String QUOTED =
            "(?:\"(?<double>[^\"\\\\\\n]*+)\"|'(?<single>[^'\\\\\\n]*+)'|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*+))";

    /** Comments and other texts are read over, so that what they say of rules is no name. */
    private static final Pattern IN_RULES = Pattern.compile("//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)"
            + "|(?:\\b(?<rule>rule)\\s++|\\b(?<extended>extends)\\s++|@(?<annotation>overrides|id)\\s*+\\(\\s*+)"
            + QUOTED
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"");

    private RuleMentions() {}

    /** What a name is there for. */
    public enum Kind {
        /** The name of a rule where it is written. */
        NAME,
        /** The id of a rule where it is written. */
        ID,
        /** The name or id of a rule that stands elsewhere. */
        USE
    }

    /**
     * A place that names a rule.
     *
     * @param start where the name begins, behind a quote
     * @param end where it ends
     * @param word the name or id
     * @param kind what it is there for
     */
    public record Mention(int start, int end, String word, Kind kind) {

        public boolean at(int offset) {
            return start <= offset && offset <= end;
        }
    }

    /** Whether a file may name rules. */
    public static boolean mayBeIn(String name) {
        return name.endsWith(".drl") || name.equals("settings.json") || isCases(name);
    }

    private static boolean isCases(String name) {
        return name.matches("(?:.*\\.)?cases\\.(?:md|csv|json)");
    }

    /** The places of a file that name rules, in their order. */
    public static List<Mention> in(String name, String text) {
        if (name.endsWith(".drl")) {
            return inRules(text);
        } else if (name.equals("settings.json")) {
            return inSettings(text);
        }
        return isCases(name) ? inCases(name, text) : List.of();
    }

    /** The place at an offset, or null if no rule is named there. */
    public static @Nullable Mention at(String name, String text, int offset) {
        for (Mention mention : in(name, text)) {
            if (mention.at(offset)) {
                return mention;
            }
        }
        return null;
    }

    private static List<Mention> inRules(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher matcher = IN_RULES.matcher(text);
        while (matcher.find()) {
            String group = matcher.group("double") != null
                    ? "double"
                    : matcher.group("single") != null ? "single" : matcher.group("word") != null ? "word" : null;
            if (group != null) {
                Kind kind = matcher.group("rule") != null
                        ? Kind.NAME
                        : "id".equals(matcher.group("annotation")) ? Kind.ID : Kind.USE;
                found.add(new Mention(matcher.start(group), matcher.end(group), matcher.group(group), kind));
            }
        }
        return found;
    }

    private static List<Mention> inSettings(String text) {
        List<Mention> found = new ArrayList<>();
        for (QuotedTexts.Quoted one : QuotedTexts.in(text)) {
            if (namesRule(one)) {
                found.add(new Mention(one.start(), one.end(), one.value(), Kind.USE));
            }
        }
        return found;
    }

    /** Whether a text of settings is there to name a rule. */
    public static boolean namesRule(QuotedTexts.Quoted one) {
        return switch (one.part()) {
            case "off", "on" -> !one.name();
            case "values" -> one.name() && one.depth() == 2;
            default -> false;
        };
    }

    private static List<Mention> inCases(String name, String text) {
        List<Mention> found = new ArrayList<>();
        if (name.endsWith(".json")) {
            for (QuotedTexts.Quoted one : QuotedTexts.in(text)) {
                if (!one.name() && holdsRules(one.member())) {
                    addParts(text, one.start(), one.end(), found);
                }
            }
        } else {
            for (TableRows.Cell cell : TableRows.in(text, name.endsWith(".md"))) {
                if (holdsRules(cell.header())) {
                    addParts(text, cell.start(), cell.end(), found);
                }
            }
        }
        return found;
    }

    private static boolean holdsRules(String column) {
        return column.equalsIgnoreCase("fires") || column.equalsIgnoreCase("not");
    }

    /** Adds the rules of a cell, which are separated by semicolons. */
    private static void addParts(String text, int start, int end, List<Mention> found) {
        for (int from = start; from < end; ) {
            int behind = text.indexOf(';', from);
            behind = behind < 0 || behind > end ? end : behind;
            int first = from;
            int last = behind;
            while (first < last && isAround(text.charAt(first))) {
                first++;
            }
            while (last > first && isAround(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                found.add(new Mention(first, last, text.substring(first, last), Kind.USE));
            }
            from = behind + 1;
        }
    }

    private static boolean isAround(char letter) {
        return Character.isWhitespace(letter) || letter == '"' || letter == '`';
    }
}
