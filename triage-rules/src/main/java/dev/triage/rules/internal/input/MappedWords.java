package dev.triage.rules.internal.input;

import dev.triage.rules.internal.text.WantedWord;
import dev.triage.rules.vocabulary.Meant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of one kind, and what each stands for. Beside an exact word a beginning says only what the word leaves open. */
final class MappedWords {

    /** For a word that stands for nothing, even if the standard rules map it. */
    private static final String NOTHING = "nothing";

    /** What people write for nothing. */
    private static final Set<String> IGNORED = Set.of("-", "none", "ignore", "ignored", "null", "no", "off", "n/a");

    private final Map<String, List<InputValue>> exact = new HashMap<>();
    private final TreeMap<String, List<InputValue>> beginnings = new TreeMap<>();

    /** Adds an entry, or says what is wrong with it. */
    @Nullable
    String add(TeamMappings.Entry entry) {
        String written = entry.word().strip();
        String what = "The " + entry.kind().label() + " \"" + entry.word().strip() + "\"";
        if (written.isEmpty()) {
            return "A blank " + entry.kind().label() + " cannot stand for anything: expected a word, such as \"sev1\".";
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
        int equals = written.indexOf('=');
        boolean valued = written.indexOf(':') > 0
                && !written.substring(written.indexOf(':') + 1).isBlank();
        if (entry.kind() == TeamMappings.Kind.FIELD && !valued && !beginning) {
            return what + " has no value: expected the name of a field and a value, such as \"Priority: P3\"."
                    + (equals > 0
                            ? " Did you mean \"" + written.substring(0, equals).strip() + ": "
                                    + written.substring(equals + 1).strip() + "\"?"
                            : "");
        }
        String word = beginning ? WantedWord.of(written).plain() : TeamMappings.key(entry.kind(), written);
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
            statement = InputValue.of(entry.statement(), entry.kind().bare());
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
    private static @Nullable String several(TeamMappings.Entry entry) {
        if (entry.kind() != TeamMappings.Kind.LABEL || entry.word().indexOf(',') < 0) {
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
