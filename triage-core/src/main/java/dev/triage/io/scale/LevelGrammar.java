package dev.triage.io.scale;

import java.util.regex.Pattern;

/** What stands around the levels in a text. */
final class LevelGrammar {

    /** "From ... to" and "or" in other languages. */
    static final String BETWEEN_FOREIGN = "bis(?: zu)?|oder|à|ou|a|o|tot|of|до|или";

    static final Pattern UNKNOWN =
            Pattern.compile("(?i)^(?:n/?a|none given|tbd|to be determined|unknown|unclear|unspecified|not (?:stated"
                    + "|assessed|specified|provided|known)|\\?+|[-–—]+)(?![\\w/])");
    static final Pattern SEPARATOR =
            Pattern.compile("(?i)^\\s*(?:-to-|[-–—→/;,+]|->|=>|\\.\\.+|\\bto\\b|\\bor\\b|\\band\\b" + "|(?:"
                    + BETWEEN_FOREIGN + ")(?=\\s))\\s*");
    /** A table of few letters: "H", "M-H". */
    static final Pattern LETTERS = Pattern.compile("(?i)(?<low>[a-z])(?:\\s*[-–/]\\s*(?<high>[a-z]))?");

    /** "4/5 (High)": the number is of another scale, and the word says what it means. */
    static final Pattern SCORED = Pattern.compile(
            "\\d{1,2}(?:[.,]\\d)?(?:\\s*/\\s*\\d{1,2})?\\s*(?:\\((?<level>[^()]*)\\)|[-–—:]\\s*(?<words>.*))");

    /** "Potentially High", "~Medium": what stands before the level belongs to the note. */
    static final Pattern LEADING_HEDGE = Pattern.compile(
            "(?i)^(?:[~≈≥>]=?\\s*|(?:potentially|possibly|probably|likely|currently|relatively|fairly|mostly|extremely|about"
                    + "|around|up to|at least|level)\\b:?\\s*){1,3}");

    static final Pattern QUOTED = Pattern.compile("^[\"'“”„‘’«](?<words>[^\"'“”„‘’«»]{1,60})[\"'“”‘’»]");

    static final Pattern BRACKETS =
            Pattern.compile("^(?<words>[^()\\[\\]]{1,80})[(\\[](?<level>[^()\\[\\]]{1,60})[)\\]]\\.?$");

    /** Then a level behind it is another one. */
    static final Pattern NOT_THIS =
            Pattern.compile("(?i)\\b(?:not|no|was|from|than|isn['’]t|formerly|previously|unlike|unless|if)\\b");

    static final Pattern HEDGE = Pattern.compile(
            "(?i)^(?:(?:potentially|possibly|otherwise|likely|maybe|perhaps|up to|even|at most|could be|or|to|if [\\w ]+,)\\s+)+");
    static final Pattern CLAUSE =
            Pattern.compile("(?i)^\\s+(?:if|when|while|for|where|unless|once|until|in)\\s[^;/→()]*");

    private LevelGrammar() {}
}
