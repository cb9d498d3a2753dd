package dev.triage.rules.internal.signal;

import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The signals of what is counted for an issue. Those of small counts are made once: almost all issues of a backlog have one. */
final class CountSignals {

    /** The days of some ten years. */
    private static final int MADE_ONCE = 4_000;

    static final String AHEAD = "ahead";
    static final String DUPLICATES = "duplicates";
    static final String OPEN = "open";
    static final String QUIET = "quiet";

    private static final CountSignals OF_AHEAD =
            new CountSignals(Source.ATTENTION, AHEAD, "more reactions and comments than ", " of 100 issues", null);

    private static final CountSignals OF_DUPLICATES =
            new CountSignals(Source.DUPLICATES, DUPLICATES, "", " duplicates", " duplicate");

    private static final CountSignals OF_OPEN = new CountSignals(Source.AGE, OPEN, "open for ", " days", " day");
    private static final CountSignals OF_QUIET = new CountSignals(Source.AGE, QUIET, "inactive for ", " days", " day");

    private final Source source;
    private final String topic;
    private final String before;
    private final String behind;
    private final String behindOne;
    private final AtomicReferenceArray<@Nullable Signal> known = new AtomicReferenceArray<>(MADE_ONCE);

    private CountSignals(Source source, String topic, String before, String behind, @Nullable String behindOne) {
        this.source = source;
        this.topic = topic;
        this.before = before;
        this.behind = behind;
        this.behindOne = behindOne == null ? behind : behindOne;
    }

    /** Of so many hundredths of all issues it has more reactions and comments. */
    static Signal ahead(int count) {
        return OF_AHEAD.signal(count);
    }

    /** So many issues duplicate it. */
    static Signal duplicates(int count) {
        return OF_DUPLICATES.signal(count);
    }

    /** It has been open for so many days. */
    static Signal open(int count) {
        return OF_OPEN.signal(count);
    }

    /** It has been inactive for so many days. */
    static Signal quiet(int count) {
        return OF_QUIET.signal(count);
    }

    private Signal signal(int count) {
        boolean once = count >= 0 && count < MADE_ONCE;
        Signal signal = once ? known.get(count) : null;
        if (signal == null) {
            String number = String.valueOf(count);
            String text = before + number + (count == 1 ? behindOne : behind);
            signal = new Signal(source, topic, number, (double) count, number, text, false, false, 0, 0);
            if (once) {
                known.set(count, signal);
            }
        }
        return signal;
    }
}
