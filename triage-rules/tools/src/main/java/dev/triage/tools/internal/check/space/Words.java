package dev.triage.tools.internal.check.space;

import dev.triage.rules.catalogue.RuleDescription;
import java.util.List;
import java.util.stream.Collectors;

/** How findings speak of rules and numbers. */
public final class Words {

    private Words() {}

    public static String quoted(RuleDescription rule) {
        return "\"" + rule.name() + "\"";
    }

    public static String quoted(List<RuleDescription> rules) {
        return rules.stream().map(Words::quoted).collect(Collectors.joining(" and "));
    }

    /** A number with a real minus sign. */
    public static String signed(int number) {
        return number < 0 ? "−" + -number : String.valueOf(number);
    }

    /** "12 points", "1 point". */
    public static String points(int points) {
        return signed(points) + (points == 1 ? " point" : " points");
    }
}
