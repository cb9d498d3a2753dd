package dev.triage.io.tracker.internal.table;

import dev.triage.io.internal.ForeignValues;
import dev.triage.ranking.internal.LevelWord;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of single trackers and methods for the levels of priorities and severities, such as those of Rally, FogBugz and MoSCoW. The usual
 * word comes first, and that of the tracker stands behind it.
 */
final class ProductWords {

    private static final Map<String, String> USUAL = usual(
            Map.of(
                    "Immediate",
                    "resolve immediately|1 - must fix",
                    "Critical",
                    "crash/data loss",
                    "High",
                    "high attention|2 - must fix|must fix",
                    "Major",
                    "major problem",
                    "Medium",
                    "3 - must fix",
                    "Minor",
                    "minor problem",
                    "Low",
                    "fix if time|4 - fix if time|5 - fix if time|6 - fix if time",
                    "Lowest",
                    "don't fix|7 - don't fix|won't|won't have|won't have this time|wont",
                    // MoSCoW in other languages.
                    "Must have",
                    "muss|muss haben|muss-kriterium|doit|doit avoir|indispensable|debe|debe tener|deve ter|deve avere|moet|moet hebben"
                            + "|обязательно",
                    "Could have",
                    "kann|kann-kriterium|könnte|pourrait|pourrait avoir|podría|podría tener|poderia ter|potrebbe avere|kan|zou kunnen"));

    /** A level with the name of its scale: Critical impact, High priority. */
    private static final Pattern NAMED = Pattern.compile("(?<level>[a-z ]+) (?:impact|priority|severity)");

    private ProductWords() {}

    private static Map<String, String> usual(Map<String, String> words) {
        Map<String, String> usual = new HashMap<>();
        words.forEach((word, others) -> {
            for (String other : others.split("\\|", -1)) {
                usual.put(other, word);
            }
        });
        return Map.copyOf(usual);
    }

    /** A priority or severity in usual words of English: {@code High Attention} becomes {@code High (High Attention)}. */
    static String level(String text) {
        String plain = text.replace('’', '\'').toLowerCase(Locale.ROOT);
        String usual = USUAL.get(plain);
        Matcher named = NAMED.matcher(plain);
        LevelWord known = usual == null && named.matches() ? LevelWord.of(named.group("level")) : null;
        if (known != null && known.ofScale()) {
            String level = named.group("level");
            return level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1) + " (" + text + ")";
        }
        return usual == null ? ForeignValues.level(text) : usual + " (" + text + ")";
    }
}
