package dev.triage.rules.internal.signal;

import dev.triage.model.Impact;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.ScalePlace;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.internal.text.LabelWords;
import dev.triage.rules.internal.text.Pictures;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.Topics;
import dev.triage.rules.vocabulary.Signal;
import dev.triage.rules.vocabulary.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes apart what the tracker of an issue says of it. */
public final class Signals {

    /** A longer value is prose, in which any word may stand. */
    private static final int LONGEST_VALUE = 60;

    private static final Pattern NAMES = Pattern.compile("(?:(?<!\\s)\\s++)?+,\\s*+");

    private static final String TYPE = "type";
    private static final String MILESTONE = "milestone";
    private static final String STATUS = "status";
    private static final String PULL_REQUEST = "pull request";
    private static final String DUPLICATE_OF = "duplicate of";
    private static final String TAG = "tag";
    private static final String FAILS = "fails to";
    private static final String LACKS = "lacks";

    private static final ScalePlace UNKNOWN = new ScalePlace("unknown", 0, false, false, 0, 0);

    private final List<Signal> found = new ArrayList<>();

    private final TeamWords words;
    private final @Nullable BacklogRank standing;

    /** What the settings of a team say of words. */
    public interface TeamWords {

        /** Whether they map a label; such a label is not a signal, so that no rule maps it again. */
        boolean mapsLabel(String label);

        /** The same of a field. */
        boolean mapsField(TrackedField field);

        /**
         * The value that a word stands for, or the word itself.
         *
         * @param topic what it is about
         * @param word in plain form
         * @param written as the issue has it
         */
        String valueOf(String topic, String word, String written);
    }

    private Signals(TeamWords words, @Nullable BacklogRank standing) {
        this.words = words;
        this.standing = standing;
    }

    /** {@return the topics that the signals of a source have; empty if they have any topic} */
    public static List<String> topics(Source source) {
        return switch (source) {
            case LABEL, FIELD -> List.of();
            case TYPE -> List.of(TYPE);
            case MILESTONE -> List.of(MILESTONE);
            case TITLE -> List.of(Signal.TITLE, TAG, FAILS, LACKS);
            case STATE -> List.of(STATUS);
            case ATTENTION -> List.of(CountSignals.AHEAD);
            case AGE -> List.of(CountSignals.OPEN, CountSignals.QUIET);
            case DUPLICATES -> List.of(CountSignals.DUPLICATES);
            case LINK -> List.of(PULL_REQUEST, DUPLICATE_OF);
        };
    }

    /** {@return whether the value of a signal can be this number, or no number if that is null} */
    public static boolean canBe(Source source, String topic, @Nullable Double number) {
        return switch (source) {
            case TITLE -> number == null || topic.equals(TAG);
            case ATTENTION, AGE -> number != null && number >= 0 && number == Math.rint(number);
            case DUPLICATES -> number != null && number >= 1 && number == Math.rint(number);
            case LINK -> topic.equals(DUPLICATE_OF) || (number != null && number >= 1 && number == Math.rint(number));
            default -> true;
        };
    }

    /** Whether there is nothing that could be a signal, without taking anything apart. */
    public static boolean none(Issue issue) {
        return titleAlone(issue) && complete(issue);
    }

    /** Whether nothing but the title could be a signal. */
    public static boolean titleAlone(Issue issue) {
        return issue.labels().isEmpty() && issue.tracked().equals(Tracked.nothing());
    }

    /** Whether the source states every input that a title could suggest. */
    private static boolean complete(Issue issue) {
        Impact impact = issue.impact();
        return impact.user().known()
                && impact.functional().known()
                && impact.brand().known()
                && issue.classification().complexity().known()
                && !issue.classification().categories().isEmpty();
    }

    /**
     * The signals of an issue, in the order in which an issue has its parts.
     *
     * @param words what the settings of a team say of words
     */
    public static List<Signal> of(Issue issue, TeamWords words) {
        if (none(issue)) {
            return List.of();
        }
        Signals signals = new Signals(words, issue.tracked().standing());
        for (String label : issue.labels()) {
            if (!words.mapsLabel(label)) {
                signals.label(label);
            }
        }
        if (!issue.tracked().equals(Tracked.nothing())) {
            signals.tracked(issue.tracked());
            signals.state(issue);
            signals.title(issue.title());
        } else if (!complete(issue)) {
            signals.title(issue.title());
        }
        return List.copyOf(signals.found);
    }

