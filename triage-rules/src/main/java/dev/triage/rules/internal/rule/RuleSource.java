package dev.triage.rules.internal.rule;

import java.util.List;

/** Where the rules of a rule base come from. Thread-safe. */
public interface RuleSource {

    /** All rules, in the order of the catalogue; no two of the same name. */
    List<Rule> all();

    /** The rules of a stage, in the order of the catalogue; those of other stages need not be loaded for that. */
    List<Rule> in(String stage);
}
