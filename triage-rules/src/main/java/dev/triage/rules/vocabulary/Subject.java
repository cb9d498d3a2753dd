package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.Status;
import dev.triage.model.tracked.BacklogRank;
import dev.triage.model.tracked.Tracked;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.text.LabelWords;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.Topics;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.internal.text.WordList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The topic of an issue, in the words of its source, for the rules of a team. Case, hyphens, underscores,
 * slashes, and pictures around a word make no difference.
 *
 * <pre>{@code
 * Subject( component("Payments", "Billing") )
 * Subject( label("sev1", "area/*") )
 * Subject( title("sign-in", "wallet-") )
 * Subject( number("reach") * number("impact") / number("effort") >= 100 )
 * Subject( milestone("2.0", "next*"), dueWithin(7) )
 * }</pre>
 *
 * <p>It holds free text, unlike an {@link Assessment}: two issues with equal assessments may have different subjects. Not
 * thread-safe, as little as the session that it is in.
 */
public final class Subject {

    private final Issue issue;
    private final TeamScales scales;
    private @Nullable String lowerTitle;
    private @Nullable List<String> labels;
    private @Nullable List<String> components;

    /**
     * Makes the fact of an issue; what is in it is looked at only when a rule asks.
     *
     * @param issue the issue
     */
    public Subject(Issue issue) {
        this(issue, TeamScales.NONE);
    }

    private Subject(Issue issue, TeamScales scales) {
        this.issue = requireNonNull(issue, "issue");
        this.scales = scales;
    }

    /**
     * {@return the fact of an issue for rules that ask for scales of a team; for the library itself}
     *
     * @param issue the issue
     * @param scales the scales of the team
     */
    public static Subject of(Issue issue, TeamScales scales) {
        return new Subject(issue, scales);
    }

    /**
     * {@return whether the issue has one of these components; an asterisk at the end of a name stands for any ending}
     *
     * @param names the names of the components
     */
    public boolean component(String... names) {
        List<String> known = components;
        if (known == null) {
            known = plain(issue.classification().components());
            components = known;
        }
        return WantedWord.any(names, known);
    }

    /**
     * {@return whether it has one of these labels; an asterisk at the end of a word stands for any ending}
     *
     * @param words the labels
     */
    public boolean label(String... words) {
        List<String> known = labels;
        if (known == null) {
            known = plain(issue.labels());
            labels = known;
        }
        return WantedWord.any(words, known);
    }

    /**
     * {@return whether each value that the issue may have on a scale of the team is one of these} Without a stated
     * value all are possible.
     *
     * @param name the scale, as the settings declare it
     * @param values the values, as in a cell of a decision table: {@code "active"}, {@code "poc | active"}, {@code ">= poc"},
     *     {@code "poc..active"} or {@code "unstated"}
     */
    public boolean scale(String name, String values) {
        SpokenScale scale = scales.find(name);
        return scale != null && scale.within(issue, values);
    }

    /**
     * {@return whether one of these words is in its title; words are written as in {@link Text#says}}
     *
     * @param words the words
     */
    public boolean title(String... words) {
        String title = lowerTitle;
        if (title == null) {
            title = issue.title().toLowerCase(Locale.ROOT);
            lowerTitle = title;
        }
        return WordList.of(words).in(title);
    }

    /**
     * {@return whether its status, its resolution or a label says one of these words, such as {@code "duplicate"} for
     * the status {@code Closed (duplicate)}, the field {@code Resolution: DUPLICATE} and the label {@code
     * resolution/duplicate}} An asterisk at the end of a word stands for any ending.
     *
     * @param words the words
     */
    public boolean resolved(String... words) {
        Status status = issue.status();
        if (status != null && resolved(words, status.text())) {
            return true;
        }
        for (TrackedField field : issue.tracked().fields()) {
            String topic = Topics.of(field.name());
            if ((topic.equals("resolution") || topic.equals("status")) && resolved(words, field.value())) {
                return true;
            }
        }
        for (String label : issue.labels()) {
            LabelWords read = LabelWords.of(label);
            boolean about = read.topic().equals(Topics.LABEL)
                    || read.topic().equals("resolution")
                    || read.topic().equals("status");
            if (about && WantedWord.any(words, read.word())) {
                return true;
            }
        }
        return issue.tracked().duplicateOf() != null && WantedWord.any(words, "duplicate");
    }

    /** Whether a status says one of these words, as a whole or in parentheses. */
    private static boolean resolved(String[] words, String status) {
        int open = status.indexOf('(');
        int close = status.lastIndexOf(')');
        return WantedWord.any(words, PlainWords.plain(status))
                || (open >= 0
                        && close > open
                        && WantedWord.any(words, PlainWords.plain(status.substring(open + 1, close))))
                || (open > 0 && WantedWord.any(words, PlainWords.plain(status.substring(0, open))));
    }

    /**
     * {@return whether one of these people could take it; an asterisk at the end of a name stands for any ending}
     *
     * @param names the names of the people
     */
    public boolean assignee(String... names) {
        for (Assignee person : issue.assignees()) {
            if (WantedWord.any(names, PlainWords.plain(person.name()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether it is planned for one of these milestones; an asterisk at the end of a name stands for any
     * ending}
     *
     * @param names the names of the milestones
     */
    public boolean milestone(String... names) {
        String milestone = issue.tracked().milestone();
        return milestone != null && WantedWord.any(names, PlainWords.plain(milestone));
    }

    /**
     * {@return the number that a field or a label of this name states, such as 9.8 for {@code cvss:9.8}, or null} A
     * field counts before labels, of several labels the highest number counts, and {@code "effort"} is also the lower
     * end of the stated effort.
     *
     * @param name the name of the field or the label
     */
    public @Nullable Double number(String name) {
        return NamedNumber.of(issue, name);
    }

    /**
     * {@return whether it was opened at least so many days before the newest change of its backlog, and is open}
     *
     * @param days the number of days
     */
    public boolean openFor(int days) {
        BacklogRank standing = issue.tracked().standing();
        Integer open = standing == null ? null : standing.daysOpen();
        return open != null && open >= days;
    }

    /**
     * {@return whether it is open and had no change in so many days before the newest change of its backlog}
     *
     * @param days the number of days
     */
    public boolean inactiveFor(int days) {
        BacklogRank standing = issue.tracked().standing();
        Integer quiet = standing == null ? null : standing.daysQuiet();
        return quiet != null && quiet >= days;
    }

    /**
     * {@return whether it is open, and due at most so many days after the newest change of its backlog; what is overdue
     * is due} As the age of an issue is known in whole days, this may be a day too early.
     *
     * @param days the number of days
     */
    public boolean dueWithin(int days) {
        Tracked tracked = issue.tracked();
        BacklogRank standing = tracked.standing();
        Instant due = tracked.due();
        if (standing == null || due == null) {
            return false;
        }
        Instant limit = due.minus(Duration.ofDays(days));
        return reaches(tracked.opened(), standing.daysOpen(), limit)
                || reaches(tracked.updated(), standing.daysQuiet(), limit);
    }

    /** Whether so many days after a time it is this late, rounded to the end of that day. */
    private static boolean reaches(@Nullable Instant time, @Nullable Integer days, Instant limit) {
        return time != null
                && days != null
                && time.plus(Duration.ofDays(days + 1L)).isAfter(limit);
    }

    private static List<String> plain(List<String> words) {
        List<String> plain = new ArrayList<>(words.size());
        for (String word : words) {
            plain.add(PlainWords.plain(word));
        }
        return plain;
    }

    @Override
    public String toString() {
        return "Subject of " + issue.id();
    }
}
