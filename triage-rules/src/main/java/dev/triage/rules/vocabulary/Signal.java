package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.Topics;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.internal.text.WordList;
import java.util.Locale;
import java.util.Objects;
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
 * $signal : Signal( about("priority"), usual == false, place == 1, places == 5 )
 * }</pre>
 *
 * <p>Trackers spell the same topic in many ways; the usual ones are brought together, such as {@code kind/}, {@code type:}
 * and {@code C-} under {@code "type"}. A label without a topic of its own has the topic {@code "label"}.
 *
 * @param source the kind of data
 * @param topic its topic, in lower case, such as {@code "severity"}
 * @param word its value, in lower case, with single spaces for hyphens and the like, such as
 *     {@code "critical urgent"}; for a title all that it claims, without negated, asked, quoted or named words
 * @param number the same as a number, which may be a decimal number, or null if it is none
 * @param written the word as it is written there
 * @param shown what is written there as a whole, for people, such as {@code "severity::1"}
 * @param usual whether almost all issues of the backlog have this level, so that it is a default
 * @param chosen whether another level is a default, so that a person chose this one
 * @param place its place on the scale of the backlog, from 1 for the most urgent level; 0 if it is not known
 * @param places how many levels this scale has; 0 if no scale was found
 */
public record Signal(
        Source source,
        String topic,
        String word,
        @Nullable Double number,
        String written,
        String shown,
        boolean usual,
        boolean chosen,
        int place,
        int places) {

    /** The topic of a label that names none. */
    public static final String LABEL = Topics.LABEL;

    /** The topic of a title. */
    public static final String TITLE = "title";

    /**
     * Makes the fact; topic and word are brought into the form in which rules compare them.
     *
     * @param source the kind of data
     * @param topic its topic, in lower case
     * @param word its value, in lower case, with single spaces for hyphens and the like
     * @param number the same as a number, which may be a decimal number, or null if it is none
     * @param written the word as it is written there
     * @param shown what is written there as a whole, for people
     * @param usual whether almost all issues of the backlog have this level, so that it is a default
     * @param chosen whether another level is a default, so that a person chose this one
     * @param place its place on the scale of the backlog, from 1 for the most urgent level
     * @param places how many levels this scale has
     */
    public Signal {
        requireNonNull(source, "source");
        topic = Topics.of(requireNonNull(topic, "topic"));
        requireNonNull(word, "word");
        word = sentence(source, topic) ? word.toLowerCase(Locale.ROOT) : PlainWords.word(topic, word);
        requireNonNull(written, "written");
        requireNonNull(shown, "shown");
    }

    /** What tells most signals apart comes first; that of a record takes several times as long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signal signal
                && shown.equals(signal.shown)
                && topic.equals(signal.topic)
                && word.equals(signal.word)
                && written.equals(signal.written)
                && source == signal.source
                && usual == signal.usual
                && chosen == signal.chosen
                && place == signal.place
                && places == signal.places
                && Objects.equals(number, signal.number);
    }

    /** Of what tells most signals apart; that of a record takes a program that starts many milliseconds. */
    @Override
    public int hashCode() {
        return 31 * topic.hashCode() + shown.hashCode();
    }

    /**
     * {@return where it stands and what is written there, such as {@code "label severity::1"}; of a number on a scale
     * that was found also its place, such as {@code "field Priority: P2, level 2 of 5"}}
     */
    public String text() {
        String text = source.text(shown);
        return place > 0 && number != null ? text + ", level " + place + " of " + places : text;
    }

    /**
     * {@return whether it is about one of these topics, in any spelling that a label may have: {@code about("kind")} is
     * the same as {@code about("type")}} An asterisk at the end stands for any ending.
     *
     * @param topics the topics
     */
    public boolean about(String... topics) {
        return WantedWord.about(topics, topic);
    }

    /**
     * {@return whether it says one of these words and no more, in any spelling: case, hyphens, underscores, and
     * pictures around a word make no difference, and a level may be written {@code "P1"} or {@code "1"}} An asterisk at
     * the end stands for any ending. Of a title, whether one of these words is in it; they are then written as in
     * {@link Text#says}.
     *
     * @param words the words
     */
    public boolean says(String... words) {
        return sentence(source, topic)
                ? WordList.of(words).in(word)
                : WantedWord.said(words, topic, word, source == Source.LABEL);
    }

    /** Whether the word is all that a title claims. */
    private static boolean sentence(Source source, String topic) {
        return source == Source.TITLE && topic.equals(TITLE);
    }
}
