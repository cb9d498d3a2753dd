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
 * What the labels, fields, categories and components of a team stand for. Immutable.
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
                            draft.states(said.what(), said.value(), Meaning.AGREED),
                            Meaning.AGREED));
                }
            }
        }
    }

    /** What is the same for all spellings of a word. */
    private static String key(Kind kind, String word) {
        String words = word.strip();
        if (kind == Kind.FIELD) {
            return fieldKey(words);
        }
        return PlainWords.plain(
                kind == Kind.CATEGORY && !words.isEmpty() ? Category.of(words).name() : words);
    }

    /** A minus sign before a number makes another value, which is why it is not lost among the hyphens. */
    private static String fieldKey(String words) {
        int value = words.indexOf(':') + 1;
        while (value < words.length() && words.charAt(value) == ' ') {
            value++;
        }
        boolean negative = value + 1 < words.length()
                && (words.charAt(value) == '-' || words.charAt(value) == '\u2212')
                && Character.isDigit(words.charAt(value + 1));
        return PlainWords.plain(words.substring(0, value) + (negative ? "minus " : "") + words.substring(value));
    }

    /** The words of one kind. Beside an exact word a beginning says only what the word leaves open. */
    private static final class Dictionary {

        /** What people write for nothing. */
        private static final Set<String> IGNORED = Set.of("-", "none", "ignore", "ignored", "null", "no", "off", "n/a");

        private final Map<String, List<InputValue>> exact = new HashMap<>();
        private final TreeMap<String, List<InputValue>> beginnings = new TreeMap<>();

        /** Adds an entry, or says what is wrong with it. */
        @Nullable
        String add(Entry entry) {
            String written = entry.word().strip();
            String what = "The " + entry.kind().label() + " \"" + entry.word().strip() + "\"";
            if (written.isEmpty()) {
                return "A blank " + entry.kind().label()
                        + " cannot stand for anything: expected a word, such as \"sev1\".";
            }
            if (WantedWord.mistake(written) != null) {
                return what + " has an asterisk that is not at its end: expected it there, where it stands for any"
                        + " ending, such as \"area/*\".";
            }
            String several = several(entry);
            if (several != null) {
                return what + " has a comma, so it is several labels, and an entry is for one. Did you mean " + several
                        + "?";
            }
            boolean beginning = WantedWord.of(written).beginning();
            if (entry.kind() == Kind.FIELD && written.indexOf(':') <= 0 && !beginning) {
                return what + " has no value: expected the name of a field and a value, such as \"Priority: P3\"."
                        + (written.indexOf('=') > 0
                                ? " Did you mean \"" + written.replaceFirst("\\s*+=\\s*+", ": ") + "\"?"
                                : "");
            }
            String word = beginning ? WantedWord.of(written).plain() : key(entry.kind(), written);
            Map<String, List<InputValue>> words = beginning ? beginnings : exact;
            boolean nothing = entry.statement().strip().equalsIgnoreCase(NOTHING);
            List<InputValue> before = words.get(word);
            if (before != null && before.isEmpty() != nothing) {
                return what + " stands for nothing and for something at once. Expected one of them.";
            }
            if (nothing) {
                words.putIfAbsent(word, new ArrayList<>());
                return null;
            }
            List<String> statements = statements(entry.statement());
            if (statements.size() > 1) {
                return what + " stands for several things in one text: expected a list. Did you mean [\""
                        + String.join("\", \"", statements) + "\"]?";
            }
            InputValue statement;
            try {
                statement = InputValue.of(entry.statement(), entry.kind().bare);
            } catch (IllegalArgumentException unknown) {
                String said = entry.statement().strip();
                return what + " cannot stand for \"" + said + "\"."
                        + (IGNORED.contains(said.toLowerCase(Locale.ROOT))
                                ? " Did you mean \"" + NOTHING + "\"?"
                                : " " + unknown.getMessage());
            }
            List<InputValue> known = words.computeIfAbsent(word, key -> new ArrayList<>());
            for (InputValue other : known) {
                if (other.what() == statement.what() && other.single() && !other.equals(statement)) {
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

        /** What a text states, with a semicolon between two statements as in a rule, or with another separator. */
        private static List<String> statements(String text) {
            List<String> statements = new ArrayList<>();
            for (String one : InputValue.several(text)) {
                for (String part : InputValue.statements(one)) {
                    if (!part.isBlank()) {
                        statements.add(part.strip());
                    }
                }
            }
            return statements;
        }

        /** The labels that an entry names, if these are several, or null. */
        private static @Nullable String several(Entry entry) {
            if (entry.kind() != Kind.LABEL || entry.word().indexOf(',') < 0) {
                return null;
            }
            List<String> names = new ArrayList<>();
            for (String name : entry.word().split(",", -1)) {
                if (!name.isBlank()) {
                    names.add("\"" + name.strip() + "\"");
                }
            }
            return names.size() > 1
                    ? (names.size() == 2 ? "two" : "several") + " entries, " + String.join(" and ", names)
                    : "the word without it";
        }

        /** What a word stands for: of each thing the most exact statement. */
        List<InputValue> find(String word) {
            List<InputValue> found = new ArrayList<>();
            List<InputValue> said = exact.get(word);
            for (int length = word.length(); length >= 0; length--) {
                if (said != null) {
                    if (said.isEmpty()) { // It stands for nothing, whatever a shorter beginning says.
                        return found;
                    }
                    add(found, said);
                }
                said = beginnings.isEmpty() ? null : beginnings.get(word.substring(0, length));
            }
            if (said != null) {
                add(found, said);
            }
            return found;
        }

        /** Whether something was said of a word, be it that it stands for nothing. */
        boolean knows(String word) {
            if (exact.containsKey(word)) {
                return true;
            }
            for (int length = word.length(); length >= 0 && !beginnings.isEmpty(); length--) {
                if (beginnings.containsKey(word.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }

        private static void add(List<InputValue> found, List<InputValue> less) {
            Set<Meant> said = new HashSet<>();
            found.forEach(statement -> said.add(statement.what()));
            less.stream().filter(statement -> !said.contains(statement.what())).forEach(found::add);
        }
    }
}
