package dev.triage.io.markdown.internal.read;

import dev.triage.io.internal.UnknownLevelException;
import dev.triage.io.markdown.internal.fields.IssuePart;
import dev.triage.io.markdown.internal.outline.Field;
import dev.triage.io.scale.RatingText;
import dev.triage.model.Rating;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Recognises what is no issue, because it lists the levels that there are: "User Impact: Low / Medium / High". */
final class Legends {

    private static final Pattern REMARKS = Pattern.compile("\\([^()]*+\\)|[\\[\\]{}]");

    private static final Pattern BETWEEN_LEVELS = Pattern.compile("(?i)[/|,;<>→]|\\bor\\b");

    private static final int ALL_LEVELS = 3;

    private static final int LONGEST = 300;

    private Legends() {}

    /** Whether at least two scales are given with all their levels. */
    static boolean explain(IssuePart part) {
        int whole = lists(part, Field.USER_IMPACT, RatingText::userImpact)
                + lists(part, Field.FUNCTIONAL_IMPACT, RatingText::functionalImpact)
                + lists(part, Field.BRAND_IMPACT, RatingText::brandImpact)
                + lists(part, Field.COMPLEXITY, RatingText::complexity);
        return whole >= 2;
    }

    private static int lists(IssuePart part, Field field, Function<String, Rating<?>> reading) {
        return part.values(field).stream().anyMatch(value -> lists(value.text().text(), reading)) ? 1 : 0;
    }

    private static boolean lists(String text, Function<String, Rating<?>> reading) {
        if (text.length() > LONGEST) {
            return false;
        }
        List<String> levels = BETWEEN_LEVELS
                .splitAsStream(REMARKS.matcher(text).replaceAll(" "))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toList();
        return levels.size() >= ALL_LEVELS && levels.stream().allMatch(level -> isLevel(level, reading));
    }

    private static boolean isLevel(String text, Function<String, Rating<?>> reading) {
        try {
            Rating<?> rating = reading.apply(text);
            return rating.known() && rating.note().isEmpty();
        } catch (UnknownLevelException other) {
            return false;
        }
    }
}
