package dev.triage.tools.calibration;

import dev.triage.model.Assignee;
import dev.triage.model.Issue;
import dev.triage.rules.internal.text.PlainWords;
import dev.triage.rules.internal.text.WantedWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which issues have which term. Rare terms, names of people, ids and versions are left out. */
final class TermIndex {

    /** With fewer issues, a frequency says nothing. */
    private static final int FEWEST = 8;

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_])\\p{L}{3,}(?![\\p{L}\\p{N}_])");
    private static final Pattern VERSION = Pattern.compile(".*\\d.*");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "and", "for", "with", "from", "that", "this", "these", "those", "are", "was", "were", "has", "have",
            "had", "but", "not", "its", "into", "than", "then", "when", "where", "while", "which", "who", "why", "how",
            "what", "can", "will", "would", "should", "could", "may", "does", "did", "don", "doesn", "isn", "all",
            "any", "some", "more", "most", "very", "also", "only", "one", "two", "other", "such", "per", "via", "you",
            "your", "our", "their", "there", "here", "out", "off", "over", "under", "about", "after", "before",
            "between", "because");

    private final Map<Term, List<Integer>> issues = new TreeMap<>();
    private final Map<Term, Set<String>> spellings = new TreeMap<>();

    TermIndex(List<Observation> all) {
        Set<String> people = new HashSet<>();
        for (Observation each : all) {
            for (Assignee person : each.issue().assignees()) {
                people.addAll(List.of(person.name().toLowerCase(Locale.ROOT).split("\\P{L}+", -1)));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (Map.Entry<Term, Set<String>> term : all.get(i).terms().entrySet()) {
                boolean name = term.getKey().kind() == Term.Kind.TITLE
                        && people.contains(term.getKey().key());
                if (!name) {
                    issues.computeIfAbsent(term.getKey(), key -> new ArrayList<>())
                            .add(i);
                    spellings
                            .computeIfAbsent(term.getKey(), key -> new TreeSet<>())
                            .addAll(term.getValue());
                }
            }
        }
        issues.values().removeIf(members -> members.size() < FEWEST || members.size() > all.size() * 0.9);
    }

    /** The issues of each term, by their place in the list. */
    Map<Term, List<Integer>> issues() {
        return issues;
    }

    Set<String> spellings(Term term) {
        return spellings.getOrDefault(term, Set.of(term.key()));
    }

    /** The terms of an issue, with their spellings. */
    static Map<Term, Set<String>> terms(Issue issue) {
        Map<Term, Set<String>> terms = new TreeMap<>();
        Matcher word = WORD.matcher(issue.title().toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!FUNCTION_WORDS.contains(word.group())) {
                add(Term.ofTitle(word.group()), word.group(), terms);
            }
        }
        addAll(Term.Kind.COMPONENT, issue.classification().components(), terms);
        addAll(Term.Kind.LABEL, issue.labels(), terms);
        String type = issue.tracked().type();
        if (type != null) {
            // A rule compares the type of the tracker letter by letter.
            add(new Term(Term.Kind.TYPE, PlainWords.plain(type)), type, terms);
        }
        return terms;
    }

    private static void addAll(Term.Kind kind, List<String> names, Map<Term, Set<String>> terms) {
        for (String name : names) {
            String bare = name.strip();
            if (nameable(bare) && !VERSION.matcher(bare).matches()) {
                add(new Term(kind, PlainWords.plain(bare)), bare.toLowerCase(Locale.ROOT), terms);
            }
        }
    }

    /** Whether a rule that names it asks for it and for nothing else. */
    private static boolean nameable(String name) {
        return WantedWord.mistake(name) == null
                && !name.startsWith("!")
                && !WantedWord.of(name).beginning();
    }

    private static void add(Term term, String spelling, Map<Term, Set<String>> terms) {
        terms.computeIfAbsent(term, key -> new TreeSet<>()).add(spelling);
    }
}
