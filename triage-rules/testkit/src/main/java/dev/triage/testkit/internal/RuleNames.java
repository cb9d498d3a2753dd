package dev.triage.testkit.internal;

import dev.triage.rules.TriageEngine;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.text.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** Finds rules by their ids or names, and says what may have been meant. */
public final class RuleNames {

    private RuleNames() {}

    /**
     * The rule with this id or name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RuleDescription require(TriageEngine engine, String name) {
        List<RuleDescription> catalogue = engine.catalogue();
        return catalogue.stream()
                .filter(rule -> rule.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name, catalogue)));
    }

    private static String unknown(String name, List<RuleDescription> catalogue) {
        List<String> names = catalogue.stream()
                .flatMap(rule -> Stream.of(rule.name(), rule.id()))
                .toList();
        String nearest = Nearest.of(name, names);
        if (nearest != null) {
            return "There is no rule called (" + name + "). Maybe ("
                    + nearest.substring("Maybe ".length(), nearest.length() - 1) + ").";
        }
        return "There is no rule called (" + name + ") among the " + catalogue.size() + " of "
                + "this engine. Maybe it was replaced or switched off; engine.catalogue() lists all.";
    }

    /** Where a rule stands, as compilers print it. */
    public static String place(RuleDescription rule) {
        return rule.file() + ":" + rule.line();
    }
}
