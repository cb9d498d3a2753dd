package dev.triage.rules.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that a rule looks for. Each list is made into an expression once, as long as rules that use it are about. */
public final class WordList {

    private static final Map<Words, WordList> LISTS = new ConcurrentHashMap<>();

    /** Plain letters and digits are below. */
    private static final int PLAIN = 128;

    /** More lists than rules have come from rules that were replaced again and again. */
    private static final int MOST_LISTS = 2_000;

    private final Pattern wanted;
    private final @Nullable Pattern overlooked;

    /** How the words begin, one of which must begin in a text; looking for that first is many times faster. */
    private final String[] beginnings;

    /** The first letters of these; at 0, whether any is no plain letter or digit. */
    private final boolean[] firstLetters = new boolean[PLAIN];

    /** Words as a rule gives them, each time in an array of its own; rules ask so often that hashing all would take long. */
    private record Words(List<String> words) {

        @Override
        public int hashCode() {
            int size = words.size();
            return size == 0
                    ? 0
                    : 31 * (31 * size + words.get(0).hashCode())
                            + words.get(size - 1).hashCode();
        }
    }

    private WordList(List<String> words) {
        List<String> lower =
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        List<String> kept = lower.stream().filter(word -> !word.startsWith("!")).toList();
        List<String> others = lower.stream()
                .filter(word -> word.startsWith("!"))
                .map(word -> word.substring(1))
                .toList();
        wanted = pattern(kept);
        overlooked = others.isEmpty() ? null : pattern(others);
        beginnings = kept.stream()
                .map(word -> parts(word).findFirst().orElse(""))
                .distinct()
                .toArray(String[]::new);
        for (String beginning : beginnings) {
            firstLetters[letter(beginning.isEmpty() ? 0 : beginning.charAt(0))] = true;
        }
    }

    public static WordList of(String... words) {
        WordList known = LISTS.get(new Words(Arrays.asList(words)));
        return known == null ? remember(new Words(List.of(words))) : known;
    }

    /**
     * Lists of rules that were reloaded with other words would stay forever. It is not known which these are, so all are
     * forgotten now and then; those in use are made again in a few milliseconds.
     */
    private static WordList remember(Words words) {
        if (LISTS.size() >= MOST_LISTS) {
            LISTS.clear();
        }
        return LISTS.computeIfAbsent(words, key -> new WordList(key.words()));
    }

    /** Whether one of the words is in the text, which is in lower case. */
    public boolean in(String text) {
        if (!mayBeIn(text)) {
            return false;
        }
        return matcher(text).find();
    }

    /** The first of the words in the text as it stands there, or null; the text is in lower case. */
    public @Nullable String find(String text) {
        if (beginnings.length == 0) {
            return null;
        }
        Matcher matcher = matcher(text);
        return matcher.find() ? matcher.group().strip() : null;
    }

    private Matcher matcher(String text) {
        return wanted.matcher(
                overlooked == null ? text : overlooked.matcher(text).replaceAll(" . "));
    }

    /** Whether a word of the text begins as one of these; what is overlooked may stand in front of any letter. */
    private boolean mayBeIn(String text) {
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ((!inWord || overlooked != null) && firstLetters[letter(letter)] && begins(text, at)) {
                return true;
            }
            inWord = letter == '@' || letter == '_' || letter(letter) != 0;
        }
        // A word without a beginning, such as a single hyphen, may be anywhere.
        return firstLetters[0] && begins(text, text.length());
    }

    private boolean begins(String text, int at) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning, at)) {
                return true;
            }
        }
        return false;
    }

    /** The place of a plain letter or digit in a table; 0 for all others. */
    private static int letter(int letter) {
        boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        return plain ? letter : 0;
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream()
                .map(WordList::expression)
                .collect(Collectors.joining("|", "(?<![\\w@])(?:", ")(?!\\w)")));
    }

    private static String expression(String word) {
        // Two gaps in a row could share the same spaces in ever so many ways, and searching would take forever.
        return parts(word).map(Pattern::quote).collect(Collectors.joining("[\\s-]+"))
                + (beginning(word) ? "\\w*" : "s?");
    }

    private static Stream<String> parts(String word) {
        return Arrays.stream(exact(word).split("\\s+"))
                .filter(part -> !part.isEmpty() && part.chars().anyMatch(c -> c != '-'));
    }

    /** The word without the sign that it is only a beginning. */
    private static String exact(String word) {
        return beginning(word) ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean beginning(String word) {
        return word.endsWith("-") || word.endsWith("*");
    }
}
