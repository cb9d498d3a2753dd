package dev.triage.rules.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that a rule looks for. Each list is made into an expression once; there are as many lists as rules. */
final class WordList {

    private static final Map<List<String>, WordList> LISTS = new ConcurrentHashMap<>();

    private final Pattern wanted;
    private final @Nullable Pattern overlooked;

    private WordList(List<String> words) {
        wanted = pattern(words.stream().filter(word -> !word.startsWith("!")).toList());
        List<String> others = words.stream()
                .filter(word -> word.startsWith("!"))
                .map(word -> word.substring(1))
                .toList();
        overlooked = others.isEmpty() ? null : pattern(others);
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(
                words.stream().map(WordList::expression).collect(Collectors.joining("|", "(?<![\\w@])(?:", ")(?!\\w)")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static WordList of(String... words) {
        return LISTS.computeIfAbsent(Arrays.asList(words), WordList::new);
    }

    boolean in(String text) {
        return wanted.matcher(
                        overlooked == null ? text : overlooked.matcher(text).replaceAll(" . "))
                .find();
    }

    private static String expression(String word) {
        boolean beginning = word.endsWith("-");
        String exact = beginning ? word.substring(0, word.length() - 1) : word;
        String expression = Arrays.stream(exact.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s-]+"));
        return expression + (beginning ? "\\w*" : "s?");
    }
}
