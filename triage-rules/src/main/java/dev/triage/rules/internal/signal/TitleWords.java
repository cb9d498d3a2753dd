package dev.triage.rules.internal.signal;

import dev.triage.rules.internal.text.PlainWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a title claims, in the words of its author: without what it denies, asks, quotes, or uses as a name.
 *
 * @param tags the words in front of or behind it that say what kind of title it is, such as {@code [Bug]}, {@code docs:} or
 *     {@code (feature request)}
 * @param failures what it says does not happen, such as {@code start} for "does not start" and {@code log in} for
 *     "cannot log in"
 * @param absences what it says is not there, such as {@code permission check} for "missing permission check"
 * @param claims the rest in lower case, with a full stop for all that was left out
 */
record TitleWords(List<String> tags, List<String> failures, List<String> absences, String claims) {

    private static final String GAP = ".";

    private static final Pattern BRACKETS = Pattern.compile("^\\s*+[\\[(]([^\\])]{1,30})[\\])]\\s*[:\\-\\u2013]?\\s*");

    /** {@code ... (feature request)}. */
    private static final Pattern LAST_BRACKETS = Pattern.compile("[\\[(]([^\\[(\\])]{1,30})[\\])]$");

    /** {@code Bug: ...}, {@code feat(ui)!: ...}. */
    private static final Pattern COLON = Pattern.compile("^\\s*+(\\p{L}[\\p{L} -]{0,20})(?:\\([^)]*\\))?!?:\\s+");

    private static final Pattern QUOTES = Pattern.compile(
            "`[^`]*`|\"[^\"]*\"|\\u201C[^\\u201C\\u201D]*+\\u201D|\\u00AB[^\\u00AB\\u00BB]*+\\u00BB|(?<!\\w)'[^']*'(?!\\w)");

    /** With one of these a quote begins. */
    private static final String QUOTE_SIGNS = "`\"'\u201C\u00AB";

    /** And with the same one of these it ends. */
    private static final String QUOTE_ENDS = "`\"'\u201D\u00BB";

