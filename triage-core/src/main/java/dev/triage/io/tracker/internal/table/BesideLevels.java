package dev.triage.io.tracker.internal.table;

import dev.triage.io.internal.TextPatterns;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Levels that stand in the cell of another input: {@code Moderate (effort 2)}. */
final class BesideLevels {

    private static final List<String> INPUTS =
            List.of("user impact", "functional impact", "brand impact", "complexity", "effort");

    private static final Pattern INNER =
            Pattern.compile("(?i)[(\\[](?<name>(?:user|functional|brand) impact|complexity|effort)[:\\s]\\s*"
                    + "(?<level>" + TextPatterns.LEVEL + "|[1-5](?:\\s*/\\s*5)?)[)\\]]");

    private BesideLevels() {}

    /** Adds a cell for each level of an input that has no cell of its own. */
    static void add(Cells cells) {
        for (String target : bracketed(cells) ? INPUTS : List.<String>of()) {
            if (cells.of(target).isEmpty()) {
                beside(cells, target);
            }
        }
    }

    /** Whether a cell has brackets at all, which few have. */
    private static boolean bracketed(Cells cells) {
        for (String input : INPUTS) {
            String text = cells.text(input);
            if (text != null && (text.indexOf('(') >= 0 || text.indexOf('[') >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static void beside(Cells cells, String target) {
        for (String other : INPUTS) {
            Matcher stated = INNER.matcher(String.valueOf(cells.text(other)));
            if (stated.find() && stated.group("name").toLowerCase(Locale.ROOT).equals(target)) {
                cells.add(new Columns.Column(target, stated.group("name")), stated.group("level"));
            }
        }
    }
}
