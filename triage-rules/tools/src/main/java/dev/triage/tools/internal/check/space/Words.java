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
}
