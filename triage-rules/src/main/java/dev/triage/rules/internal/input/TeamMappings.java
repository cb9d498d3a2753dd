package dev.triage.rules.internal.input;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Labelled;
import dev.triage.model.tracked.TrackedField;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the labels, fields, categories and components of a team stand for. Immutable.
 *
 * <p>Which of it counts for an issue is up to the rules; this only finds what could.
 */
public final class TeamMappings {

    private static final TeamMappings NONE = new TeamMappings(Map.of(), List.of());

    private final Map<Kind, MappedWords> dictionaries;
    private final List<Entry> entries;

    private TeamMappings(Map<Kind, MappedWords> dictionaries, List<Entry> entries) {
        this.dictionaries = dictionaries;
        this.entries = List.copyOf(entries);
    }

    /** Where in an issue a word stands that stands for something. */
    public enum Kind implements Labelled {
        /** Among the labels. A bare value says nothing there. */
        LABEL("label", null),
        /** Among the fields of the tracker, with the name of the field. A bare value says nothing there. */
        FIELD("field", null),
        /** Among the categories. A bare value is another category. */
        CATEGORY("category", Meant.CATEGORY),
        /** Among the components. A bare value is another component. */
        COMPONENT("component", Meant.COMPONENT);

        private final String label;
        private final @Nullable Meant bare;

        Kind(String label, @Nullable Meant bare) {
            this.label = label;
            this.bare = bare;
        }

        @Override
        public String label() {
            return label;
        }

        /** What a bare value says, or null. */
        @Nullable
        Meant bare() {
            return bare;
        }
    }

    /**
     * That a word stands for something. A word that stands for several things takes several entries.
     *
     * @param kind where the word stands
     * @param word the word, in any spelling; an asterisk at its end stands for any ending
     * @param statement what it stands for, such as {@code "user impact: Critical"}, or {@code "nothing"}
     */
    public record Entry(Kind kind, String word, String statement) {

        /** Makes an entry. */
        public Entry {
            requireNonNull(kind, "kind");
            requireNonNull(word, "word");
            requireNonNull(statement, "statement");
        }

        /** What is the same for two entries of the same word, however it is written. */
        public String key() {
            WantedWord wanted = WantedWord.of(word.strip());
            return kind.label() + ":" + (wanted.beginning() ? wanted.plain() + "*" : TeamMappings.key(kind, word));
        }
    }

    /** No word stands for anything. */
    public static TeamMappings none() {
        return NONE;
    }

    /**
     * Makes the meanings of all entries that are right.
     *
     * @param entries the entries; their order does not matter
     * @param problems takes what is wrong, in sentences, with the index of the entry
     */
    public static TeamMappings of(List<Entry> entries, ObjIntConsumer<String> problems) {
        Map<Kind, MappedWords> dictionaries = new EnumMap<>(Kind.class);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String problem = dictionaries
                    .computeIfAbsent(entry.kind(), kind -> new MappedWords())
                    .add(entry);
            if (problem != null) {
                problems.accept(problem, i);
            }
        }
        return dictionaries.isEmpty() ? NONE : new TeamMappings(dictionaries, entries);
    }

    /** What was agreed on, in the order in which it was. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * What the words of an issue stand for, as far as is known: first that of its labels, then of its fields, of its
     * categories and of its components.
     *
     * @param draft knows what is stated of the issue
     */
    public List<Meaning> in(Issue issue, AssessmentBuilder draft) {
        if (dictionaries.isEmpty()) {
            return List.of();
        }
        List<Meaning> meanings = new ArrayList<>();
        collect(Kind.LABEL, issue.labels(), draft, meanings);
        if (dictionaries.containsKey(Kind.FIELD)) {
            List<String> fields = new ArrayList<>();
            for (TrackedField field : issue.tracked().fields()) {
                fields.add(field.toString());
            }
            collect(Kind.FIELD, fields, draft, meanings);
        }
        collect(
                Kind.CATEGORY,
                issue.classification().categories().stream().map(Category::name).toList(),
                draft,
                meanings);
        collect(Kind.COMPONENT, issue.classification().components(), draft, meanings);
        return meanings;
    }

    /** Whether a word is mapped, so that no other rule explains it. */
    public boolean explain(Kind kind, String word) {
        MappedWords dictionary = dictionaries.get(kind);
        return dictionary != null && dictionary.knows(key(kind, word));
    }

    /** Whether no word stands for anything. */
    public boolean isEmpty() {
        return dictionaries.isEmpty();
    }

    private void collect(Kind kind, List<String> words, AssessmentBuilder draft, List<Meaning> meanings) {
        MappedWords dictionary = dictionaries.get(kind);
        if (dictionary == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            if (seen.add(key(kind, word))) {
                for (InputValue said : dictionary.find(key(kind, word))) {
                    meanings.add(new Meaning(
                            kind.label() + " " + word.strip(),
                            said.what(),
                            said.value(),
                            said.rank(),
                            draft.states(said.what(), said.value(), Meaning.AGREED),
                            Meaning.AGREED));
                }
            }
        }
    }

    /** What is the same for all spellings of a word. */
    static String key(Kind kind, String word) {
        String words = word.strip();
        if (kind == Kind.FIELD) {
            return fieldKey(words);
        }
        return PlainWords.plain(
                kind == Kind.CATEGORY && !words.isEmpty() ? Category.of(words).name() : words);
    }

    /**
     * A minus sign before a number makes another value, which is why it is not lost among the hyphens; and stars or dots are a value where
     * no word is beside them.
     */
    private static String fieldKey(String words) {
        int value = words.indexOf(':') + 1;
        while (value < words.length() && words.charAt(value) == ' ') {
            value++;
        }
        String stated = words.substring(value);
        if (value > 0 && stated.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return (PlainWords.plain(words.substring(0, value)) + " " + PlainWords.plain(stated)).strip();
        }
        boolean negative = value + 1 < words.length()
                && (words.charAt(value) == '-' || words.charAt(value) == '\u2212')
                && Character.isDigit(words.charAt(value + 1));
        return PlainWords.plain(words.substring(0, value) + (negative ? "minus " : "") + stated);
    }
}
