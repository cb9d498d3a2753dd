package dev.triage.rules.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that a rule looks for. Each list is made into an expression once, as long as rules that use it are about. */
final class WordList {

    private static final Map<List<String>, WordList> LISTS = new ConcurrentHashMap<>();

    /** More lists than rules have come from rules that were replaced again and again. */
    private static final int MOST_LISTS = 2_000;

    private final Pattern wanted;
    private final @Nullable Pattern overlooked;

    /** What a text must hold for any of the words to be in it; looking for that first is many times faster. */
    private final List<String> beginnings;

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
                .map(word -> exact(word).split(" ", 2)[0])
                .distinct()
                .toList();
    }

    static WordList of(String... words) {
        WordList known = LISTS.get(Arrays.asList(words));
        return known == null ? remember(List.of(words)) : known;
    }

    /**
     * Lists of rules that were reloaded with other words would stay for ever. Nobody knows which these are, so all are
     * forgotten now and then; those in use are made again in a few milliseconds.
     */
    private static WordList remember(List<String> words) {
        if (LISTS.size() >= MOST_LISTS) {
            LISTS.clear();
        }
        return LISTS.computeIfAbsent(words, WordList::new);
    }

    /** Whether one of the words is in the text, which is in lower case. */
    boolean in(String text) {
        if (beginnings.stream().noneMatch(text::contains)) {
            return false;
        }
        return wanted.matcher(
                        overlooked == null ? text : overlooked.matcher(text).replaceAll(" . "))
                .find();
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream()
                .map(WordList::expression)
                .collect(Collectors.joining("|", "(?<![\\w@])(?:", ")(?!\\w)")));
    }

    private static String expression(String word) {
        // Two gaps in a row could share the same spaces in ever so many ways, and searching would take for ever.
        String expression = Arrays.stream(exact(word).split("\\s+"))
                .filter(part -> !part.isEmpty() && part.chars().anyMatch(c -> c != '-'))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s-]+"));
        return expression + (word.endsWith("-") ? "\\w*" : "s?");
    }

    /** The word without the sign that it is only a beginning. */
    private static String exact(String word) {
        return word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
    }
}
