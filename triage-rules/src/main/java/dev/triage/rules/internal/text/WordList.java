package dev.triage.rules.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that a rule looks for. Each list is made into an expression once, as long as rules that use it are about. */
public final class WordList {

    private static final Map<Words, WordList> LISTS = new ConcurrentHashMap<>();

    /** In front of what is overlooked. */
    private static final String OVERLOOKED = "!";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** More lists than rules have come from rules that were replaced again and again. */
    private static final int MOST_LISTS = 2_000;

    private final List<String> wanted = new ArrayList<>();

    private final List<String> overlooked = new ArrayList<>();

    /** Made for the first text in which a word may be: most lists of a program that decides one issue never see one. */
    private volatile @Nullable Expressions expressions;

    /** Most texts are answered without expressions, which takes many times as long. */
    private final WordFinder finder;

    private final WordFinder gaps;

    /**
     * The expressions of a list.
     *
     * @param wanted finds its words
     * @param overlooked finds what is overlooked, or null if nothing is
     */
    private record Expressions(Pattern wanted, @Nullable Pattern overlooked) {}

    /** Words as a rule gives them. Rules ask so often that hashing all would take long. */
    private static final class Words {

        private final String[] words;

        Words(String[] words) {
            this.words = words;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Words list && Arrays.equals(words, list.words);
        }

        @Override
        public int hashCode() {
            int size = words.length;
            return size == 0 ? 0 : 31 * (31 * size + words[0].hashCode()) + words[size - 1].hashCode();
        }
    }

    private WordList(String[] words) {
        for (String word : words) {
            boolean other = word.startsWith(OVERLOOKED);
            (other ? overlooked : wanted).add(word.substring(other ? 1 : 0).toLowerCase(Locale.ROOT));
        }
        finder = new WordFinder(wanted);
        gaps = new WordFinder(overlooked);
    }

    public static WordList of(String... words) {
        WordList known = LISTS.get(new Words(words));
        return known == null ? remember(new Words(words.clone())) : known;
    }

    /**
     * Lists of rules that were reloaded with other words would stay forever. It is not known which these are, so all are
     * forgotten now and then; those in use are made again in a few milliseconds.
     */
    private static WordList remember(Words words) {
        if (LISTS.size() >= MOST_LISTS) {
            LISTS.clear();
        }
        WordList made = new WordList(words.words);
        WordList other = LISTS.putIfAbsent(words, made);
        return other == null ? made : other;
    }

    /** The words that are looked for. */
    List<String> wanted() {
        return wanted;
    }

    /** Whether one of the words is in the text, which is in lower case. */
    public boolean in(String text) {
        // Beside what is overlooked may stand what else is no beginning of a word.
        return (finder.exact() && !gaps.in(text))
                ? finder.in(text)
                : !wanted.isEmpty() && matcher(text).find();
    }

    /** The first of the words in the text as it stands there, or null; the text is in lower case. */
    public @Nullable String find(String text) {
        if (wanted.isEmpty()) {
            return null;
        }
        Matcher matcher = matcher(text);
        return matcher.find() ? matcher.group().strip() : null;
    }

    private Matcher matcher(String text) {
        Expressions known = expressions;
        if (known == null) {
            known = new Expressions(pattern(wanted), overlooked.isEmpty() ? null : pattern(overlooked));
            expressions = known;
        }
        Pattern gaps = known.overlooked();
        return known.wanted().matcher(gaps == null ? text : gaps.matcher(text).replaceAll(" . "));
    }

    private static Pattern pattern(List<String> words) {
        StringJoiner expressions = new StringJoiner("|", "(?<![\\w@])(?:", ")(?!\\w)");
        for (String word : words) {
            expressions.add(expression(word));
        }
        return Pattern.compile(expressions.toString());
    }

    private static String expression(String word) {
        // Two gaps in a row could share the same spaces in ever so many ways, and searching would take forever.
        StringJoiner parts = new StringJoiner("[\\s-]+");
        for (String part : parts(word)) {
            parts.add(Pattern.quote(part));
        }
        return parts + (beginning(word) ? "\\w*" : "s?");
    }

    /** The parts of a word between which a text may have spaces or hyphens. */
    static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        for (String part : SPACES.split(exact(word), -1)) {
            if (!onlyHyphens(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean onlyHyphens(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    /** The word without the sign that it is only a beginning. */
    private static String exact(String word) {
        return beginning(word) ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether any ending will do. */
    static boolean beginning(String word) {
        return word.endsWith("-") || word.endsWith("*");
    }
}
