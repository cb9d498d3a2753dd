package dev.triage.rules.internal.layer;

import dev.triage.model.decision.Effect;
import dev.triage.model.decision.RuleEffect;
import dev.triage.rules.catalogue.CatalogueEffect;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.rule.RuleBase;
import java.util.ArrayList;
import java.util.List;

/**
 * A group of rules that a setting names: the beginning of their paths and a {@code *}. The path of a rule is its stage, its file
 * and its id, such as {@code prioritise/impact/high-brand-impact}. {@code *} alone is short for {@code prioritise/*}.
 *
 * @param name the name of the group
 */
record RuleGroup(String name) {

    private static final String ALL = "*";

    /** Whether a name is one of a group, and not of a rule. */
    static boolean isGroup(String name) {
        return name.contains(ALL);
    }

    /** The rules that a name stands for: one, or those of a group without the rules that every decision needs. */
    static List<Rule> named(String name, List<Rule> rules) {
        RuleGroup group = new RuleGroup(name);
        Rule byName = null;
        List<Rule> members = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.description().id().equals(name)) {
                return List.of(rule);
            }
            byName = rule.name().equals(name) ? rule : byName;
            if (isGroup(name) && group.covers(rule) && !isNeeded(rule)) {
                members.add(rule);
            }
        }
        return byName == null ? members : List.of(byName);
    }

    /** The group of all rules in the file of a rule. */
    static RuleGroup ofFile(Rule rule) {
        return new RuleGroup(folder(rule) + ALL);
    }

    /** The group of all rules of the stage of a rule. */
    static RuleGroup ofStage(Rule rule) {
        return new RuleGroup(rule.description().stage() + "/" + ALL);
    }

    /** Whether the only star is at the end; a star before it is in no path. */
    boolean endsWithStar() {
        return name.indexOf(ALL) == name.length() - 1;
    }

    /** Whether the path of a rule begins like this. */
    boolean covers(Rule rule) {
        String prefix = name.equals(ALL)
                ? RuleBase.PRIORITISE + "/"
                : name.substring(0, name.endsWith(ALL) ? name.length() - 1 : name.length());
        return path(rule).startsWith(prefix);
    }

    /** Whether decisions need a rule, so that only its name switches it off. */
    static boolean isNeeded(Rule rule) {
        RuleEffect effect = rule.description().effect();
        return effect instanceof Effect.Reaches
                || effect instanceof Effect.Pins
                || effect instanceof CatalogueEffect.Assumes;
    }

    private static String path(Rule rule) {
        return folder(rule) + rule.description().id();
    }

    /** The stage and the file of a rule, whatever folder the file is in. */
    private static String folder(Rule rule) {
        String file = rule.description().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        int end = name.lastIndexOf('.');
        return rule.description().stage() + "/" + (end < 0 ? name : name.substring(0, end)) + "/";
    }
}
