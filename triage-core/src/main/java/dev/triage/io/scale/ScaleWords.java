package dev.triage.io.scale;

import dev.triage.io.internal.LeadingPictures;
import dev.triage.io.internal.Phrases;
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
    private final List<ScaleLevel<T>> levels;

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

    private ScaleWords(String name, List<ScaleLevel<T>> levels) {
        this.name = name;
        this.levels = levels;
    }

    /**
     * The scale of an enum.
     *
     * @param words the words of each level
     */
    static <E extends Enum<E> & Labelled> ScaleWords<E> of(String name, Class<E> type, List<Words> words) {
        List<ScaleLevel<E>> levels = new ArrayList<>();
        E[] constants = type.getEnumConstants();
        for (int i = 0; i < constants.length; i++) {
            Words own = words.get(i);
            levels.add(new ScaleLevel<>(
                    constants[i], constants[i].label(), own.english() + "|" + constants[i].label(), own.foreign()));
        }
        return new ScaleWords<>(name, levels);
    }

    static ScaleWords<Integer> ofEffort() {
        List<ScaleLevel<Integer>> levels = new ArrayList<>();
        for (int effort = 1; effort <= 5; effort++) {
            String digit = String.valueOf(effort);
            // "3/5", "3 of 5" and "3 out of 5" are the level 3, not a range from 3 to 5.
            levels.add(new ScaleLevel<>(effort, digit, digit + "(?:\\.0)?(?:\\s*(?:/|of|out of)\\s*5)?", List.of()));
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
        for (ScaleLevel<T> level : levels) {
            if (level.label().equals(label)) {
                return level.value();
            }
        }
        return null;
    }

    private Rating<T> search(String text, String written) {
        String words = withoutQuotes(LeadingPictures.without(written));
        if (LevelGrammar.UNKNOWN.matcher(words).find()) {
            return unknown(LevelGrammar.UNKNOWN, words);
        }
        Rating<T> initials = initials(words);
        if (initials != null) {
            return initials;
        }
        Match<T> first = levelAt(words);
        Matcher scored = LevelGrammar.SCORED.matcher(words);
        if (first == null && scored.matches()) {
            String level = scored.group("level");
            words = (level == null ? scored.group("words") : level).strip();
            first = levelAt(words);
        }
        Matcher hedge = LevelGrammar.LEADING_HEDGE.matcher(words);
        boolean hedged = first == null && hedge.find();
        String bare = hedged ? words.substring(hedge.end()) : words;
        first = hedged ? levelAt(bare) : first;
        if (first == null && ForeignLevel.UNKNOWN.matcher(words).find()) {
            return unknown(ForeignLevel.UNKNOWN, words);
        }
        Rating<T> behind = first == null ? inBrackets(words) : null;
        if (behind != null) {
            return behind;
        }
        if (first == null) {
            String suggestion = Phrases.suggestion(
                    words, levels.stream().map(ScaleLevel::label).toArray(String[]::new));
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
        Matcher quoted = LevelGrammar.QUOTED.matcher(words);
        return quoted.find() ? quoted.group("words") + words.substring(quoted.end()) : words;
    }

    /** "Some users (Medium)": only the level stands in the brackets; null if there is none. */
    private @Nullable Rating<T> inBrackets(String words) {
        Matcher brackets = LevelGrammar.BRACKETS.matcher(words);
        if (!brackets.matches() || LevelGrammar.NOT_THIS.matcher(words).find()) {
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
        Matcher letters = LevelGrammar.LETTERS.matcher(words);
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
        for (ScaleLevel<T> level : levels) {
            if (level.label().regionMatches(true, 0, letter, 0, 1)) {
                if (found != null) {
                    return null;
                }
                found = level.value();
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
            Matcher separator = LevelGrammar.SEPARATOR.matcher(words.substring(afterClause));
            Match<T> next = null;
            int start = 0;
            if (separator.find()) {
                start = afterClause + separator.end();
                Matcher hedge = LevelGrammar.HEDGE.matcher(words.substring(start));
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
        Matcher clause = LevelGrammar.CLAUSE.matcher(rest);
        return clause.find() ? clause.end() : 0;
    }

    private @Nullable Match<T> levelAt(String words) {
        Match<T> longest = null;
        for (ScaleLevel<T> level : levels) {
            longest = longer(longest, level, level.pattern(), words);
        }
        return longest == null ? foreignAt(words) : longest;
    }

    /** The level that a text begins with in another language than English, or null. */
    private @Nullable Match<T> foreignAt(String words) {
        Match<T> longest = null;
        if (!words.isEmpty() && Character.isLetter(words.charAt(0))) {
            for (ScaleLevel<T> level : levels) {
                longest = longer(longest, level, level.foreign(), words);
            }
        }
        return longest;
    }

    private static <T> @Nullable Match<T> longer(
            @Nullable Match<T> longest, ScaleLevel<T> level, @Nullable Pattern pattern, String words) {
        Matcher matcher = pattern == null ? null : pattern.matcher(words);
        return matcher != null && matcher.find() && (longest == null || matcher.end() > longest.end)
                ? new Match<>(level.value(), matcher.end())
                : longest;
    }

    private String choices() {
        return levels.stream().map(ScaleLevel::label).collect(Collectors.joining(", "));
    }

    private record Match<T>(T level, int end) {}
}
