package dev.triage.io.scale;

import dev.triage.io.internal.ForeignValues;
import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.Pictures;
import dev.triage.io.internal.UnknownLevelException;
import dev.triage.model.Labelled;
import dev.triage.model.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scale with the common words for its levels.
 *
 * <p>A value is read as {@code level clause? (separator hedge? level clause?)* rest}: a clause says when the level
 * holds, in parentheses or behind a word such as "if"; everything after the last level belongs to the note.
 */
final class ScaleWords<T extends Comparable<? super T>> implements Function<String, Rating<T>> {

    private final String name;
    private final List<Level<T>> levels;

    /**
     * The words of a level.
     *
     * @param english an expression
     * @param foreign what has words of the same meaning in other languages
     */
    record Words(String english, List<String> foreign) {
        Words(String english, String... foreign) {
            this(english, List.of(foreign));
        }
    }

    private ScaleWords(String name, List<Level<T>> levels) {
        this.name = name;
        this.levels = levels;
    }

    /**
     * The scale of an enum.
     *
     * @param words the words of each level
     */
    static <E extends Enum<E> & Labelled> ScaleWords<E> of(String name, Class<E> type, List<Words> words) {
        List<Level<E>> levels = new ArrayList<>();
        E[] constants = type.getEnumConstants();
        for (int i = 0; i < constants.length; i++) {
            Words own = words.get(i);
            levels.add(new Level<>(
                    constants[i], constants[i].label(), own.english() + "|" + constants[i].label(), own.foreign()));
        }
        return new ScaleWords<>(name, levels);
    }

    static ScaleWords<Integer> ofEffort() {
        List<Level<Integer>> levels = new ArrayList<>();
        for (int effort = 1; effort <= 5; effort++) {
            String digit = String.valueOf(effort);
            // "3/5", "3 of 5" and "3 out of 5" are the level 3, not a range from 3 to 5.
            levels.add(new Level<>(effort, digit, digit + "(?:\\.0)?(?:\\s*(?:/|of|out of)\\s*5)?", List.of()));
        }
        return new ScaleWords<>("effort", levels);
    }

    @Override
    public Rating<T> apply(String text) {
        return read(text);
    }

    Rating<T> read(String text) {
        String words = text.strip();
        Rating<T> plain = plain(words);
        return plain == null ? search(text, words) : plain;
    }

    /** A level or a range written just as it is printed, which most are, and rules do; null if it is not. */
    private @Nullable Rating<T> plain(String words) {
        int dash = words.indexOf('–');
        T low = named(dash < 0 ? words : words.substring(0, dash));
        T high = dash < 0 ? low : named(words.substring(dash + 1));
        return low == null || high == null || low.compareTo(high) > 0 ? null : new Rating<>(low, high, "");
    }

    private @Nullable T named(String label) {
        for (Level<T> level : levels) {
            if (level.label.equals(label)) {
                return level.value;
            }
        }
        return null;
    }

    private Rating<T> search(String text, String written) {
        String words = withoutQuotes(Pictures.without(written));
        if (Grammar.UNKNOWN.matcher(words).find()) {
            return unknown(Grammar.UNKNOWN, words);
        }
        Rating<T> initials = initials(words);
        if (initials != null) {
            return initials;
        }
        Match<T> first = levelAt(words);
        Matcher scored = Grammar.SCORED.matcher(words);
        if (first == null && scored.matches()) {
            String level = scored.group("level");
            words = (level == null ? scored.group("words") : level).strip();
            first = levelAt(words);
        }
        Matcher hedge = Grammar.LEADING_HEDGE.matcher(words);
        boolean hedged = first == null && hedge.find();
        String bare = hedged ? words.substring(hedge.end()) : words;
        first = hedged ? levelAt(bare) : first;
        if (first == null && Foreign.UNKNOWN.matcher(words).find()) {
            return unknown(Foreign.UNKNOWN, words);
        }
        Rating<T> behind = first == null ? inBrackets(words) : null;
        if (behind != null) {
            return behind;
        }
        if (first == null) {
            String suggestion =
                    Phrases.suggestion(words, levels.stream().map(Level::label).toArray(String[]::new));
            boolean number = !words.isEmpty() && Character.isDigit(words.charAt(0));
            throw new UnknownLevelException(
                    "Unknown " + name + " (" + Phrases.shorten(text) + "): expected " + choices()
                            + ", a range of them, or n/a." + suggestion,
                    number || !suggestion.isEmpty());
        }
        return hedged ? readFrom(bare, first).withNote(words) : readFrom(bare, first);
    }