    /**
     * What the backlog tells about a label or a field, or null.
     *
     * @param standing the rank of the issue in its backlog, or null
     * @param source where the signal stands
     * @param shown the signal, as it is shown
     */
    public static @Nullable ScalePlace scale(@Nullable BacklogRank standing, Source source, String shown) {
        if (standing == null || (source != Source.LABEL && source != Source.FIELD)) {
            return null;
        }
        List<ScalePlace> scales = standing.scales();
        for (int i = 0; i < scales.size(); i++) {
            if (scales.get(i).of().equals(shown)) {
                return scales.get(i);
            }
        }
        return null;
    }

    private void label(String label) {
        LabelWords words = LabelWords.of(label);
        add(Source.LABEL, words.topic(), words.word(), words.written(), label);
    }

    private void tracked(Tracked tracked) {
        String type = tracked.type();
        if (type != null) {
            String words = Pictures.without(type);
            add(Source.TYPE, TYPE, PlainWords.plain(words), words, type);
        }
        for (TrackedField field : tracked.fields()) {
            if (!words.mapsField(field)) {
                field(field);
            }
        }
        String milestone = tracked.milestone();
        if (milestone != null) {
            add(Source.MILESTONE, MILESTONE, PlainWords.plain(milestone), milestone, milestone);
        }
        if (standing != null) {
            standing(standing);
        }
        if (!tracked.pullRequests().isEmpty()) {
            String first = tracked.pullRequests().get(0);
            int count = tracked.pullRequests().size();
            add(
                    Source.LINK,
                    PULL_REQUEST,
                    String.valueOf(count),
                    (double) count,
                    first,
                    "pull request " + first + (count > 1 ? " and " + (count - 1) + " more" : ""));
        }
        String duplicate = tracked.duplicateOf();
        if (duplicate != null) {
            add(Source.LINK, DUPLICATE_OF, PlainWords.plain(duplicate), duplicate, "duplicate of " + duplicate);
        }
    }

    private void field(TrackedField field) {
        String value = Pictures.without(field.value());
        if (value.indexOf('\n') >= 0 || value.length() > LONGEST_VALUE) {
            return;
        }
        String topic = Topics.of(field.name());
        if (topic.equals("area")) { // a list of names, none of which is explained
            for (String name : NAMES.split(value, -1)) {
                add(Source.FIELD, topic, PlainWords.plain(name), name.strip(), field.toString());
            }
        } else {
            add(Source.FIELD, topic, PlainWords.fieldWord(topic, value), value, field.toString());
        }
    }

    private void standing(BacklogRank rank) {
        Integer ahead = rank.ahead();
        if (ahead != null) {
            found.add(CountSignals.ahead(ahead));
        }
        if (rank.duplicates() > 0) {
            found.add(CountSignals.duplicates(rank.duplicates()));
        }
        for (String level : rank.duplicateLevels()) {
            LabelWords words = LabelWords.of(level);
            add(Source.FIELD, words.topic(), words.word(), words.written(), level + ", stated by a duplicate");
        }
        Integer open = rank.daysOpen();
        if (open != null) {
            found.add(CountSignals.open(open));
        }
        Integer quiet = rank.daysQuiet();
        if (quiet != null) {
            found.add(CountSignals.quiet(quiet));
        }
    }

    private void state(Issue issue) {
        Status status = issue.status();
        if (status != null && StatedStatus.of(issue) == null) {
            String words = Pictures.without(status.text());
            add(Source.STATE, STATUS, PlainWords.plain(words), words, status.text());
        }
    }

    private void title(String title) {
        TitleWords words = TitleWords.of(title);
        for (String tag : words.tags()) {
            add(Source.TITLE, TAG, PlainWords.plain(tag), tag, "tag " + tag);
        }
        String shown = "\"" + title.strip() + "\"";
        for (String failure : words.failures()) {
            add(Source.TITLE, FAILS, failure, null, failure, shown);
        }
        for (String absence : words.absences()) {
            add(Source.TITLE, LACKS, absence, null, absence, shown);
        }
        if (!words.claims().isEmpty()) {
            add(Source.TITLE, Signal.TITLE, words.claims(), null, title, shown);
        }
    }

    private void add(Source source, String topic, String word, String written, String text) {
        Double number = PlainWords.number(written);
        add(
                source,
                topic,
                words.valueOf(topic, word, written),
                number == null ? PlainWords.number(word) : number,
                written,
                text);
    }

    private void add(Source source, String topic, String word, @Nullable Double number, String written, String text) {
        ScalePlace place = scale(standing, source, text);
        ScalePlace scale = place == null ? UNKNOWN : place;
        found.add(new Signal(
                source,
                topic,
                word,
                number,
                written,
                text,
                scale.usual(),
                scale.chosen(),
                scale.place(),
                scale.places()));
    }
}
