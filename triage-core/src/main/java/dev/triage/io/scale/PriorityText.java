package dev.triage.io.scale;

import dev.triage.io.internal.LeadingPictures;
import dev.triage.io.internal.Phrases;
import dev.triage.io.internal.StatedPriority;
import dev.triage.io.internal.TextPatterns;
import dev.triage.io.internal.UnknownLevelException;
import dev.triage.model.Priority;
import dev.triage.model.RecommendedPriority;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "P2", "P2 (escalate to P1 only if the launch needs it)", "P1 – this sprint". */
final class PriorityText {

    private static final Pattern PRIORITY =
            Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*(?:(?:recommended )?priority:?\\s+)?p\\s?-?([0-9]+)(?!\\w|\\.\\w)");

    /** "High (P1)", "Critical – P0": the word says nothing that the level does not say. */
    private static final Pattern WORD_FIRST = Pattern.compile("(?i)^[^\\p{L}\\p{N}_]*" + TextPatterns.WORD_OF_PRIORITY
            + "(?: priority)?\\s*(?:[-–—:,/]\\s*)?\\(?(p[0-4])(?![\\w.])\\)?");

    /** "Fix this sprint (P1)", "Proposed: P2": a few words lead to the only priority. */
    private static final Pattern WORDS_FIRST = Pattern.compile(
            "(?i)^[^\\p{L}\\p{N}_]*+(?<words>[\\p{L}-]++(?:\\s+[\\p{L}-]++){0,5}?)\\s*+(?:(?:[-–—:,/→]|->|=>)\\s*+)?[(\\[]?(?<level>p[0-4])(?![\\w.])[)\\]]?");

    /** Then the level is one that the issue had, or does not have. */
    private static final Pattern NOT_THIS = Pattern.compile(
            "(?i)\\b(?:from|was|not|no|formerly|previously|originally|than|below|above|under|by|after|p[0-4])\\b");

    /** "Editor: P2; export (#12): P3": parts of one issue have levels of their own. */
    private static final Pattern OF_A_PART =
            Pattern.compile("(?i)(?:^|[,;]\\s)\\s*+(?<part>[^:;]{1,80}):\\s*+(?<level>p[0-4])(?![\\w.])");

    private static final Pattern OTHER_LEVEL = Pattern.compile("(?i)(?<![\\w.])p[0-9]+(?![\\w.])");

    private PriorityText() {}

    static RecommendedPriority read(String text) {
        String words = StatedPriority.named(LeadingPictures.without(text.strip()));
        String level = WORD_FIRST.matcher(words).replaceFirst("$1");
        String changed = StatedPriority.changed(words);
        if (changed != null) {
            return readLevel(changed + " (" + words + ")");
        }
        Matcher late = WORDS_FIRST.matcher(level);
        if (PRIORITY.matcher(level).find()) {
            return readLevel(level);
        }
        if (late.find() && !NOT_THIS.matcher(late.group("words")).find() && onlyThis(level.substring(late.end()))) {
            return readLevel(late.group("level") + " (" + late.group("words") + ")" + level.substring(late.end()));
        }
        return readLevel(mostUrgentOfTheParts(words)
                .map(most -> most + " (" + words + ")")
                .orElse(level));
    }

    private static boolean onlyThis(String rest) {
        return StatedPriority.former(rest) || !NOT_THIS.matcher(rest).find();
    }

    /** An issue is as urgent as the most urgent of its parts. */
    private static Optional<String> mostUrgentOfTheParts(String text) {
        Optional<String> most = Optional.empty();
        long parts = 0;
        Matcher part = OF_A_PART.matcher(text);
        while (part.find()) {
            if (NOT_THIS.matcher(part.group("part")).find()) {
                return Optional.empty();
            }
            String level = part.group("level").toUpperCase(Locale.ROOT);
            most = Optional.of(most.filter(other -> other.compareTo(level) < 0).orElse(level));
            parts++;
        }
        return parts == OTHER_LEVEL.matcher(text).results().count() ? most : Optional.empty();
    }

    private static RecommendedPriority readLevel(String text) {
        Matcher matcher = PRIORITY.matcher(text.strip());
        if (!matcher.find() || matcher.group(1).length() > 1 || matcher.group(1).charAt(0) > '4') {
            throw new UnknownLevelException(
                    "Unknown priority (" + Phrases.shorten(text) + "): expected P0, P1, P2, P3 or P4."
                            + suggestion(text.strip()),
                    text.strip().matches("(?si)[^\\p{L}\\p{N}_]*p?\\s?-?\\d.*"));
        }
        Priority priority = Priority.valueOf("P" + matcher.group(1));
        String condition = text.strip()
                .substring(matcher.end())
                .replaceFirst("^[.)\\]]", "")
                .strip();
        return new RecommendedPriority(priority, Phrases.unwrap(condition));
    }

    /** A single digit is the only mistake with a certain correction. */
    private static String suggestion(String text) {
        return text.matches("[0-4]") ? " Did you mean P" + text + "?" : "";
    }
}
