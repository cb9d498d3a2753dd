package dev.triage.rules.internal.text;

import dev.triage.model.Category;
import dev.triage.ranking.internal.ForeignLevels;
import dev.triage.rules.internal.memory.Memory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label, taken apart.
 *
 * @param topic what it is about
 * @param word what it says of that
 * @param written the same as it is written
 */
public record LabelWords(String topic, String word, String written) {

    /** Between a topic and its word, the clearest first. */
    private static final List<String> SEPARATORS = List.of("::", ": ", ":", "：", "/", "=", " - ", " > ");

    /** {@code P1}, {@code p-2}, {@code S1}; a small s is more often a name, as of a service. */
    private static final Pattern LETTER_LEVEL = Pattern.compile("([PpS])[-_ ]?([0-9])(?:[-_ ].*)?");

    /** {@code s1-critical}: the word tells that it is no name. */
    private static final Pattern SMALL_LEVEL = Pattern.compile("s([0-9])[-_ ]++(\\S.*)");

    /** {@code [Priority] High}. */
    private static final Pattern BRACKETS =
            Pattern.compile("(?:\\[([^\\[\\]]{1,40})]|\\(([^()]{1,40})\\))\\s*+(\\S.*)");

    /** {@code C-bug}. */
    private static final Pattern LETTER_TOPIC = Pattern.compile("([A-Z])-(\\S.*)");

    /** {@code sev1}, {@code priority-high}, {@code Severity 2}. */
    private static final Pattern LEVEL_PREFIX = Pattern.compile(
            "(severity|sev|priority|prio|pri|impact|effort|complexity|difficulty)(?:[-_ ]+(\\S.*)|(\\d+))",
            Pattern.CASE_INSENSITIVE);

    /** {@code type-bug}; a space would more often make a name of it, such as {@code "type inference"}. */
    private static final Pattern HYPHEN_PREFIX =
            Pattern.compile("(type|kind|area|comp|size|status|state|freq)[-_](\\S.*)", Pattern.CASE_INSENSITIVE);

    /** {@code high priority}, {@code low-effort}. */
    private static final Pattern SUFFIX = Pattern.compile(
            "(\\S(?:.*?[^-_ ])?)[-_ ]++(priority|prio|severity|impact|effort|complexity|difficulty)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    /** A longer label is prose, and is not taken apart. */
    private static final int LONGEST = 300;

    /** A tracker has some dozens of labels, and they come again and again. */
    private static final Memory<String, LabelWords> KNOWN =
            new Memory<>(1_000_000, (label, words) -> 200 + 8L * label.length());

    /** Takes a label apart. */
    public static LabelWords of(String label) {
        return KNOWN.of(label, LabelWords::apart);
    }

    private static LabelWords apart(String label) {
        Matcher brackets = BRACKETS.matcher(label.strip());
        if (brackets.matches()) {
            String topic = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
            if (Topics.known(topic) || LETTER_LEVEL.matcher(topic).matches()) {
                return separated(topic, brackets.group(3));
            }
        }
        String words = Pictures.without(label);
        if (words.length() > LONGEST) {
            return topic(Topics.LABEL, words);
        }
        boolean category =
                words.indexOf('/') >= 0 && Category.standard().contains(Category.of(words)); // UI/UX is one word
        if (!category) {
            for (String separator : SEPARATORS) {
                int at = words.indexOf(separator);
                if (at > 0 && at + separator.length() < words.length()) {
                    return separated(words.substring(0, at), words.substring(at + separator.length()));
                }
            }
        }
        Matcher level = LETTER_LEVEL.matcher(words);
        if (level.matches()) {
            return topic(level.group(1).toLowerCase(Locale.ROOT).equals("p") ? "priority" : "severity", level.group(2));
        }
        Matcher small = SMALL_LEVEL.matcher(words);
        if (small.matches() && PlainWords.level(small.group(2))) {
            return topic("severity", small.group(1));
        }
        Matcher letter = LETTER_TOPIC.matcher(words);
        if (letter.matches()) {
            return topic(letter.group(1), letter.group(2));
        }
        Matcher prefix = LEVEL_PREFIX.matcher(words);
        if (prefix.matches()) {
            return topic(prefix.group(1), prefix.group(2) == null ? prefix.group(3) : prefix.group(2));
        }
        Matcher hyphen = HYPHEN_PREFIX.matcher(words);
        if (hyphen.matches()) {
            return topic(hyphen.group(1), hyphen.group(2));
        }
        Matcher suffix = SUFFIX.matcher(words);
        if (suffix.matches()) {
            return topic(suffix.group(2), suffix.group(1));
        }
        ForeignLevels.Stated foreign = ForeignLevels.stated(words);
        if (foreign != null
                && (PlainWords.level(foreign.level())
                        || NUMBER.matcher(foreign.level()).matches())) {
            return topic(foreign.scale(), foreign.level());
        }
        return topic(Topics.LABEL, words);
    }

    private static LabelWords separated(String topic, String word) {
        Matcher level = LETTER_LEVEL.matcher(topic.strip());
        if (level.matches() && !level.group(1).equals("S")) {
            return topic("priority", level.group(2));
        }
        if (level.matches() && PlainWords.level(word)) {
            return topic("severity", level.group(2));
        }
        return topic(Pictures.without(topic), Pictures.without(word));
    }

    private static LabelWords topic(String spelling, String written) {
        String topic = Topics.of(spelling);
        String stripped = written.strip();
        return new LabelWords(topic, PlainWords.word(topic, stripped), stripped);
    }
}
