package dev.triage.io.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The priority that a text states: "Priority 1" is P1, and of "P2 → P1", "P1 (was P2)" and "~~P2~~ P1" only the level that
 * holds now counts.
 */
public final class StatedPriority {

    private static final String LEVEL = "p[0-4](?![\\w.])";

    private static final String ARROW = "(?:->|=>|→|⇒|➡\\uFE0F?)";

    private static final String NAME = "prio";

    /** A longer text is prose. */
    private static final int LONGEST = 1000;

    /** A level is a name of its own: a queue of priority 1 is none. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<before>^[^\\p{L}\\p{N}_]*+(?:\\d{1,3}[.)]\\s*+)?+"
                    + "|[(\\[|·•:–—→>]\\s*+|\\s-\\s++|[(\\[][^()\\[\\]]{0,60}?[,;/]\\s*+)"
                    + "(?:priority|prio)(?: level)?[ -]?(?<level>[0-4])(?!\\s*+[-–—,/&+]\\s*+\\d)"
                    + "(?=\\s*+(?:$|[)\\]|,;:·•–—(→*])|\\.?\\s*+$|\\s++(?:-|->|=>)\\s|\\s++(?:issues?|items?|bugs?|tickets?|problems?)\\b)");

    private static final Pattern ANY = Pattern.compile("(?i)(?<!\\w)p[0-4](?!\\w)");

    /** "From P2 to P1", "escalated from P2 to P0": the issue has the new one. */
    private static final Pattern FROM_TO =
            Pattern.compile("(?i)\\bfrom\\s++p[0-4] (?:(?:up|down) )?to (?<level>" + LEVEL + ")");

    private static final Pattern ONLY_FROM_TO = Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*+(?:[\\p{L}-]++[:,]?\\s++){0,4}?"
            + FROM_TO.pattern().substring(4));

    /** What comes later, or only perhaps. */
    private static final String PERHAPS = "(?:[^\\p{L}\\p{N}_]*+(?:only |but |and )?"
            + "(?:if|when|once|after|unless|until|should|later|then|may|might|maybe|perhaps|possibly|potentially|in case|for)\\b)";

    private static final Pattern ARROWS = Pattern.compile(
            "(?i)(?<![\\w./–-])p[0-4](?:\\s*+" + ARROW + "\\s*+(?<level>" + LEVEL + "))++(?!" + PERHAPS + ")");

    private static final Pattern ONLY_ARROWS = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?<words>[\\p{L}-]++:?\\s++)?+p[0-4]" + "(?<signs>(?:\\s*+(?:" + ARROW
                    + "|to\\b)\\s*+(?<level>" + LEVEL + "))++)(?<rest>.*)$",
            Pattern.DOTALL);

    private static final Pattern LATER = Pattern.compile("(?i)^" + PERHAPS);

    private static final Pattern CHANGE = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?:raised|bumped|escalated|upgraded|promoted"
                    + "|increased|lowered|downgraded|demoted|reduced|changed?|moved|revised|updated|re-?prioriti[sz]ed|de-?prioriti[sz]ed)\\b");

    private static final String BEFORE =
            "(?:it )?(?:(?:up|down|raised|lowered|bumped|escalated|upgraded|downgraded|promoted"
                    + "|demoted|changed|moved) from|was|formerly|previously|originally|before)(?:\\s*+:)?\\s++";

    private static final Pattern FORMER =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*+" + BEFORE + "p[0-4][^\\p{L}\\p{N}_]*+$");

    private static final Pattern FORMER_BEHIND = Pattern.compile("(?i)(?:(?<![\\s,;–—-])[\\s,;–—-]++)?+(?:\\(" + BEFORE
            + LEVEL + "\\s*+\\)|\\[" + BEFORE + LEVEL + "\\s*+]|(?<![\\p{L}\\p{N}_])" + BEFORE + LEVEL + ")");

    private static final Pattern STRUCK =
            Pattern.compile("(?i)~~[^~\\p{L}\\p{N}]{0,5}p[0-4][^~\\p{L}\\p{N}]{0,5}~~\\s*+");

    private StatedPriority() {}

    /** A text with "P1" for "Priority 1", if it has no levels besides. */
    public static String named(String text) {
        if (text.length() > LONGEST || !names(text) || ANY.matcher(text).find()) {
            return text;
        }
        Matcher named = NAMED.matcher(text);
        return named.find() ? named.replaceAll("${before}P${level}") : text;
    }

    /** Most texts have no such word. */
    private static boolean names(String text) {
        for (int i = 0; i + NAME.length() < text.length(); i++) {
            if ((text.charAt(i) == 'p' || text.charAt(i) == 'P')
                    && text.regionMatches(true, i, NAME, 0, NAME.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether there may be a level; most titles have none. */
    public static boolean mentioned(String text) {
        return levels(text) > 0;
    }

    /** How many levels there are at most. */
    private static int levels(String text) {
        int levels = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char next = text.charAt(i + 1);
            levels += (text.charAt(i) == 'p' || text.charAt(i) == 'P') && next >= '0' && next <= '4' ? 1 : 0;
        }
        return levels;
    }

    /** The same, without levels that the issue had before. */
    public static String current(String text) {
        String named = named(text);
        if (named.length() > LONGEST
                || levels(named) < 2
                || ANY.matcher(named).results().limit(2).count() < 2) {
            return named;
        }
        String now = STRUCK.matcher(named).replaceAll("");
        now = FROM_TO.matcher(now).replaceAll("${level}");
        now = ARROWS.matcher(now).replaceAll("${level}");
        return FORMER_BEHIND.matcher(now).replaceAll("");
    }

    /** The new level where a text says that the level is not what it was; null if it says nothing of this kind. */
    public static @Nullable String changed(String words) {
        Matcher fromTo = ONLY_FROM_TO.matcher(words);
        if (fromTo.find()) {
            return fromTo.group("level");
        }
        Matcher arrows = ONLY_ARROWS.matcher(words);
        if (!arrows.find()) {
            return null;
        }
        String before = arrows.group("words");
        boolean change = CHANGE.matcher(arrows.group("rest")).find()
                || (before != null && CHANGE.matcher(before).find());
        boolean arrow = !arrows.group("signs").toLowerCase(Locale.ROOT).contains("to")
                && !LATER.matcher(arrows.group("rest")).find();
        return change || arrow ? arrows.group("level") : null;
    }

    /** Whether a text only says which level an issue had: "formerly P2". */
    public static boolean former(String text) {
        return FORMER.matcher(text).matches();
    }
}
