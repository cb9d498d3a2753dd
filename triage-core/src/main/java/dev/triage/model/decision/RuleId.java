package dev.triage.model.decision;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The id of a rule: short, unique and stable, such as {@code core-functionality-blocked}. Settings, overrides and tests may name a
 * rule by its id or by its name; an id stays when a name is improved. Has no state.
 */
public final class RuleId {

    private static final Pattern VALID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private RuleId() {}

    /**
     * {@return whether a text is an id: lower-case letters and digits of ASCII, in words joined by single hyphens}
     *
     * @param text the text
     */
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    /**
     * The id of a rule that does not state one: the words of its name in lower case, joined by hyphens.
     *
     * @param name the name, such as {@code "It costs money every day"}
     * @return for example {@code "it-costs-money-every-day"}; {@code "rule"} if the name has no letter and no digit
     */
    public static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String joined = BETWEEN.matcher(plain).replaceAll(" ").strip().replace(' ', '-');
        return joined.isEmpty() ? "rule" : joined.toLowerCase(Locale.ROOT);
    }
}
