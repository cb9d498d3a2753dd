package dev.triage.rules.internal.layer;

import dev.triage.rules.catalogue.RetiredRule;
import dev.triage.rules.catalogue.RuleDescription;
import dev.triage.rules.internal.condition.Condition;
import dev.triage.rules.internal.drl.SourceFile;
import dev.triage.rules.internal.drl.Span;
import dev.triage.rules.internal.rule.Rule;
import dev.triage.rules.internal.table.DecisionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules and decision tables of all layers so far. One that is switched off keeps its place, so that a later layer can
 * switch it on again. A table stands here like a rule, so that settings and rules name it in the same way. Not thread-safe.
 */
final class LaidRules {

    /** All rules by their name, in the order of the catalogue, with those that are switched off. */
    private Map<String, Rule> rules = new LinkedHashMap<>();

    /** The tables, by the rules that stand for them. */
    private final Map<Rule, DecisionTable> tables = new LinkedHashMap<>();

    /** The rules that are switched off, by their name. */
    private final Map<String, Retirement> off = new LinkedHashMap<>();

    /** What was replaced or switched off, in the order in which that happened. */
    private final List<Retirement> retirements = new ArrayList<>();

    /**
     * Why a rule no longer works.
     *
     * @param retired the rule, and what took its place
     * @param file the file that says so
     * @param span where it says so
     */
    record Retirement(RetiredRule retired, SourceFile file, Span span) {

        /** Whether the rule is switched off, not replaced. */
        boolean isOff() {
            return retired.instead() == null;
        }
    }

    /** Begins with rules and tables that all work. */
    LaidRules(List<Rule> base, List<DecisionTable> tables) {
        for (Rule rule : base) {
            rules.put(rule.name(), rule);
        }
        for (DecisionTable table : tables) {
            Rule rule = standingFor(table);
            rules.put(rule.name(), rule);
            this.tables.put(rule, table);
        }
    }

    private static Rule standingFor(DecisionTable table) {
        return new Rule(table.description(), List.of(), new Condition(List.of()), null);
    }

    /** The rules that work, in the order of the catalogue; without tables. */
    List<Rule> working() {
        List<Rule> working = new ArrayList<>();
        for (Rule rule : rules.values()) {
            if (!off.containsKey(rule.name()) && !tables.containsKey(rule)) {
                working.add(rule);
            }
        }
        return working;
    }

    /** The tables that work. */
    List<DecisionTable> tables() {
        List<DecisionTable> working = new ArrayList<>();
        for (Rule rule : rules.values()) {
            DecisionTable table = off.containsKey(rule.name()) ? null : tables.get(rule);
            if (table != null) {
                working.add(table);
            }
        }
        return working;
    }

    /** The table that a rule stands for, or null if it is a rule. */
    @Nullable
    DecisionTable table(Rule rule) {
        return tables.get(rule);
    }

    /** The table that works and has a row with this id or name, or null. */
    @Nullable
    DecisionTable tableWithRow(String idOrName) {
        for (DecisionTable table : tables()) {
            for (RuleDescription row : table.catalogue()) {
                if (row.isCalled(idOrName)) {
                    return table;
                }
            }
        }
        return null;
    }

    /** All rules and tables, with those that are switched off. */
    List<Rule> all() {
        return new ArrayList<>(rules.values());
    }

    /** Whether a rule is switched off. */
    boolean isOff(Rule rule) {
        return off.containsKey(rule.name());
    }

    /** The rule that works and has this name, or null. */
    @Nullable
    Rule named(String name) {
        return off.containsKey(name) ? null : rules.get(name);
    }

    /** The rule that works and has this id, or else the one that has this name, or null. */
    @Nullable
    Rule called(String idOrName) {
        Rule byName = null;
        for (Rule rule : rules.values()) {
            if (!rule.description().isCalled(idOrName) || isOff(rule)) {
                continue;
            }
            if (rule.description().id().equals(idOrName)) {
                return rule;
            }
            byName = rule;
        }
        return byName;
    }

