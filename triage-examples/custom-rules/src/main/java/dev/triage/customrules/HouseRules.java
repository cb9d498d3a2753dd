package dev.triage.customrules;

import dev.triage.rules.source.RulePack;

/** Registers the house rules, whose content is in their files. */
public final class HouseRules implements RulePack {

    /** Called by the service loader, which finds rules on the class path. */
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
