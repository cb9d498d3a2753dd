package dev.triage.rules.internal.rule;

import dev.triage.model.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The effect that an author states in the consequence of a rule, such as {@code priority = P1} or {@code score += 2}, where only an
 * annotation has an effect.
 *
 * @param kind what the rule is to do
 * @param value the value that the annotation needs; empty for none
 */
public record ConsequenceEffect(EffectKind kind, String value) {

    /** What functions begin with that change something. */
    private static final List<String> CHANGES = List.of("set", "add", "increase", "update", "change", "apply");

    /** The annotation that says the same. */
    public String annotation() {
        return "@" + kind.annotation() + (value.isEmpty() ? "" : "(" + value + ")");
    }

    /** What a consequence states, or null if that cannot be known. */
    public static @Nullable ConsequenceEffect of(String consequence) {
        List<String> words = words(consequence);
        for (String word : words) {
            for (String one : List.of(word, withoutChange(word))) {
                String annotation = Annotations.effect(one);
                EffectKind kind = annotation == null ? null : EffectKind.of(annotation);
                ConsequenceEffect effect = kind == null ? null : with(kind, consequence, words);
                if (effect != null) {
                    return effect;
                }
            }
        }
        EffectKind kind = EffectKind.of(priority(words, false).isEmpty() ? "adds" : "decides");
        return kind == null || words.size() > 2 ? null : with(kind, consequence, words);
    }

    /** The effect with the value that its kind needs, or null if the consequence holds none. */
    private static @Nullable ConsequenceEffect with(EffectKind kind, String consequence, List<String> words) {
        EffectValue first = kind.values().get(0);
        String value = switch (first.type()) {
            case FLAG -> "";
            case PRIORITY -> priority(words, true);
            case WHOLE -> number(consequence, words);
            case LEVELS -> number(consequence, words).replace("-", "");
            default -> quoted(consequence);
        };
        boolean missing = value.isEmpty() && first.type() != EffectValue.Type.FLAG;
        // One level up or down is said without a number, too.
        if (missing && first.type() == EffectValue.Type.LEVELS) {
            return new ConsequenceEffect(kind, "1");
        }
        // "priority += 1" moves the priority.
        if (missing || (first.type() == EffectValue.Type.PRIORITY && moves(consequence))) {
            return moves(consequence) ? moved(consequence, words) : null;
        }
        boolean wrong = ValueMistake.of(first, value.replace("\"", "")) != null;
        return wrong ? null : new ConsequenceEffect(kind, value);
    }

    private static boolean moves(String consequence) {
        return consequence.contains("+=")
                || consequence.contains("-=")
                || consequence.contains("++")
                || consequence.contains("--");
    }

    private static @Nullable ConsequenceEffect moved(String consequence, List<String> words) {
        EffectKind kind = EffectKind.of(consequence.contains("-") ? "lowers" : "raises");
        String levels = number(consequence, words).replace("-", "");
        return kind == null || ValueMistake.of(kind.values().get(0), levels.isEmpty() ? "1" : levels) != null
                ? null
                : new ConsequenceEffect(kind, levels.isEmpty() ? "1" : levels);
    }

    /** The only priority among the words; empty if there is none or several. */
    private static String priority(List<String> words, boolean numbers) {
        String found = "";
        for (String word : words) {
            String name = word.toUpperCase(Locale.ROOT);
            String full = numbers && name.length() == 1 ? "P" + name : name;
            if (ValueMistake.names(Priority.values()).contains(full)) {
                if (!found.isEmpty() && !found.equals(full)) {
                    return "";
                }
                found = full;
            }
        }
        return found;
    }

    /** The only number among the words, negative if it is taken away; empty if there is none or several. */
    private static String number(String consequence, List<String> words) {
        String found = "";
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                if (!found.isEmpty()) {
                    return "";
                }
                found = word;
            }
        }
        return !found.isEmpty() && (consequence.contains("-") || consequence.contains("\u2212")) ? "-" + found : found;
    }

    private static String quoted(String consequence) {
        int start = consequence.indexOf('"');
        int end = consequence.indexOf('"', start + 1);
        return start < 0 || end < 0 ? "" : consequence.substring(start, end + 1);
    }

    /** The words and numbers, without comments. */
    private static List<String> words(String consequence) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= consequence.length(); i++) {
            char letter = i < consequence.length() ? consequence.charAt(i) : ' ';
            if (Character.isLetterOrDigit(letter) || letter == '_') {
                word.append(letter);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (consequence.startsWith("//", i)) {
                int line = consequence.indexOf('\n', i);
                i = line < 0 ? consequence.length() : line;
            }
        }
        // A value is not returned by a rule, and a priority may be written with its type.
        words.removeIf(one -> one.equals("return"));
        if (words.size() > 1 && words.get(0).equals("Priority")) {
            words.remove(0);
        }
        return words;
    }

    /** What is changed by a function such as setPriority. */
    private static String withoutChange(String word) {
        for (String change : CHANGES) {
            if (word.length() > change.length()
                    && word.startsWith(change)
                    && !Character.isLowerCase(word.charAt(change.length()))) {
                return word.substring(change.length()).replaceFirst("^_", "");
            }
        }
        return word;
    }
}