    /** "“High” (all)": a level may be quoted. */
    private static String withoutQuotes(String words) {
        Matcher quoted = Grammar.QUOTED.matcher(words);
        return quoted.find() ? quoted.group("words") + words.substring(quoted.end()) : words;
    }

    /** "Some users (Medium)": only the level stands in the brackets; null if there is none. */
    private @Nullable Rating<T> inBrackets(String words) {
        Matcher brackets = Grammar.BRACKETS.matcher(words);
        if (!brackets.matches() || Grammar.NOT_THIS.matcher(words).find()) {
            return null;
        }
        String level = brackets.group("level").strip();
        Match<T> first = levelAt(level);
        Rating<T> rating = first == null ? null : readFrom(level, first);
        return rating != null && rating.note().isEmpty()
                ? rating.withNote(brackets.group("words").strip())
                : null;
    }

    private static <T extends Comparable<? super T>> Rating<T> unknown(Pattern unknown, String words) {
        return Rating.<T>unknown()
                .withNote(Phrases.unwrap(unknown.matcher(words).replaceFirst("")));
    }

    /** A level or a range of which only the first letters are written; null if it is not. */
    private @Nullable Rating<T> initials(String words) {
        Matcher letters = Grammar.LETTERS.matcher(words);
        if (!letters.matches()) {
            return null;
        }
        T low = initial(letters.group("low"));
        T high = letters.group("high") == null ? low : initial(letters.group("high"));
        if (low == null || high == null) {
            return null;
        }
        return low.compareTo(high) > 0 ? new Rating<>(high, low, "") : new Rating<>(low, high, "");
    }

    /** The level that begins with a letter; null if none does, or several do. */
    private @Nullable T initial(String letter) {
        T found = null;
        for (Level<T> level : levels) {
            if (level.label.regionMatches(true, 0, letter, 0, 1)) {
                if (found != null) {
                    return null;
                }
                found = level.value;
            }
        }
        return found;
    }

    private Rating<T> readFrom(String words, Match<T> first) {
        T low = first.level;
        T high = first.level;
        int end = first.end;
        int plain = first.end; // where the note begins if all levels stand bare beside each other
        boolean clauses = false;
        while (true) {
            int afterClause = end + clauseLength(words.substring(end));
            Matcher separator = Grammar.SEPARATOR.matcher(words.substring(afterClause));
            Match<T> next = null;
            int start = 0;
            if (separator.find()) {
                start = afterClause + separator.end();
                Matcher hedge = Grammar.HEDGE.matcher(words.substring(start));
                start += hedge.find() ? hedge.end() : 0;
                next = levelAt(words.substring(start));
            }
            if (next == null || startsProse(words, afterClause, start, next)) {
                break;
            }
            clauses |= afterClause > end || start > afterClause + separator.end();
            low = next.level.compareTo(low) < 0 ? next.level : low;
            high = next.level.compareTo(high) > 0 ? next.level : high;
            end = start + next.end;
            plain = end;
        }
        // With words between the levels the note needs the whole text to make sense.
        String note = clauses ? words : Phrases.unwrap(words.substring(plain));
        return new Rating<>(low, high, note);
    }

