package dev.triage.rules.internal.check;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.Trust;
import dev.triage.rules.internal.LoadedRule;
import dev.triage.rules.internal.RuleBase;
import dev.triage.rules.internal.StandardRules;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.team.ReadRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is checked.
 *
 * @param loaded the rule
 * @param understood what it looks for, or null if there is Java in it
 */
record CheckedRule(LoadedRule loaded, @Nullable Condition understood) {

    /** The rules in the order of the catalogue. */
    static List<CheckedRule> of(RuleBase rules) {
        Map<String, LoadedRule> standard = new HashMap<>();
        ReadRules.of(StandardRules.files(), Trust.RESTRICTED, new ArrayList<>())
                .forEach(rule -> standard.put(place(rule), rule));
        List<CheckedRule> checked = new ArrayList<>();
        for (LoadedRule rule : rules.rules()) {
            LoadedRule read = rule.condition() == null ? standard.get(place(rule)) : rule;
            checked.add(new CheckedRule(rule, read == null ? null : read.condition()));
        }
        return checked;
    }

    /** Standard rules are compiled; what they look for is read again from where they stand. */
    private static String place(LoadedRule rule) {
        RuleDescription description = rule.description();
        return description.file() + ":" + description.line() + ":" + description.name();
    }

    RuleDescription description() {
        return loaded.description();
    }

    String name() {
        return description().name();
    }

    boolean java() {
        return understood == null;
    }

    /** What it looks for; only of rules without Java. */
    Condition condition() {
        return Objects.requireNonNull(understood, "understood");
    }

    boolean worksIn(String stage) {
        return description().stage().equals(stage);
    }
}
