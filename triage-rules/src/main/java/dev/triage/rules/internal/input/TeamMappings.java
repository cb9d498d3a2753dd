package dev.triage.rules.internal.input;

import static java.util.Objects.requireNonNull;

import dev.triage.model.Category;
import dev.triage.model.Issue;
import dev.triage.model.Labelled;
import dev.triage.rules.vocabulary.Meaning;
import dev.triage.rules.vocabulary.Meant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the labels, categories and components of a team stand for. Immutable.
 *
 * <p>Which of it counts for an issue is up to the rules; this only finds what could.
 */
public final class TeamMappings {

    /** For a word that stands for nothing, even if the standard rules map it. */
    private static final String NOTHING = "nothing";

    private static final TeamMappings NONE = new TeamMappings(Map.of(), List.of());

    private final Map<Kind, Dictionary> dictionaries;
    private final List<Entry> entries;

    private TeamMappings(Map<Kind, Dictionary> dictionaries, List<Entry> entries) {
        this.dictionaries = dictionaries;
        this.entries = List.copyOf(entries);
    }

    /** Where in an issue a word stands that stands for something. */
    public enum Kind implements Labelled {
        /** Among the labels. A bare value says nothing there. */
        LABEL("label", null),
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
    }

    /**
     * That a word stands for something. A word that stands for several things takes several entries.
     *
     * @param kind where the word stands
     * @param word the word, in any case; an asterisk at its end stands for any ending
     * @param statement what it stands for, such as {@code "user impact: Critical"}, or {@code "nothing"}
     */
    public record Entry(Kind kind, String word, String statement) {

        /** Makes an entry. */
        public Entry {
            requireNonNull(kind, "kind");
            requireNonNull(word, "word");
            requireNonNull(statement, "statement");
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
        Map<Kind, Dictionary> dictionaries = new EnumMap<>(Kind.class);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String problem = dictionaries
                    .computeIfAbsent(entry.kind(), kind -> new Dictionary())
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
     * What the words of an issue stand for, as far as is known: first that of its labels, then of its categories, then of
     * its components.
     *
     * @param draft knows what is stated of the issue
     */
    public List<Meaning> in(Issue issue, AssessmentBuilder draft) {
        if (dictionaries.isEmpty()) {
            return List.of();
        }
        List<Meaning> meanings = new ArrayList<>();
        collect(Kind.LABEL, issue.labels(), draft, meanings);
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
        Dictionary dictionary = dictionaries.get(kind);
        return dictionary != null && dictionary.knows(key(kind, word));
    }

    /** Whether no word stands for anything. */
    public boolean isEmpty() {
        return dictionaries.isEmpty();
    }

    private void collect(Kind kind, List<String> words, AssessmentBuilder draft, List<Meaning> meanings) {
        Dictionary dictionary = dictionaries.get(kind);
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
                            draft.states(said.what(), said.value()),
                            Meaning.AGREED));
                }
            }
        }
    }

    /** What is the same for all spellings of a word. */
    private static String key(Kind kind, String word) {
        String words = word.strip();
        String name = kind == Kind.CATEGORY && !words.isEmpty() && !words.endsWith("*")
                ? Category.of(words).name()
                : words;
        return name.toLowerCase(Locale.ROOT);
    }

    /** The words of one kind. Beside an exact word a beginning says only what the word leaves open. */
    private static final class Dictionary {

        private final Map<String, List<InputValue>> exact = new HashMap<>();
        private final TreeMap<String, List<InputValue>> beginnings = new TreeMap<>();

        /** Adds an entry, or says what is wrong with it. */
        @Nullable
        String add(Entry entry) {
            String word = key(entry.kind(), entry.word());
            String what = "The " + entry.kind().label() + " \"" + entry.word().strip() + "\"";
            if (word.isEmpty()) {
                return "A blank " + entry.kind().label()
                        + " cannot stand for anything: expected a word, such as \"sev1\".";
            }
            if (word.indexOf('*') >= 0 && word.indexOf('*') < word.length() - 1) {
                return what + " has an asterisk that is not at its end: expected it there, where it stands for any"
                        + " ending, such as \"area/*\".";
            }
            if (entry.statement().strip().equalsIgnoreCase(NOTHING)) {
                exact.putIfAbsent(word, new ArrayList<>());
                return null;
            }
            InputValue statement;
            try {
                statement = InputValue.of(entry.statement(), entry.kind().bare);
            } catch (IllegalArgumentException unknown) {
                return what + " cannot stand for \"" + entry.statement().strip() + "\". " + unknown.getMessage();
            }
            boolean beginning = word.endsWith("*");
            List<InputValue> known = beginning
                    ? beginnings.computeIfAbsent(word.substring(0, word.length() - 1), key -> new ArrayList<>())
                    : exact.computeIfAbsent(word, key -> new ArrayList<>());
            for (InputValue other : known) {
                if (other.what() == statement.what() && single(other.what()) && !other.equals(statement)) {
                    return what + " stands for two values of the "
                            + other.what().label() + ": "
                            + other.value() + " and " + statement.value() + "."
                            + (other.what().level() ? " Maybe write them as one range." : " Expected one.");
                }
            }
            if (!known.contains(statement)) {
                known.add(statement);
            }
            return null;
        }

        private static boolean single(Meant what) {
            return what != Meant.CATEGORY && what != Meant.COMPONENT;
        }

        /** What a word stands for: of each thing the most exact statement. */
        Collection<InputValue> find(String word) {
            List<InputValue> found = new ArrayList<>();
            List<InputValue> said = exact.getOrDefault(word, found);
            if (said.isEmpty() && exact.containsKey(word)) {
                return found;
            }
            add(found, said);
            for (int length = word.length(); length >= 0 && !beginnings.isEmpty(); length--) {
                add(found, beginnings.getOrDefault(word.substring(0, length), List.of()));
            }
            return found;
        }

        /** Whether something was said of a word, be it that it stands for nothing. */
        boolean knows(String word) {
            return exact.containsKey(word) || !find(word).isEmpty();
        }

        private static void add(List<InputValue> found, List<InputValue> less) {
            Set<Meant> said = new HashSet<>();
            found.forEach(statement -> said.add(statement.what()));
            less.stream().filter(statement -> !said.contains(statement.what())).forEach(found::add);
        }
    }
}
