package dev.triage.rules.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that are there already. Immutable. */
final class ListedRules implements RuleSource {

    private final List<LoadedRule> rules;

    /** Takes the rules in the order of the catalogue; no two of the same name. */
    ListedRules(List<LoadedRule> rules) {
        this.rules = List.copyOf(rules);
        Set<String> names = new HashSet<>();
        for (LoadedRule rule : rules) {
            String name = rule.description().name();
            if (!names.add(name)) {
                throw new IllegalArgumentException("Two rules are called (" + name + ").");
            }
        }
    }

    @Override
    public List<LoadedRule> all() {
        return rules;
    }

    @Override
    public List<LoadedRule> in(String stage) {
        List<LoadedRule> here = new ArrayList<>();
        for (LoadedRule rule : rules) {
            if (rule.description().stage().equals(stage)) {
                here.add(rule);
            }
        }
        return here;
    }
}
