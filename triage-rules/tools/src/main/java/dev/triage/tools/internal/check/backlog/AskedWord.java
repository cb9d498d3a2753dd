package dev.triage.tools.internal.check.backlog;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.internal.text.WordList;
import dev.triage.rules.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A word that rules ask for. Not thread-safe. */
public final class AskedWord {

    /** Where a word may stand. */
    public enum Place {
        LABEL("label"),
        COMPONENT("component"),
        ASSIGNEE("assignee"),
        MILESTONE("milestone"),
        TITLE("word in a title"),
        NUMBER("number"),
        SCALE("scale");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** What it is called. */
        public String words() {
            return words;
        }

        /** What an issue has in this place, in its own words. */
        public List<String> of(Issue issue) {
            return switch (this) {
                case LABEL -> issue.labels();
                case COMPONENT -> issue.classification().components();
                case ASSIGNEE -> issue.assignees().stream().map(Assignee::name).toList();
                case MILESTONE -> {
                    String milestone = issue.tracked().milestone();
                    yield milestone == null ? List.of() : List.of(milestone);
                }
                case TITLE -> List.of(issue.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"));
                case NUMBER, SCALE -> {
                    List<String> names = new ArrayList<>();
                    issue.tracked().fields().stream().map(TrackedField::name).forEach(names::add);
                    issue.labels().forEach(label -> names.add(label.split("[:=/ ]", 2)[0]));
                    yield names;
                }
            };
        }
    }

    private final Place place;
    private final String word;
    private final List<Rule> rules = new ArrayList<>();
    private boolean found;

    AskedWord(Place place, String word) {
        this.place = place;
        this.word = word;
    }

    void askedBy(Rule rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    /** Looks whether an issue has it; once is enough. */
    public void look(Issue issue, Subject subject) {
        if (!found) {
            found = switch (place) {
                case TITLE -> WordList.of(word).in(issue.title().toLowerCase(Locale.ROOT));
                case NUMBER -> subject.number(word) != null;
                case SCALE -> true; // which scales there are is known without issues
                default -> place.of(issue).stream().anyMatch(this::is);
            };
        }
    }

    /** Whether a name is meant by it. */
    public boolean is(String name) {
        return WantedWord.any(new String[] {word}, PlainWords.plain(name));
    }

    public Place place() {
        return place;
    }

    public String word() {
        return word;
    }

    /** The rules that ask for it. */
    public List<Rule> rules() {
        return rules;
    }

    /** Whether an issue has it. */
    public boolean found() {
        return found;
    }
}
