package dev.triage.rules.internal.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Texts of rules in which names in braces stand for something, such as {@code {urgent}} for a property of a fact. */
public final class Placeholders {

    private Placeholders() {}

    /** The names of the properties that can stand in a text about a fact. */
    public static List<String> of(Class<?> fact) {
        return Members.of(ValueType.of(fact)).stream()
                .filter(member -> member.parameters() == 0)
                .map(Member::name)
                .sorted()
                .toList();
    }

    /** The names that stand in braces. */
    public static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        replace(text, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    /** The text with the properties of a fact in place of their names. */
    public static String fill(String text, Object fact) {
        ValueType type = ValueType.of(fact.getClass());
        return replace(text, name -> {
            Member property = Members.property(type, name);
            return property == null ? name : String.valueOf(property.read(fact));
        });
    }

    private static String replace(String text, UnaryOperator<String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            filled.append(text, at, open).append(values.apply(text.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }
}
