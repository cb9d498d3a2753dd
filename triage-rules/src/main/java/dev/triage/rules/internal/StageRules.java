package dev.triage.rules.internal;

import dev.triage.rules.RuleDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of one stage, to be found by their names. Immutable. */
final class StageRules {

    private final List<LoadedRule> rules;
    private final Map<String, Integer> positions = new HashMap<>();

    /** Takes the rules in the order of the catalogue. */
    StageRules(List<LoadedRule> rules) {
        this.rules = List.copyOf(rules);
        for (LoadedRule rule : rules) {
            positions.put(rule.description().name(), positions.size());
        }
    }

    /** The rules in the order of the catalogue. */
    List<LoadedRule> rules() {
        return rules;
    }

    /** What the rule of this name says of itself; null if there is none. */
    @Nullable
    RuleDescription description(String name) {
        Integer position = positions.get(name);
        return position == null ? null : rules.get(position).description();
    }

    /** Where a rule stands among the others; behind all of them if it is not one of them. */
    int position(String name) {
        return positions.getOrDefault(name, Integer.MAX_VALUE);
    }

    /** Whether the same rules run, though they may be described otherwise: their numbers are not compiled. */
    boolean sameForDrools(StageRules other) {
        boolean same = rules.size() == other.rules.size();
        for (int i = 0; same && i < rules.size(); i++) {
            same = rules.get(i).compiled() == other.rules.get(i).compiled();
        }
        return same;
    }
}