    /** The rule that is switched off and has this id or name, or null. */
    @Nullable
    Rule switchedOff(String idOrName) {
        for (String name : off.keySet()) {
            Rule rule = rules.get(name);
            if (rule != null && rule.description().isCalled(idOrName)) {
                return rule;
            }
        }
        return null;
    }

    /** Why the rule with this id or name no longer works, or null if no such rule was replaced or switched off. */
    @Nullable
    Retirement retirement(String idOrName) {
        for (int i = retirements.size() - 1; i >= 0; i--) {
            Retirement retirement = retirements.get(i);
            if (retirement.retired().rule().isCalled(idOrName)) {
                return retirement;
            }
        }
        return null;
    }

    /** That a rule is switched off or replaced, as a sentence, or null if there is no such rule. */
    @Nullable
    String whyGone(String idOrName) {
        Retirement why = retirement(idOrName);
        // A rule that gave way to one of its name is no longer there to be switched on.
        if (why == null || (why.isOff() && switchedOff(idOrName) == null)) {
            return null;
        }
        return "The rule \"" + idOrName + "\" is " + why.retired().text() + ".";
    }

    /** The names and then the ids of the rules and tables that work. */
    List<String> words() {
        List<Rule> working = all();
        working.removeIf(this::isOff);
        return words(working);
    }

    /** The names and then the ids of all rules, with those that are switched off. */
    List<String> allWords() {
        return words(rules.values());
    }

    private static List<String> words(Collection<Rule> rules) {
        List<String> words = new ArrayList<>();
        rules.forEach(rule -> words.add(rule.name()));
        rules.forEach(rule -> words.add(rule.description().id()));
        return words;
    }

    /** What was replaced or switched off. */
    List<RetiredRule> retired() {
        List<RetiredRule> retired = new ArrayList<>();
        retirements.forEach(one -> retired.add(one.retired()));
        return retired;
    }

    /** Puts rules in front of all others. A rule that is switched off gives way to one with its name or id. */
    void add(List<Rule> added) {
        Map<String, Rule> all = new LinkedHashMap<>();
        for (Rule rule : added) {
            all.put(rule.name(), rule);
            forget(rule.name());
            forget(rule.description().id());
        }
        all.putAll(rules);
        rules = all;
    }

    /**
     * Adds a table of a team. One that is switched off gives way to it, and it replaces one of its name that works.
     *
     * @return the rule that has the name of the table already, or null
     */
    @Nullable
    Rule add(DecisionTable table, String team, SourceFile file) {
        Rule rule = standingFor(table);
        Rule before = named(rule.name());
        if (before != null && !tables.containsKey(before)) {
            return before;
        }
        tables.put(rule, table);
        if (before == null) {
            forget(rule.name());
            forget(rule.description().id());
            rules.put(rule.name(), rule);
        } else {
            RetiredRule retired = new RetiredRule(before.description(), team, file.name(), 1, rule.name());
            replace(before, rule, new Retirement(retired, file, new Span(0, 0)));
        }
        return null;
    }

    private void forget(String idOrName) {
        Rule gone = switchedOff(idOrName);
        if (gone != null) {
            rules.remove(gone.name());
            off.remove(gone.name());
        }
    }

    /** Puts a rule into the place of another one. */
    void replace(Rule before, Rule after, Retirement why) {
        forget(after.name());
        forget(after.description().id());
        Map<String, Rule> all = new LinkedHashMap<>();
        for (Rule rule : rules.values()) {
            Rule kept = rule.name().equals(before.name()) ? after : rule;
            all.put(kept.name(), kept);
        }
        rules = all;
        retirements.add(why);
    }

    /** Describes a rule of this name otherwise. */
    void change(Rule changed) {
        rules.put(changed.name(), changed);
    }

    /** Switches a rule off. */
    void switchOff(Rule rule, Retirement why) {
        off.put(rule.name(), why);
        retirements.add(why);
    }

    /** Switches a rule on again, as it was when it was switched off. */
    void switchOn(Rule rule) {
        Retirement why = off.remove(rule.name());
        retirements.removeIf(one -> one.equals(why));
    }
}
