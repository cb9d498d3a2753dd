package dev.triage.tools.calibration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something that issues have in common, which a rule can ask for.
 *
 * @param kind where it stands
 * @param key one stem for singular and plural and for the endings -ed and -ing, in lower case
 */
record Term(Kind kind, String key) implements Comparable<Term> {

    private static final int SHORTEST_STEM = 4;

    enum Kind {
        TITLE,
        COMPONENT,
        LABEL,
        TYPE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The term of a word of a title. */
    static Term ofTitle(String word) {
        return new Term(Kind.TITLE, stem(singular(word)));
    }

    private static String stem(String word) {
        for (String ending : List.of("ing", "ed")) {
            if (word.endsWith(ending) && word.length() >= ending.length() + SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean es = word.matches(".*(?:sh|ch|x|ss)es");
        return word.substring(0, word.length() - (es ? 2 : 1));
    }

    /** The condition of a rule that asks for it. */
    String condition(Collection<String> spellings) {
        String words = new TreeSet<>(spellings)
                .stream()
                        .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(", "));
        return kind == Kind.TYPE
                ? "Issue( tracked.type in (" + words + ") )"
                : "Subject( " + kind.word() + "(" + words + ") )";
    }

    /** The id of a rule that asks for it; other terms may have the same, because an id has few characters. */
    String id(Collection<String> spellings) {
        String words = shortest(spellings)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-++|(?<!-)-++$", "");
        return "calibrated-" + kind.word() + (words.isEmpty() ? "" : "-" + words);
    }

    /** The name of a rule that asks for it. */
    String name(Collection<String> spellings) {
        return "Calibrated: " + kind.word() + " " + shortest(spellings).replace('"', '\'');
    }

    private String shortest(Collection<String> spellings) {
        return spellings.stream()
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(key);
    }

    @Override
    public int compareTo(Term other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }
}
