package dev.triage.rules.internal.check;

import dev.triage.rules.RuleDescription;
import dev.triage.rules.internal.LoadedRule;
import dev.triage.rules.internal.ReadConditions;
import dev.triage.rules.internal.RuleBase;
import dev.triage.rules.internal.condition.Condition;
import java.util.ArrayList;
import java.util.List;
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
        List<LoadedRule> all = rules.rules();
        List<@Nullable Condition> conditions = ReadConditions.of(all);
        List<CheckedRule> checked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            checked.add(new CheckedRule(all.get(i), conditions.get(i)));
        }
        return checked;
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
