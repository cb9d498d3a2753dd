package dev.triage.rules.internal.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that are there already. Immutable. */
final class ListedRules implements RuleSource {

    private final List<Rule> rules;

    /** Takes the rules in the order of the catalogue; no two of the same name. */
    ListedRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            String name = rule.name();
            if (!names.add(name)) {
                throw new IllegalArgumentException("Two rules are called (" + name + ").");
            }
        }
    }

    @Override
    public List<Rule> all() {
        return rules;
    }

    @Override
    public List<Rule> in(String stage) {
        List<Rule> here = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.description().stage().equals(stage)) {
                here.add(rule);
            }
        }
        return here;
    }
}
