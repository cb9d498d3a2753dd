package dev.triage.io.markdown.internal.fields;

import dev.triage.io.markdown.internal.outline.MarkdownText;
import dev.triage.links.internal.IdPatterns;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the id of an issue: a tracker's number ("#6211", "team/app#6486") or a name ("SEC-1225"). */
public final class IssueIds {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?<![\\w/.-])(" + IdPatterns.REPOSITORY + ")(?:\\s+(?:PR|Issue|MR))?\\s*)?#(\\d+)(?!\\w)"
                    + "(?:\\s*\\((?:repo:\\s*)?(" + IdPatterns.REPOSITORY + ")\\))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?<![\\w#/-])" + IdPatterns.NAME);
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/\\s]+/(" + IdPatterns.REPOSITORY + ")/(?:issues|pull|pulls|-/issues)/(\\d+)");

    /** What stands between a name in front of a title and the title, if there is one. */
    private static final Pattern BEHIND_NAME = Pattern.compile("^\\s*(?:[]:–—|·•]|-\\s|$)");

    /** An address of Jira. */
    private static final Pattern BROWSED = Pattern.compile("/browse/(?<key>" + IdPatterns.KEY + ")(?![\\w-])");

    /** These words are followed by another issue, not this one. */
    private static final Pattern MENTION = Pattern.compile(
            "(?i)\\b(?:aligns? with|relate[sd]? to|related|see|similar to|follow[- ]up(?!-)|duplicates?(?: of)?|depends on"
                    + "|blocked by|after|cf\\.?|like|compare|supersedes|part of|parent)\\b");

    private static final Pattern LEADING = Pattern.compile(
            "^(?:[^\\w#]*+\\d{1,3}[.):]\\s+)?[^\\p{L}\\p{N}_]*(?:(?:GitHub|Issue|PR|Pull Request|Ticket|MR|Bug)(?!\\w)\\s*){0,8}"
                    + "(?=[#A-Z])",
            Pattern.CASE_INSENSITIVE);
    /** An id that says so needs no mark in front of its number. */
    private static final Pattern STATED = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*(?:github )?(?:issue |ticket )?ID\\s*:\\s*(?<number>\\d{1,9})[^\\p{L}\\p{N}_]*$");

    /** Between two signs stands nothing but the id: "Login fails — #12 — @ann". */
    private static final Pattern BETWEEN =
            Pattern.compile("\\s(?:[–—|·•-])\\s(?i:(?:issue|pr|ticket)\\s)?(?<id>#\\d{1,9}|" + IdPatterns.KEY_IN_TEXT
                    + ")(?=\\s[–—|·•-]\\s)");

    private static final Pattern ITEM = Pattern.compile("(?i)\\bitems?\\s*#?(\\d+)");
    private static final Pattern NONE = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*(?:n/?a|none|tbd|unassigned|unknown|no (?:id|issue|github|ticket)|not (?:yet |tracked )|(?<=-)$).*");
    private static final int LONGEST_SLUG = 60;

    /** A longer text is not an id. */
    private static final int LONGEST = 1000;

    private IssueIds() {}

    /** The first id in a text that is there to hold one, or null. */
    public static @Nullable String in(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.find()) {
            return address.group(1) + "#" + address.group(2);
        }
        String own = beforeMention(text);
        Matcher number = NUMBER.matcher(own);
        Matcher name = NAME.matcher(own);
        boolean numbered = number.find();
        boolean named = name.find();
        while (named && name.group().codePoints().noneMatch(Character::isDigit)) {
            named = name.find();
        }
        if (named && (!numbered || name.start() < number.start())) {
            return name.group();
        }
        Matcher stated = STATED.matcher(own);
        return numbered ? numberId(number) : stated.matches() ? "#" + stated.group("number") : null;
    }

    /** The id in a field that holds nothing else; where no id can be made out, a single word is one too. */
    public static @Nullable String ofField(MarkdownText value) {
        if (value.literal()) {
            return value.text().isBlank() ? null : value.text();
        }
        String text = value.text().strip();
        if (text.isEmpty() || text.length() > LONGEST || NONE.matcher(text).matches()) {
            return null;
        }
        String found = in(text);
        if (found != null) {
            return found;
        }
        return text.matches("\\S{1,80}") && !text.startsWith("(") ? text : null;
    }

    /** The id of the issue at an address, or null. */
    public static @Nullable String ofAddress(String address) {
        Matcher browsed = BROWSED.matcher(address);
        return browsed.find() ? browsed.group("key") : in(address);
    }

    /** The id that a title begins or ends with, or null. An id in the middle of it is only talked about. */
    public static @Nullable String ofTitle(String title) {
        if (title.length() > LONGEST) {
            return null;
        }
        String words = IssueTitles.withoutColon(title);
        String id = leadingOrTrailing(words);
        return id == null ? leadingOrTrailing(IssueTitles.withoutPriority(words)) : id;
    }

    private static @Nullable String leadingOrTrailing(String title) {
        Matcher leading = LEADING.matcher(title);
        if (leading.find()) {
            String rest = title.substring(leading.end());
            Matcher number = NUMBER.matcher(rest);
            if (number.lookingAt()) {
                return numberId(number);
            }
            Matcher name = NAME.matcher(rest);
            if (name.lookingAt()
                    && BEHIND_NAME.matcher(rest.substring(name.end())).find()) {
                return name.group();
            }
        }
        int start = decorationStart(title);
        String last = start < 0 ? null : in(title.substring(start));
        Matcher between = start < 0 || last != null ? null : BETWEEN.matcher(title);
        return between != null && between.find() ? between.group("id") : last;
    }

    /** A title without an id that stands between two signs. */
    static String withoutMiddle(String title) {
        return decorationStart(title) < 0 ? title : BETWEEN.matcher(title).replaceFirst("");
    }

    /** What stands behind the title proper: in parentheses at its end, or behind its last dash. */
    public static String decoration(String title) {
        int start = decorationStart(title);
        return start < 0 ? "" : title.substring(start);
    }

    static int decorationStart(String title) {
        int dash = Math.max(title.lastIndexOf(" — "), Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" - ")));
        if (title.endsWith(")") || title.endsWith("]")) {
            int open = opening(title);
            if (open > 0 && (dash < 0 || in(title.substring(open)) != null || dash > open)) {
                return dash > 0 && dash < open && in(title.substring(dash, open)) != null ? dash : open;
            }
        }
        int pipe = title.lastIndexOf(" | ");
        int start = Math.max(dash, pipe);
        if (start >= 0) {
            return start;
        }
        Matcher last =
                Pattern.compile("(?<!\\s)\\s++(?:(?:PR|Issue)\\s++)?#\\d++$").matcher(title);
        return last.find() ? last.start() : -1;
    }

    private static int opening(String title) {
        int depth = 0;
        for (int i = title.length() - 1; i >= 0; i--) {
            char letter = title.charAt(i);
            depth += letter == ')' || letter == ']' ? 1 : letter == '(' || letter == '[' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What tells two issues apart that share a number: "item 10" of a longer one; null if nothing does. */
    public static @Nullable String item(String text) {
        Matcher item = ITEM.matcher(text);
        return item.find() ? "item-" + item.group(1) : null;
    }

    /** A readable id made of the words of a title. */
    public static String slug(String title) {
        String words = withoutParentheses(title).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        if (words.isBlank()) {
            words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        }
        var slug = new StringBuilder();
        for (String word : words.strip().split(" ", -1)) {
            if (slug.length() > 0 && slug.length() + word.length() >= LONGEST_SLUG) {
                break;
            }
            slug.append(slug.length() == 0 ? "" : "-").append(word);
        }
        int end = Math.min(slug.length(), 2 * LONGEST_SLUG);
        return slug.length() == 0 ? "issue" : slug.substring(0, end);
    }

    /** Whether an id only repeats the title, so that one of both is enough. */
    public static boolean repeats(String id, String title) {
        return id.equals(slug(title));
    }

    private static String withoutParentheses(String title) {
        var rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                rest.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return rest.toString();
    }

    private static String numberId(Matcher number) {
        String before = number.group(1);
        String behind = number.group(3);
        return (before != null ? before : behind != null ? behind : "") + "#" + number.group(2);
    }

    private static String beforeMention(String text) {
        Matcher mention = MENTION.matcher(text);
        return mention.find() ? text.substring(0, mention.start()) : text;
    }
}