    private static final Pattern QUESTION =
            Pattern.compile("(?i)^(?:how|what|why|which|where|who|whether)\\b.*", Pattern.DOTALL);

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "without",
            "none",
            "neither",
            "nor",
            "cannot",
            "cant",
            "dont",
            "doesnt",
            "isnt",
            "wont",
            "avoid",
            "avoids",
            "avoiding",
            "prevent",
            "prevents",
            "preventing",
            "warn",
            "warns",
            "simulate",
            "simulates",
            "instead",
            "unlike");

    /** {@code isn't}, with either apostrophe. */
    private static final Pattern NEGATED_VERB = Pattern.compile("^\\w+n['\\u2019]t");

    /** Where what is denied ends, at the latest. */
    private static final Set<String> TURNS = Set.of(
            "but",
            "except",
            "however",
            "though",
            "although",
            "unless",
            "until",
            "still",
            "then",
            "and",
            "when",
            "if",
            "after",
            "because",
            "since",
            "while",
            "for",
            "so");

    /** Small words that keep their small letters in a headline. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "and", "but", "or", "nor", "for", "so", "yet", "as", "at", "by", "in", "into", "of",
            "off", "on", "onto", "out", "over", "per", "to", "up", "via", "vs", "with", "within", "from", "after",
            "before", "between", "during", "than", "through", "under", "until", "upon", "without", "if", "when",
            "while", "is", "are", "be", "its", "not");

    /** Instructions, which are no part of a name behind them: "Add Foo Bar to the list". */
    private static final Set<String> INSTRUCTIONS = Set.of(
            "add",
            "allow",
            "avoid",
            "bump",
            "change",
            "check",
            "clean",
            "convert",
            "create",
            "disable",
            "document",
            "drop",
            "enable",
            "extend",
            "fix",
            "handle",
            "implement",
            "improve",
            "include",
            "introduce",
            "make",
            "move",
            "port",
            "provide",
            "refactor",
            "remove",
            "rename",
            "replace",
            "revert",
            "rewrite",
            "set",
            "show",
            "simplify",
            "support",
            "switch",
            "test",
            "update",
            "upgrade",
            "use",
            "verify",
            "write");

    private static final int REACH = 6;

    /** Of a longer title the beginning says what it is about; the rest is prose. */
    private static final int LONGEST = 1000;

    /** Reads a title. */
    static TitleWords of(String title) {
        List<String> tags = new ArrayList<>();
        String rest = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        boolean more = true;
        while (more) {
            Matcher tag = tag(rest);
            more = tag != null && !CodeWords.exception(tag.group(1).strip());
            if (tag != null && more) {
                tags.add(tag.group(1).strip());
                rest = rest.substring(tag.end());
            }
        }
        String end = rest.stripTrailing();
        Matcher last = end.indexOf(']') >= 0 || end.indexOf(')') >= 0 ? LAST_BRACKETS.matcher(end) : null;
        if (last != null && last.find()) {
            tags.add(last.group(1).strip());
        }
        if (question(rest.strip())) {
            return new TitleWords(tags, List.of(), List.of(), "");
        }
        String[] tokens = tokens(unquoted(rest).strip());
        String[] lower = new String[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            lower[i] = tokens[i].toLowerCase(Locale.ROOT);
        }
        return new TitleWords(tags, TitleFailures.in(lower), Absences.in(lower), claims(tokens));
    }

    /** The kind of title that stands in front of it, or null. Most titles have none, and need no expression. */
    private static @Nullable Matcher tag(String title) {
        Matcher brackets = title.indexOf('[') >= 0 || title.indexOf('(') >= 0 ? BRACKETS.matcher(title) : null;
        if (brackets != null && brackets.lookingAt()) {
            return brackets;
        }
        Matcher colon = title.indexOf(':') >= 0 ? COLON.matcher(title) : null;
        return colon != null && colon.lookingAt() ? colon : null;
    }

    private static boolean question(String title) {
        if (title.isEmpty() || title.charAt(title.length() - 1) == '?') {
            return !title.isEmpty();
        }
        return "hwHW".indexOf(title.charAt(0)) >= 0 && QUESTION.matcher(title).matches();
    }

    /** The parts between spaces. */
    private static String[] tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (PlainWords.space(text.charAt(at))) {
                if (at > from) {
                    tokens.add(text.substring(from, at));
                }
                from = at + 1;
            }
        }
        tokens.add(text.substring(from));
        return tokens.toArray(String[]::new);
    }

    private static String unquoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int sign = letter > '`' && letter < '\u00AB' ? -1 : QUOTE_SIGNS.indexOf(letter);
            if (sign >= 0 && text.indexOf(QUOTE_ENDS.charAt(sign), i + 1) >= 0) {
                return QUOTES.matcher(text).replaceAll(" . ");
            }
        }
        return text; // as most titles, which need no expression
    }

    private static boolean negation(String word) {
        return NEGATIONS.contains(word)
                || (word.endsWith("t") && NEGATED_VERB.matcher(word).matches());
    }

    private static String claims(String[] tokens) {
        boolean headline = headline(tokens);
        List<String> words = new ArrayList<>();
        boolean begins = true; // with a large letter, as every sentence does
        boolean begun = false;
        boolean named = false;
        int denied = 0;
        for (String token : tokens) {
            String word = bare(token);
            boolean ends = word.isEmpty() || token.indexOf(word) + word.length() < token.length();
            boolean name = !headline && name(word);
            if ((named || begun) && name) { // two in a row are the name of something
                words.set(words.size() - 1, GAP);
            }
            String lower = word.toLowerCase(Locale.ROOT);
            if (negation(lower)) {
                denied = REACH;
            } else if (TURNS.contains(lower)) {
                denied = 0;
            }
            boolean common = CodeWords.common(word);
            boolean left = word.isEmpty() || (named && name) || denied > 0 || (!common && CodeWords.code(word));
            words.add(left ? GAP : common ? lower : CodeWords.spoken(word, lower));
            if (ends && !word.isEmpty()) {
                words.add(GAP);
            }
            denied = ends ? 0 : Math.max(0, denied - 1);
            begun = name && !ends && begins && !INSTRUCTIONS.contains(lower);
            named = name && !ends && !begins;
            begins = ends;
        }
        return Collections.frequency(words, GAP) == words.size() ? "" : String.join(" ", words);
    }

    /** Whether large letters tell no names apart, because each word but the small ones begins with one. */
    private static boolean headline(String[] tokens) {
        for (String token : tokens) {
            String word = bare(token);
            if (!word.isEmpty()
                    && CodeWords.common(word)
                    && Character.isLowerCase(word.charAt(0))
                    && !SMALL.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Without the signs of a sentence around it. */
    static String bare(String token) {
        int from = 0;
        while (from < token.length() && "-\u2013\u2014|/".indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        if (from == token.length()) {
            return "";
        }
        from = 0;
        int to = token.length();
        while (from < to && "([\"'".indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ".,;:!?)]\"'\u2026".indexOf(token.charAt(to - 1)) >= 0) {
            to--;
        }
        return token.substring(from, to);
    }

    private static boolean name(String word) {
        boolean small = false;
        for (int i = 1; i < word.length(); i++) {
            small |= Character.isLowerCase(word.charAt(i));
        }
        return small && Character.isUpperCase(word.charAt(0));
    }
}
