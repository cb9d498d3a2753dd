package dev.triage.links;

import dev.triage.links.LinkWord.Role;
import dev.triage.links.internal.IdPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a text apart into ids and the words that link them. */
final class LinkWords {

    static final String LABEL = "(?i:issues?|prs?|pull requests?|mrs?|tickets?|bugs?)";
    /** The same names that the Markdown reader takes for ids. */
    private static final String NAME = "(?<![\\w#.-])(?=[A-Za-z0-9.-]*\\d)" + IdPatterns.NAME;

    private static final Pattern ID = Pattern.compile("https?://[^/\\s]++/(?<place>" + IdPatterns.REPOSITORY
            + ")/(?:-/)?(?:issues|pull|pulls|merge_requests)/(?<serial>\\d++)[^\\s,;)]*+"
            + "|(?:(?<![\\w/.-])(?<before>" + IdPatterns.REPOSITORY + ")(?:\\s+" + LABEL
            + ")?\\s*)?#(?<number>\\d++)(?!\\w)"
            + "(?!\\s+(?i:priority|problem|reason|cause|request|complaint)\\b)"
            + "(?:\\s*\\((?:repo:\\s*)?(?<behind>" + IdPatterns.REPOSITORY + ")\\))?"
            + "|" + LABEL + "\\s+(?<bare>\\d++)(?![\\w.%-])|(?<name>" + NAME + ")");
    private static final Pattern MARKUP = Pattern.compile("[*`\"“”]++");

    private static final Pattern SPACE = Pattern.compile("[ \\t\\u00a0]++");
    private static final Pattern REST = Pattern.compile("[^\\s,;:()\\[\\]/#|!?.]++(?:\\.[^\\s,;:()\\[\\]/#|!?.]++)*+");
    /** "#1, which blocks this": the comma does not part the two. */
    private static final Pattern RELATIVE = Pattern.compile("(?i),\\s?(?:which|that)\\b");

    private static final Pattern DASH = Pattern.compile("(?:--?|[–—])(?=\\s)");

    private LinkWords() {}

    /** The pieces of a text, in order. */
    static List<LinkWord> of(String text) {
        // Most texts name no issue, and are not worth taking apart.
        if (text.chars().noneMatch(Character::isDigit) || !ID.matcher(text).find()) {
            return List.of();
        }
        String plain = SPACE.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll(" ");
        List<LinkWord> words = new ArrayList<>();
        Matcher matcher = ID.matcher(plain).useTransparentBounds(true);
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            Role mark = mark(c);
            matcher.region(at, plain.length());
            if (c == ' ') {
                at++;
            } else if (matcher.usePattern(ID).lookingAt()) {
                words.add(new LinkWord(Role.ID, id(matcher), null, 0));
                at = matcher.end();
            } else if (matcher.usePattern(RELATIVE).lookingAt()) {
                words.add(new LinkWord(Role.LIGHT, "", null, 0));
                at = matcher.end();
            } else if (mark != null) {
                words.add(new LinkWord(mark, "", null, 0));
                at++;
            } else if (matcher.usePattern(DASH).lookingAt()) {
                words.add(new LinkWord(Role.DASH, "", null, 0));
                at = matcher.end();
            } else {
                at = word(matcher, at, words);
            }
        }
        return words;
    }

    private static int word(Matcher matcher, int at, List<LinkWord> words) {
        for (LinkExpression expression : LinkExpression.ALL) {
            if (matcher.usePattern(expression.pattern()).lookingAt()) {
                words.add(expression.word());
                return matcher.end();
            }
        }
        if (matcher.usePattern(REST).lookingAt()) {
            words.add(new LinkWord(Role.WORD, "", null, 0));
            return matcher.end();
        }
        return at + 1;
    }

    private static @Nullable Role mark(char c) {
        return switch (c) {
            case ';', '.', '!', '?', '\n', '\r', '|', '•' -> Role.BREAK;
            case ',' -> Role.COMMA;
            case '/', '&', '+' -> Role.JOIN;
            case '(', '[' -> Role.OPEN;
            case ')', ']' -> Role.CLOSE;
            case ':', '→', '#' -> Role.LIGHT;
            default -> null;
        };
    }

    private static String id(Matcher matcher) {
        if (matcher.group("name") != null) {
            return matcher.group("name");
        }
        if (matcher.group("serial") != null) {
            return matcher.group("place") + "#" + matcher.group("serial");
        }
        if (matcher.group("bare") != null) {
            return "#" + matcher.group("bare");
        }
        String before = matcher.group("before");
        String behind = matcher.group("behind");
        return (before != null ? before : behind != null ? behind : "") + "#" + matcher.group("number");
    }
}
