package dev.triage.ranking;

import dev.triage.model.tracked.TrackedField;
import dev.triage.ranking.internal.ForeignLevels;
import dev.triage.ranking.internal.LevelWord;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A level that an issue has in a field or in a label: {@code Priority: P3}, {@code severity/high}, {@code P1}.
 *
 * @param family what the levels of one scale have in common, such as {@code "field priority"}
 * @param label whether it is a label
 * @param value the level itself, in one spelling; empty if the text is no level
 * @param number its number, or -1 if it has none
 * @param named whether the number has a letter or a word before it, such as {@code P0}, so that also 0 is a level
 * @param rank the rank of its word, from 1 for the most urgent; 0 if it is no word for a level
 * @param beside the number beside its word, such as 5 of {@code 5 - Highest}; -1 if none is
 */
record Level(String family, boolean label, String value, int number, boolean named, int rank, int beside) {

    private static final String NAMES = "priority|prio|pri|severity|sev|urgency|impact|importance|criticality";

    private static final Pattern NAME = Pattern.compile("(?:^|.*[^\\p{L}])(?:" + NAMES + ")(?:$|[^\\p{L}].*)");

    /** {@code P1}, {@code S2}, {@code sev3}, {@code priority: high}. */
    private static final Pattern LABEL = Pattern.compile("(?:([ps])[-_ ]?(?=\\d)|(" + NAMES + ")[\\s:：/=_.-]*)(.+)");

    /** {@code [Priority] High}, {@code (P1)}. */
    private static final Pattern BRACKETS = Pattern.compile("[\\[(]([^\\[\\]()]{1,40})[])]\\s*+(.*)");

    /** {@code high priority}. */
    private static final Pattern ENDING = Pattern.compile("(\\S(?:.*?[^-_ ])?)[-_ ]++(" + NAMES + ")");

    private static final Pattern NUMBER =
            Pattern.compile("(p|s|sev|prio|priority|severity|level)?\\s?(\\d{1,4})(?:\\s*[(,.:].*|\\s.*)?");

    /** {@code 1 - High}: the word says more than the number. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\[?(\\d{1,2})\\s*[-\\u2010-\\u2015.:)(=\\]\\s]\\s*(\\p{L}.*)");

    /** {@code High (4)}, {@code Highest - 5}. */
    private static final Pattern NUMBER_BEHIND =
            Pattern.compile("\\p{L}[\\p{L} ]{1,20}[-\\u2010-\\u2015:(=\\[]\\s*(\\d{1,2})[)\\]]?");

    private static final Pattern EXPLANATION =
            Pattern.compile("(?:(?<!\\s)\\s++)?+[(,;:].*|(?<!\\s)\\s++[-\\u2013\\u2014]++\\s.*|\\).*");

    /** A longer text is prose. */
    private static final int LONGEST = 60;

    /** The level of a field, or null if the field is not about levels. */
    static @Nullable Level of(TrackedField field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        boolean about = name.length() <= LONGEST && (NAME.matcher(name).matches() || ForeignLevels.scale(name) != null);
        return about ? read("field " + name, false, false, field.value()) : null;
    }

    /** The level of a label, or null if the label has none. */
    static @Nullable Level of(String label) {
        String text = label.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher brackets = text.startsWith("[") || text.startsWith("(") ? BRACKETS.matcher(text) : null;
        if (brackets != null && brackets.matches()) {
            text = (brackets.group(1) + " " + brackets.group(2)).strip();
        }
        ForeignLevels.Stated foreign = ForeignLevels.stated(text);
        Matcher start = LABEL.matcher(foreign == null ? text : foreign.scale() + " " + foreign.level());
        Level level = null;
        if (start.matches()) {
            boolean letter = start.group(1) != null;
            level = letter
                    ? number("label " + start.group(1), true, true, start.group(3))
                    : read("label " + start.group(2), true, true, start.group(3));
        } else {
            Matcher ending = ENDING.matcher(text);
            if (ending.matches()) {
                level = read("label " + ending.group(2), true, true, ending.group(1));
            }
        }
        return level == null || level.value.isEmpty() ? null : level;
    }

    private static Level read(String family, boolean label, boolean named, String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.length() <= LONGEST) {
            Matcher numbered = NUMBERED.matcher(text);
            String said = word(numbered.matches() ? numbered.group(2) : text);
            String english = ForeignLevels.level(said);
            String word = english == null ? said : english;
            LevelWord known = LevelWord.of(word);
            if (known != null && known.rank() > 0) {
                Matcher beside = numbered.matches() ? numbered : NUMBER_BEHIND.matcher(text);
                int number = beside.matches() ? Integer.parseInt(beside.group(1)) : -1;
                return new Level(family, label, word, -1, false, known.rank(), number);
            }
            return number(family, label, named, text);
        }
        return new Level(family, label, "", -1, false, 0, -1);
    }

    private static Level number(String family, boolean label, boolean named, String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || LevelWord.rated(text)) {
            return new Level(family, label, "", -1, false, 0, -1);
        }
        int count = Integer.parseInt(number.group(2));
        return new Level(family, label, String.valueOf(count), count, named || number.group(1) != null, 0, -1);
    }

    private static String word(String text) {
        return EXPLANATION
                .matcher(text)
                .replaceFirst("")
                .replace('-', ' ')
                .replace('_', ' ')
                .replace('!', ' ')
                .strip();
    }

    /** Whether it says how much harm there is, and not what comes first. */
    boolean severe() {
        return family.contains("sev") || family.contains("impact") || family.equals("label s");
    }

    /** How urgent its word is, from 2 for the most urgent to -2, or null if it has no word. */
    @Nullable
    Integer urgency() {
        return rank == 0 ? null : Integer.valueOf(rank == 1 ? 2 : 4 - rank);
    }
}
