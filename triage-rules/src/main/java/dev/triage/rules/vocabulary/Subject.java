package dev.triage.rules.vocabulary;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.rules.internal.scale.SpokenScale;
import dev.triage.rules.internal.scale.TeamScales;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.internal.text.WordList;
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

    /** Makes the fact of an issue; what is in it is looked at only when a rule asks. */
    public Subject(Issue issue) {
        this(issue, TeamScales.NONE);
    }

    private Subject(Issue issue, TeamScales scales) {
        this.issue = requireNonNull(issue, "issue");
        this.scales = scales;
    }

    /** The fact of an issue for rules that ask for scales of a team; for the library itself. */
    public static Subject of(Issue issue, TeamScales scales) {
        return new Subject(issue, scales);
    }

    /** Whether the issue has one of these components; an asterisk at the end of a name stands for any ending. */
    public boolean component(String... names) {
        List<String> known = components;
        if (known == null) {
            known = plain(issue.classification().components());
            components = known;
        }
        return WantedWord.any(names, known);
    }

    /** Whether it has one of these labels; an asterisk at the end of a word stands for any ending. */
    public boolean label(String... words) {
        List<String> known = labels;
        if (known == null) {
            known = plain(issue.labels());
            labels = known;
        }
        return WantedWord.any(words, known);
    }

    /**
     * Whether each value that the issue may have on a scale of the team is one of these. Without a stated value all are possible.
     *
     * @param name the scale, as the settings declare it
     * @param values the values, as in a cell of a decision table: {@code "active"}, {@code "poc | active"}, {@code ">= poc"},
     *     {@code "poc..active"} or {@code "unstated"}
     */
    public boolean scale(String name, String values) {
        SpokenScale scale = scales.find(name);
        return scale != null && scale.within(issue, values);
    }

    /** Whether one of these words is in its title; words are written as in {@link Text#says}. */
    public boolean title(String... words) {
        String title = lowerTitle;
        if (title == null) {
            title = issue.title().toLowerCase(Locale.ROOT);
            lowerTitle = title;
        }
        return WordList.of(words).in(title);
    }

    /** Whether one of these people could take it; an asterisk at the end of a name stands for any ending. */
    public boolean assignee(String... names) {
        for (Assignee person : issue.assignees()) {
            if (WantedWord.any(names, PlainWords.plain(person.name()))) {
                return true;
            }
        }
        return false;
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
