package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.internal.text.WordList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One piece of data that a tracker has about an issue, split into a topic and a value. A rule with {@code @standsFor} or
 * {@code @suggests} maps it to an input.
 *
 * <pre>{@code
 * $signal : Signal( about("severity"), says("1", "critical") )           // severity::1, sev1, S1, Severity: 1
 * $signal : Signal( about("type", "label"), says("bug", "defect") )      // kind/bug, C-bug, bug, a type Bug
 * $signal : Signal( source == Source.TITLE, says("crash", "!crash report") )
 * $signal : Signal( source == Source.ATTENTION, number >= 97 )
 * }</pre>
 *
 * <p>Trackers spell the same topic in many ways; the usual ones are brought together, such as {@code kind/}, {@code type:}
 * and {@code C-} under {@code "type"}. A label without a topic of its own has the topic {@code "label"}.
 *
 * @param source the kind of data
 * @param topic its topic, in lower case, such as {@code "severity"}
 * @param word its value, in lower case, with single spaces for hyphens and the like, such as
 *     {@code "critical urgent"}; for a title all that it claims, without negated, asked, quoted or named words
 * @param number the same as a number, or null if it is none
 * @param written the word as it is written there
 * @param shown what is written there as a whole, for people, such as {@code "severity::1"}
 */
public record Signal(
        Source source, String topic, String word, @Nullable Integer number, String written, String shown) {

    /** The topic of a label that names none. */
    public static final String LABEL = "label";

    /** The topic of a title. */
    public static final String TITLE = "title";

    /** Makes the fact; topic and word are brought into lower case. */
    public Signal {
        requireNonNull(source, "source");
        topic = requireNonNull(topic, "topic").toLowerCase(Locale.ROOT);
        word = requireNonNull(word, "word").toLowerCase(Locale.ROOT);
        requireNonNull(written, "written");
        requireNonNull(shown, "shown");
    }

    /** Where it stands and what is written there, such as {@code "label severity::1"}. */
    public String text() {
        return source.text(shown);
    }

    /** Whether it is about one of these topics; a hyphen is the same as a space. */
    public boolean about(String... topics) {
        return any(topics, topic);
    }

    /**
     * Whether it says one of these words and no more; an asterisk at the end stands for any ending, and a hyphen is the
     * same as a space. Of a title, whether one of these words is in it; they are then written as in {@link Text#says}.
     */
    public boolean says(String... words) {
        boolean sentence = source == Source.TITLE && topic.equals(TITLE);
        return sentence ? WordList.of(words).in(word) : any(words, word);
    }

    private static boolean any(String[] wanted, String word) {
        for (String one : wanted) {
            if (matches(one, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String wanted, String word) {
        boolean beginning = wanted.endsWith("*");
        int length = beginning ? wanted.length() - 1 : wanted.length();
        if (beginning ? word.length() < length : word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (plain(wanted.charAt(i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char plain(char letter) {
        return letter == '-' || letter == '_' ? ' ' : Character.toLowerCase(letter);
    }
}