    /** "Medium - high traffic pages": a dash with spaces, and the level is only the first word of a sentence. */
    private static boolean startsProse(String words, int separator, int start, Match<?> next) {
        String between = words.substring(separator, start);
        boolean spaced = between.startsWith(" ") || between.startsWith(",") || between.startsWith(";");
        String after = words.substring(start + next.end);
        return spaced
                && !between.contains("→")
                && !between.contains("/")
                && after.matches("(?s) +(?!(?:if|when|for|to|or)\\b)\\w.*");
    }

    private static int clauseLength(String rest) {
        int blanks = rest.length() - rest.stripLeading().length();
        if (rest.startsWith("(", blanks)) {
            int close = Phrases.closing(rest.substring(blanks));
            return close < 0 ? 0 : blanks + close + 1;
        }
        Matcher clause = Grammar.CLAUSE.matcher(rest);
        return clause.find() ? clause.end() : 0;
    }

    private @Nullable Match<T> levelAt(String words) {
        Match<T> longest = null;
        for (Level<T> level : levels) {
            longest = longer(longest, level, level.pattern(), words);
        }
        return longest == null ? foreignAt(words) : longest;
    }

    /** The level that a text begins with in another language than English, or null. */
    private @Nullable Match<T> foreignAt(String words) {
        Match<T> longest = null;
        if (!words.isEmpty() && Character.isLetter(words.charAt(0))) {
            for (Level<T> level : levels) {
                longest = longer(longest, level, level.foreign(), words);
            }
        }
        return longest;
    }

    private static <T> @Nullable Match<T> longer(
            @Nullable Match<T> longest, Level<T> level, @Nullable Pattern pattern, String words) {
        Matcher matcher = pattern == null ? null : pattern.matcher(words);
        return matcher != null && matcher.find() && (longest == null || matcher.end() > longest.end)
                ? new Match<>(level.value, matcher.end())
                : longest;
    }

    private String choices() {
        return levels.stream().map(Level::label).collect(Collectors.joining(", "));
    }

    /** "From ... to" and "or" in other languages. */
    private static final String BETWEEN_FOREIGN = "bis(?: zu)?|oder|à|ou|a|o|tot|of|до|или";

    /** What stands around levels in other languages; compiled when a text begins with no English level. */
    private static final class Foreign {

        /** A word of another language is a level only where no sentence goes on. */
        static final String END = "(?=\\s*(?:$|[(\\[,;:/+–—→-]|\\.(?:\\s|$))|\\s(?:" + BETWEEN_FOREIGN
                + "|für|wenn|falls|bei|pour|si|para|per|se|voor|als|для|если)\\s)";

        static final Pattern UNKNOWN = level(List.of("Unknown"));

        static Pattern level(List<String> levels) {
            return Pattern.compile("(?iu)^(?:" + ForeignValues.expression(levels.toArray(String[]::new)) + ")" + END);
        }
    }

    /** What stands around levels; compiled when a text is first searched. */
    private static final class Grammar {

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
    }

    private record Match<T>(T level, int end) {}

    /** A level. Its pattern is compiled when a text is first searched for it, because few programs need all of them. */
    private static final class Level<T> {

        private final T value;
        private final String label;
        private final String words;
        private final List<String> foreign;
        private @Nullable Pattern pattern;
        private @Nullable Pattern foreignPattern;

        Level(T value, String label, String words, List<String> foreign) {
            this.value = value;
            this.label = label;
            this.words = words;
            this.foreign = foreign;
        }

        String label() {
            return label;
        }

        /** Two threads may compile the same at once. */
        Pattern pattern() {
            Pattern known = pattern;
            if (known == null) {
                known = Pattern.compile("(?i)^(?:" + words + ")(?![\\p{L}\\p{N}_]|[.,]\\d)");
                pattern = known;
            }
            return known;
        }

        /** The words of other languages; null if there are none. */
        @Nullable
        Pattern foreign() {
            Pattern known = foreignPattern;
            if (known == null && !foreign.isEmpty()) {
                known = Foreign.level(foreign);
                foreignPattern = known;
            }
            return known;
        }
    }
}
