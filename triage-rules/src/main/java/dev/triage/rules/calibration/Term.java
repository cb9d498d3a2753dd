package dev.triage.rules.calibration;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something that issues have in common, which a rule can ask for.
 *
 * @param kind where it stands
 * @param key one spelling for singular and plural, in lower case
 */
record Term(Kind kind, String key) implements Comparable<Term> {

    enum Kind {
        TITLE,
        COMPONENT,
        LABEL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The term of a word of a title. */
    static Term ofTitle(String word) {
        return new Term(Kind.TITLE, singular(word));
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
        return "Subject( " + kind.word() + "("
                + new TreeSet<>(spellings)
                        .stream()
                                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                                .collect(Collectors.joining(", "))
                + ") )";
    }

    /** The id of a rule that asks for it. */
    String id() {
        return "calibrated-" + kind.word() + "-"
                + key.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    /** The name of a rule that asks for it. */
    String name() {
        return "Calibrated: " + kind.word() + " " + key.replace('"', '\'');
    }

    @Override
    public int compareTo(Term other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }
}
