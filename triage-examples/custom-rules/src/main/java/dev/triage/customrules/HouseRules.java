package dev.triage.customrules;

import dev.triage.rules.source.RulePack;

/** Says where the rules of the house are; all else is in their files. */
public final class HouseRules implements RulePack {

    /** Made by whoever looks for rules on the class path. */
    public HouseRules() {}

    @Override
    public String name() {
        return "house-rules";
    }

    @Override
    public String version() {
        return "1.0";
    }
}
